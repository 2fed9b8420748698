"""A working headline for what was read: who did what to whom; an editor will better it."""

import re
from collections.abc import Iterable

from timeline.ingest.propose import nouns
from timeline.ingest.propose.ground import Ground
from timeline.ingest.propose.pointing.page import text_of
from timeline.ingest.propose.pointing.values import Pointing
from timeline.ingest.propose.read.parties import GENITIVE
from timeline.ingest.propose.read.told import OWN, Told

DEEDS = {
    "letter": "open letter{to}",
    "petition": "petition{to}",
    "walkout": "walkout{at}",
    "strike": "strike{at}",
    "rally": "protest{at}",
    "resignation": "resignation{at}",
    "shareholder resolution": "shareholder resolution{at}",
    "shareholder vote": "shareholder vote{at}",
    "refusal": "refusal of work{at}",
    "union drive": "union drive{at}",
    "boycott": "boycott{of}",
    "disclosure": "disclosure{at}",
}
OBJECTION = "objection{to}"
CONTRACTS = {
    "solicitation": "{who} asks for bids",
    "award": "{who} awards a contract{to}",
    "modification": "{who} changes a contract{with_}",
    "option": "{who} uses an option of a contract{with_}",
    "renewal": "{who} renews a contract{with_}",
    "expiry": "A contract of {who} ends{with_}",
    "non_renewal": "{who} will not renew a contract{with_}",
    "termination": "{who} ends a contract{with_}",
    "bid_withdrawn": "{who} withdraws from bidding",
}
OTHERS = {
    "statement": "{who}: {piece}{on}{after}",
    "policy": "{who} announces a policy",
    "report": "{who} publishes a report{on}",
    "product": "{who} launches {product}",
    "legal": "{who} in court{on}",
    "other": "{who}{on}",
}
ALONG = re.compile(
    rf"[,\s]+(?P<along>(?:along with|together with|and|joined by)\s+(?:[^\s,;]+\s+){{0,6}}?{nouns.GROUPS})", re.I
)
BARE = re.compile(rf"(?:{nouns.ADJECTIVE}\s+){{0,4}}(?:{nouns.WORKERS}|{nouns.HOLDERS})", re.I)
"""Workers or shareholders of whom their own words don't say whose they are."""
AFTER = re.compile(r"(?:after|following|since|in (?:response|answer) to)\b", re.I)
LONGEST_WHO, LONGEST = 80, 200


def title(ground: Ground, told: Told) -> str:
    acting = who(ground, told)
    others = [name for name in told.names("target") or told.names("beneficiary", "subject") if name != acting]
    if not acting and told.kind != "protest":
        acting, others = next(iter(others), ""), others[1:]
    other, about = (" and ".join(dict.fromkeys(names[:2])) for names in (others, _products(ground, told)))
    after = _after(ground, told.pointing)
    parts = {
        "who": acting or "Somebody",
        "to": f" to {other}" if other else "",
        "at": f" at {other}" if other else "",
        "of": f" of {other}" if other else "",
        "with_": f" with {other}" if other else "",
        "on": f" on {about or other}" if (about or other) and not after else "",
        "about": f" on {about}" if about else "",
        "product": about or "a product",
        "piece": _piece(ground, told),
        "after": after,
    }
    found = _form(told, bool(acting)).format(**parts)
    return found[:1].upper() + found[1 : LONGEST - 1]


def asked(title: str, names: Iterable[str]) -> str:
    """With a question mark behind each of these names."""
    for name in names:
        title = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", f"{name}?".replace("\\", r"\\"), title)
    return title


def who(ground: Ground, told: Told) -> str:
    """Those who act in words: "Amazon employees", "American Civil Liberties Union"; "" where nothing says."""
    acting = told.who or " and ".join(told.names("actor")[:2])
    if not told.who:
        return acting + _along(ground, told) if acting else ""
    acting = GENITIVE.sub("", acting)
    if told.crowd in OWN and BARE.fullmatch(acting):
        acting = f"{' and '.join(told.names('target'))} {acting[:1].lower()}{acting[1:]}".strip()
    return acting if len(acting) <= LONGEST_WHO else f"{acting[: LONGEST_WHO - 3]}…"


def _form(told: Told, is_told_who: bool) -> str:
    if told.kind == "protest":
        deed = DEEDS.get(told.instrument, OBJECTION) + "{about}"
        return "{who}: " + deed if is_told_who else deed
    if told.kind == "contract":
        return CONTRACTS.get(told.event or "", "{who} and a contract{with_}")
    return OTHERS[told.kind]


def _products(ground: Ground, told: Told) -> list[str]:
    return [ground.name(slug, "product") for slug in told.products[:2]]


def _piece(ground: Ground, told: Told) -> str:
    trigger = told.pointing.trigger
    return text_of(ground.page, trigger) if told.instrument == "post" and trigger else "statement"


def _after(ground: Ground, one: Pointing) -> str:
    """ ", after the ACLU report"."""
    words = (text_of(ground.page, time.words) for time in one.times if time.words and time.beside is not None)
    return next((f", {said}" for said in words if AFTER.match(said)), "")


def _along(ground: Ground, told: Told) -> str:
    """ " along with more than three-dozen other organizations", as the sentence has it."""
    here, places = told.sentence, (party.words for party in told.pointing.parties if party.role == "actor")
    ends = (words.end - here.start for words in places if here and here.start <= words.start < here.end)
    found = next((found for end in ends if here and (found := ALONG.match(here.text, end))), None)
    return f" {' '.join(found['along'].split())}" if found else ""

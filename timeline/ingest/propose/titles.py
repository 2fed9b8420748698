"""A working headline for a proposal: who did what; an editor will better it."""

import re
from collections.abc import Iterable

from timeline.ingest.propose import nouns
from timeline.ingest.propose.drafts import Draft
from timeline.ingest.propose.ground import Ground

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
    "": "objection{to}",
}
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


def title(ground: Ground, draft: Draft) -> str:
    slugs = draft.targets or (*draft.beneficiaries, *draft.subjects)
    names = [ground.name(slug) for slug in slugs]
    other = " and ".join(dict.fromkeys(names[:2]))
    about = " and ".join(ground.name(slug, "product") for slug in draft.products[:2])
    piece = draft.words if draft.rule.instrument == "post" else "statement"
    after = f", {draft.after[2]}" if draft.after else ""
    if draft.rule.kind == "protest":
        form = "{who}: " + DEEDS.get(draft.rule.instrument, "protest{at}") + "{about}"
    elif draft.rule.kind == "contract":
        form = CONTRACTS[draft.rule.event or "award"]
    else:
        form = OTHERS[draft.rule.kind]
    return filled(form, who(ground, draft), other, about, piece, after)


def filled(form: str, who: str, other: str, about: str, piece: str = "statement", after: str = "") -> str:
    """A form of DEEDS, CONTRACTS or OTHERS with who acted, whom else it concerns, and which products."""
    parts = {
        "who": who,
        "to": f" to {other}" if other else "",
        "at": f" at {other}" if other else "",
        "of": f" of {other}" if other else "",
        "with_": f" with {other}" if other else "",
        "on": f" on {about or other}" if (about or other) and not after else "",
        "about": f" on {about}" if about else "",
        "product": about or "a product",
        "piece": piece,
        "after": after,
    }
    found = form.format(**parts)
    return found[:1].upper() + found[1:199]


def asked(title: str, names: Iterable[str]) -> str:
    """With a question mark behind each of these names."""
    for name in names:
        title = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", f"{name}?".replace("\\", r"\\"), title)
    return title


def who(ground: Ground, draft: Draft) -> str:
    """The party in words: "Amazon employees", "American Civil Liberties Union"."""
    if draft.actor.kind == "organization":
        return " and ".join(ground.name(slug) for slug in draft.actor.organizations[:2]) + _company_of(draft)
    return draft.actor.words if len(draft.actor.words) <= 80 else f"{draft.actor.words[:77]}…"


def _company_of(draft: Draft) -> str:
    """ " along with more than three-dozen other organizations", as the sentence has it."""
    found = ALONG.match(draft.sentence.text, draft.actor.end) if draft.actor.end else None
    return f" {' '.join(found['along'].split())}" if found else ""

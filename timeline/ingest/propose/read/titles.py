"""A working headline for what was read: who did what to whom; an editor will better it."""

from timeline.ingest.propose.ground import Ground
from timeline.ingest.propose.pointing.page import text_of
from timeline.ingest.propose.read.told import Told
from timeline.ingest.propose.titles import CONTRACTS, DEEDS, OTHERS, filled

INSTRUMENTS = {
    "open_letter": "letter",
    "shareholder_resolution": "shareholder resolution",
    "whistleblowing": "disclosure",
    "union_drive": "union drive",
    "refusal_of_work": "refusal",
    "legal_action": "",
    "other": "",
}
"""Of an action, as headlines have it."""


def title(ground: Ground, told: Told) -> str:
    who = _who(ground, told)
    others = [name for name in told.names("target", "beneficiary", "subject") if name not in who]
    about = " and ".join(ground.name(slug, "product") for slug in told.products[:2])
    return filled(_form(told, bool(who)), " and ".join(who) or "Somebody", " and ".join(others[:2]), about)


def _form(told: Told, is_told_who: bool) -> str:
    kind, action = told.pointing.kind, told.pointing.action or ""
    if kind == "protest":
        deed = DEEDS.get(INSTRUMENTS.get(action, action), DEEDS[""]) + "{about}"
        return "{who}: " + deed if is_told_who else deed
    if kind == "contract":
        return CONTRACTS.get(action, "{who} and a contract{with_}")
    return OTHERS[kind]


def _who(ground: Ground, told: Told) -> list[str]:
    """In the page's own words where it tells who took part, else whoever acts; but for a protest, which may be nobody's
    by name, else the first that is named."""
    if told.pointing.who:
        return [text_of(ground.page, told.pointing.who)]
    named = told.names("actor")[:2]
    return named or ([] if told.pointing.kind == "protest" else told.names("target", "subject", "beneficiary")[:1])

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
    other = " and ".join(told.names("target", "beneficiary", "subject")[:2])
    about = " and ".join(ground.name(slug, "product") for slug in told.products[:2])
    return filled(_form(told), _who(ground, told), other, about)


def _form(told: Told) -> str:
    kind, action = told.pointing.kind, told.pointing.action or ""
    if kind == "protest":
        return "{who}: " + DEEDS.get(INSTRUMENTS.get(action, action), DEEDS[""]) + "{about}"
    if kind == "contract":
        return CONTRACTS.get(action, "{who} and a contract{with_}")
    return OTHERS[kind]


def _who(ground: Ground, told: Told) -> str:
    """In the page's own words where it tells who took part, else whoever acts, else whoever is named."""
    if told.pointing.who:
        return text_of(ground.page, told.pointing.who)
    named = told.names("actor") or told.names("target", "subject", "beneficiary")
    return " and ".join(named[:2]) or "Somebody"

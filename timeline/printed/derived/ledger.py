"""The ledger of demands: of whom each was asked and when, what became of it, and for how many days it waited.

A row stands beside the demand's document, so that demands can be found and ordered by it.
"""

from datetime import date
from typing import NamedTuple

from timeline import dates
from timeline.printed.typesetting.neighbours import Document
from timeline.vocabulary import UNANSWERED

UNKNOWN = 1_000_000
"""Days, more than any."""


class LedgerLine(NamedTuple):
    """The row of one demand; the fields are those of the model LedgerRow."""

    number: int
    of: str
    response: str
    is_owing: bool
    asked_on: date
    waited: int


READS = frozenset(("state", "id", "of", "made_in", "response", "days_to_response", "days_unanswered"))
"""The keys of documents from which rows are made."""


def ledger(kind: str, document: Document) -> frozenset[LedgerLine]:
    """One row for a demand, or none: a demand is asked by an entry, so without a printed one it was not asked yet."""
    if kind != "demand" or "state" in document or not document["made_in"]:
        return frozenset()
    first = document["made_in"][0]
    return frozenset(
        [
            LedgerLine(
                number=int(document["id"][1:]),
                of=document["of"]["slug"] if document["of"] else "",
                response=document["response"],
                is_owing=document["response"] in UNANSWERED,
                asked_on=dates.sort_date(dates.parse(first["date"]["edtf"])),
                waited=_waited(document),
            )
        ]
    )


def _waited(document: Document) -> int:
    """Of what is unanswered the days that surely passed until the last entry of the story, 0 where none are counted; of
    what was answered the most that can have passed till then, which nobody may know. So neither is taken for longer, or
    for quicker, than is known."""
    if document["response"] in UNANSWERED:
        return int(document.get("days_unanswered", {"min": 0})["min"])
    most = document.get("days_to_response", {"max": None})["max"]
    return UNKNOWN if most is None else int(most)

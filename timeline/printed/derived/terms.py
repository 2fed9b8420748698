"""When a contract ends, as far as its printed events say: the last end that is stated, unless it was ended by then.

What lies ahead on a day is asked of these rows then; nothing of that day is stored.
"""

from datetime import date
from typing import NamedTuple

from timeline import dates
from timeline.dates import DateError, Span
from timeline.printed.typesetting.neighbours import Document
from timeline.vocabulary import ContractEventType


class Term(NamedTuple):
    """The days within which a contract ends; the fields are those of the model Term. `entry`: the id of the entry that
    states it."""

    number: int
    ends_from: date
    ends_by: date
    entry: str


READS = frozenset(("state", "id", "events"))
"""The keys of documents from which terms are made."""
OVER = (ContractEventType.EXPIRY, ContractEventType.TERMINATION, ContractEventType.BID_WITHDRAWN)


def terms(kind: str, document: Document) -> frozenset[Term]:
    """One for a contract whose end is stated, and which nothing on record has ended; else none."""
    if kind != "contract" or "state" in document:
        return frozenset()
    stated: Document | None = None
    for event in document["events"]:
        if event["type"] in OVER:
            stated = None
        elif _end(event["period"]):
            stated = event
    last = _end(stated["period"]) if stated else None
    if stated is None or last is None:
        return frozenset()
    return frozenset([Term(int(document["id"][1:]), *last, stated["entry"]["id"])])


def _end(period: str | None) -> tuple[date, date] | None:
    """None too for what is no EDTF, and for an end that is open or unknown."""
    try:
        when = dates.parse(period) if period else None
    except DateError:
        return None
    part = when.last_part if isinstance(when, Span) else None
    return (part.first, part.last) if part else None

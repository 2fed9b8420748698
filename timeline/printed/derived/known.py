"""By which day an entry was known: when the first of its dated sources appeared."""

from datetime import date
from typing import NamedTuple

from timeline import dates
from timeline.printed.typesetting.neighbours import Document

READS = frozenset(("state", "known_by", "date"))
"""The keys of a document from which it is made."""


class Knowing(NamedTuple):
    """`known_by`: None where no source of the entry is dated. `is_ahead`: its place in the order of dates lies after
    that day, as of what was announced."""

    known_by: date | None
    is_ahead: bool


def knowing(kind: str, document: Document) -> frozenset[Knowing]:
    """One for an entry; none for other kinds of record and for an entry that was retracted."""
    if kind != "entry" or "state" in document:
        return frozenset()
    day = date.fromisoformat(document["known_by"]) if document["known_by"] else None
    return frozenset([Knowing(day, day is not None and dates.sort_date(dates.parse(document["date"]["edtf"])) > day)])

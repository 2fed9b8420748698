"""Reads documents as known by a day: looks up when the entries that they name were known, now or at a sequence.

For readers and clients. What is left of each document decides timeline.printed.known.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from timeline.printed.gather import documents_in_print
from timeline.printed.known import Evidence, as_known, names
from timeline.printed.models import Known
from timeline.printed.typesetting import Document

Told = tuple[str, Document]
"""A kind of record, and its document."""


def known_documents(
    kind: str, documents: Sequence[Document], day: date | None, at: int | None = None
) -> list[Document]:
    """Those of these documents of which anything was known by the day, as known by then; all of them as they are for
    None. Two queries at most."""
    if day is None:
        return list(documents)
    known = evidence([(kind, document) for document in documents], day, at)
    return [left for document in documents if (left := as_known(kind, document, known)) is not None]


def evidence(told: Iterable[Told], day: date, at: int | None = None) -> Evidence:
    """What `as_known` must be told to make these documents as known by the day."""
    found = [names(kind, document) for kind, document in told]
    demands = set().union(*(asked for _entries, asked in found))
    makers = {i: demand["made_in"] for i, demand in documents_in_print(demands, at=at).items()} if demands else {}
    named = set().union(*(entries for entries, _asked in found))
    made_in = {entry["id"] for each in makers.values() for entry in each}
    return Evidence(day, _days(named | made_in, at), makers)


def _days(ids: set[str], at: int | None) -> dict[str, date | None]:
    rows = Known.objects.at(at).filter(record__in=ids).values_list("record_id", "known_by")
    return dict(rows) if ids else {}

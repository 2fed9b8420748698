"""The rows of a part of a line: its entries, and what hangs above them.

A part begins at an entry or with a year. Each row has the place of an entry and its document, now or at a sequence.
"""

from collections.abc import Sequence
from datetime import date
from functools import cache
from operator import itemgetter
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from timeline.pages.known import known_rows
from timeline.pages.lines import ladder
from timeline.pages.lines.hang import with_documents
from timeline.pages.over import Over, hung
from timeline.printed.cursors import Cursor
from timeline.printed.models import Shelf
from timeline.printed.models.shelf import ShelfQuerySet
from timeline.printed.parameters import Filters, ParameterError
from timeline.printed.parameters.values import Start
from timeline.printed.stood import edtf_of, part_of
from timeline.printed.walks import Columns

COLUMNS = ("document", "html")
ONE_MORE = ladder.LENGTH + 1
Row = dict[str, Any]


def read_rows(filters: Filters, facet: str, start: Start | None) -> tuple[list[Row], list[Row]]:
    """A part's entries and one more; and those before it, latest first, as many."""
    whole = _whole(filters.at)
    if not start:
        return filters.first(ONE_MORE, whole, facet).rows, []
    place = _place(start)
    here, above = Cursor(place, inclusive=True), Cursor(place)
    return (
        filters.first(ONE_MORE, whole, facet, cursor=here).rows,
        _above(filters, facet, above),
    )


def _above(filters: Filters, facet: str, place: Cursor) -> list[Row]:
    if filters.known is None:
        return filters.first(ONE_MORE, _before(filters.at), facet, ordering="-date", cursor=place).rows
    rows = filters.first(ONE_MORE, _whole(filters.at), facet, ordering="-date", cursor=place).rows
    told = ((row, row["document"]) for row in known_rows(rows, filters.known, filters.at))
    return [row | {"edtf": d["date"]["edtf"], "demands": d["demands"], "event": d["contract_event"]} for row, d in told]


def _whole(at: int | None) -> Columns:
    if at is None:
        return _whole_now(str(get_language()))
    return lambda entries, *order: with_documents(entries, at).values(*order, *COLUMNS)


@cache
def _whole_now(language: str) -> Columns:
    """The same columns each time, since their SQL is written once."""
    return lambda entries, *order: with_documents(entries).values(*order, *COLUMNS)


def _before(at: int | None) -> Columns:
    """Of what hangs above a part, its date, its demands and what became of a contract in it."""
    return _before_now if at is None else lambda entries, *order: _told(entries, order, at)


def _before_now(entries: ShelfQuerySet, *order: str) -> QuerySet:
    return _told(entries, order)


def _told(entries: ShelfQuerySet, order: Sequence[str], at: int | None = None) -> QuerySet:
    parts = {"edtf": edtf_of(at), "demands": part_of("demands", at), "event": part_of("contract_event", at)}
    return entries.annotate(**parts).values(*order, *parts)


def laid_over(rows: Sequence[Row], over: Over, facet: str) -> list[Row]:
    """Of a line read from its beginning, and one entry more than a part has where it goes on."""
    kept = [row for row in rows if row["document"]["id"] not in over]
    laid = [
        {"sort_date": place.sort_date, "number": int(document["id"][1:]), "document": document, "html": ""}
        for place, document in hung(over, facet)
    ]
    return sorted([*kept, *laid], key=itemgetter("sort_date", "number"))[: ladder.LENGTH + 1]


def _place(start: Start) -> tuple[date, int]:
    """Where an entry hangs now or, if it was taken out, hung last. Raises ParameterError."""
    if start.year:
        return date(start.year, 1, 1), 0
    places = Shelf.objects.filter(record=start).order_by("-from_sequence").values_list("sort_date", "number")
    if (place := places.first()) is None:
        raise ParameterError("from", start, _("No entry %(id)s was ever printed.") % {"id": start})
    return place

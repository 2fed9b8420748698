"""Pages of an ordered list, by cursors: one query for each page, forwards and backwards."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import QuerySet

from timeline.printed.cursors import Cursor, Order

Row = tuple[Any, ...]


@dataclass(frozen=True)
class Page:
    """A page: the rows found, as tuples of the columns, and the cursors of the next and the previous page, None where
    the list ends."""

    columns: Sequence[str]
    found: list[Row]
    next: Cursor | None
    previous: Cursor | None

    @cached_property
    def rows(self) -> list[dict[str, Any]]:
        """The same as dicts."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.found]

    def column(self, name: str) -> list[Any]:
        if not self.found:
            return []
        place = self.columns.index(name)
        return [row[place] for row in self.found]


def turn(rows: QuerySet, order: Order, cursor: Cursor | None, limit: int, *columns: str) -> Page:
    key, inclusive = (cursor.key, cursor.inclusive) if cursor else (None, False)
    named = tuple(dict.fromkeys([*order.fields, *columns]))
    found = list(ahead([rows.values_list(*named)], way(order, cursor), key, limit, inclusive=inclusive))
    return turned(named, found, order, cursor, limit)


def turn_list(columns: Sequence[str], rows: Iterable[Row], order: Order, cursor: Cursor | None, limit: int) -> Page:
    """The same of rows that are at hand, in whatever order."""
    to = way(order, cursor)
    found = sorted(rows, key=lambda row: order.key(columns, row), reverse=to.descending)
    if cursor:
        found = [row for row in found if _is_beyond(order.key(columns, row), cursor, to)]
    return turned(columns, found[: limit + 1], order, cursor, limit)


def _is_beyond(key: Row, cursor: Cursor, to: Order) -> bool:
    if key == cursor.key:
        return cursor.inclusive
    return key < cursor.key if to.descending else key > cursor.key


def ahead(
    parts: Sequence[QuerySet], way: Order, key: tuple[Any, ...] | None, limit: int, *, inclusive: bool = False
) -> QuerySet:
    """The rows after a key, in the given direction: one more than the page holds, which tells whether it goes on."""
    beyond = [part.filter(way.beyond(key, inclusive=inclusive)) if key else part for part in parts]
    return merged(beyond, way, limit + 1)


def merged(parts: Sequence[QuerySet], order: Order, most: int) -> QuerySet:
    """The first rows of all these together, of which none is read further than that. Their columns must include those
    that order them."""
    first, *others = (part.order_by(*order.by())[:most] for part in parts)
    return first.union(*others, all=True).order_by(*order.by())[:most] if others else first


def turned(columns: Sequence[str], found: list[Row], order: Order, cursor: Cursor | None, limit: int) -> Page:
    """The page of the rows that were found in the direction of reading, one more than it holds if there are more."""
    backwards, shown = is_backwards(cursor), found[:limit]
    ends = [order.key(columns, row) for row in (*shown[:1], *shown[-1:])]
    on, back = Cursor(ends[-1], backwards) if len(found) > limit else None, _back(ends, cursor)
    return Page(columns, shown[::-1], back, on) if backwards else Page(columns, shown, on, back)


def is_backwards(cursor: Cursor | None) -> bool:
    return cursor is not None and cursor.backwards


def way(order: Order, cursor: Cursor | None) -> Order:
    return order.reversed() if is_backwards(cursor) else order


def _back(ends: list[tuple[Any, ...]], cursor: Cursor | None) -> Cursor | None:
    """The cursor of the page we came from, or None on the first page.

    If nothing was found, that page ends with the row of the cursor itself.
    """
    if cursor is None:
        return None
    if ends:
        return Cursor(ends[0], not cursor.backwards)
    return Cursor(cursor.key, not cursor.backwards, inclusive=not cursor.inclusive)

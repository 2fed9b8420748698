"""Pages of an ordered list, by cursors: one query for each page, forwards and backwards."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from timeline.printed.cursors import Cursor, Order


@dataclass(frozen=True)
class Page:
    """A page: its rows, as dicts, and the cursors of the next and the previous page, None where the list ends."""

    rows: list[dict[str, Any]]
    next: Cursor | None
    previous: Cursor | None


Ask = Callable[[Order, Cursor | None], list[dict[str, Any]]]
"""From the way to walk and the place to walk on from to the rows, one more than the page holds."""


def turn(rows: QuerySet, order: Order, cursor: Cursor | None, limit: int, *columns: str) -> Page:
    def ask(way: Order, cursor: Cursor | None) -> list[dict[str, Any]]:
        key, inclusive = (cursor.key, cursor.inclusive) if cursor else (None, False)
        return list(ahead(rows, way, key, limit, inclusive=inclusive).values(*order.fields, *columns))

    return turned(ask, order, cursor, limit)


def ahead(rows: QuerySet, way: Order, key: tuple[Any, ...] | None, limit: int, *, inclusive: bool = False) -> QuerySet:
    """The rows after a key, in the given direction: one more than the page holds, which tells whether it goes on."""
    beyond = rows.filter(way.beyond(key, inclusive=inclusive)) if key else rows
    return beyond.order_by(*way.by())[: limit + 1]


def turned(ask: Ask, order: Order, cursor: Cursor | None, limit: int) -> Page:
    found = ask(way(order, cursor), cursor)
    ends = Ends(len(found), found[0] if found else None, found[limit - 1] if len(found) > limit else None)
    shown = found[:limit]
    return Page(shown[::-1] if is_backwards(cursor) else shown, *neighbours(ends, order, cursor))


def is_backwards(cursor: Cursor | None) -> bool:
    return cursor is not None and cursor.backwards


def way(order: Order, cursor: Cursor | None) -> Order:
    return order.reversed() if is_backwards(cursor) else order


@dataclass(frozen=True)
class Ends:
    """What is needed of the rows found for a page to make its cursors.

    `count` is how many were found; `first` the first of them; `last` the last row of the page if there are more, else
    None.
    """

    count: int
    first: Mapping[str, Any] | None
    last: Mapping[str, Any] | None


def neighbours(ends: Ends, order: Order, cursor: Cursor | None) -> tuple[Cursor | None, Cursor | None]:
    """The cursors of the next page and of the previous one."""
    on, back = _on(ends, order, is_backwards(cursor)), _back(ends, order, cursor)
    return (back, on) if is_backwards(cursor) else (on, back)


def _on(ends: Ends, order: Order, backwards: bool) -> Cursor | None:
    """The cursor of the page further on in the direction of reading, or None if there is nothing more."""
    return Cursor(order.key(ends.last), backwards) if ends.last else None


def _back(ends: Ends, order: Order, cursor: Cursor | None) -> Cursor | None:
    """The cursor of the page we came from, or None on the first page.

    If nothing was found, that page ends with the row of the cursor itself.
    """
    if cursor is None:
        return None
    if ends.first:
        return Cursor(order.key(ends.first), not cursor.backwards)
    return Cursor(cursor.key, not cursor.backwards, inclusive=not cursor.inclusive)

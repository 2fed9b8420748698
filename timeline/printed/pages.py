"""Turning the pages of an ordered list by cursor: one query a page, in both directions."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from timeline.printed.cursors import Cursor, Order


@dataclass(frozen=True)
class Page:
    """`rows` are dicts of the columns asked for (and the order's); a cursor is None where the list ends."""

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
    """What comes after a key, one row more than a page holds."""
    beyond = rows.filter(way.beyond(key, inclusive=inclusive)) if key else rows
    return beyond.order_by(*way.by())[: limit + 1]


def turned(ask: Ask, order: Order, cursor: Cursor | None, limit: int) -> Page:
    backwards = cursor is not None and cursor.backwards
    found = ask(order.reversed() if backwards else order, cursor)
    on, back = _on(found, order, limit, backwards), _back(found, order, cursor)
    shown = found[:limit]
    return Page(shown[::-1], back, on) if backwards else Page(shown, on, back)


def _on(found: list[dict[str, Any]], order: Order, limit: int, backwards: bool) -> Cursor | None:
    """Further on in the direction walked, where one row more than asked for was found."""
    return Cursor(order.key(found[limit - 1]), backwards) if len(found) > limit else None


def _back(found: list[dict[str, Any]], order: Order, cursor: Cursor | None) -> Cursor | None:
    """To where we came from. Past the end it starts at the cursor's own row, which the page before showed last."""
    if cursor is None:
        return None
    if found:
        return Cursor(order.key(found[0]), not cursor.backwards)
    return Cursor(cursor.key, not cursor.backwards, inclusive=not cursor.inclusive)

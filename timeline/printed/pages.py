"""Turning the pages of an ordered list by cursor: one query a page, in both directions."""

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


def turn(rows: QuerySet, order: Order, cursor: Cursor | None, limit: int, *columns: str) -> Page:
    backwards = cursor is not None and cursor.backwards
    way = order.reversed() if backwards else order
    if cursor:
        rows = rows.filter(way.beyond(cursor.key, inclusive=cursor.inclusive))
    found = list(rows.order_by(*way.by()).values(*order.fields, *columns)[: limit + 1])
    ahead, back = _on(found, order, limit, backwards), _back(found, order, cursor)
    shown = found[:limit]
    return Page(shown[::-1], back, ahead) if backwards else Page(shown, ahead, back)


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

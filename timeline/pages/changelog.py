"""What was changed in print, latest first: each edition beside the one before it, chosen by its action and its kind."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db import connections
from django.db.models import OuterRef, QuerySet, Subquery

from timeline.pages.addresses import page_of
from timeline.pages.parts import Change, changes
from timeline.printed.connection import PUBLIC
from timeline.printed.cursors import Cursor, Order
from timeline.printed.models import Edition, PublicRecord
from timeline.printed.pages import Page, turned, way
from timeline.printed.typesetting.brief import title_of

Wanted = Collection[tuple[str, str]]
"""Pairs of an action and a kind of record."""
BY_SEQUENCE = Order(("sequence",), descending=True)
COLUMNS = ("sequence", "record_id", "kind", "number", "action", "note", "published_at", "document")
NOW = ("title", "slug")
_FOUND = """
SELECT found.sequence
FROM unnest(%(actions)s::text[], %(kinds)s::text[]) AS wanted (action, kind)
CROSS JOIN LATERAL (
    SELECT sequence FROM printed_edition
    WHERE action = wanted.action AND kind = wanted.kind AND sequence {beyond} %(from)s
    ORDER BY sequence {down} LIMIT %(most)s
) AS found
ORDER BY found.sequence {down} LIMIT %(most)s
"""
LAST = 2**63 - 1


@dataclass(frozen=True)
class Logged:
    """`edition`: its columns. `title`, `address`: of the record, the address empty where it has no page. `parts`: what
    it says otherwise than the edition before it, in words; none of the first, nor of one that took it out of print."""

    edition: dict[str, Any]
    title: str
    address: str
    parts: list[Change]

    @property
    def is_first(self) -> bool:
        return bool(self.edition["number"] == 1)


def read(wanted: Wanted, cursor: Cursor | None, limit: int) -> Page:
    """Two queries, and of each pair one stretch of an index, however long the record is."""
    direction = way(BY_SEQUENCE, cursor)
    found = _sequences(wanted, cursor, direction, limit + 1)
    columns = (*COLUMNS, "before", *(f"{name}_now" for name in NOW))
    rows = _editions(found).order_by(*direction.by()).values_list(*columns)
    return turned(columns, list(rows) if found else [], BY_SEQUENCE, cursor, limit)


def logged(row: dict[str, Any]) -> Logged:
    before, after = row["before"], row["document"]
    is_compared = before is not None and not {"state"} & (before.keys() | after.keys())
    return Logged(
        row,
        row["title_now"] if "state" in after else title_of(after),
        page_of(row["kind"], row["record_id"], row["slug_now"]),
        changes(before, after) if is_compared else [],
    )


def _sequences(wanted: Wanted, cursor: Cursor | None, direction: Order, most: int) -> list[int]:
    actions, kinds = zip(*wanted, strict=True)
    (start,) = cursor.key if cursor else (LAST,)
    beyond = ("<" if direction.descending else ">") + ("=" if cursor and cursor.inclusive else "")
    asked = _FOUND.format(beyond=beyond, down="DESC" if direction.descending else "ASC")
    readers: Any = connections[PUBLIC]
    with readers.planned_once() as asking:
        asking.execute(asked, {"actions": list(actions), "kinds": list(kinds), "from": start, "most": most})
        return [sequence for (sequence,) in asking.fetchall()]


def _editions(sequences: list[int]) -> QuerySet[Edition]:
    before = Edition.objects.filter(record_id=OuterRef("record_id"), number=OuterRef("number") - 1)
    record = PublicRecord.objects.filter(pk=OuterRef("record_id"))
    return Edition.objects.filter(sequence__in=sequences).annotate(
        before=Subquery(before.values("document")),
        **{f"{name}_now": Subquery(record.values(name)) for name in NOW},
    )

"""The filters of one query: what they narrow, in which order they walk, where they stand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet

from timeline.printed.cursors import Cursor, Order, write
from timeline.printed.models.shelf import Shelf, ShelfQuerySet
from timeline.printed.pages import Page, turn
from timeline.printed.parameters.table import TABLE

ORDERS = {
    "date": Order(("sort_date", "number")),
    "-date": Order(("sort_date", "number"), descending=True),
    "updated": Order(("record__edited_sequence",)),
    "-updated": Order(("record__edited_sequence",), descending=True),
}
# Only entries are shelved; said once more, so that the index of records by kind and sequence can be walked.
BY_UPDATE = frozenset({"updated", "-updated"})
PAGING = frozenset({"limit", "cursor"})


@dataclass(frozen=True)
class Filters:
    """`values`: as read, by name, in the table's order, without defaults. `walk`: names the list, so that a cursor of
    one list is refused by another."""

    values: Mapping[str, tuple[Any, ...]]
    walk: str
    cursor: Cursor | None = None

    def get(self, name: str) -> Any:
        """The first value given, or the parameter's default."""
        return next(iter(self.values.get(name, ())), TABLE[name].default)

    def facets(self) -> Iterator[list[str]]:
        """Of each parameter that names shelves, those of its values: one of these, and one of the next."""
        for name, values in self.values.items():
            parameter = TABLE[name]
            facet = parameter.exact_facet if parameter.exact_facet and self.get("exact") else parameter.facet
            if facet:
                yield [f"{facet}:{value}" for value in values]

    def apply(self, *within: str, at: int | None = None) -> ShelfQuerySet:
        """Entries on all these shelves (`within`: facets of the page itself) and within these days; as they stood `at`
        a sequence, or now."""
        groups = sorted([*([facet] for facet in within), *self.facets()], key=lambda group: len(group) > 1)
        first, *others = groups or [["all"]]
        entries = Shelf.objects.at(at).on(*first, at=at)
        for group in others:
            entries = entries.also_on(*group, at=at)
        if self.get("ordering") in BY_UPDATE:
            entries = entries.filter(record__kind="entry")
        return entries.between(self.get("after"), self.get("before"))

    def turn(self, rows: QuerySet, *columns: str, order: Order | None = None) -> Page:
        """The page asked for; `order` where the list has one order only."""
        return turn(rows, order or ORDERS[self.get("ordering")], self.cursor, self.get("limit"), *columns)

    def query(self, cursor: Cursor | None = None, **changes: object) -> str:
        """The query string of another page of the same list, or of the same with other values."""
        kept = {name: values for name, values in self.values.items() if name != "cursor" and name not in changes}
        given: dict[str, Any] = kept | changes
        if cursor:
            given["cursor"] = write(cursor, self.identity())
        return urlencode(given, doseq=True)

    def identity(self) -> str:
        """Equal for all pages of one list under one set of filters, whatever the spelling."""
        meant = {name: sorted(map(str, values)) for name, values in self.values.items() if name not in PAGING}
        return f"{self.walk}?{urlencode(meant | {'ordering': self.get('ordering')}, doseq=True)}"

"""The filters of one query: what they narrow, in which order they walk, where they stand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet

from timeline.printed.cursors import Cursor, Order, write
from timeline.printed.models.shelf import ShelfQuerySet
from timeline.printed.pages import Page, turn, turned, way
from timeline.printed.parameters.table import TABLE
from timeline.printed.walks import ORDERS, Columns, Shape, compiled, standing

PAGING = frozenset({"limit", "cursor"})


@dataclass(frozen=True)
class Filters:
    """`values`: as read, by name, in the table's order, without defaults. `walk`: names the list, so that a cursor of
    one list is refused by another. `sizes`: by facet, how many entries stand on it, as far as that was asked."""

    values: Mapping[str, tuple[Any, ...]]
    walk: str
    cursor: Cursor | None = None
    sizes: Mapping[str, int] = field(default_factory=dict)

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
        return standing(self.groups(*within), self.get("after"), self.get("before"), self.get("ordering"), at)

    def groups(self, *within: str) -> list[list[str]]:
        """One facet of each of these. The shelf with fewest entries, as far as `sizes` are known, is walked."""
        groups = [*([facet] for facet in within), *self.facets()] or [["all"]]
        return sorted(groups, key=lambda group: (len(group) > 1, self.sizes.get(group[0], 0)))

    def turn(self, rows: QuerySet, *columns: str, order: Order | None = None) -> Page:
        """The page asked for; `order` where the list has one order only."""
        return turn(rows, order or ORDERS[self.get("ordering")], self.cursor, self.get("limit"), *columns)

    def read(self, columns: Columns, *within: str) -> Page:
        """The page of what is in force now. Of the shape of question that this is, the SQL is written once."""
        order, limit = ORDERS[self.get("ordering")], self.get("limit")

        def ask(way: Order, cursor: Cursor | None) -> list[dict[str, Any]]:
            shape, values = self._question(columns, within)
            return list(compiled(shape).rows(**values)) if self._is_possible() else []

        return turned(ask, order, self.cursor, limit)

    def _question(self, columns: Columns, within: tuple[str, ...]) -> tuple[Shape, dict[str, Any]]:
        groups, after, before = self.groups(*within), self.get("after"), self.get("before")
        shape = Shape(
            tuple(len(group) > 1 for group in groups),
            bool(after),
            bool(before),
            self.get("ordering"),
            way(ORDERS[self.get("ordering")], self.cursor),
            self.cursor.inclusive if self.cursor else None,
            self.get("limit"),
            columns,
        )
        return shape, shape.values(groups, after, before, self.cursor)

    def _is_possible(self) -> bool:
        """Nothing lies between days in the wrong order."""
        after, before = self.get("after"), self.get("before")
        return not (after and before and after > before)

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

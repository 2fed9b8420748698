"""Filters: the parameters of one query as values, and the queries that they make."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet

from timeline.printed.compiled import Compiled
from timeline.printed.cursors import Cursor, Order, write
from timeline.printed.models.search_row import Holding
from timeline.printed.models.shelf import ShelfQuerySet
from timeline.printed.pages import Page, ahead, turn, turned, way
from timeline.printed.parameters import as_of, known_by
from timeline.printed.parameters.as_of import Past
from timeline.printed.parameters.table import TABLE, Parameter
from timeline.printed.walks import ORDERS, Bounds, Columns, Shape, compiled, parts, standing

PAGING = frozenset({"limit", "cursor", "count"})
TIMES = (as_of.NAME, known_by.NAME)
"""Not what is asked for, but of when."""


@dataclass(frozen=True)
class Filters:
    """The parameters of one query.

    * `values`: by name, in the order of the table, those that were given; defaults are left out.
    * `walk`: a name for the list, so that the cursor of one list is refused by another.
    * `sizes`: how many entries each facet has; empty until `weighed` has looked it up.
    * `past`: what `as_of` means; none until `placed` has looked it up, nor where the record is asked as it stands now.
    * `since`: the sequence that `updated_since` means; it is looked up by `placed` too.
    * `holding`: what `q` means; it is looked up by `search.listing.narrowed`, where a list takes words.
    * `table`: the parameters of the list; that of entries where nothing else is said.
    """

    values: Mapping[str, tuple[Any, ...]]
    walk: str
    cursor: Cursor | None = None
    sizes: Mapping[str, int] = field(default_factory=dict)
    past: Past | None = None
    since: int | None = None
    holding: Holding | None = None
    table: Mapping[str, Parameter] = field(default_factory=lambda: TABLE, repr=False)

    @property
    def at(self) -> int | None:
        """The sequence at which the record is asked, None for now."""
        return self.past.sequence if self.past else None

    @property
    def is_cut(self) -> bool:
        """Whether it is narrowed by what is neither a facet nor a day."""
        return self.since is not None or self.holding is not None

    @property
    def known(self) -> date | None:
        """The day by which things were to be known; None for whatever is known now."""
        day: date | None = self.get(known_by.NAME)
        return day

    @property
    def bounds(self) -> Bounds:
        return Bounds(self.get("after"), self.get("before"), self.since, self.known, self.holding)

    def get(self, name: str) -> Any:
        """The first value given, or the parameter's default."""
        given = self.values.get(name)
        return given[0] if given else self.table[name].default

    def facets(self) -> Iterator[list[str]]:
        """For each parameter that has a facet, the facets of its values. An entry must have one of each list."""
        for name, values in self.values.items():
            parameter = self.table[name]
            facet = parameter.exact_facet if parameter.exact_facet and self.get("exact") else parameter.facet
            if facet:
                yield [f"{facet}:{value}" for value in values]

    def apply(self, *within: str, at: int | None = None) -> ShelfQuerySet:
        """The entries that pass the filters, as the record stood at the sequence `at`, or where `as_of` says.

        `within` are further facets, such as that of the story on whose page the list is.
        """
        at = self.at if at is None else at
        return standing(self.groups(*within), self.bounds, self.get("ordering"), at)

    def parts(self, *within: str) -> list[ShelfQuerySet]:
        """The same in parts, for pages by date: `pages.merged` reads them as one list."""
        return parts(self.groups(*within), self.bounds, self.get("ordering"), self.at)

    def groups(self, *within: str) -> list[list[str]]:
        """Lists of facets, of each of which an entry must have one; first the list whose shelf is best read along.

        That is the one with the fewest entries, as far as `sizes` tells.
        """
        groups = [*([facet] for facet in within), *self.facets()] or [["all"]]
        return sorted(groups, key=lambda group: (len(group) > 1, self.sizes.get(group[0], 0)))

    def turn(self, rows: QuerySet, *columns: str, order: Order | None = None) -> Page:
        """The page of these rows that was asked for. `order` is for lists that can be ordered in one way only."""
        return turn(rows, order or ORDERS[self.get("ordering")], self.cursor, self.get("limit"), *columns)

    def read(self, columns: Columns, *within: str) -> Page:
        """The page of entries that was asked for.

        The SQL is written only once for each combination of filters, whatever their values, without `as_of` and `q`.
        """
        if self.at is not None or self.holding is not None:
            return self._read_uncompiled(columns, within)
        asked, values = self._question(columns, within)
        found = list(asked.tuples(**values)) if self._is_possible() else []
        return turned(asked.statement.columns, found, ORDERS[self.get("ordering")], self.cursor, self.get("limit"))

    def first(
        self, most: int, columns: Columns, *within: str, ordering: str = "date", cursor: Cursor | None = None
    ) -> Page:
        """As `read`, where the page says how many, in which order and from where on."""
        values = {**self.values, "limit": (most,), "ordering": (ordering,)}
        return replace(self, values=values, cursor=cursor).read(columns, *within)

    def _read_uncompiled(self, columns: Columns, within: tuple[str, ...]) -> Page:
        order, cursor, limit = ORDERS[self.get("ordering")], self.cursor, self.get("limit")
        rows = [columns(part, *order.fields) for part in self.parts(*within)]
        key, inclusive = (cursor.key, cursor.inclusive) if cursor else (None, False)
        found = list(ahead(rows, way(order, cursor), key, limit, inclusive=inclusive))
        return turned(list(found[0]) if found else [], [tuple(row.values()) for row in found], order, cursor, limit)

    def _question(self, columns: Columns, within: tuple[str, ...]) -> tuple[Compiled, Mapping[str, Any]]:
        """Kept beside the filters, since those of an address that is asked for often are kept too (`parse_often`)."""
        if (columns, within) not in self._questions:
            shape, values = self._written(columns, within)
            self._questions[columns, within] = (compiled(shape), values)
        return self._questions[columns, within]

    @cached_property
    def _questions(self) -> dict[tuple[Columns, tuple[str, ...]], tuple[Compiled, Mapping[str, Any]]]:
        return {}

    def _written(self, columns: Columns, within: tuple[str, ...]) -> tuple[Shape, dict[str, Any]]:
        groups, ordering = self.groups(*within), self.get("ordering")
        shape = Shape(
            tuple(len(group) > 1 for group in groups),
            self.bounds.given(),
            ordering,
            way(ORDERS[ordering], self.cursor),
            self.cursor.inclusive if self.cursor else None,
            self.get("limit"),
            columns,
        )
        return shape, shape.values(groups, self.bounds, self.cursor)

    def _is_possible(self) -> bool:
        """Whether any entry can be found: not if `after` is later than `before`."""
        after, before = self.get("after"), self.get("before")
        return not (after and before and after > before)

    def query(self, cursor: Cursor | None = None, **changes: object) -> str:
        """The query string for the page at a cursor, or for the first page; `changes` replace values."""
        kept = {name: values for name, values in self.values.items() if name != "cursor" and name not in changes}
        given: dict[str, Any] = kept | changes
        if cursor:
            given["cursor"] = write(cursor, self.identity)
        return urlencode(given, doseq=True)

    def address(self, url: str, cursor: Cursor | None = None, **changes: object) -> str:
        """An address asked for under these filters; `cursor` and `changes` as in `query`."""
        query = self.query(cursor, **changes)
        return f"{url}?{query}" if query else url

    def written(self, but: Collection[str] = ()) -> list[tuple[str, str]]:
        """Names and values as an address has them, which the hidden fields of a form are to send: a day is no day in
        the words of a page."""
        given = self.values.items()
        return [(name, str(value)) for name, values in given if name not in but for value in values]

    def unnarrowed(self) -> "Filters":
        """The same time, and nothing left out."""
        return replace(self, values={name: values for name, values in self.values.items() if name in TIMES})

    @cached_property
    def identity(self) -> str:
        """A text that is equal for all pages of one list with the same filters, in whatever order they are given."""
        meant = {name: sorted(map(str, values)) for name, values in self.values.items() if name not in PAGING}
        return f"{self.walk}?{urlencode(meant | {'ordering': self.get('ordering')}, doseq=True)}"

"""Queries along shelves: the entries that have all of certain facets, in an order, after a place.

`standing` makes the query set for given values. `compiled` makes the SQL for a Shape, which is then run with different
facets, days and places, so that Django need not write it each time.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any

from django.db.models import BigIntegerField, CharField, DateField, Field, QuerySet

from timeline.printed.compiled import Compiled, One
from timeline.printed.cursors import Cursor, Order
from timeline.printed.models.search_row import Holding
from timeline.printed.models.shelf import Shelf, ShelfQuerySet
from timeline.printed.pages import ahead

ORDERS = {
    "date": Order(("sort_date", "number")),
    "-date": Order(("sort_date", "number"), descending=True),
    "updated": Order(("record__edited_sequence",)),
    "-updated": Order(("record__edited_sequence",), descending=True),
}
BY_UPDATE = frozenset({"updated", "-updated"})
"""Orders for which the kind is made a condition, though only entries have places, so that an index of it is used."""
KEYS: dict[str, Field] = {"sort_date": DateField()}
BOUNDS: dict[str, Field] = {
    "after": DateField(),
    "before": DateField(),
    "since": BigIntegerField(),
    "known": DateField(),
}
SHAPES = 512

Columns = Callable[..., QuerySet]
"""Given the entries and the names of the columns that order them, chooses these and whatever else is to be read. It
must be a module's function, since it is part of a key."""
Group = Sequence[str | One]
"""Facets of which an entry must have one."""
Day = date | One | None


@dataclass(frozen=True)
class Bounds:
    """What entries are asked for beside their facets: the days between which they may have happened, the sequence after
    which they were last printed, and the day by which they were known; None: whatever. Each may be a placeholder.

    `holding`: words that they have; never a placeholder."""

    after: Day = None
    before: Day = None
    since: int | One | None = None
    known: Day = None
    holding: Holding | None = None

    def given(self) -> tuple[str, ...]:
        """The names of those that are."""
        return tuple(name for name, value in vars(self).items() if value is not None)


def standing(groups: Sequence[Group], bounds: Bounds, ordering: str, at: int | None = None) -> ShelfQuerySet:
    """The entries that have one facet of each group. The query reads along the shelf of the first group."""
    first, *others = groups
    entries = Shelf.objects.at(at).on(*first, at=at)
    for group in others:
        entries = entries.also_on(*group, at=at)
    if ordering in BY_UPDATE:
        entries = entries.filter(record__kind="entry")
    if bounds.since is not None:
        entries = entries.printed_since(bounds.since)
    if bounds.known is not None:
        entries = entries.known_by(bounds.known, at)
    if bounds.holding is not None:
        entries = entries.holding(bounds.holding, at)
    return entries.between(bounds.after, bounds.before)


def parts(groups: Sequence[Group], bounds: Bounds, ordering: str, at: int | None = None) -> list[ShelfQuerySet]:
    """The same in parts, to be merged, where the order is by date: so it is read without what was over by `after`, and
    without what came after the day by which entries were to be known."""
    if ordering in BY_UPDATE:
        return [standing(groups, bounds, ordering, at)]
    whole = standing(groups, replace(bounds, after=None), ordering, at)
    reaching = whole.reaching(bounds.after) if bounds.after else [whole]
    known = bounds.known
    return reaching if known is None else [part for rows in reaching for part in rows.around(known, at)]


@dataclass(frozen=True)
class Shape:
    """Everything about a query but the values it is run with.

    * `several`: for each group, whether it has more than one facet.
    * `bounds`: the names of those that are given.
    * `way`: the order in which it is read, reversed for the page before.
    * `inclusive`: whether the place to go on from belongs to the page; None if it begins at the start.
    """

    several: tuple[bool, ...]
    bounds: tuple[str, ...]
    ordering: str
    way: Order
    inclusive: bool | None
    limit: int
    columns: Columns

    def write(self, **places: Any) -> QuerySet:
        """`places`: a placeholder for each value."""
        groups = [[places[f"facet_{number}"]] for number in range(len(self.several))]
        found = parts(groups, Bounds(**{name: places[name] for name in self.bounds}), self.ordering)
        key = tuple(places[field] for field in self.way.fields) if self.inclusive is not None else None
        columns = [self.columns(part, *self.way.fields) for part in found]
        return ahead(columns, self.way, key, self.limit, inclusive=bool(self.inclusive))

    def fields(self) -> tuple[dict[str, Field], dict[str, Field]]:
        """The fields of the values that are lists, and of those that are single, by name."""
        facets = {f"facet_{number}": is_list for number, is_list in enumerate(self.several)}
        bounds = {name: BOUNDS[name] for name in self.bounds}
        key = {field: KEYS.get(field, BigIntegerField()) for field in self.way.fields if self.inclusive is not None}
        return (
            {name: CharField() for name, is_list in facets.items() if is_list},
            {name: CharField() for name, is_list in facets.items() if not is_list} | bounds | key,
        )

    def values(self, groups: Sequence[Sequence[str]], bounds: Bounds, cursor: Cursor | None) -> dict[str, Any]:
        facets = {f"facet_{n}": list(group) if self.several[n] else group[0] for n, group in enumerate(groups)}
        key = dict(zip(self.way.fields, cursor.key, strict=True)) if cursor else {}
        return facets | vars(bounds) | key


@lru_cache(maxsize=SHAPES)
def compiled(shape: Shape) -> Compiled:
    lists, ones = shape.fields()
    is_by_update = shape.ordering in BY_UPDATE or "since" in shape.bounds
    return Compiled(shape.write, one=ones, is_planned_once=not is_by_update, **lists)

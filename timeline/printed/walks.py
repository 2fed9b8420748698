"""Walks along shelves: which entries stand on all of these, in which order, beyond which place.

`standing` writes the query set of one question; `compiled` writes the SQL of one shape of question, which is asked with
other facets, days and places each time.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from django.db.models import BigIntegerField, CharField, DateField, Field, QuerySet

from timeline.printed.compiled import Compiled, One
from timeline.printed.cursors import Cursor, Order
from timeline.printed.models.shelf import Shelf, ShelfQuerySet
from timeline.printed.pages import ahead

ORDERS = {
    "date": Order(("sort_date", "number")),
    "-date": Order(("sort_date", "number"), descending=True),
    "updated": Order(("record__edited_sequence",)),
    "-updated": Order(("record__edited_sequence",), descending=True),
}
BY_UPDATE = frozenset({"updated", "-updated"})
"""Only entries are shelved; said once more, so that the index of records by kind and sequence can be walked."""
KEYS: dict[str, Field] = {"sort_date": DateField()}
SHAPES = 512

Columns = Callable[[ShelfQuerySet], QuerySet]
"""A function of a module: what is read of each entry, besides what orders it."""
Group = Sequence[str | One]
"""Facets, one of which is meant."""
Day = date | One | None


def standing(groups: Sequence[Group], after: Day, before: Day, ordering: str, at: int | None = None) -> ShelfQuerySet:
    """The first group's shelf is the one that is walked."""
    first, *others = groups
    entries = Shelf.objects.at(at).on(*first, at=at)
    for group in others:
        entries = entries.also_on(*group, at=at)
    if ordering in BY_UPDATE:
        entries = entries.filter(record__kind="entry")
    return entries.between(after, before)


@dataclass(frozen=True)
class Shape:
    """All of a question but its values. `several`: of each group, whether it has more than one facet; `inclusive`: of
    the place to go on from, None at the start."""

    several: tuple[bool, ...]
    after: bool
    before: bool
    ordering: str
    way: Order
    inclusive: bool | None
    limit: int
    columns: Columns

    def write(self, **places: One) -> QuerySet:
        groups = [[places[f"facet_{number}"]] for number in range(len(self.several))]
        entries = standing(groups, places.get("after"), places.get("before"), self.ordering)
        key = tuple(places[field] for field in self.way.fields) if self.inclusive is not None else None
        return ahead(self.columns(entries), self.way, key, self.limit, inclusive=bool(self.inclusive))

    def fields(self) -> tuple[dict[str, Field], dict[str, Field]]:
        """Of lists and of single values."""
        facets = {f"facet_{number}": is_list for number, is_list in enumerate(self.several)}
        days = {name: DateField() for name in ("after", "before") if getattr(self, name)}
        key = {field: KEYS.get(field, BigIntegerField()) for field in self.way.fields if self.inclusive is not None}
        return (
            {name: CharField() for name, is_list in facets.items() if is_list},
            {name: CharField() for name, is_list in facets.items() if not is_list} | days | key,
        )

    def values(self, groups: Sequence[Sequence[str]], after: Day, before: Day, cursor: Cursor | None) -> dict[str, Any]:
        facets = {f"facet_{n}": list(group) if self.several[n] else group[0] for n, group in enumerate(groups)}
        key = dict(zip(self.way.fields, cursor.key, strict=True)) if cursor else {}
        return facets | {"after": after, "before": before} | key


@lru_cache(maxsize=SHAPES)
def compiled(shape: Shape) -> Compiled:
    lists, ones = shape.fields()
    return Compiled(shape.write, one=ones, is_planned_once=shape.ordering not in BY_UPDATE, **lists)

"""The record's years by kind: how many entries stand under each.

What is counted is kept (facets `year:2018:protest`), so a record of any size costs one query.
"""

from dataclasses import dataclass

from timeline.printed.derived.places import IN_YEARS
from timeline.printed.models import Extent
from timeline.vocabulary import EntryKind

Counts = dict[str, dict[int, int]]
"""Entries by kind and year, in the order of the vocabulary; only what there is."""

MOST_COLUMNS = 60
"""With more years, a column holds ten of them, or a hundred."""


def counted() -> Counts:
    """One query: as many rows as there are years with entries of a kind."""
    kept = Extent.objects.filter(facet__startswith=IN_YEARS, entries__gt=0).values_list("facet", "entries")
    found: Counts = {kind: {} for kind in EntryKind.values}
    for facet, entries in kept:
        year, kind = facet.removeprefix(IN_YEARS).split(":")
        found[kind][int(year)] = entries
    return {kind: dict(sorted(years.items())) for kind, years in found.items() if years}


@dataclass(frozen=True)
class Column:
    """Some years, and how many entries of each kind stand under them, in the order of the lanes."""

    first: int
    last: int
    cells: tuple[int, ...]

    @property
    def entries(self) -> int:
        return sum(self.cells)

    @property
    def name(self) -> str:
        return f"{self.first:04}" if self.first == self.last else f"{self.first:04}–{self.last:04}"

    @property
    def query(self) -> str:
        """Of the list that holds what may have happened in these years."""
        return f"after={max(self.first, 1):04}-01-01&before={self.last:04}-12-31"


@dataclass(frozen=True)
class ByYear:
    """The twin of the picture, as a table: `kinds` head its columns."""

    kinds: tuple[str, ...]
    totals: tuple[int, ...]
    columns: tuple[Column, ...]

    @property
    def entries(self) -> int:
        return sum(self.totals)

    @property
    def fullest(self) -> Column:
        return max(self.columns, key=lambda column: column.entries)

    @property
    def rows(self) -> list[Column]:
        """Those that hold anything."""
        return [column for column in self.columns if column.entries]

    @property
    def years_each(self) -> int:
        return self.columns[0].last - self.columns[0].first + 1


def by_year(counts: Counts) -> ByYear | None:
    """None where the record is empty."""
    if not counts:
        return None
    years = {year for of_kind in counts.values() for year in of_kind}
    step = _step(max(years) - min(years) + 1)
    starts = range(min(years) // step * step, max(years) + 1, step)
    columns = tuple(Column(first, first + step - 1, _cells(counts, first, step)) for first in starts)
    return ByYear(tuple(counts), tuple(sum(of_kind.values()) for of_kind in counts.values()), columns)


def _step(years: int) -> int:
    return next(step for step in (1, 10, 100, 1000) if years <= step * MOST_COLUMNS)


def _cells(counts: Counts, first: int, step: int) -> tuple[int, ...]:
    return tuple(sum(of_kind.get(year, 0) for year in range(first, first + step)) for of_kind in counts.values())

"""The picture of the record's years: a lane for each kind, all on one scale, over an axis that is dotted in silence."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from timeline.pages.by_year import ByYear

TALLEST, LEAST, ABOVE, BELOW, LABEL = 84, 2, 20, 38, 24
"""In pixels: the highest bar, the least that still shows, room above a lane for its numbers, below for the axis, and a
line for the lane's name where that stands above it."""


@dataclass(frozen=True)
class Bar:
    x: int
    y: int
    width: int
    height: int
    entries: int
    is_told: bool

    @property
    def middle(self) -> int:
        return self.x + self.width // 2


@dataclass(frozen=True)
class Lane:
    """`base`: the foot of its bars; `line`: where its name is written."""

    kind: str
    entries: int
    base: int
    line: int
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class Tick:
    """`entries`: of all kinds; None where there is no room to tell."""

    x: int
    name: str
    entries: int | None


@dataclass(frozen=True)
class Stretch:
    """Of the axis: silent where nothing is on record."""

    start: int
    end: int
    is_silent: bool


@dataclass(frozen=True)
class Picture:
    size: str
    width: int
    height: int
    left: int
    axis: int
    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    stretches: tuple[Stretch, ...]


SIZES = (("s", 343, 0), ("m", 688, 0), ("l", 1216, 176))
"""Narrow, middle and wide: the whole width, and of it what lanes' names take beside them (none: they stand above)."""


def pictures(found: ByYear) -> list[Picture]:
    return [_picture(found, *size) for size in SIZES]


def _picture(found: ByYear, size: str, width: int, left: int) -> Picture:
    edges = [left + (width - left) * i // len(found.columns) for i in range(len(found.columns) + 1)]
    lanes = tuple(_lanes(found, edges, is_named_above=not left))
    axis = lanes[-1].base + 12
    return Picture(
        size, width, axis + BELOW, left, axis, lanes, tuple(_ticks(found, edges)), tuple(_stretches(found, edges))
    )


def _lanes(found: ByYear, edges: list[int], *, is_named_above: bool) -> Iterator[Lane]:
    most = max(max(column.cells) for column in found.columns)
    foot = 0
    for place, (kind, total) in enumerate(zip(found.kinds, found.totals, strict=True)):
        cells = [column.cells[place] for column in found.columns]
        head = foot + (LABEL if is_named_above else 0)
        foot = head + ABOVE + _height(max(cells), most)
        bars = tuple(_bar(n, most, edges[i], edges[i + 1], foot) for i, n in enumerate(cells) if n)
        yield Lane(kind, total, foot, head if is_named_above else foot, bars)


def _height(entries: int, most: int) -> int:
    return max(LEAST, round(entries / most * TALLEST))


def _bar(entries: int, most: int, start: int, end: int, foot: int) -> Bar:
    height, room = _height(entries, most), end - start
    gap = min(8, room // 4)
    return Bar(start + gap // 2, foot - height, max(1, room - gap), height, entries, len(f"{entries:,}") * 8 <= room)


def _ticks(found: ByYear, edges: list[int]) -> Iterator[Tick]:
    """As many years are named as there is room for; the first that is named is the first of all, or a round one."""
    room = edges[1] - edges[0]
    every = next(n for n in (1, 2, 5, 10, 20, 50, 100) if n * room >= 42)
    for i, column in enumerate(found.columns):
        if every == 1 or column.first // found.years_each % every == 0:
            is_told = every == 1
            middle = (edges[i] + edges[i + 1]) // 2
            yield Tick(middle, f"{column.first:04}", column.entries if is_told else None)


def _stretches(found: ByYear, edges: list[int]) -> Iterator[Stretch]:
    def is_silent(place: int) -> bool:
        return not found.columns[place].entries

    for silent, places in groupby(range(len(found.columns)), is_silent):
        places_of_it = list(places)
        yield Stretch(edges[places_of_it[0]], edges[places_of_it[-1] + 1], silent)

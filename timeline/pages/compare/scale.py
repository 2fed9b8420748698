"""Days down a drawing: stretches in which something happened, each with room for its labels, and between them silences
of one height, whatever their length. So a day is not everywhere drawn as tall, which each silence says. Pure.

A day is a whole number here: counted in the calendar, or from a line's first protest.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

QUIET = (92, 183, 366, 731, 1827, 3653)
"""From how many days on nothing is a silence: the first that leaves few of them."""
SILENCES = 5
DAY, TALLEST = 1.1, 420.0
"""Pixels: of a day where there is room, and of a stretch unless its labels need more."""
BAND = 96.0
SAME = 1.5
"""How much taller a day may be drawn than above before that is said."""


@dataclass(frozen=True)
class Stretch:
    """From one day to another, and where these stand."""

    first: int
    last: int
    top: float
    bottom: float

    @property
    def day(self) -> float:
        """How tall one is drawn; 0 for a single day."""
        return (self.bottom - self.top) / (self.last - self.first) if self.last > self.first else 0.0

    def y(self, day: float) -> float:
        return self.top + (day - self.first) * self.day


@dataclass(frozen=True)
class Band:
    """A silence: from which day to which nothing is on record. `times`: how many times as tall a day is drawn below it;
    None where it is about the same, or there is but one day."""

    after: int
    before: int
    top: float
    bottom: float
    times: float | None


@dataclass(frozen=True)
class Scale:
    stretches: tuple[Stretch, ...]

    def y(self, day: float) -> float:
        """Where a day stands; what lies beyond the ends stands at them."""
        at = max(bisect_right([stretch.first for stretch in self.stretches], day) - 1, 0)
        stretch = self.stretches[at]
        if day <= stretch.last or at + 1 == len(self.stretches):
            return round(stretch.y(min(max(day, stretch.first), stretch.last)), 1)
        below = self.stretches[at + 1]
        part = (day - stretch.last) / (below.first - stretch.last)
        return round(stretch.bottom + (below.top - stretch.bottom) * part, 1)

    @property
    def top(self) -> float:
        return self.stretches[0].top

    @property
    def bottom(self) -> float:
        return self.stretches[-1].bottom

    @property
    def bands(self) -> list[Band]:
        return [
            Band(above.last, below.first, above.bottom, below.top, _times(above, below))
            for above, below in pairwise(self.stretches)
        ]


def scale(days: Sequence[int], room: Sequence[Mapping[int, float]], top: float = 0) -> Scale:
    """`days`: all that must stand on it, at least one. `room`: for each column of labels, by day, the height that the
    labels of that day need; a stretch is at least as tall as its fullest column."""
    stretches: list[Stretch] = []
    for first, last in _parted(sorted(set(days))):
        height = max(min((last - first) * DAY, TALLEST), *(_needed(column, first, last) for column in room), 1.0)
        bottom = top + height if last > first else top
        stretches.append(Stretch(first, last, round(top, 1), round(bottom, 1)))
        top += height + BAND
    return Scale(tuple(stretches))


def _needed(column: Mapping[int, float], first: int, last: int) -> float:
    return sum(height for day, height in column.items() if first <= day <= last)


def _parted(days: Sequence[int]) -> list[tuple[int, int]]:
    """The first and last day of each stretch."""
    for quiet in QUIET:
        silences = [(one, other) for one, other in pairwise(days) if other - one >= quiet]
        if len(silences) <= SILENCES:
            break
    else:
        silences = sorted(silences, key=lambda pair: pair[0] - pair[1])[:SILENCES]
    starts = [days[0], *(after for _before, after in sorted(silences))]
    ends = [*(before for before, _after in sorted(silences)), days[-1]]
    return list(zip(starts, ends, strict=True))


def _times(above: Stretch, below: Stretch) -> float | None:
    if not above.day or not below.day:
        return None
    times = below.day / above.day
    return None if 1 / SAME <= times <= SAME else times

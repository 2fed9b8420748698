"""What is drawn of one line besides its signs and labels: the rule itself, brackets, contracts and demands. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from timeline.pages.compare import shapes
from timeline.pages.compare.layout import Layout
from timeline.pages.compare.read import Lane
from timeline.pages.compare.scale import Scale
from timeline.pages.compare.shapes import Path
from timeline.pages.compare.tracks import tracks
from timeline.vocabulary import UNANSWERED
from timeline.wording.certainty import unsure_days

ABOVE, TAIL = 18, 26
"""How far a line begins above its first entry, and goes on behind its last."""


def place_of(lane: Lane, day: date, is_aligned: bool) -> int:
    """Of a day on the scale: counted from the first protest, or in the calendar."""
    return (day - lane.zero).days if is_aligned else day.toordinal()


@dataclass(frozen=True)
class Column:
    """One line where it is drawn; `ys`: where the signs of its entries stand."""

    lane: Lane
    layout: Layout
    at: int
    ys: Sequence[float]
    over: Scale
    is_aligned: bool

    @property
    def rule(self) -> float:
        return self.layout.rule(self.at)

    @property
    def bottom(self) -> float:
        return max(self.ys) + TAIL

    def y(self, day: date | None) -> float | None:
        """None for a day that is not on record."""
        return None if day is None else self.over.y(place_of(self.lane, day, self.is_aligned))


def beside(column: Column) -> list[Path]:
    return [*_line(column), *_brackets(column), *_bars(column), *_threads(column)]


def _line(column: Column) -> Iterator[Path]:
    """From above the first entry to behind the last; dotted through silences."""
    x, top, bottom = column.rule, min(column.ys) - ABOVE, column.bottom
    for stretch in column.over.stretches:
        yield from _piece(x, max(stretch.top - ABOVE, top), min(stretch.bottom + TAIL, bottom))
    for above, below in pairwise(column.over.stretches):
        yield from _piece(x, max(above.bottom + TAIL, top), min(below.top - ABOVE, bottom), dash="3 9")
    yield Path("rule", f"M{x - 8} {round(bottom, 1)}h16")


def _piece(x: float, first: float, last: float, dash: str = "") -> Iterator[Path]:
    if last > first:
        yield Path("rule", f"M{x} {round(first, 1)}V{round(last, 1)}", dash)


def _brackets(column: Column) -> Iterator[Path]:
    layout, reach = column.layout, []
    for hung in column.lane.entries:
        if bounds := unsure_days(hung.when):
            reach.append((column.y(bounds[0]), column.over.y(place_of(column.lane, bounds[1], column.is_aligned))))
    taken = tracks([(last - 40 if first is None else first, last) for first, last in reach], layout.brackets)
    for (first, last), track in zip(reach, taken, strict=True):
        if track is not None:
            yield from shapes.bracket(column.rule, column.rule - layout.step * (track + 1) - 3, first, last)


def _bars(column: Column) -> Iterator[Path]:
    layout, low = column.layout, min(column.ys) - ABOVE
    for number, period in enumerate(column.lane.periods[: layout.bars]):
        first, last = column.y(period.first), column.y(period.last)
        top = low if first is None else first
        bottom = column.bottom if last is None else max(last, top + 4)
        x = column.rule - layout.bar_from - (layout.bar + 3) * number
        yield from shapes.bar(x, layout.bar, top, bottom, fades_in=first is None, fades_out=last is None)


def _threads(column: Column) -> Iterator[Path]:
    """Of demands as far as there are tracks for them."""
    where = {hung.document["id"]: y for hung, y in zip(column.lane.entries, column.ys, strict=True)}
    reach: list[tuple[float, float]] = []
    kinds: list[str] = []
    for demand in column.lane.demands:
        asked = next((where[made["id"]] for made in demand["made_in"] if made["id"] in where), None)
        if asked is not None:
            reach.append((asked, max(_answered(demand, where) or column.bottom + 8, asked + 30)))
            kinds.append("open" if demand["response"] in UNANSWERED else demand["response"])
    taken = tracks(reach, column.layout.threads)
    for (asked, end), kind, track in zip(reach, kinds, taken, strict=True):
        if track is not None:
            yield from shapes.thread(column.rule, column.rule + 16 + 9 * track, asked, round(end, 1), kind)


def _answered(demand: dict, where: dict[str, float]) -> float | None:
    if demand["response"] in UNANSWERED or not demand["history"]:
        return None
    return where.get(demand["history"][-1]["entry"]["id"])

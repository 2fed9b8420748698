"""Brackets: the days within which something happened, beside the rows that those days reach. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from timeline.dates import When, sort_date
from timeline.wording.certainty import unsure_days

LANES = 3
Hanging = tuple[int, When]
"""A row's number and what hangs there."""


@dataclass(frozen=True)
class Bracket:
    """From the top of row `start` to the top of row `end`, or, when it ends `at_entry`, to that row's sign.

    `fade`: "soft" about then, "soft-a" the beginning is unknown (above), "soft-z" the same where time runs up.
    `comes_in`: from above the first row; `runs_on`: below the last one.
    """

    start: int
    end: int
    fade: str = ""
    at_entry: bool = False
    lane: int = 1
    comes_in: bool = False
    runs_on: bool = False

    @property
    def reach(self) -> int:
        """The last row it touches."""
        return self.end if self.at_entry else self.end - 1

    @property
    def classes(self) -> str:
        """What the style sheet draws it by: `.br.soft.l2.to.r3.e5` is soft, in the second lane, from row 3 to row 5."""
        lane = f"l{self.lane}" if self.lane > 1 else ""
        ends = {"to": self.at_entry, "in": self.comes_in, "on": self.runs_on}
        named = [self.fade, lane, *(name for name, is_so in ends.items() if is_so)]
        return " ".join(filter(None, ["br", *named, f"r{self.start}", f"e{self.end}"]))


@dataclass(frozen=True)
class Edges:
    """Of a ladder that is part of a longer line: what hangs above it, and the day of what hangs next below it."""

    above: Sequence[When] = ()
    below: date | None = None

    def is_left(self, when: When) -> bool:
        """Whether its days reach to what hangs below."""
        first, last = unsure_days(when) or (None, date.min)
        return self.below is not None and first is not None and last >= self.below


WHOLE = Edges()


def brackets(hanging: Sequence[Hanging], *, runs_down: bool, edges: Edges = WHOLE) -> list[Bracket]:
    """`runs_down`: the earliest stands on top, and a bracket runs to the row where its interval ends."""
    own = [
        _open_below(_bracket(place, hanging, runs_down), when, hanging, edges)
        for place, (_row, when) in enumerate(hanging)
        if unsure_days(when)
    ]
    return _in_lanes([*_from_above(hanging, edges), *own])


def _from_above(hanging: Sequence[Hanging], edges: Edges) -> Iterator[Bracket]:
    """Of what hangs above, the latest whose days reach into these rows: no more than there are lanes."""
    reaching = [(when, last) for when in edges.above if (last := _reached_from_above(when, hanging))]
    for when, (row, found) in reaching[-LANES:]:
        at_entry = not when.circa and unsure_days(found) is None and sort_date(found) == _end(when)
        bracket = Bracket(1, row if at_entry else row + 1, "soft" if when.circa else "", at_entry, comes_in=True)
        yield _open_below(bracket, when, hanging, edges)


def _reached_from_above(when: When, hanging: Sequence[Hanging]) -> Hanging | None:
    first, last = unsure_days(when) or (None, date.min)
    return _last_within(-1, hanging, last) if first else None


def _end(when: When) -> date:
    found = unsure_days(when)
    return found[1] if found else sort_date(when)


def _open_below(bracket: Bracket, when: When, hanging: Sequence[Hanging], edges: Edges) -> Bracket:
    return replace(bracket, end=hanging[-1][0] + 1, at_entry=False, runs_on=True) if edges.is_left(when) else bracket


def _bracket(place: int, hanging: Sequence[Hanging], runs_down: bool) -> Bracket:
    row, when = hanging[place]
    start, end = unsure_days(when) or (None, sort_date(when))
    if start is None:
        return _from_unknown(row, runs_down)
    fade = "soft" if when.circa else ""
    last = _last_within(place, hanging, end) if runs_down else None
    if last is None:
        return Bracket(row, row + 1, fade)
    ends_there = not fade and unsure_days(last[1]) is None and sort_date(last[1]) == end
    return Bracket(row, last[0] if ends_there else last[0] + 1, fade, at_entry=ends_there)


def _from_unknown(row: int, runs_down: bool) -> Bracket:
    """It stands at its latest day, so it comes out of the rows before, as far up as nobody knows."""
    if not runs_down:
        return Bracket(row, row + 1, "soft-z")
    return Bracket(row - 1, row, "soft-a", at_entry=True) if row > 1 else Bracket(row, row + 1, "soft-a")


def _last_within(place: int, hanging: Sequence[Hanging], end: date) -> Hanging | None:
    """The last that hangs below and stands no later than the interval's end. Rows go by their dates, and where a
    start is unknown, by their latest day: how far up such a one belongs is not known."""
    below = [other for other in hanging[place + 1 :] if other[1].start and sort_date(other[1]) <= end]
    return below[-1] if below else None


def _in_lanes(found: list[Bracket]) -> list[Bracket]:
    """Short ones lie inside, next to the rule; those that overlap get lanes of their own."""
    placed: list[Bracket] = []
    for bracket in sorted(found, key=lambda b: (b.reach - b.start, b.start)):
        taken = {other.lane for other in placed if other.start <= bracket.reach and bracket.start <= other.reach}
        lane = next(_free(taken), LANES)
        placed.append(replace(bracket, lane=lane))
    return sorted(placed, key=lambda b: (b.start, b.end))


def _free(taken: set[int]) -> Iterator[int]:
    return (lane for lane in range(1, LANES + 1) if lane not in taken)

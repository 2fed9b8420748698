"""Lanes: marks beside the same rows stand next to each other, and none lies on another. Pure."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar


@dataclass(frozen=True)
class Reach:
    """The first and the last row that a mark touches, counted through all ladders of a line."""

    start: int
    end: int

    @property
    def rows(self) -> range:
        return range(self.start, self.end + 1)

    def meets(self, other: "Reach") -> bool:
        return self.start <= other.end and other.start <= self.end


class Reaching(Protocol):
    @property
    def reach(self) -> Reach: ...


R = TypeVar("R", bound=Reaching)


def ending_last(reach: Reach) -> tuple[int, int]:
    """What ends last stands outermost: so nothing that leaves the line and comes back crosses what lies within it."""
    return -reach.end, reach.start


def beginning_first(reach: Reach) -> tuple[int, int]:
    """What begins first stands outermost: so nothing that turns outwards at its end crosses what began later."""
    return reach.start, -reach.end


def in_lanes(marks: Sequence[R], outermost: Callable[[Reach], tuple[int, int]]) -> list[tuple[R, int]]:
    """Each with its lane, 1 being the nearest; of two that are alike the first stands outside. There are no more lanes
    than ever meet in a row."""
    inwards: list[tuple[R, int]] = []
    for mark in sorted(marks, key=lambda m: outermost(m.reach)):
        taken = {lane for other, lane in inwards if other.reach.meets(mark.reach)}
        inwards.append((mark, next(lane for lane in range(1, len(taken) + 2) if lane not in taken)))
    placed: list[tuple[R, int]] = []
    for mark, _lane in sorted(inwards, key=lambda found: -found[1]):
        within = [lane for other, lane in placed if other.reach.meets(mark.reach)]
        placed.append((mark, max(within, default=0) + 1))
    return placed


def that_fit(marks: Iterable[R], most: int, beside: Sequence[Reaching] = ()) -> list[R]:
    """The shortest of them: with what stands `beside`, no more than `most` in any row."""
    used = Counter(row for other in beside for row in other.reach.rows)
    kept = []
    for mark in sorted(marks, key=lambda m: (m.reach.end - m.reach.start, m.reach.start)):
        if all(used[row] < most for row in mark.reach.rows):
            used.update(mark.reach.rows)
            kept.append(mark)
    return kept

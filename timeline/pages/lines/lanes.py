"""Lanes: marks beside the same rows stand next to each other, and none lies on another. Pure."""

from collections import Counter
from collections.abc import Iterable, Sequence
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


def in_lanes(marks: Sequence[R]) -> list[tuple[R, int]]:
    """Each with its lane, 1 being the nearest: the sooner it ends and the later it begins, the nearer it stands, so
    that those which leave for their lanes cross as few others as may be; of two that are alike the first stands
    outside. There are no more lanes than ever meet in a row."""
    placed: list[tuple[R, int]] = []
    for mark in sorted(marks, key=lambda m: (-m.reach.end, -m.reach.start)):
        taken = {lane for other, lane in placed if other.reach.meets(mark.reach)}
        placed.append((mark, next(lane for lane in range(1, len(taken) + 2) if lane not in taken)))
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

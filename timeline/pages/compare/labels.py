"""Places for labels beside a line so that none covers another: each as near as can be to where it belongs. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass
class _Heap:
    """Labels that touch: they move as one, to where they are nearest to what they want together."""

    wanted: float
    many: int
    height: float

    @property
    def top(self) -> float:
        return self.wanted / self.many

    @property
    def bottom(self) -> float:
        return self.top + self.height

    def take_in(self, other: "_Heap") -> None:
        """The one below, whose labels begin where these end."""
        self.wanted += other.wanted - other.many * self.height
        self.many += other.many
        self.height += other.height


def placed(wanted: Sequence[float], heights: Sequence[float], top: float = 0) -> list[float]:
    """The upper edges of labels of these heights, given in order, each as near to the one it wants as the others let
    it; none above `top`. What is moved at all is moved as little as can be: the sum of squares is the least."""
    heaps: list[_Heap] = []
    for edge, height in zip(wanted, heights, strict=True):
        heaps.append(_Heap(max(edge, top), 1, height))
        while len(heaps) > 1 and heaps[-2].bottom > heaps[-1].top:
            heaps[-2].take_in(heaps.pop())
    return _below(top, _edges(heaps, heights), heights)


def _edges(heaps: Sequence[_Heap], heights: Sequence[float]) -> list[float]:
    found: list[float] = []
    for heap in heaps:
        edge = heap.top
        for height in heights[len(found) : len(found) + heap.many]:
            found.append(edge)
            edge += height
    return found


def _below(top: float, edges: Sequence[float], heights: Sequence[float]) -> list[float]:
    """The same pushed down to `top`, where a heap that grew has gone above it."""
    found, free = [], top
    for edge, height in zip(edges, heights, strict=True):
        found.append(round(max(edge, free), 1))
        free = found[-1] + height
    return found


def overlap(edges: Sequence[float], heights: Sequence[float]) -> bool:
    """Whether any two cover each other by more than what rounding does."""
    spans = sorted(zip(edges, heights, strict=True))
    return any(one + height > other + 0.2 for (one, height), (other, _height) in pairwise(spans))


def wrapped(text: str, width: int, lines: int) -> list[str]:
    """A text in at most so many lines of so many characters, broken between words where that goes; what is left out is
    an ellipsis."""
    found: list[str] = []
    rest = text.strip()
    while rest and len(found) < lines:
        line, rest = _first_line(rest, width)
        found.append(line)
    if rest:
        found[-1] = f"{found[-1][: width - 1].rstrip(' ,;:')}…"
    return found


def _first_line(text: str, width: int) -> tuple[str, str]:
    if len(text) <= width:
        return text, ""
    cut = text.rfind(" ", 0, width + 1)
    cut = cut if cut > 0 else width
    return text[:cut].rstrip(), text[cut:].lstrip()

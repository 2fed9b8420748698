"""Marks beside a line, as the style sheet draws them: classes that say in which rows of which ladder. Pure.

A line is several ladders; a mark that is longer than one comes out of it below and into the next from above, in its
own lane.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from timeline.pages.lines.arcs import Arc
from timeline.pages.lines.bars import Bar, Bars
from timeline.pages.lines.lanes import Reach
from timeline.pages.lines.threads import Thread, Threads


@dataclass(frozen=True)
class Mark:
    """`words`: what is written on it."""

    classes: str
    words: str = ""


class Below(Enum):
    """What comes after a ladder: more of the line, its end in a row of its own, or nothing that says so."""

    MORE, END, NOTHING = "on", "out", "foot"


@dataclass(frozen=True)
class Ladder:
    """`above`: how many rows of the line stand above it. `quiet`: those of its own without an entry. `below`: what
    comes after it."""

    above: int
    rows: int
    quiet: frozenset[int]
    below: "Below"

    @property
    def end(self) -> int:
        """The row below its last."""
        return self.rows + 1

    def row(self, number: int) -> int | None:
        """Within it, of a row of the line; None where that stands on another ladder."""
        return number - self.above if 0 < number - self.above <= self.rows else None

    def piece(self, reach: Reach) -> Reach | None:
        """What of it stands here."""
        start, end = max(1, reach.start - self.above), min(self.rows, reach.end - self.above)
        return Reach(start, end) if start <= end else None

    def comes_in(self, reach: Reach) -> bool:
        return reach.start <= self.above

    def runs_on(self, reach: Reach) -> bool:
        return reach.end > self.above + self.rows


def classes(*names: str, start: int, end: int | None = None) -> str:
    """`end`: the row at whose top it ends, where it reaches beyond its first."""
    return " ".join(filter(None, [*names, f"r{start}", f"e{end}" if end else ""]))


def thread_marks(threads: Threads, ladder: Ladder) -> Iterator[Mark]:
    for thread, lane in threads.placed:
        if piece := ladder.piece(thread.reach):
            yield from _thread(thread, f"n{lane}", piece, ladder)


def _thread(thread: Thread, lane: str, piece: Reach, ladder: Ladder) -> Iterator[Mark]:
    comes_in = thread.comes_in or ladder.comes_in(thread.reach)
    many = "many" if len(thread.names) > 1 else ""
    way, end = _end(thread, piece, ladder, comes_in)
    yield Mark(classes("th", thread.answer, many, lane, "in" if comes_in else "", way, start=piece.start, end=end))
    for row, _name in thread.again:
        if here := ladder.row(row):
            yield Mark(classes("again", thread.answer, lane, start=here))
    for row, answer in thread.noted:
        if here := ladder.row(row):
            yield Mark(classes("noted", answer, lane, start=here))
    yield from _labels(thread, lane, piece, ladder, comes_in)


def _end(thread: Thread, piece: Reach, ladder: Ladder, comes_in: bool) -> tuple[str, int | None]:
    """How it ends on a ladder, and at the top of which row."""
    if thread.is_stub:
        return "stub", None
    if thread.is_open:
        return ladder.below.value, ladder.end
    if ladder.runs_on(thread.reach):
        return "on", ladder.end
    return ("top", None) if piece.start == piece.end else ("", piece.end)


def _labels(thread: Thread, lane: str, piece: Reach, ladder: Ladder, comes_in: bool) -> Iterator[Mark]:
    """Where it is asked, and in the rows without an entry through which it goes on: the years and the silences."""
    asked = dict(_joined(thread))
    for row in range(piece.start, piece.end + 1):
        began = row > piece.start or comes_in
        if (words := asked.get(row + ladder.above)) is not None:
            yield _label(thread, lane, "", row, words)
        elif began and row in ladder.quiet and row - 1 not in ladder.quiet and row + 1 + ladder.above not in asked:
            yield _label(thread, lane, "q", row, _called(thread))
    if thread.is_open and ladder.below is Below.END:
        yield _label(thread, lane, "at", ladder.end, _called(thread))


def _label(thread: Thread, lane: str, place: str, row: int, words: str) -> Mark:
    return Mark(classes("no", thread.answer, lane, place, start=row), words)


def _joined(thread: Thread) -> Iterator[tuple[int, str]]:
    """The rows that ask, each with the first of whom they name."""
    asking = [*([] if thread.comes_in else [(thread.start, thread.names[0])]), *thread.again]
    for row in {row for row, _name in asking}:
        first, *others = [name for asked, name in asking if asked == row]
        yield row, f"{first} +{len(others)}" if others else first


def _called(thread: Thread) -> str:
    return thread.names[0] if len(thread.names) == 1 else f"+{len(thread.names)}"


def arc_marks(arcs: Iterable[tuple[Arc, int]], ladder: Ladder) -> Iterator[Mark]:
    for arc, lane in arcs:
        piece = ladder.piece(arc.reach)
        if piece is None:
            continue
        comes_in, runs_on = ladder.comes_in(arc.reach), ladder.runs_on(arc.reach)
        is_top = comes_in and not runs_on and piece.start == piece.end
        end = ladder.end if runs_on else None if is_top else piece.end
        ways = {"turned": arc.is_turned, "in": comes_in, "on": runs_on, "top": is_top}
        yield Mark(
            classes("arc", f"n{lane}", *(way for way, is_so in ways.items() if is_so), start=piece.start, end=end)
        )


def bar_marks(bars: Bars, ladder: Ladder) -> Iterator[Mark]:
    for bar, lane in bars.placed:
        if piece := ladder.piece(bar.reach):
            yield from _bar(bar, f"n{lane}", piece, ladder)


def _bar(bar: Bar, lane: str, piece: Reach, ladder: Ladder) -> Iterator[Mark]:
    top = "in" if ladder.comes_in(bar.reach) else TOPS[bar.top]
    bottom = "on" if ladder.runs_on(bar.reach) else BOTTOMS[bar.bottom]
    is_at_sign = bottom == "to"
    is_top = is_at_sign and piece.start == piece.end
    end = None if is_top else piece.end if is_at_sign else piece.end + 1
    yield Mark(classes("bar", lane, top, "top" if is_top else bottom, start=piece.start, end=end))
    yield Mark(classes("barword", lane, start=piece.start, end=piece.end + 1), bar.title)
    for row in bar.ticks:
        if here := ladder.row(row):
            yield Mark(classes("tick", lane, start=here))
    if bar.closed and (here := ladder.row(bar.closed)):
        yield Mark(classes("tick shut", lane, start=here))


TOPS = {"at": "from", "edge": "", "in": "in", "soft": "soft-a"}
BOTTOMS = {"at": "to", "edge": "", "on": "on", "soft": "soft-z"}


def ladders(rows: Sequence[Sequence[bool]], below: Below) -> list[Ladder]:
    """`rows`: for each ladder, of each row whether an entry hangs there. `below`: what comes after the last."""
    above = 0
    found = []
    for place, hung in enumerate(rows, start=1):
        quiet = frozenset(number for number, is_entry in enumerate(hung, start=1) if not is_entry)
        found.append(Ladder(above, len(hung), quiet, below if place == len(rows) else Below.MORE))
        above += len(hung)
    return found

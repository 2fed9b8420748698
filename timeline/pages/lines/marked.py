"""A line with the marks that tie its entries together: threads of what was demanded, arcs of links, bars of contracts.
Pure.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.pages.lines.arcs import arcs
from timeline.pages.lines.bars import bars
from timeline.pages.lines.ladder import Stretch
from timeline.pages.lines.marks import Below, Ladder, arc_marks, bar_marks, ladders, thread_marks
from timeline.pages.lines.threads import Hanging, Thread, place, threads


@dataclass(frozen=True)
class Marked:
    """`come_in` and `run_on`: the unanswered demands whose threads come from above and leave below. `left_out`: how
    many answered demands have no thread, and `undrawn`: which contracts have no bar, for want of room."""

    stretches: list[Stretch]
    come_in: tuple[str, ...] = ()
    run_on: tuple[str, ...] = ()
    left_out: int = 0
    undrawn: tuple[str, ...] = ()

    @property
    def named(self) -> frozenset[str]:
        """What of the style sheet's marks is drawn: the key explains no other."""
        return frozenset(name for stretch in self.stretches for each in stretch.marks for name in each.classes.split())


def mark(
    stretches: Sequence[Stretch],
    *,
    below: Below = Below.END,
    above: Iterable[dict] = (),
    answering: Collection[str] = (),
    contracts: Iterable[dict] = (),
    has_gutter: bool = True,
) -> Marked:
    """`below`: what comes after. `above`: the demands made before this part of the line. `answering`: the entries
    after it that answer. `contracts`: the documents of those that have a bar. `has_gutter`: whether there is room for
    arcs."""
    drawn = ladders([[row.entry is not None for row in stretch.rows] for stretch in stretches], below)
    hanging = list(_hanging(stretches, drawn))
    last = sum(ladder.rows for ladder in drawn)
    found, linked = threads(hanging, last, above, answering), arcs(hanging) if has_gutter else []
    placed, running = place(found), bars(contracts, hanging, last)
    room = " ".join(f"{side}{lanes}" for side, lanes in (("t", placed.lanes), ("b", running.lanes)) if lanes)
    return Marked(
        [
            replace(
                stretch,
                marks=(*bar_marks(running, ladder), *thread_marks(placed, ladder), *arc_marks(linked, ladder)),
                room=room,
            )
            for stretch, ladder in zip(stretches, drawn, strict=True)
        ],
        come_in=_owing(thread for thread in found if thread.comes_in),
        run_on=_owing(found),
        left_out=placed.left_out,
        undrawn=running.left_out,
    )


def _hanging(stretches: Sequence[Stretch], drawn: Sequence[Ladder]) -> Iterator[Hanging]:
    """The entries, each with its row, counted through all ladders."""
    for stretch, ladder in zip(stretches, drawn, strict=True):
        yield from ((row.number + ladder.above, row.entry.document) for row in stretch.rows if row.entry)


def _owing(found: Iterable[Thread]) -> tuple[str, ...]:
    return tuple(thread.names[0] for thread in found if thread.is_open)

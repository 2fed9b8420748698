"""A line with the marks that tie its entries together: the threads of what was demanded. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from timeline.pages.lines.ladder import Stretch
from timeline.pages.lines.marks import Below, ladders, thread_marks
from timeline.pages.lines.threads import Thread, place, threads


@dataclass(frozen=True)
class Marked:
    """`come_in` and `run_on`: the unanswered demands whose threads come from above and leave below. `left_out`: how
    many demands have no thread, for want of room."""

    stretches: list[Stretch]
    come_in: tuple[str, ...] = ()
    run_on: tuple[str, ...] = ()
    left_out: int = 0


def mark(stretches: Sequence[Stretch], *, below: Below = Below.END, above: Iterable[dict] = ()) -> Marked:
    """`below`: what comes after. `above`: the demands made before this part of the line."""
    drawn = ladders([[row.entry is not None for row in stretch.rows] for stretch in stretches], below)
    hanging = [
        (row.number + ladder.above, row.entry.document)
        for stretch, ladder in zip(stretches, drawn, strict=True)
        for row in stretch.rows
        if row.entry
    ]
    last = sum(ladder.rows for ladder in drawn)
    found = threads(hanging, last, above)
    placed = place(found)
    room = f"t{placed.lanes}" if placed.lanes else ""
    return Marked(
        [
            replace(stretch, marks=tuple(thread_marks(placed, ladder)), room=room)
            for stretch, ladder in zip(stretches, drawn, strict=True)
        ],
        come_in=_owing(thread for thread in found if thread.comes_in),
        run_on=_owing(found),
        left_out=placed.left_out,
    )


def _owing(found: Iterable[Thread]) -> tuple[str, ...]:
    return tuple(thread.names[0] for thread in found if thread.is_open)

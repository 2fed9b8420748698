"""Threads: a demand leaves the line at the entry that asks and comes back at the one that answers. Pure.

Rows are counted through all ladders of a line, from 1. What is unanswered runs on past the last of them, and what an
entry further below answers too.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.pages.lines.lanes import Reach, ending_last, in_lanes, that_fit
from timeline.vocabulary import UNANSWERED, ResponseState

LANES = 6
OPEN_LANES = 5
"""Of these for unanswered demands, so that one is left to be answered in. Where there are more, the last of them run on
together."""
ABOVE = 0
"""The row of what was asked before this part of a line."""
Hanging = tuple[int, dict]
"""A row's number and the document of the entry that hangs there."""


@dataclass(frozen=True)
class Thread:
    """`names`: of one demand, or of several that run on together. `answer`: the name of its sign. `again`: rows that
    ask once more, and for what. `noted`: rows of answers before the last one."""

    names: tuple[str, ...]
    answer: str
    start: int
    end: int
    again: tuple[tuple[int, str], ...] = ()
    noted: tuple[tuple[int, str], ...] = ()

    @property
    def is_open(self) -> bool:
        return self.answer == "open"

    @property
    def comes_in(self) -> bool:
        return self.start == ABOVE

    @property
    def is_stub(self) -> bool:
        """Answered, but by no entry that hangs below on this part of the line."""
        return not self.is_open and self.start == self.end

    @property
    def reach(self) -> Reach:
        return Reach(max(self.start, 1), self.end)


@dataclass(frozen=True)
class Threads:
    """Each with its lane. `left_out`: the demands that find none."""

    placed: list[tuple[Thread, int]]
    left_out: int = 0

    @property
    def lanes(self) -> int:
        return max((lane for _thread, lane in self.placed), default=0)


def place(found: Sequence[Thread]) -> Threads:
    """The unanswered first, those asked first in lanes of their own; of the answered, the shortest."""
    owing = sorted((thread for thread in found if thread.is_open), key=lambda t: t.start)
    running = owing if len(owing) <= OPEN_LANES else [*owing[: OPEN_LANES - 1], _together(owing[OPEN_LANES - 1 :])]
    answered = [thread for thread in found if not thread.is_open]
    fitting = that_fit(answered, LANES, beside=running)
    return Threads(in_lanes([*running, *fitting], ending_last), left_out=len(answered) - len(fitting))


def _together(threads: Sequence[Thread]) -> Thread:
    first, *others = threads
    joining = [(thread.start, thread.names[0]) for thread in others]
    again = sorted({*joining, *(asked for thread in threads for asked in thread.again)})
    names = tuple(thread.names[0] for thread in threads)
    return replace(first, names=names, again=tuple(again))


def threads(
    hanging: Sequence[Hanging], last: int, above: Iterable[dict] = (), below: Collection[str] = ()
) -> list[Thread]:
    """`last`: the line's last row. `above`: the demands that were made before this part of the line. `below`: the ids
    of entries that hang after it and answer."""
    demands = [(ABOVE, demand) for demand in above]
    demands += [(row, demand) for row, document in hanging for demand in document.get("demands", ())]
    asked: dict[str, list[int]] = {}
    for row, demand in demands:
        asked.setdefault(demand["id"], []).append(row)
    rows = dict.fromkeys(below, last + 1) | {document["id"]: row for row, document in hanging}
    newest = {demand["id"]: demand for _row, demand in demands}
    return [thread for name, made in asked.items() for thread in _threads(newest[name], made, rows, last)]


def _threads(demand: dict, made: Sequence[int], rows: Mapping[str, int], last: int) -> list[Thread]:
    """One, and a stub at each row that asks for what no row below answers."""
    names, answer = (demand["id"],), _sign(demand["response"])
    start, *again = sorted(set(made))
    if demand["response"] in UNANSWERED:
        return [Thread(names, answer, start, last + 1, again=_named(again, *names))]
    answers = [(rows.get(told["entry"]["id"], ABOVE), told["response"]) for told in demand.get("history") or ()]
    end = answers[-1][0] if answers else ABOVE
    stubs = [Thread(names, answer, row, row) for row in (start, *again) if row >= end and row != ABOVE]
    if end <= start:
        return stubs
    noted = tuple((row, _sign(told)) for row, told in answers if start < row < end and told not in UNANSWERED)
    return [Thread(names, answer, start, end, _named([row for row in again if row < end], *names), noted), *stubs]


def _named(rows: Iterable[int], name: str) -> tuple[tuple[int, str], ...]:
    return tuple((row, name) for row in rows)


def _sign(response: str) -> str:
    """The name of its sign: "open", "refused", "met", "part" or "withdrawn"."""
    return ResponseState(response).sign.removeprefix("s-")

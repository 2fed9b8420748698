"""What the page of a comparison shows: the drawing, wide and narrow, the lists, and who answered after how long."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from timeline.pages.compare import words
from timeline.pages.compare.figure import Figure, draw
from timeline.pages.compare.layout import narrow, wide
from timeline.pages.compare.read import Lane
from timeline.pages.compare.sooner import sooner
from timeline.pages.ledger.read import LedgerEntry
from timeline.pages.ledger.waits import Scale, counted_days, scale_for, wait
from timeline.pages.left_out import LeftOut
from timeline.vocabulary import UNANSWERED
from timeline.wording.durations import came_after, lasted

THREADS = 4


@dataclass(frozen=True)
class Row:
    """An entry in the list of its line. `day`: counted from the first protest; empty on one axis."""

    entry: dict
    day: str


@dataclass(frozen=True)
class Side:
    """One line beside the others. `left`: its entries that were not known by the day that is asked for."""

    lane: Lane
    name: str
    rows: list[Row]
    left: LeftOut | None

    @property
    def quickest(self) -> str:
        """How long the quickest answer took."""
        return next((took for one in self.lane.answered if (took := came_after(one.get("days_to_response")))), "")

    @property
    def longest(self) -> str:
        """How long the longest unanswered demand has waited."""
        return next((time for one in self.lane.owing if (time := lasted(one.get("days_unanswered")))), "")


@dataclass(frozen=True)
class Answers:
    """The ledger of these lines, as `web/_ledger.html` draws it."""

    rows: list[LedgerEntry]
    scale: Scale


@dataclass(frozen=True)
class Comparison:
    """`sooner`: who answered sooner, as far as that is known, in words."""

    sides: list[Side]
    wide: Figure | None
    narrow: Figure | None
    ledger: Answers
    sooner: str


def compare(lanes: Sequence[Lane], left: Sequence[LeftOut | None], *, is_aligned: bool) -> Comparison:
    drawn = [lane for lane in lanes if lane.entries]
    taken = tuple(min(len(lane.demands), THREADS) for lane in drawn)
    return Comparison(
        [_side(at, lane, out, is_aligned) for at, (lane, out) in enumerate(zip(lanes, left, strict=True))],
        draw(drawn, wide(len(drawn), taken), is_aligned=is_aligned) if drawn else None,
        draw(drawn, narrow(len(drawn)), is_aligned=is_aligned) if drawn else None,
        _answers(lanes),
        sooner(lanes),
    )


def _side(at: int, lane: Lane, left: LeftOut | None, is_aligned: bool) -> Side:
    rows = [Row(hung.document, words.counted_day(hung.when, lane.zero) if is_aligned else "") for hung in lane.entries]
    return Side(lane, "ABCD"[at], rows, left)


def _answers(lanes: Sequence[Lane]) -> Answers:
    """The quickest answer first, then the unanswered, the longest first."""
    asked = {demand["id"]: demand for lane in lanes for demand in lane.demands}
    makers = {hung.document["id"]: hung.document for hung in chain.from_iterable(lane.entries for lane in lanes)}
    scale = scale_for(max((_reach(demand) for demand in asked.values()), default=0))
    found = sorted(asked.values(), key=_order)
    return Answers([LedgerEntry(one, _maker(one, makers), wait(one, scale)) for one in found], scale)


def _maker(demand: dict, makers: dict[str, dict]) -> dict | None:
    return makers.get(demand["made_in"][0]["id"])


def _reach(demand: dict) -> int:
    days = counted_days(demand)
    return (days["max"] or days["min"]) if days else 0


def _order(demand: dict) -> tuple[bool, int, int]:
    is_open, number = demand["response"] in UNANSWERED, int(demand["id"][1:])
    days = counted_days(demand) or {"min": 0, "max": None}
    if is_open:
        return True, -days["min"], number
    return False, 10**9 if days["max"] is None else days["max"], number

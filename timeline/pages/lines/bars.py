"""Bars: how long a contract runs, beside the rows that lie within, from what its events state. Pure.

It begins at its award, or on the first day that a period names; it ends at its expiry or its end before time, or on the
last day that a period names. An end that nothing states fades.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from timeline import dates
from timeline.pages.lines.lanes import Reach, ending_last, in_lanes, that_fit
from timeline.vocabulary import ContractEventType as Type

LANES = 2
BEFORE_IT = (Type.SOLICITATION, Type.BID_WITHDRAWN)
"""Of these no contract follows."""
RENEWED, ENDED = (Type.RENEWAL, Type.OPTION), (Type.EXPIRY, Type.TERMINATION)
Hanging = tuple[int, dict]


@dataclass(frozen=True)
class Bar:
    """`top` and `bottom`: "at" the sign of an entry, "edge" a day between two of them, "in" or "on" beyond what hangs
    here, "soft" not on record. `ticks`: rows of what renews it; `closed`: the row that says it will not be renewed."""

    title: str
    start: int
    end: int
    top: str
    bottom: str
    ticks: tuple[int, ...] = ()
    closed: int | None = None

    @property
    def reach(self) -> Reach:
        return Reach(self.start, self.end)


@dataclass(frozen=True)
class Rows:
    """Where the events of a contract hang on a line, and where their days lie. Rows go by their days."""

    hanging: Sequence[Hanging]
    last: int

    def of(self, event: dict) -> int | None:
        return next((row for row, document in self.hanging if document["id"] == event["entry"]["id"]), None)

    def since(self, day: date) -> tuple[int, str] | None:
        """The first row that is not before a day, and how a bar begins there; None where all are."""
        row = next((row for row, document in self.hanging if _day(document) >= day), None)
        if row is None:
            return None
        return (1, "in") if row == self.hanging[0][0] else (row, "edge")

    def until(self, day: date) -> tuple[int, str] | None:
        """The last row that is not after a day, and how a bar ends there; None where all are."""
        row = next((row for row, document in reversed(self.hanging) if _day(document) <= day), None)
        if row is None:
            return None
        return (self.last, "on") if row == self.hanging[-1][0] else (row, "edge")


@dataclass(frozen=True)
class Bars:
    """Each with its lane. `left_out`: the titles of those for which there is none."""

    placed: list[tuple[Bar, int]]
    left_out: tuple[str, ...] = ()

    @property
    def lanes(self) -> int:
        return max((lane for _bar, lane in self.placed), default=0)


def bars(contracts: Iterable[dict], hanging: Sequence[Hanging], last: int) -> Bars:
    """`contracts`: their documents. Those of which nothing is stated have none."""
    rows = Rows(hanging, last)
    found = [bar for contract in contracts if (bar := _bar(contract, rows))]
    fitting = that_fit(found, LANES)
    return Bars(in_lanes(fitting, ending_last), tuple(bar.title for bar in found if bar not in fitting))


def _bar(contract: dict, rows: Rows) -> Bar | None:
    events = [event for event in contract["events"] if event["type"] not in BEFORE_IT]
    begun, ended = _begins(events, rows) if events else None, _ends(events, rows) if events else None
    if not (rows.hanging and begun and ended) or begun[0] > ended[0]:
        return None
    ticks = [row for event in events if event["type"] in RENEWED and (row := rows.of(event))]
    closed = [row for event in events if event["type"] == Type.NON_RENEWAL and (row := rows.of(event))]
    return Bar(contract["title"], begun[0], ended[0], begun[1], ended[1], tuple(ticks), closed[-1] if closed else None)


def _begins(events: Sequence[dict], rows: Rows) -> tuple[int, str] | None:
    """In which row, and how; None where it begins below."""
    award = next((event for event in events if event["type"] == Type.AWARD), None)
    if award and (row := rows.of(award)):
        return row, "at"
    days = [when.start for when in _periods(events) if when.start] or [_day(each["entry"]) for each in (award,) if each]
    if days:
        return rows.since(min(days))
    first = _first_of(events, rows)
    return (max(first - 1, 1), "soft") if first else None


def _ends(events: Sequence[dict], rows: Rows) -> tuple[int, str] | None:
    """In which row, and how; None where it ended above."""
    last, periods = events[-1], list(_periods(events))
    if last["type"] in ENDED:
        row = rows.of(last)
        return (row, "at") if row else rows.until(_day(last["entry"]))
    if any(isinstance(when, dates.Span) and when.is_open for when in periods):
        return rows.last, "on"
    days = [when.end for when in periods if when.end]
    if days:
        return rows.until(max(days))
    row = _first_of(events[::-1], rows)
    return (row, "soft") if row else None


def _first_of(events: Iterable[dict], rows: Rows) -> int | None:
    """The row of the first of them that hangs here."""
    return next((row for event in events if (row := rows.of(event))), None)


def _periods(events: Iterable[dict]) -> Iterator[dates.When]:
    """Those that are dates: the first form took any words."""
    for event in events:
        try:
            when = dates.parse(event["period"]) if event["period"] else None
        except dates.DateError:
            continue
        if when:
            yield when


def _day(entry: dict) -> date:
    return dates.sort_date(dates.parse(entry["date"]["edtf"]))

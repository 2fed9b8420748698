"""Moments and spans. A value that contradicts itself cannot be made."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from timeline.dates.parts import FIRST_YEAR, Part, Precision
from timeline.dates.refusals import contradictory, inverted, not_in_calendar


@dataclass(frozen=True)
class Moment:
    """One unknown day from `start` (None: unknown) to `end`, both included.

    `start_precision` and `end_precision` belong to an interval: how exactly each bound was said,
    so that [2018-05..2018-06] is not told as the 1st and the 30th.
    """

    start: date | None
    end: date
    precision: Literal["day", "month", "season", "year", "interval"]
    circa: bool = False
    uncertain: bool = False
    start_precision: Precision = "day"
    end_precision: Precision = "day"

    def __post_init__(self) -> None:
        _check_bounds(self)
        if self.precision == "interval":
            _check(not (self.circa or self.uncertain), self)
        else:
            _check(self.first_part == self.last_part, self)
            _check(self.start_precision == self.end_precision == "day", self)

    @property
    def first_part(self) -> Part | None:
        precision = self.start_precision if self.precision == "interval" else self.precision
        return Part.around(self.start, precision) if self.start else None

    @property
    def last_part(self) -> Part:
        return Part.around(self.end, self.end_precision if self.precision == "interval" else self.precision)


@dataclass(frozen=True)
class Span:
    """What lasted: from somewhere in its first part to somewhere in its last.

    `start` is the first day it can have begun (None: unknown), `end` the last day it can have ended
    (None: it goes on where `is_open`, else unknown).
    """

    start: date | None
    end: date | None
    is_open: bool = False
    start_precision: Precision = "day"
    end_precision: Precision = "day"
    start_circa: bool = False
    start_uncertain: bool = False
    end_circa: bool = False
    end_uncertain: bool = False

    def __post_init__(self) -> None:
        _check_bounds(self)
        _check(bool(self.start or self.end), self)
        _check(not self.is_open or self.end is None, self)
        _check(bool(self.start) or not (self.start_circa or self.start_uncertain), self)
        _check(bool(self.end) or not (self.end_circa or self.end_uncertain), self)

    @property
    def circa(self) -> bool:
        return self.start_circa or self.end_circa

    @property
    def uncertain(self) -> bool:
        return self.start_uncertain or self.end_uncertain

    @property
    def first_part(self) -> Part | None:
        return Part.around(self.start, self.start_precision) if self.start else None

    @property
    def last_part(self) -> Part | None:
        return Part.around(self.end, self.end_precision) if self.end else None


When = Moment | Span


def day(d: date) -> Moment:
    return moment(Part.around(d, "day"))


def within(a: date, b: date) -> Moment:
    """One day from a to b, both included."""
    return between(Part.around(a, "day"), Part.around(b, "day"))


def by(b: date) -> Moment:
    """On that day or before; since when is not known."""
    return between(None, Part.around(b, "day"))


def moment(part: Part, circa: bool = False, uncertain: bool = False) -> Moment:
    return Moment(part.first, part.last, part.precision, circa, uncertain)


def between(first: Part | None, last: Part) -> Moment:
    """The same part twice is that part."""
    if first == last:
        return moment(last)
    if first is None:
        return Moment(None, last.last, "interval", end_precision=last.precision)
    return Moment(first.first, last.last, "interval", start_precision=first.precision, end_precision=last.precision)


def _check_bounds(when: When) -> None:
    """In order, within our years, each on the edge of the part it names; an unknown one names none."""
    for bound in (when.start, when.end):
        if bound and bound.year < FIRST_YEAR:
            raise not_in_calendar(bound.isoformat())
    if when.start and when.end and when.start > when.end:
        raise inverted(f"{when.start}/{when.end}")
    first, last = when.first_part, when.last_part
    _check(first.first == when.start if first else when.start_precision == "day", when)
    _check(last.last == when.end if last else when.end_precision == "day", when)


def _check(holds: bool, when: When) -> None:
    if not holds:
        raise contradictory(str(when))

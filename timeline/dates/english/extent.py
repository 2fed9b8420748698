"""What words of time can mean: the first and last part of the calendar, and what they are counted from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.dates.parts import Part, Precision
from timeline.dates.refusals import DateError
from timeline.dates.values import Moment, Span, between

Fields = Mapping[str, str]


@dataclass(frozen=True)
class Base:
    """What words are counted from: the day they were written, and the day that was told of before them."""

    anchor: date | None
    told: date | None = None


@dataclass(frozen=True)
class Extent:
    """`first` is None where the words give no beginning. Two different parts are bounds, one is itself."""

    first: Part | None
    last: Part
    meaning: str
    circa: bool = False
    uncertain: bool = False

    @property
    def opens(self) -> date:
        return self.first.first if self.first else self.last.first

    @property
    def closes(self) -> date:
        return self.last.last


Resolver = Callable[[Fields, Base], Extent | None]


def one(part: Part, meaning: str, uncertain: bool = False) -> Extent:
    return Extent(part, part, meaning, uncertain=uncertain)


def on_day(day: date, meaning: str, uncertain: bool = False) -> Extent:
    return one(Part.around(day, "day"), meaning, uncertain)


def days(first: date | None, last: date, meaning: str) -> Extent:
    return Extent(Part.around(first, "day") if first else None, Part.around(last, "day"), meaning)


def named(year: int, month: int, precision: Precision, meaning: str) -> Extent:
    return one(Part.around(date(year, month, 1), precision), meaning)


def months(year: int, first: int, last: int, meaning: str) -> Extent:
    """Month numbers may run past December."""
    return Extent(month_part(year, first), month_part(year, last), meaning)


def years(first: int, last: int, meaning: str) -> Extent:
    return Extent(Part.around(date(first, 1, 1), "year"), Part.around(date(last, 1, 1), "year"), meaning)


def month_part(year: int, month: int) -> Part:
    return Part.around(date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1), "month")


def as_moment(extent: Extent) -> Moment:
    first, last = extent.first, extent.last
    if first == last:
        return Moment(last.first, last.last, last.precision, extent.circa, extent.uncertain)
    return between(_plain(first), _plain(last, is_last=True))  # type: ignore[arg-type]


def as_span(first: Extent, last: Extent) -> Span:
    begins, ends = first.first or first.last, last.last
    return Span(
        start=begins.first,
        end=ends.last,
        start_precision=begins.precision,
        end_precision=ends.precision,
        start_circa=first.circa,
        end_circa=last.circa,
    )


def before(extent: Extent) -> Moment:
    """On some day before it began."""
    return between(None, Part.around(extent.opens - timedelta(days=1), "day"))


def safely(resolve: Resolver, fields: Fields, base: Base) -> Extent | None:
    """None for what the calendar has not: 29 February 2018, the year 12018."""
    try:
        return resolve(fields, base)
    except (ValueError, OverflowError, DateError):
        return None


def _plain(part: Part | None, is_last: bool = False) -> Part | None:
    """A season has no place in brackets (EDTF): its first or last month stands for it."""
    if part is None or part.precision != "season":
        return part
    return Part.around(part.last if is_last else part.first, "month")

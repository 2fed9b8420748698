"""How far a length of time reaches: ISO 8601 durations of one unit (P2Y, P18M, P2W, P30D), from or up to a date.

None where it does not follow: of a month a year later is a month, but thirty days later is no month; from a date that
is unsure, or a span, nothing is counted; nor in hours.
"""

import re
from calendar import monthrange
from datetime import date, timedelta

from timeline.dates.notation import format
from timeline.dates.parts import Part, Precision
from timeline.dates.values import Moment, Span, When

LENGTH = re.compile("P([1-9][0-9]{0,3})([DWMY])")
DAYS, MONTHS = {"D": 1, "W": 7}, {"M": 1, "Y": 12}
COUNTED: dict[Precision, str] = {"day": "DWMY", "month": "MY", "year": "Y"}
"""In what is counted from a date that is as exact as that."""


def lasting_from(when: When, length: str) -> str | None:
    """Two years from 19 June 2018 are 2018-06-19/2020-06-18, from June 2018 they are 2018-06/2020-06."""
    part = _exact(when)
    return _span(part, _moved(part, length, 1, is_open=True)) if part else None


def lasting_until(when: When, length: str) -> str | None:
    """Two years up to 18 June 2020 are 2018-06-19/2020-06-18."""
    part = _exact(when)
    return _span(_moved(part, length, -1, is_open=True), part) if part else None


def going_on(span: When, length: str) -> str | None:
    """Two years more of what lasted until September 2019 are 2019-10/2021-09."""
    part = span.last_part if isinstance(span, Span) and not (span.end_circa or span.end_uncertain) else None
    first = _next(part) if part else None
    if not part or not first:
        return None
    return _span(first, _moved(first, length, 1, is_open=True) if part.precision == "day" else _moved(part, length, 1))


def _exact(when: When) -> Part | None:
    is_sure = isinstance(when, Moment) and not (when.circa or when.uncertain or when.precision == "interval")
    return when.last_part if is_sure else None


def _moved(part: Part, length: str, way: int, *, is_open: bool = False) -> Part | None:
    """So much later (or earlier, -1). `is_open`: a day short of that, since the day that is counted from is one; not
    where the month has no such day, and ends sooner."""
    found = LENGTH.fullmatch(length)
    if not found or found[2] not in COUNTED.get(part.precision, ""):
        return None
    count, unit = way * int(found[1]), found[2]
    try:
        day = part.first + timedelta(count * DAYS[unit]) if unit in DAYS else _months(part.first, count * MONTHS[unit])
        is_cut = way > 0 and unit in MONTHS and day.day < part.first.day
        return Part.around(day - timedelta(way * (is_open and not is_cut and part.precision == "day")), part.precision)
    except (ValueError, OverflowError):
        return None


def _months(day: date, count: int) -> date:
    """The same day, or the month's last where it has none such."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _next(part: Part) -> Part | None:
    try:
        return Part.around(part.last + timedelta(1), part.precision)
    except (ValueError, OverflowError):
        return None


def _span(first: Part | None, last: Part | None) -> str | None:
    if not first or not last or first.last > last.first and first != last:
        return None
    return format(Span(first.first, last.last, start_precision=first.precision, end_precision=last.precision))

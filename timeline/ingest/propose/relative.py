"""Time expressions counted from the day of publication: "two weeks ago", "earlier this week", "on Thursday"."""

import re
from datetime import date, timedelta

from timeline.ingest.propose.spans import WEEKDAYS, Days, end_of_month, one_day, whole_month

WEEK_BEGINS = 6  # Sunday, as the American papers mean "this week"; Monday is 0
COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
COUNTS |= {"nine": 9, "ten": 10}


def ago(found: re.Match[str], published: date | None) -> Days | None:
    """ "two weeks ago" is a week wide, "three months ago" a month, "two years ago" a year, "two days ago" that day."""
    if not published:
        return None
    count = COUNTS.get(found["count"].lower()) or (int(found["count"]) if found["count"].isdigit() else 0)
    unit = found["unit"].lower()
    if not 0 < count < 100:
        return None
    if unit == "day":
        return one_day(published - timedelta(days=count), "counted back from the article's day")
    if unit == "week":
        middle = published - timedelta(weeks=count)
        return Days(middle - timedelta(days=3), middle + timedelta(days=3), "about so many weeks before the article")
    if unit == "month":
        return _months_back(published, count)
    number = published.year - count
    return Days(date(number, 1, 1), date(number, 12, 31), "so many years before the article", f"{number:04d}")


def this_or_last(found: re.Match[str], published: date | None) -> Days | None:
    """ "Earlier this week" begins on the week's first day and ends with the article; "last week" is the whole week."""
    if not published:
        return None
    unit, is_last = found["unit"].lower(), found["which"].lower() in ("last", "the previous", "the past")
    first, last = _unit(unit, published)
    if not is_last:
        return Days(first, min(last, published), f"from the first day of that {unit} to the article")
    first, last = _unit(unit, first - timedelta(days=1))
    edtf = {"month": f"{first:%Y-%m}", "year": f"{first:%Y}"}.get(unit, "")
    return Days(first, last, f"the {unit} before the article", edtf)


def weekday(found: re.Match[str], published: date | None) -> Days | None:
    """The last such weekday not after publication; "last Thursday" may be one of two."""
    if not published:
        return None
    back = (published.weekday() - WEEKDAYS.index(found["weekday"])) % 7
    nearest = published - timedelta(days=back or (7 if found["last"] else 0))
    if found["last"] and back:
        return Days(nearest - timedelta(days=7), nearest, "this week's or the last week's, the words allow both")
    return one_day(nearest, "the last such weekday before the article, or its own")


def near(found: re.Match[str], published: date | None) -> Days | None:
    if not published:
        return None
    back = 1 if found.group().lower() in ("yesterday", "last night") else 0
    return one_day(published - timedelta(days=back), "counted from the article's day")


def weekend(found: re.Match[str], published: date | None) -> Days | None:
    if not published:
        return None
    sunday = published - timedelta(days=(published.weekday() + 1) % 7)
    return Days(sunday - timedelta(days=1), sunday, "the last weekend before the article")


def recently(found: re.Match[str], published: date | None) -> Days | None:
    return Days(None, published, "only that it was recent") if published else None


def _months_back(published: date, count: int) -> Days:
    number = published.year * 12 + published.month - 1 - count
    return whole_month(number // 12, number % 12 + 1, "", "so many months before the article")


def _unit(unit: str, day: date) -> tuple[date, date]:
    if unit == "week":
        first = day - timedelta(days=(day.weekday() - WEEK_BEGINS) % 7)
        return first, first + timedelta(days=6)
    if unit == "month":
        return day.replace(day=1), end_of_month(day.year, day.month)
    return date(day.year, 1, 1), date(day.year, 12, 31)

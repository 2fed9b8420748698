"""Time expressions to days. One function a form; each gets its match and the publication day and says what it means."""

import re
from calendar import day_name, month_name, monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = list(month_name)[1:]
SHORT = {
    "Jan": 1,
    "Feb": 2,
    "Mar": 3,
    "Apr": 4,
    "Jun": 6,
    "Jul": 7,
    "Aug": 8,
    "Sept": 9,
    "Sep": 9,
    "Oct": 10,
    "Nov": 11,
    "Dec": 12,
}
NUMBER_OF = {**{name: i for i, name in enumerate(MONTHS, start=1)}, **SHORT}
WEEKDAYS = list(day_name)
WEEK_BEGINS = 6  # Sunday, as the American papers mean "this week"; Monday is 0
SEASONS = {
    "spring": (21, 3, 5),
    "summer": (22, 6, 8),
    "fall": (23, 9, 11),
    "autumn": (23, 9, 11),
    "winter": (24, 12, 2),
}
COUNTS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}


@dataclass(frozen=True)
class Days:
    """The first and last day that words can mean, and how they were read. `edtf` keeps a month a month."""

    first: date | None
    last: date
    meaning: str
    edtf: str = ""


Reader = Callable[[re.Match[str], date | None], Days | None]


def full_day(found: re.Match[str], published: date | None) -> Days | None:
    return _day(int(found["year"]), NUMBER_OF[found["month"]], int(found["day"]), "the day is written out")


def iso_day(found: re.Match[str], published: date | None) -> Days | None:
    return _day(int(found["year"]), int(found["month"]), int(found["day"]), "the day is written out")


def day_of_month(found: re.Match[str], published: date | None) -> Days | None:
    """ "June 14": the last such day not after publication."""
    month, number = NUMBER_OF[found["month"]], int(found["day"])
    if not published:
        return None
    this_year = _day(published.year, month, number, "the last such day before the article")
    if this_year and this_year.first and this_year.first <= published:
        return this_year
    return _day(published.year - 1, month, number, "the last such day before the article")


def run_of_days(found: re.Match[str], published: date | None) -> Days | None:
    year = int(found["year"]) if found["year"] else _last_year_of(NUMBER_OF[found["month"]], published)
    first = _day(year, NUMBER_OF[found["month"]], int(found["day"]), "")
    last = _day(year, NUMBER_OF[found["month"]], int(found["upto"]), "")
    if not first or not last or not first.first or first.first >= last.last:
        return None
    return Days(first.first, last.last, "a run of days", f"{first.first}/{last.last}")


def month_of_year(found: re.Match[str], published: date | None) -> Days | None:
    return _month(int(found["year"]), NUMBER_OF[found["month"]], _part(found), "the month is written out")


def bare_month(found: re.Match[str], published: date | None) -> Days | None:
    """ "in May": the last such month that is not after publication."""
    month = NUMBER_OF[found["month"]]
    if not published:
        return None
    year = _last_year_of(month, published)
    return _month(year, month, _part(found), "the last such month before the article")


def year(found: re.Match[str], published: date | None) -> Days | None:
    number = int(found["year"])
    part = _part(found)
    if not part:
        return Days(date(number, 1, 1), date(number, 12, 31), "the year alone is given", f"{number:04d}")
    first, last = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}[part]
    return Days(date(number, first, 1), _end(number, last), f"a third of the year ({part})")


def season(found: re.Match[str], published: date | None) -> Days | None:
    code, first, last = SEASONS[found["season"].lower()]
    if not found["year"] and not published:
        return None
    number = int(found["year"]) if found["year"] else _last_year_of(first, published)
    if published and found.group().lower().startswith("last") and _end(number + (last < first), last) >= published:
        number -= 1  # "last summer", said in June
    begins, ends = date(number, first, 1), _end(number + (last < first), last)
    return Days(begins, ends, "a season: three months", f"{number}-{code}" if last > first else "")


def ago(found: re.Match[str], published: date | None) -> Days | None:
    """ "two weeks ago" is a week wide, "three months ago" a month, "two years ago" a year, "two days ago" that day."""
    if not published:
        return None
    count = COUNTS.get(found["count"].lower()) or (int(found["count"]) if found["count"].isdigit() else 0)
    unit = found["unit"].lower()
    if not 0 < count < 100:
        return None
    if unit == "day":
        return _one(published - timedelta(days=count), "counted back from the article's day")
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
    return _one(nearest, "the last such weekday before the article, or its own")


def near(found: re.Match[str], published: date | None) -> Days | None:
    if not published:
        return None
    back = 1 if found.group().lower() in ("yesterday", "last night") else 0
    return _one(published - timedelta(days=back), "counted from the article's day")


def weekend(found: re.Match[str], published: date | None) -> Days | None:
    if not published:
        return None
    sunday = published - timedelta(days=(published.weekday() + 1) % 7)
    return Days(sunday - timedelta(days=1), sunday, "the last weekend before the article")


def recently(found: re.Match[str], published: date | None) -> Days | None:
    return Days(None, published, "only that it was recent") if published else None


def _part(found: re.Match[str]) -> str:
    """early, mid or late, however it is said; "" for the whole."""
    said = (found["part"] or "").lower().strip("- ").removeprefix("the ").removesuffix(" of")
    return {"start": "early", "beginning": "early", "middle": "mid", "end": "late"}.get(said, said)


def _day(year: int, month: int, day: int, meaning: str) -> Days | None:
    try:
        return _one(date(year, month, day), meaning)
    except ValueError:
        return None


def _one(day: date, meaning: str) -> Days:
    return Days(day, day, meaning, day.isoformat())


def _end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _month(year: int, month: int, part: str, meaning: str) -> Days:
    if not part:
        return Days(date(year, month, 1), _end(year, month), meaning, f"{year:04d}-{month:02d}")
    first, last = {"early": (1, 10), "mid": (11, 20), "late": (21, _end(year, month).day)}[part]
    return Days(date(year, month, first), date(year, month, last), f"a third of the month ({part})")


def _last_year_of(month: int, published: date | None) -> int:
    """The year of the last such month that had begun by publication."""
    return published.year - (month > published.month) if published else 1


def _months_back(published: date, count: int) -> Days:
    number = published.year * 12 + published.month - 1 - count
    return _month(number // 12, number % 12 + 1, "", "so many months before the article")


def _unit(unit: str, day: date) -> tuple[date, date]:
    if unit == "week":
        first = day - timedelta(days=(day.weekday() - WEEK_BEGINS) % 7)
        return first, first + timedelta(days=6)
    if unit == "month":
        return day.replace(day=1), _end(day.year, day.month)
    return date(day.year, 1, 1), date(day.year, 12, 31)

"""Time expressions to days. One function a form; each gets its match and the publication day and says what it means."""

import re
from calendar import day_name, month_name, monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

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
SEASONS = {
    "spring": (21, 3, 5),
    "summer": (22, 6, 8),
    "fall": (23, 9, 11),
    "autumn": (23, 9, 11),
    "winter": (24, 12, 2),
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
    return whole_month(int(found["year"]), NUMBER_OF[found["month"]], _part(found), "the month is written out")


def bare_month(found: re.Match[str], published: date | None) -> Days | None:
    """ "in May": the last such month that is not after publication."""
    month = NUMBER_OF[found["month"]]
    if not published:
        return None
    year = _last_year_of(month, published)
    return whole_month(year, month, _part(found), "the last such month before the article")


def year(found: re.Match[str], published: date | None) -> Days | None:
    number = int(found["year"])
    part = _part(found)
    if not part:
        return Days(date(number, 1, 1), date(number, 12, 31), "the year alone is given", f"{number:04d}")
    first, last = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}[part]
    return Days(date(number, first, 1), end_of_month(number, last), f"a third of the year ({part})")


def season(found: re.Match[str], published: date | None) -> Days | None:
    code, first, last = SEASONS[found["season"].lower()]
    if not found["year"] and not published:
        return None
    number = int(found["year"]) if found["year"] else _last_year_of(first, published)
    if (
        published
        and found.group().lower().startswith("last")
        and end_of_month(number + (last < first), last) >= published
    ):
        number -= 1  # "last summer", said in June
    begins, ends = date(number, first, 1), end_of_month(number + (last < first), last)
    return Days(begins, ends, "a season: three months", f"{number}-{code}" if last > first else "")


def _part(found: re.Match[str]) -> str:
    """early, mid or late, however it is said; "" for the whole."""
    said = (found["part"] or "").lower().strip("- ").removeprefix("the ").removesuffix(" of")
    return {"start": "early", "beginning": "early", "middle": "mid", "end": "late"}.get(said, said)


def _day(year: int, month: int, day: int, meaning: str) -> Days | None:
    try:
        return one_day(date(year, month, day), meaning)
    except ValueError:
        return None


def one_day(day: date, meaning: str) -> Days:
    return Days(day, day, meaning, day.isoformat())


def end_of_month(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def whole_month(year: int, month: int, part: str, meaning: str) -> Days:
    if not part:
        return Days(date(year, month, 1), end_of_month(year, month), meaning, f"{year:04d}-{month:02d}")
    first, last = {"early": (1, 10), "mid": (11, 20), "late": (21, end_of_month(year, month).day)}[part]
    return Days(date(year, month, first), date(year, month, last), f"a third of the month ({part})")


def _last_year_of(month: int, published: date | None) -> int:
    """The year of the last such month that had begun by publication."""
    return published.year - (month > published.month) if published else 1

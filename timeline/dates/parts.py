"""Parts of the calendar that have a name of their own: a day, a month, a season, a year."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

Precision = Literal["day", "month", "season", "year"]

WRITTEN = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
MONTHS_IN = {"month": 1, "season": 3, "year": 12}
FIRST_YEAR = 1000
SPRING, WINTER = 21, 24


@dataclass(frozen=True)
class Part:
    first: date
    last: date
    precision: Precision

    @classmethod
    def around(cls, day: date, precision: Precision) -> "Part":
        """The part of this precision that holds the day. ValueError where its edge is not in the calendar."""
        if precision == "day":
            return cls(date(day.year, day.month, day.day), date(day.year, day.month, day.day), "day")
        year, month = _opening(day, precision)
        return cls(date(year, month, 1), _end_of_month(year, month + MONTHS_IN[precision] - 1), precision)

    def __str__(self) -> str:
        year, month = f"{self.first.year:04d}", self.first.month
        match self.precision:
            case "day":
                return self.first.isoformat()
            case "month":
                return f"{year}-{month:02d}"
            case "season":
                return f"{year}-{self.season}"
            case _:
                return year

    @property
    def season(self) -> int:
        """EDTF's number: 21 spring, 22 summer, 23 autumn, 24 winter (which begins in December)."""
        return SPRING + self.first.month // 3 - 1


def read_part(text: str) -> Part | None:
    """None where the text is not written as a plain date; ValueError where the calendar has no such part."""
    found = WRITTEN.fullmatch(text)
    if not found:
        return None
    numbers = [int(number) for number in found.groups() if number]
    match numbers:
        case [year]:
            return Part.around(date(year, 1, 1), "year")
        case [year, month] if SPRING <= month <= WINTER:
            return Part.around(date(year, (month - SPRING + 1) * 3, 1), "season")
        case [year, month]:
            return Part.around(date(year, month, 1), "month")
        case _:
            return Part.around(date(*numbers), "day")


def _opening(day: date, precision: Precision) -> tuple[int, int]:
    """January and February belong to the winter that began in the December before."""
    if precision == "month":
        return day.year, day.month
    if precision == "year":
        return day.year, 1
    return (day.year - 1, 12) if day.month < 3 else (day.year, day.month // 3 * 3)


def _end_of_month(year: int, month: int) -> date:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, calendar.monthrange(year, month)[1])

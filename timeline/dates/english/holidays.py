"""Days with names of their own that fall on one day of a year wherever they are kept, and the weekends named by them.

Left out are those that differ by country (Labour Day, Independence Day, Mother's Day) or last for days.
"""

from datetime import date, timedelta

from timeline.dates.english import calendar_words
from timeline.dates.english.extent import Base, Extent, Fields, days, on_day

FIXED = {
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
    "international women's day": (3, 8),
    "april fools' day": (4, 1),
    "may day": (5, 1),
    "juneteenth": (6, 19),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "armistice day": (11, 11),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
}
NTH = {  # month, weekday (Monday is 0), which of the month (-1: the last), days after it
    "martin luther king jr. day": (1, 0, 3, 0),
    "martin luther king day": (1, 0, 3, 0),
    "presidents' day": (2, 0, 3, 0),
    "memorial day": (5, 0, -1, 0),
    "labor day": (9, 0, 1, 0),
    "thanksgiving day": (11, 3, 4, 0),
    "thanksgiving": (11, 3, 4, 0),
    "black friday": (11, 3, 4, 1),
    "cyber monday": (11, 3, 4, 4),
}
EASTER = {"good friday": -2, "easter sunday": 0, "easter monday": 1}
NAMES = sorted((*FIXED, *NTH, *EASTER), key=len, reverse=True)
# What a weekend is called by besides these.
SHORT = {"easter": "easter sunday", "christmas": "christmas day", "new year": "new year's day"}
SHORT |= {"new year's": "new year's day", "new years": "new year's day", "presidents day": "presidents' day"}
WEEKENDS = sorted((*NAMES, *SHORT), key=len, reverse=True)
DAY, SUNDAY = timedelta(days=1), 6


def holiday(fields: Fields, base: Base) -> Extent | None:
    """Of the year given, else the last one not after the anchor."""
    name = " ".join(fields["holiday"].lower().split())
    year = calendar_words.year_of(fields, base)
    if year:
        return on_day(_of_year(name, year), "a day with a name")
    if calendar_words.has_year(fields) or not base.anchor:
        return None
    this_year = _of_year(name, base.anchor.year)
    found = this_year if this_year <= base.anchor else _of_year(name, base.anchor.year - 1)
    return on_day(found, "the last day of that name before the article")


def weekend(fields: Fields, base: Base) -> Extent | None:
    """ "Labor Day weekend" is the three days that end with it; "the Christmas weekend" may lie on either side of it."""
    said = " ".join(fields["feast"].lower().split())
    name, year = SHORT.get(said, said), calendar_words.year_of(fields, base)
    if year is None and (calendar_words.has_year(fields) or not base.anchor):
        return None
    if year:
        return _weekend_of(name, year)
    # New Year's weekend may have begun in the year before its own
    found = [_weekend_of(name, base.anchor.year + ahead) for ahead in (1, 0, -1)]  # type: ignore[union-attr]
    return next(weekend for weekend in found if weekend.opens <= base.anchor)  # type: ignore[operator]


def _weekend_of(name: str, year: int) -> Extent:
    """With the days beside it that are off because of the feast."""
    day, meaning = _of_year(name, year), "the weekend of a day with a name"
    if name in EASTER:
        return days(_easter(year) - 2 * DAY, _easter(year) + DAY, meaning)
    if name in NTH:
        _, weekday, _, after = NTH[name]
        begins = day - after * DAY
        return days(begins - 2 * DAY, begins, meaning) if weekday == 0 else days(begins, begins + 3 * DAY, meaning)
    saturday, sunday = day - (day.weekday() + 2) % 7 * DAY, day + (SUNDAY - day.weekday()) * DAY
    return days(saturday - DAY, sunday + DAY, meaning)


def _of_year(name: str, year: int) -> date:
    if name in FIXED:
        return date(year, *FIXED[name])
    if name in EASTER:
        return _easter(year) + timedelta(days=EASTER[name])
    month, weekday, nth, after = NTH[name]
    if nth < 0:
        last = date(year, month + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1) + after)


def _easter(year: int) -> date:
    """Western Easter, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8)."""
    century, of_century = divmod(year, 100)
    leap_centuries, rest = divmod(century, 4)
    moved = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * (year % 19) + century - leap_centuries - moved + 15) % 30
    to_sunday = (32 + 2 * rest + 2 * (of_century // 4) - epact - of_century % 4) % 7
    month, day = divmod(epact + to_sunday - 7 * ((year % 19 + 11 * epact + 22 * to_sunday) // 451) + 114, 31)
    return date(year, month, day + 1)

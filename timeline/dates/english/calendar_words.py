"""Days, months, quarters, seasons and years by name: "June 3", "Wednesday, 20 June 2018", "spring of last year", "Q2".

Without a year the last such one that had begun by the anchor is meant. A weekday beside a written date is decoration
(`beside`): where it contradicts the date, the date counts and is uncertain.
"""

from datetime import date, timedelta

from timeline.dates.english import beside, spelt
from timeline.dates.english.extent import Base, Extent, Fields, months, named, on_day, one
from timeline.dates.english.vocabulary import SEASONS, month_number, ordinal_number, weekday_number
from timeline.dates.parts import Part

YEARS_OFF = {"last": -1, "this": 0, "next": 1}
YEARS_TOLD = {"the previous": -1, "the same": 0, "that": 0, "the following": 1}
QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}


def year_of(fields: Fields, base: Base) -> int | None:
    """The year that the words give, in digits or counted from the anchor; None where they give none."""
    if "year" in fields:
        return int(fields["year"])
    if "short" in fields:
        return spelt.of_two_digits(int(fields["short"]), base)
    whose = " ".join(fields.get("whose", "").lower().split())
    if whose in YEARS_OFF and base.anchor:
        return base.anchor.year + YEARS_OFF[whose]
    if whose in YEARS_TOLD and base.told:
        return base.told.year + YEARS_TOLD[whose]
    return None


def has_year(fields: Fields) -> bool:
    return bool({"year", "short", "whose"} & set(fields))


def day(fields: Fields, base: Base) -> Extent | None:
    month = int(fields["number"]) if "number" in fields else month_number(fields["month"])
    number = ordinal_number(fields["ordinal"]) if "ordinal" in fields else int(fields["day"])
    year = year_of(fields, base)
    if year is None and (has_year(fields) or not base.anchor):
        return None
    if year:
        return _checked(date(year, month, number), fields, base, "the day is written out")
    return _checked(_last_such(month, number, base.anchor), fields, base, "the last such day before the article")


def month(fields: Fields, base: Base) -> Extent | None:
    number = int(fields["number"]) if "number" in fields else month_number(fields["month"])
    year, meaning = _year_or_last(fields, base, number), "the month is written out"
    if not has_year(fields):
        meaning = "the last such month before the article"
    return named(year, number, "month", meaning) if year else None


def season(fields: Fields, base: Base) -> Extent | None:
    first = SEASONS[fields["season"].lower()]
    year = _year_or_last(fields, base, first)
    return named(year, first, "season", "a season: three months") if year else None


def told_season(fields: Fields, base: Base) -> Extent | None:
    """ "The following spring": the first that begins after the day that was told of before."""
    if not base.told:
        return None
    month = SEASONS[fields["season"].lower()]
    year = base.told.year + (base.told >= date(base.told.year, month, 1))
    return named(year, month, "season", f"counted from {base.told.day} {base.told:%B %Y}, told of before")


def near_season(fields: Fields, base: Base) -> Extent | None:
    """ "Last summer", said in June, is the one that is over."""
    found = season({"season": fields["season"]}, base)
    if not found or not base.anchor:
        return None
    which = " ".join(fields["which"].lower().split())
    if which in ("next", "this coming"):
        return _shifted_season(found, 1)
    return _shifted_season(found, -1) if which == "last" and found.closes >= base.anchor else found


def near_month(fields: Fields, base: Base) -> Extent | None:
    """ "Last June" is not the June that is now; "this June" is this year's; "next June" is still to come."""
    if not base.anchor:
        return None
    number, which = month_number(fields["month"]), " ".join(fields["which"].lower().split())
    if which == "this":
        return named(base.anchor.year, number, "month", "this year's")
    this_year = number <= base.anchor.month if which == "next" else number >= base.anchor.month
    off = (1 if which == "next" else -1) if this_year else 0
    return named(base.anchor.year + off, number, "month", f"the {which} such month, seen from the article")


def quarter(fields: Fields, base: Base) -> Extent | None:
    said = fields["quarter"].lower()
    number = int(said) if said.isdigit() else QUARTERS[said]
    year = _year_or_last(fields, base, 3 * number - 2)
    return months(year, 3 * number - 2, 3 * number, "a quarter of the year") if year else None


def year(fields: Fields, base: Base) -> Extent | None:
    number = year_of(fields, base)
    if not number:
        return None
    return one(Part.around(date(number, 1, 1), "year"), "the year alone is given")


def numeric_day(fields: Fields, base: Base) -> Extent | None:
    """ "06/03/2018" is 6 March or 3 June: bounds, unless one of them is no month or a weekday fits one alone."""
    one_number, other, year = int(fields["one"]), int(fields["other"]), int(fields["year"])
    if "dot" in fields or one_number > 12:
        return _checked(date(year, other, one_number), fields, base, "the day is written out")
    if other > 12 or one_number == other:
        return _checked(date(year, one_number, other), fields, base, "the day is written out")
    both = sorted((date(year, other, one_number), date(year, one_number, other)))
    fitting = [day for day in both if day.weekday() == beside.weekday_of(fields)]
    if len(fitting) == 1:
        return on_day(fitting[0], "the day that its weekday fits")
    first, last = both
    meaning = "day and month may be the one or the other"
    return Extent(Part.around(first, "day"), Part.around(last, "day"), meaning)


def nth_weekday(fields: Fields, base: Base) -> Extent | None:
    """ "The first Monday of June 2018"."""
    found = month(fields, base)
    if not found:
        return None
    back = (found.closes.weekday() - weekday_number(fields["weekday"])) % 7
    ahead = (weekday_number(fields["weekday"]) - found.opens.weekday()) % 7
    if "end" in fields:
        weeks = 1 if fields["end"].lower() in ("penultimate", "but one") else 0
        return on_day(found.closes - timedelta(days=back, weeks=weeks), "counted in the month")
    at = found.opens + timedelta(days=ahead, weeks=ordinal_number(fields["nth"]) - 1)
    return on_day(at, "counted in the month") if at <= found.closes else None


def _checked(day: date | None, fields: Fields, base: Base, meaning: str) -> Extent | None:
    if day is None:
        return None
    other = beside.contradiction(day, fields, base)
    return on_day(day, f"{meaning}, but {other} does not fit" if other else meaning, bool(other))


def _last_such(month: int, number: int, anchor: date | None) -> date | None:
    """The last such day not after the anchor; None for 31 June. 29 February is the last that the calendar had."""
    if anchor is None or number > 31 or (month, number) > (2, 29) and not _is_in_calendar(month, number):
        return None
    for back in range(9):
        if _is_in_calendar(month, number, anchor.year - back):
            found = date(anchor.year - back, month, number)
            if found <= anchor:
                return found
    return None


def _is_in_calendar(month: int, number: int, year: int = 2000) -> bool:
    try:
        date(year, month, number)
    except ValueError:
        return False
    return True


def _year_or_last(fields: Fields, base: Base, begins: int) -> int | None:
    """The year given, else that of the last such month that had begun by the anchor."""
    if has_year(fields):
        return year_of(fields, base)
    return base.anchor.year - (begins > base.anchor.month) if base.anchor else None


def _shifted_season(found: Extent, by: int) -> Extent:
    begins = found.opens
    return named(begins.year + by, begins.month, "season", found.meaning)

"""Pieces of a month, a season, a year, a week: "early", "mid", "late", "the second half", "the first week", "the end".

Early, mid and late are thirds: of a month the 1st to 10th, 11th to 20th and the rest. The beginning or the end of a
year is a quarter of it. Pieces of a week overlap, since weeks begin on Sunday for some and on Monday for others.
"""

from dataclasses import replace
from datetime import date, timedelta

from timeline.dates.english.extent import Extent, Fields, days, month_part, years
from timeline.dates.english.vocabulary import COUNTS

ROUND = {"start": "early", "beginning": "early", "early part": "early", "middle": "mid", "end": "late"}
ROUND |= {"close": "late", "latter part": "late"}
NUMBERED = {"first": 0, "opening": 0, "second": 1, "third": 2, "fourth": 3}
LAST = ("last", "final", "closing", "latter", "other")
IN_MONTH = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
IN_YEAR = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
EDGES = {"early": (1, 3), "late": (10, 12)}
IN_DECADE = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
IN_WEEK = {"early": (0, 3), "mid": (2, 4), "late": (4, 7)}
WEEK = timedelta(days=6)
WEEKS_OF = (timedelta(days=20), timedelta(days=41))  # "the first weeks" of a month; of something longer
LENGTH_OF = {"day": 1, "week": 7}


def narrowed(extent: Extent, fields: Fields) -> Extent | None:
    """The part that the words before it name; the extent itself where there are none."""
    if "many" in fields:
        return _first_or_last(extent, fields["nth"].lower(), fields)
    if "slice" in fields:
        return _slice(extent, fields["nth"].lower(), fields["slice"].lower())
    said = (fields.get("part") or fields.get("edge") or "").lower().removeprefix("very ")
    if not said:
        return extent
    first = ROUND.get(said, said)
    return _round(extent, first, (fields.get("upto") or first).lower(), "edge" in fields)


def _round(extent: Extent, first: str, last: str, is_edge: bool) -> Extent | None:
    begins, ends = extent.opens, extent.closes
    said = first if first == last else f"{first} to {last}"
    match _size(extent):
        case "month":
            closes = min(IN_MONTH[last][1], ends.day)
            return days(begins.replace(day=IN_MONTH[first][0]), begins.replace(day=closes), _third("month", said))
        case "year":
            table = EDGES if is_edge and first in EDGES else IN_YEAR
            return _months(begins, table[first][0], table[last][1], f"a part of the year ({said})")
        case "months":
            length = (ends.year - begins.year) * 12 + ends.month - begins.month + 1
            low, high = (_within(length, piece) for piece in (first, last))
            return _months(begins, low[0], high[1], f"a part of it ({said})")
        case "week":
            opening = begins + timedelta(days=IN_WEEK[first][0])
            return days(opening, begins + timedelta(days=IN_WEEK[last][1]), f"a part of the week ({said})")
        case "years":
            opens, closes = begins.year + IN_DECADE[first][0], begins.year + IN_DECADE[last][1]
            return years(opens, closes, f"a part of the decade ({said})")
    return extent


def _within(length: int, piece: str) -> tuple[int, int]:
    third = max(1, length // 3)
    return {"early": (1, third), "mid": (third + 1, length - third), "late": (length - third + 1, length)}[piece]


def _first_or_last(extent: Extent, nth: str, fields: Fields) -> Extent | None:
    """ "The last two days of June", "the first three weeks", "the last three months of 2018"."""
    said, unit = fields["many"].lower(), fields["slice"].lower().rstrip("s")
    many = int(said) if said.isdigit() else {"few": 3, "couple of": 2}.get(said) or COUNTS[said]
    begins, ends = extent.opens, extent.closes
    length = (ends.year - begins.year) * 12 + ends.month - begins.month + 1
    if unit == "month":
        opening = length - many + 1 if nth in LAST else 1
        return _months(begins, opening, opening + many - 1, f"the {nth} {many} months of it") if many < length else None
    over = timedelta(days=many * LENGTH_OF.get(unit, 0) - 1)
    if unit not in LENGTH_OF or over > ends - begins or nth not in ("first", "opening", *LAST):
        return None
    first, last = (ends - over, ends) if nth in LAST else (begins, begins + over)
    return days(first, last, f"the {nth} {many} {unit}s of it")


def _slice(extent: Extent, nth: str, named: str) -> Extent | None:
    unit, is_last = named.rstrip("s"), nth in LAST
    if unit == "half":
        return _half(extent, is_last or nth == "second")
    if named == "day":
        day = extent.closes if is_last else extent.opens + timedelta(days=NUMBERED.get(nth, 0))
        return days(day, day, f"the {nth} day of it")
    if unit == "month":
        return _month_of(extent, nth, is_last, several=named == "months")
    if unit == "day":
        length = timedelta(days=9 if extent.closes - extent.opens > timedelta(days=31) else 6)
    elif nth not in NUMBERED and not is_last:
        return None
    else:
        length = WEEK if named == "week" else WEEKS_OF[extent.closes - extent.opens > timedelta(days=31)]
    at = extent.opens + timedelta(weeks=NUMBERED.get(nth, 0))
    first = extent.closes - length if is_last else at
    return days(first, min(first + length, extent.closes), f"the {nth} {unit} of it")


def _month_of(extent: Extent, nth: str, is_last: bool, several: bool) -> Extent | None:
    """ "The last months of 2018" are not more than its half."""
    length = (extent.closes.year - extent.opens.year) * 12 + extent.closes.month - extent.opens.month + 1
    many = max(1, length // 2) if several else 1
    first = length - many + 1 if is_last else NUMBERED.get(nth, length) + 1
    if length == 1 or first > length or (several and nth not in (*LAST, "first", "opening")):
        return None
    return _months(extent.opens, first, first + many - 1, f"the {nth} {'months' if several else 'month'} of it")


def _half(extent: Extent, is_second: bool) -> Extent:
    begins, ends = extent.opens, extent.closes
    meaning = f"the {'second' if is_second else 'first'} half of it"
    length = (ends.year - begins.year) * 12 + ends.month - begins.month + 1
    if _size(extent) == "years":
        middle = begins.year + (ends.year - begins.year) // 2
        return years(middle + 1, ends.year, meaning) if is_second else years(begins.year, middle, meaning)
    if length > 1 and not length % 2:
        half = length // 2
        return _months(begins, half + 1 if is_second else 1, length if is_second else half, meaning)
    middle_day = begins + (ends - begins) / 2
    return days(middle_day + timedelta(days=1), ends, meaning) if is_second else days(begins, middle_day, meaning)


def _months(begins: date, first: int, last: int, meaning: str) -> Extent:
    opening = begins.month - 1
    return Extent(month_part(begins.year, opening + first), month_part(begins.year, opening + last), meaning)


def _third(unit: str, said: str) -> str:
    return f"a third of the {unit} ({said})"


def _size(extent: Extent) -> str:
    length = (extent.closes - extent.opens).days + 1
    sizes = ((7, "week"), (31, "month"), (364, "months"), (366, "year"))
    return next((name for most, name in sizes if length <= most), "years")


def as_circa(extent: Extent) -> Extent:
    """About that time. A bracket has no mark of its own: it is widened by its own length on both sides."""
    if extent.first == extent.last:
        return replace(extent, circa=True, meaning=f"about; {extent.meaning}")
    length = timedelta(days=max(1, (extent.closes - extent.opens).days // 2))
    return days(extent.opens - length, extent.closes + length, f"about; {extent.meaning}")

"""Times counted from another: "the eve of July 4", "two days after June 3", "the week ending June 9".

The words stand before the time, and what they count is put in its place.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from timeline.dates.english.extent import Extent, days, on_day
from timeline.dates.english.relative_words import SUNDAY, around, back, count_of, shifted
from timeline.dates.english.vocabulary import COUNT, UNIT, compiled

Shift = Callable[[Extent], Extent | None]

DAY = timedelta(days=1)
BEFORE = "before|prior to|ahead of|preceding|in advance of|leading(?: up)? to"
AFTER = "after|past|following|subsequent to|that followed"
AT_ONCE = r"(?:(?i:just|right|immediately|directly) )?"
UNITS = rf"(?:{COUNT} {UNIT}|(?P<single>(?i:week|fortnight|month|quarter|year)))"
# "A strike of two days starting Monday" began on that day; "the two days starting Monday" hold what happened in them.
OF_ITS_OWN = (
    rf"(?:\b(?i:the|those|these) {UNITS}|(?<!\ba\s)(?<!\bone\s)\b(?P<alone>(?i:week|fortnight|month|quarter|year)))"
)
FULL = r"(?:(?i:last|final|first|full|whole|entire) )?"
DAY_BEFORE = compiled(rf"\b(?i:eve of|(?:day|night|evening) (?:{BEFORE})) (?:the )?$")
DAY_AFTER = compiled(rf"\b(?i:morrow of|(?:day|morning) (?:{AFTER})) (?:the )?$")
WEEKEND = compiled(rf"\b(?i:the|that) (?i:weekend) {AT_ONCE}(?P<side>(?i:{BEFORE}|{AFTER})) (?:the )?$")
WITHIN = compiled(rf"\b(?i:within) {COUNT} {UNIT} (?P<side>(?i:of|{BEFORE}|{AFTER})) (?:the )?$")
BESIDE = compiled(
    rf"\b(?i:the|that|those|these) {FULL}{UNITS} {AT_ONCE}(?P<side>(?i:{BEFORE}|{AFTER}|from)) (?:the )?$"
)
ENDING = compiled(
    rf"\b{UNITS} (?i:that )?(?i:ending|ended|ends|to|up to|through|until|till)(?: (?i:on|in))? (?:the )?$"
)
BEGINNING = compiled(
    rf"{OF_ITS_OWN} (?i:beginning|starting|commencing|opening|that began)(?: (?i:on|in|with))? (?:the )?$"
)
TO_THE_DAY = compiled(rf"\b{COUNT} {UNIT} (?i:to the day) (?P<side>(?i:{BEFORE}|{AFTER}|from)) (?:the )?$")
AWAY = compiled(rf"\b{COUNT} {UNIT} {AT_ONCE}(?P<side>(?i:{BEFORE}|{AFTER}|from)) (?:the )?$")
VAGUE = compiled(
    r"(?i:more than|at least|less than|fewer than|over|under|up to|about|around|roughly|approximately|some|nearly"
    r"|almost|within|well|perhaps|maybe|possibly|probably|not|or|and|to|-) ?$"
)


def before(text: str, floor: int, place: int) -> tuple[int, Shift] | None:
    """Where the words begin that count from the time at `place`, and how; None where there are none."""
    for form, shift in FORMS:
        found = form.search(text, floor, place)
        if found and not (form is AWAY and VAGUE.search(text, floor, found.start())):
            return found.start(), lambda extent, found=found, shift=shift: shift(found, extent)  # type: ignore[misc]
    return None


def _day_before(found: re.Match[str], extent: Extent) -> Extent:
    return on_day(extent.opens - DAY, "the day before that")


def _day_after(found: re.Match[str], extent: Extent) -> Extent:
    return on_day(extent.closes + DAY, "the day after that")


def _weekend(found: re.Match[str], extent: Extent) -> Extent:
    """The nearest Saturday and Sunday that lie wholly on that side."""
    if _is_before(found):
        sunday = extent.opens - timedelta(days=(extent.opens.weekday() - SUNDAY) % 7 or 7)
        return days(sunday - DAY, sunday, "the weekend before that")
    saturday = extent.closes + timedelta(days=(SUNDAY - 1 - extent.closes.weekday()) % 7 or 7)
    return days(saturday, saturday + DAY, "the weekend after that")


def _within(found: re.Match[str], extent: Extent) -> Extent | None:
    most, name = _units(found)
    side = _is_before(found)
    first = extent.opens if side is False else back(extent.opens, most, name)
    last = extent.closes if side is True else back(extent.closes, -most, name)
    return days(first, last, f"within so many {name}s of that")


def _beside(found: re.Match[str], extent: Extent) -> Extent:
    """A week before a day is the seven days before it, or the calendar's week before its own."""
    most, name = _units(found)
    if found["side"].lower() == "from":
        return days(extent.opens, back(extent.opens, -most, name) - DAY, f"so many {name}s from that")
    if _is_before(found):
        first = min(back(extent.opens, most, name), shifted(name, extent.opens, most)[0])
        return days(first, extent.opens - DAY, f"in the {name} before that")
    last = max(back(extent.closes, -most, name), shifted(name, extent.closes, -most)[1])
    return days(extent.closes + DAY, last, f"in the {name} after that")


def _ending(found: re.Match[str], extent: Extent) -> Extent:
    most, name = _units(found)
    return days(_opening(extent.closes, most, name), extent.closes, f"in the {name} that ends then")


def _beginning(found: re.Match[str], extent: Extent) -> Extent:
    most, name = _units(found)
    return days(extent.opens, back(extent.opens, -most, name) - DAY, f"in the {name} that begins then")


def _away(found: re.Match[str], extent: Extent) -> Extent | None:
    count = count_of(found.groupdict())
    if not count:
        return None
    sign = -1 if _is_before(found) else 1
    day = extent.opens if sign < 0 else extent.closes
    return around(day, (sign * count[0], sign * count[1]), _name(found), f"so many {_name(found)}s from that")


def _to_the_day(found: re.Match[str], extent: Extent) -> Extent | None:
    most, name = _units(found)
    if _is_before(found):
        return on_day(back(extent.opens, most, name), f"so many {name}s before that, to the day")
    return on_day(back(extent.closes, -most, name), f"so many {name}s after that, to the day")


def _opening(last: date, most: int, name: str) -> date:
    """The year that ends on 30 June began on 1 July."""
    following = last + DAY
    return back(following, most, name)


def _units(found: re.Match[str]) -> tuple[int, str]:
    """How many at most, and of what."""
    fields = {name: words for name, words in found.groupdict().items() if words}
    count = count_of(fields)
    return (count[1] if count else 1), _name(found)


def _name(found: re.Match[str]) -> str:
    return next(name for key in ("alone", "single", "unit") if (name := found.groupdict().get(key))).lower()


def _is_before(found: re.Match[str]) -> bool | None:
    """None where either side is meant."""
    side = " ".join(found["side"].lower().split())
    return None if side == "of" else side in BEFORE.split("|") or side.startswith("leading")


FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Extent], Extent | None]], ...] = (
    (TO_THE_DAY, _to_the_day),
    (DAY_BEFORE, _day_before),
    (DAY_AFTER, _day_after),
    (WEEKEND, _weekend),
    (WITHIN, _within),
    (BESIDE, _beside),
    (ENDING, _ending),
    (BEGINNING, _beginning),
    (AWAY, _away),
)

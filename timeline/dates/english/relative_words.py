"""Words counted from the day they were written: "two weeks ago", "earlier this week", "last Thursday", "yesterday".

A week begins on Sunday here, as American papers mean "this week"; where only a Monday would make a difference to one
day (a Sunday "last week"), both are bounds.
"""

from datetime import date, timedelta

from timeline.dates.english.extent import Base, Extent, Fields, days, named, on_day, one, years
from timeline.dates.english.portions import narrowed
from timeline.dates.english.vocabulary import COUNTS
from timeline.dates.parts import Part

SUNDAY = 6
FEW = {"a few": (2, 7), "several": (2, 9), "some": (2, 9), "many": (3, 15), "a couple of": (2, 3)}
LENGTHS = {"hour": 1 / 24, "day": 1, "night": 1, "week": 7, "fortnight": 14, "month": 30.5, "quarter": 91.5}
LENGTHS |= {"year": 365.25, "decade": 3652.5}
BACK = {"this": 0, "current": 0, "last": 1, "next": -1, "coming": -1}
NAMED = ("month", "year")
PIECE = {"part", "edge", "slice", "many"}
"""Fields that name a part of a unit."""


def near(fields: Fields, base: Base) -> Extent | None:
    if not base.anchor:
        return None
    words = " ".join(fields["near"].lower().split())
    off = {"yesterday": 1, "last night": 1, "the day before yesterday": 2, "day before yesterday": 2, "tomorrow": -1}
    return on_day(base.anchor - timedelta(days=off.get(words, 0)), "counted from the article's day")


def recently(fields: Fields, base: Base) -> Extent | None:
    return days(None, base.anchor, "only that it was recent") if base.anchor else None


def unit(fields: Fields, base: Base) -> Extent | None:
    """ "Earlier this week" begins on the week's first day and ends with the article; "last week" is the whole week, and
    "the end of this week" a part of the whole, which may be yet to come."""
    if not base.anchor:
        return None
    name, which = fields["unit"].lower(), fields["which"].lower() or "this"
    if which == "past" or "past" in fields:
        return _until(base.anchor, 1, name)
    first, last = shifted(name, base.anchor, BACK[which] + ("before" in fields))
    if which in ("this", "current") and not PIECE & fields.keys():
        return _running(first, last, base.anchor, name)
    side = {"this": "of", "current": "of", "next": "after", "coming": "after"}.get(which, "before")
    return _whole(first, last, name, f"the {name} {side} the article")


def edge(fields: Fields, base: Base) -> Extent | None:
    """ "The end of the year": of the last year whose end had come near by the anchor."""
    if not base.anchor:
        return None
    name = fields["unit"].lower()
    for back in (0, 1):
        first, last = shifted(name, base.anchor, back)
        found = _whole(first, last, name, f"the {name} of the article or the one before")
        piece = narrowed(found, fields)
        if piece and piece.opens <= base.anchor:
            return found
    return None


def told_unit(fields: Fields, base: Base) -> Extent | None:
    """ "The following week": counted from the day that was told of before; without one it is left open."""
    if not base.told:
        return None
    name = {"morning": "day", "afternoon": "day", "evening": "day", "night": "day"}.get(
        fields["unit"].lower(), fields["unit"].lower()
    )
    off = {"previous": 1, "preceding": 1, "before": 1, "same": 0, "that": 0}.get(fields["side"].lower(), -1)
    first, last = shifted(name, base.told, off)
    return _whole(first, last, name, f"counted from {base.told.day} {base.told:%B %Y}, told of before")


def told_count(fields: Fields, base: Base) -> Extent | None:
    """ "Two days later", "a week earlier"."""
    count = count_of(fields)
    if not base.told or not count:
        return None
    sign = -1 if fields["side"].lower() in ("earlier", "before", "previously") else 1
    meaning = f"counted from {base.told.day} {base.told:%B %Y}, told of before"
    return around(base.told, (sign * count[0], sign * count[1]), fields["unit"].lower(), meaning)


def past_units(fields: Fields, base: Base) -> Extent | None:
    """ "In the past two weeks": until the article."""
    count = count_of(fields)
    return _until(base.anchor, count[1], fields["unit"].lower()) if base.anchor and count else None


def ago(fields: Fields, base: Base) -> Extent | None:
    """ "Two weeks ago" is a week wide, "three months ago" a month, "two years ago" a year, "two days ago" that day."""
    count = count_of(fields)
    if not base.anchor or not count or count[1] > 200:
        return None
    name, how = fields["unit"].lower(), " ".join(fields.get("how", "").lower().split())
    if how in ("more than", "over", "at least", "well over"):
        return days(None, back(base.anchor, count[0], name), f"at least so many {name}s before the article")
    if how in ("less than", "within", "not even"):
        return days(back(base.anchor, count[1], name), base.anchor, f"at most so many {name}s before the article")
    if "exact" in fields and count[0] == count[1]:
        off = timedelta(days={"yesterday": -1, "tomorrow": 1}.get(fields["exact"].lower(), 0))
        return on_day(back(base.anchor, count[0], name) + off, f"so many {name}s before the article, to the day")
    if how in ("nearly", "almost", "not quite"):
        last = back(base.anchor, count[0] - 1, name)
        return days(back(base.anchor, count[1], name), last, f"not quite so many {name}s before the article")
    return around(base.anchor, (-count[0], -count[1]), name, f"so many {name}s before the article")


def same_unit_ago(fields: Fields, base: Base) -> Extent | None:
    """ "A year ago this week" is not this week: it is within a week of the day that was a year ago."""
    count, name, same = count_of(fields), fields["unit"].lower(), fields["same"].lower()
    if not base.anchor or not count or count[0] != count[1] or name not in ("month", "quarter", "year", "decade"):
        return None
    day, meaning = back(base.anchor, count[0], name), f"this {same}, so many {name}s before the article"
    if same == "month":
        return one(Part.around(day, "month"), meaning)
    return days(day - timedelta(days=6), day + timedelta(days=6), meaning)


def around(day: date, counts: tuple[int, int], name: str, meaning: str) -> Extent:
    """So many units from a day: as wide as the unit, and never less than a quarter of it on either side."""
    low, high = sorted(back(day, -count, name) for count in counts)
    if name in ("hour", "day", "night"):
        return on_day(low, meaning) if low == high else days(low, high, meaning)
    if name in ("week", "fortnight"):
        return days(low - timedelta(days=3), high + timedelta(days=3), f"about {meaning}")
    if name in ("quarter", "decade"):
        wide = timedelta(days=round(LENGTHS[name] / 2))
        return days(low - wide, high + wide, f"about {meaning}")
    slack = timedelta(days=round(LENGTHS[name] / 4))
    first, last = _unit_of(name, low)[0], _unit_of(name, high)[1]
    return _whole(min(first, low - slack), max(last, high + slack), name, meaning)


def _running(first: date, last: date, anchor: date, name: str) -> Extent:
    return days(first, min(last, anchor), f"from the first day of that {name} to the article")


def _whole(first: date, last: date, name: str, meaning: str) -> Extent:
    """A month or a year keeps its name; edges that are no edges of it are days."""
    if name in NAMED and (first, last) == _unit_of(name, first):
        return one(Part.around(first, "month" if name == "month" else "year"), meaning)
    return on_day(first, meaning) if first == last else days(first, last, meaning)


def _until(anchor: date, count: int, name: str) -> Extent:
    return days(back(anchor, count, name), anchor, f"within so many {name}s before the article")


def back(day: date, count: int, name: str) -> date:
    if name in ("month", "quarter", "year", "decade"):
        number = day.year * 12 + day.month - 1 - count * {"month": 1, "quarter": 3, "year": 12, "decade": 120}[name]
        part = Part.around(date(number // 12, number % 12 + 1, 1), "month")
        return min(part.last, part.first + timedelta(days=day.day - 1))
    return day - timedelta(days=round(count * LENGTHS[name]))


def shifted(name: str, day: date, by: int) -> tuple[date, date]:
    return _unit_of(name, back(day, by, name))


def _unit_of(name: str, day: date) -> tuple[date, date]:
    match name:
        case "week":
            return week(day)
        case "month":
            return Part.around(day, "month").first, Part.around(day, "month").last
        case "quarter":
            opens = named(day.year, (day.month - 1) // 3 * 3 + 1, "month", "").opens
            return opens, back(opens, -1, "quarter") - timedelta(days=1)
        case "year":
            return date(day.year, 1, 1), date(day.year, 12, 31)
        case "decade":
            return years(day.year // 10 * 10, day.year // 10 * 10 + 9, "").opens, date(day.year // 10 * 10 + 9, 12, 31)
    return day, day


def week(day: date) -> tuple[date, date]:
    first = day - timedelta(days=(day.weekday() - SUNDAY) % 7)
    return first, first + timedelta(days=6)


def count_of(fields: Fields) -> tuple[int, int] | None:
    said = " ".join(fields["count"].lower().split()) if "count" in fields else ""
    if said in FEW:
        return FEW[said]
    number = {"a dozen": 12, "half a dozen": 6}.get(said) or COUNTS.get(said) or (int(said) if said.isdigit() else 0)
    return (number, number) if number else None

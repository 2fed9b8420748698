"""Weekdays: "on Thursday", "last Thursday", "Wednesday last week", "a week ago Wednesday", "over the weekend"; and the
bare number of a day, with or without its weekday: "the 20th", "Wednesday, the 20th".
"""

from datetime import date, timedelta

from timeline.dates.english import calendar_words
from timeline.dates.english.extent import Base, Extent, Fields, days, on_day
from timeline.dates.english.relative_words import BACK, SUNDAY, around, back, count_of, week
from timeline.dates.english.vocabulary import weekday_number

SATURDAY = 5
NEAR_ITS_DATE = timedelta(days=3)  # a year before a Wednesday the nearest Wednesday lies as far


def weekday(fields: Fields, base: Base) -> Extent | None:
    """The last such weekday not after the anchor; "last Thursday" may be one of two where this week has had one."""
    if not base.anchor:
        return None
    nearest, which = _last_weekday(fields, base.anchor), " ".join(fields.get("which", "").lower().split())
    if which in ("next", "coming", "this coming"):
        return on_day(nearest + timedelta(weeks=1), "the next such weekday after the article")
    if which == "this" and nearest + timedelta(weeks=1) <= week(base.anchor)[1]:
        return days(nearest, nearest + timedelta(weeks=1), "the weekday of the article's week, or the last one")
    if which and nearest == base.anchor:
        nearest -= timedelta(weeks=1)
    elif which == "last" and nearest >= min(week(base.anchor)[0], base.anchor - timedelta(days=base.anchor.weekday())):
        return days(nearest - timedelta(weeks=1), nearest, "this week's or the last week's, the words allow both")
    return on_day(nearest, "the last such weekday before the article, or its own")


def weekday_before_last(fields: Fields, base: Base) -> Extent | None:
    found = weekday({"weekday": fields["weekday"], "which": "past"}, base)
    return on_day(found.opens - timedelta(weeks=1), "a week before the last such weekday") if found else None


def weekday_of_week(fields: Fields, base: Base) -> Extent | None:
    """ "Wednesday last week": one day, but for Sunday, which opens some weeks and closes others."""
    if not base.anchor:
        return None
    number, which = weekday_number(fields["weekday"]), fields["which"].lower()
    if which == "past":
        return _weekday_of_past_week(fields, base.anchor)
    opening = week(base.anchor)[0] - timedelta(weeks=BACK[which])
    found = opening + timedelta(days=(number - SUNDAY) % 7)
    if number == SUNDAY:
        last = found + timedelta(weeks=1)
        return days(found, last, "the Sunday that opens that week or closes it")
    return on_day(found, f"the weekday of {which} week")


def weekday_ago(fields: Fields, base: Base) -> Extent | None:
    """ "A week ago Wednesday": so many weeks before the last Wednesday. A year before it is some day near its date."""
    count, name = count_of(fields), fields["unit"].lower()
    if not base.anchor or not count or count[0] != count[1]:
        return None
    last = _last_weekday(fields, base.anchor)
    first, last = (last, last + timedelta(weeks=1)) if "coming" in fields else (last, last)
    first, last = (back(day, count[0], name) for day in (first, last))
    if name in ("week", "fortnight"):
        return days(first, last, "so many weeks before that weekday")
    if name in ("hour", "day", "night"):
        return None
    return days(first - NEAR_ITS_DATE, last + NEAR_ITS_DATE, f"so many {name}s before that weekday, or near")


def weekday_ahead(fields: Fields, base: Base) -> Extent | None:
    """ "Wednesday week", "a week from Wednesday": so much after the Wednesday that comes."""
    count = count_of(fields) if "count" in fields else (1, 1)
    if not base.anchor or not count:
        return None
    if "near" in fields:
        begins = base.anchor + timedelta(days=fields["near"].lower() == "tomorrow")
    else:
        begins = _last_weekday(fields, base.anchor) + timedelta(weeks=1)
    if count[0] == count[1] and fields["unit"].lower() in ("day", "week", "fortnight"):
        name = fields["unit"].lower()
        return on_day(back(begins, -count[0], name), f"so many {name}s after the one that comes")
    return around(begins, count, fields["unit"].lower(), "counted from the one that comes")


def bare_day(fields: Fields, base: Base) -> Extent | None:
    """ "On the 20th": of the month that is named, or told of before; else the last such day before the article.

    "Wednesday, the 20th" is the one of both that is a Wednesday; where none is, no day is told.
    """
    number, which, anchor = int(fields["day"]), fields.get("which", ""), base.anchor
    if not anchor:
        return None
    if which in ("this", "last"):
        month = anchor if which == "this" else back(anchor.replace(day=1), 1, "day")
        return _day_of(month, number, fields)
    near = _day_of(anchor if number <= anchor.day else back(anchor.replace(day=1), 1, "day"), number, fields)
    if not base.told:
        return None if which else near
    told = _day_of(base.told, number, fields)
    if which or not near or not told or told.opens == near.opens:
        return told or (None if which else near)
    return days(min(told.opens, near.opens), max(told.closes, near.closes), "of either month")


def _day_of(month: date, number: int, fields: Fields) -> Extent | None:
    """None where the month has no such day, or where it is another weekday than the one beside the number."""
    try:
        day = month.replace(day=number)
    except ValueError:
        return None
    weekday = fields.get("beside") or fields.get("behind")
    if weekday and weekday_number(weekday) != day.weekday():
        return None
    return on_day(day, "the day of a month that is told")


def weekend(fields: Fields, base: Base) -> Extent | None:
    if not base.anchor:
        return None
    sunday = base.anchor - timedelta(days=(base.anchor.weekday() + 1) % 7)
    if (fields.get("which") or fields.get("alone", "")).lower() in ("next", "coming"):
        sunday += timedelta(weeks=1)
    return days(sunday - timedelta(days=1), sunday, "the last weekend before the article")


def nth_weekend(fields: Fields, base: Base) -> Extent | None:
    """ "The first weekend of October": it may be the one that the month begins or ends in the midst of."""
    saturday = calendar_words.nth_weekday({**fields, "weekday": "Saturday"}, base)
    sunday = calendar_words.nth_weekday({**fields, "weekday": "Sunday"}, base)
    if not saturday or not sunday:
        return None
    if sunday.opens == saturday.opens + timedelta(days=1):
        return days(saturday.opens, sunday.opens, "counted in the month")
    return days(min(saturday.opens, sunday.opens - timedelta(days=1)), max(saturday.opens, sunday.opens), "in part")


def _weekday_of_past_week(fields: Fields, anchor: date) -> Extent:
    """The past seven days or the last calendar week."""
    nearest = _last_weekday(fields, anchor)
    if nearest < week(anchor)[0]:
        return on_day(nearest, "the weekday of the past week")
    return days(nearest - timedelta(weeks=1), nearest, "of the past seven days or of the last week")


def _last_weekday(fields: Fields, anchor: date) -> date:
    return anchor - timedelta(days=(anchor.weekday() - weekday_number(fields["weekday"])) % 7)


def around_day(fields: Fields, base: Base) -> Extent | None:
    """ "The week of June 11" begins with that day or holds it; "the weekend of June 16" holds it or lies beside it."""
    if not (told := _beside(fields, base)):
        return None
    if fields["around"].lower() == "week":
        return days(week(told)[0], told + timedelta(days=6), "the week that is named by one of its days")
    saturday = told - timedelta(days=(told.weekday() - SATURDAY) % 7)
    if told.weekday() >= SATURDAY:
        return days(saturday, saturday + timedelta(days=1), "the weekend that is named by its day")
    return days(saturday, saturday + timedelta(days=8), "the weekend before or after the day that names it")


def weekday_beside_day(fields: Fields, base: Base) -> Extent | None:
    """ "The Friday before June 16": the nearest one, never the day itself."""
    if not (told := _beside(fields, base)):
        return None
    number, is_before = weekday_number(fields["weekday"]), fields["side"].lower() == "before"
    away = (told.weekday() - number) % 7 if is_before else (number - told.weekday()) % 7
    step = timedelta(days=away or 7)
    return on_day(told - step if is_before else told + step, "the weekday nearest to the day beside it")


def _beside(fields: Fields, base: Base) -> date | None:
    """The day written in the same words, in whichever order it was."""
    found = calendar_words.day({name.removeprefix("second_"): words for name, words in fields.items()}, base)
    return found.opens if found else None

"""What stands beside a written date and must agree with it: a weekday, "yesterday", "last week", "two days ago".

The written date counts; where the words beside it contradict it, it is uncertain.
"""

from datetime import date

from timeline.dates.english.extent import Base, Fields
from timeline.dates.english.relative_words import ago, near
from timeline.dates.english.vocabulary import COUNT, UNIT, compiled, weekday_number

NEAR = compiled(r"(?P<near>(?i:(?:the )?day before yesterday|yesterday|today|tonight|last night|this \w+))")
UNIT_OF_NOW = compiled(
    r"(?i:earlier |later )?(?i:the )?(?P<which>(?i:this past|past|last|this)) (?P<unit>week|month|year)\b"
)
AGO = compiled(rf"{COUNT} {UNIT} (?i:ago)")
REACH = {"week": 7, "month": 31, "year": 366}  # days
SLACK = 1  # days: an article of the evening may bear the next day's date


def weekday_of(fields: Fields) -> int | None:
    """The weekday written in front of a date or behind it, Monday is 0."""
    beside = fields.get("beside") or fields.get("behind")
    return weekday_number(beside) if beside else None


def contradiction(day: date, fields: Fields, base: Base) -> str:
    """Which words beside a date do not fit it; "" where all do."""
    weekday = weekday_of(fields)
    if weekday is not None and weekday != day.weekday():
        return "the weekday"
    ahead = fields.get("ahead", "")
    if ahead and base.anchor and not _fits(ahead, day, base, base.anchor):
        return f"“{' '.join(ahead.split())}”"
    return ""


def _fits(words: str, day: date, base: Base, anchor: date) -> bool:
    if unit := UNIT_OF_NOW.match(words):
        reach = REACH[unit["unit"].lower()]
        most = 2 * reach if unit["which"].lower() == "last" else reach
        return -reach <= (anchor - day).days <= most + SLACK
    told = AGO.match(words)
    at = NEAR.match(words)
    found = (
        ago(told.groupdict(), base) if told else near({"near": at["near"].removeprefix("the ")}, base) if at else None
    )
    return found is None or found.opens.toordinal() - SLACK <= day.toordinal() <= found.closes.toordinal() + SLACK

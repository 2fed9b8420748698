"""Takes the day of a change as that of publication where a page tells no other, and its text was written on that day.

Some papers say only “Updated: Apr 14, 2023, 06:10 IST”, also of what was never changed. News names by their weekdays
the day on which it is written and the one before. So the text must say of something that it happened on the weekday of
the change, or on the one before if the change was made in the morning. What was changed days later does not fit.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from timeline.ingest.parse.dated import days_of
from timeline.ingest.parse.published import Candidate
from timeline.ingest.parse.weekdays import spoken_of

CLOCK = re.compile(r"(?<![\d.:/])(\d{1,2})[:.]([0-5]\d)(?![\d:.]\d)\s?(?:hrs\s?)?([ap]\.?m\b)?", re.I)
NOON = 12


def of_its_day(head: Sequence[str], body: Sequence[str], language: str | None) -> list[Candidate]:
    """The day of the only change that the lines under a headline tell with its hour, if the text fits it."""
    changes = {dated.day: dated for dated in days_of(head, language) if dated.kind == "changed"}
    if len(changes) != 1:
        return []
    told = next(iter(changes.values()))
    hours = list(_hours(told.line))
    named = set(spoken_of(body))
    fits = bool(hours) and (_number(told.day) in named or (hours[0] < NOON and _number(told.day, 1) in named))
    origin = f"{told.origin}, a change on the day that the text speaks of"
    return [Candidate(told.day, origin)] if fits else []


def _hours(line: str) -> Iterator[int]:
    for hour, _, half in CLOCK.findall(line):
        yield int(hour) % NOON + (NOON if half[0] in "pP" else 0) if half else int(hour)


def _number(day: date, before: int = 0) -> int:
    return (day - timedelta(days=before)).weekday()

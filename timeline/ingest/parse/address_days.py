"""Finds the day in an address.

A part of a path that is nothing but a day says when a page came out. One at the end of a name ("…-2018-06-22.html") may
be that of a rally as well, so it counts if the text speaks of that day.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from timeline.ingest.parse.days import machine_day, names
from timeline.ingest.parse.weekdays import spoken_of

_MONTH = r"[a-z]{3,9}"
_YEAR, _MONTHS, _DAYS = r"(?P<y>(?:19|20)\d\d)", r"(?P<m>0[1-9]|1[0-2])", r"(?P<d>0[1-9]|[12]\d|3[01])"
_ENDS = r"(?=[/-]|(?:\.\w{2,5})?(?:[?#]|$))"
_CLOSES = r"(?=/?(?:\.\w{2,5})?(?:[?#]|$))"
PARTS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"/(?P<y>\d{{4}})[/-](?P<m>\d{{1,2}}|{_MONTH})[/-](?P<d>\d{{1,2}}){_ENDS}",
        rf"/{_YEAR}/?{_MONTHS}{_DAYS}{_ENDS}",
        rf"/{_YEAR}(?P<by>[_.]){_MONTHS}(?P=by){_DAYS}{_ENDS}",
        rf"/(?P<d>\d{{1,2}})[-_](?P<m>{_MONTH})[-_]{_YEAR}{_CLOSES}",
        rf"/(?P<m>{_MONTH})[-_](?P<d>\d{{1,2}})[-_]{_YEAR}{_CLOSES}",
        rf"/(?P<d>1[3-9]|2\d|3[01])(?P<by>[-_.]){_MONTHS}(?P=by){_YEAR}{_ENDS}",
    )
)
ENDS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"[a-z\d][-_]{_YEAR}[-_]{_MONTHS}[-_]{_DAYS}{_CLOSES}",
        rf"[a-z\d][-_]{_YEAR}{_MONTHS}{_DAYS}{_CLOSES}",
        rf"[a-z][-_](?P<d>\d{{1,2}})[-_](?P<m>{_MONTH})[-_]{_YEAR}{_CLOSES}",
        rf"[a-z][-_](?P<m>{_MONTH})[-_](?P<d>\d{{1,2}})[-_]{_YEAR}{_CLOSES}",
        rf"[?&](?:pub)?date=-?{_YEAR}-?{_MONTHS}-?{_DAYS}(?=[&#]|$)",
    )
)


def day_of(url: str | None) -> date | None:
    """Of a part of its own in the path."""
    return next(_days(url, PARTS), None)


def at_the_end(url: str | None, body: Sequence[str]) -> date | None:
    """Of the end of a name, where the text says that something happened on that day of the week or the one before."""
    day = next(_days(url, ENDS), None)
    return day if day and {day.weekday(), (day.weekday() - 1) % 7} & set(spoken_of(body)) else None


def _days(url: str | None, forms: Sequence[re.Pattern[str]]) -> Iterator[date]:
    for form in forms:
        for found in form.finditer(url or ""):
            month = found["m"]
            number = month if month.isdigit() else names("en").get(month.lower(), 0)
            if day := machine_day(f"{found['y']}-{number:0>2}-{found['d']:0>2}"):
                yield day

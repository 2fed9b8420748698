"""The day that an address tells: what stands in for the day of publication, which pages themselves say."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime

MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
MONTH = rf"(?P<month>\d\d?|{'|'.join(MONTHS)})"
WRITTEN = (
    rf"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<between>[/_.-]){MONTH}(?P=between)(?P<day>\d\d?)(?!\d)",
    r"(?<!\d)(?P<year>20\d\d)/?(?P<month>\d\d)(?P<day>\d\d)(?!\d)",
    rf"(?<!\d)(?P<year>20\d\d)[/-]{MONTH}(?![\da-z])",
)
"""/2019/dec/06/, -2022-04-18, /20201221/, /2019/1129/, /2019/12/, -2021-1: the exact ones first."""
TWEET = re.compile(r"twitter\.com/\w+/status/(\d{17,20})")
TWEETS_BEGAN = 1288834974657
"""Milliseconds: the number of a tweet counts them from then on, in all but its last 22 bits."""
POSSIBLE = date(1990, 1, 1), date(2026, 12, 31)


def day_in(url: str) -> date | None:
    """In the middle of the month, where no more is told."""
    return next((day for day in _days(url.lower()) if POSSIBLE[0] <= day <= POSSIBLE[1]), None)


def _days(url: str) -> Iterator[date]:
    for pattern in WRITTEN:
        for found in re.finditer(pattern, url):
            if day := _day(**found.groupdict()):
                yield day
    if tweet := TWEET.search(url):
        yield datetime.fromtimestamp(((int(tweet[1]) >> 22) + TWEETS_BEGAN) / 1000, UTC).date()


def _day(year: str, month: str, day: str = "15", **_: str) -> date | None:
    try:
        return date(int(year), int(month) if month.isdigit() else MONTHS.index(month) + 1, int(day))
    except ValueError:
        return None

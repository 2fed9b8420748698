"""Reads the moments that machines write, and tells which days they are on earth.

A moment in UTC may be the evening before or the morning after where a page was published, which no stamp in UTC tells.
"""

from datetime import UTC, date, datetime, time, timedelta
from email.utils import parsedate_to_datetime
from enum import IntEnum

from timeline.ingest.parse.day_forms import EPOCH
from timeline.ingest.parse.days import EARLIEST

WEST, EAST = timedelta(hours=10), timedelta(hours=14)  # clocks from Honolulu to Kiritimati, as seen from UTC
YEARS = range(EARLIEST.year, 2300)
LONGEST = 60  # characters of a stamp


class Zone(IntEnum):
    """What tells in which zone a day is meant; the later ones are believed before the earlier ones."""

    NONE = 0  # a stamp in UTC
    PLACE = 1  # a day that may be meant as the page's own by its place, or a machine's day without an hour
    STAMP = 2  # a stamp with its own offset from UTC, or in nobody's time, which is local by ISO 8601
    WORDS = 3  # the page's own words call it the day of publication


def zone_of(text: str | None) -> Zone:
    told = _moment(text)
    if told is None:
        return Zone.PLACE
    return Zone.NONE if told.tzinfo is not None and not told.utcoffset() else Zone.STAMP


def days_of_moment(text: str | None) -> frozenset[date]:
    """The days that the moment of a stamp may be on earth; none if it tells only a day."""
    told = _moment(text)
    if told is None:
        return frozenset()
    utc = (told if told.tzinfo else told.replace(tzinfo=UTC)).astimezone(UTC)
    return frozenset((utc + shift).date() for shift in (-WEST, timedelta(), EAST))


def _moment(text: str | None) -> datetime | None:
    """None if the stamp has no hour; midnight in nobody's time is a day that was filled up."""
    stamp = (text or "").strip()[:LONGEST]
    if since := EPOCH.fullmatch(stamp):
        return datetime.fromtimestamp(int(since[1]), UTC)
    told = _iso(stamp) or _of_mail(stamp)
    if told is None or told.year not in YEARS:
        return None
    return told if told.tzinfo or told.time() != time.min else None


def _iso(stamp: str) -> datetime | None:
    zoned = f"{stamp[:-3].rstrip()}Z" if stamp.endswith(("UTC", "GMT")) else stamp
    try:
        return datetime.fromisoformat(zoned)
    except ValueError:
        return None


def _of_mail(stamp: str) -> datetime | None:
    """As in mails and feeds: "Sat, 23 Jun 2018 01:30:00 GMT"."""
    try:
        return parsedate_to_datetime(stamp) if ":" in stamp else None
    except (ValueError, OverflowError):
        return None

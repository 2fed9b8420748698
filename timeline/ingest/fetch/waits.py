"""How long a server asks to be left alone (RFC 9110, 10.2.3)."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from timeline.ingest.fetch.limits import WAIT


def asked(retry_after: str, now: datetime) -> timedelta | None:
    """The wait that a Retry-After asks for, in seconds or until a date; a day at most. None when it asks for none."""
    stated = retry_after.strip()
    if stated.isascii() and stated.isdigit():
        return timedelta(seconds=min(int(stated[:20]), int(WAIT.total_seconds())))
    try:
        until = parsedate_to_datetime(stated)
    except (ValueError, OverflowError):
        return None
    return max(timedelta(), min(_aware(until) - now, WAIT))


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)

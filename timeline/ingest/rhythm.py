"""How often a feed brings something, and when its silence is odd."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from timeline.ingest import schedule
from timeline.ingest.feeds.values import FeedItem

WEEK = timedelta(days=7)
KEPT = 60
LATELY = 4 * WEEK
STALE = 5
"""Times its own rhythm without anything new."""
QUIET = timedelta(days=2)
"""However busy it was: less is a weekend."""


def newest(times: Iterable[datetime], items: Iterable[FeedItem], undated: int, now: datetime) -> list[datetime]:
    """When its newest items appeared, the latest first, as far as that is kept. Where items name no day, `undated` says
    whether there were new ones: they appeared now."""
    named = {min(time, now) for item in items if (time := item.published or item.updated)}
    found = {*times, *named} | ({now} if undated and not named else set())
    return sorted(found, reverse=True)[:KEPT]


def items_a_week(times: Sequence[datetime], now: datetime) -> float | None:
    """Of the last four weeks, or of as much of them as `times` reach back; None where nothing is known."""
    lately = [time for time in times if now - LATELY <= time <= now]
    reach = now - min(times) if len(lately) == len(times) and times else LATELY
    return len(lately) * (WEEK / max(reach, timedelta(days=1))) if times else None


def stale_at(times: Sequence[datetime], now: datetime) -> datetime | None:
    """From then on its silence is longer than several times its own rhythm."""
    rhythm = schedule.rhythm(times, now)
    return max(times) + max(STALE * rhythm, QUIET) if rhythm else None

"""When a feed is asked again: as often as it has news, and ever more rarely while it gives none.

Judgement from values to values: the clock and chance are handed in. A feed's interval is half of the usual distance
between its items, so that an item waits about a quarter of it, and few questions are in vain.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median

SHORTEST = timedelta(minutes=15)
LONGEST = timedelta(days=1)
UNKNOWN = timedelta(hours=1)  # of a feed that names no days
SILENCES = 12  # a feed that is silent (over night, for good) is asked when its silence has grown by a twelfth
RECENT = 20  # items that say how a feed goes today
SPREAD = 0.1  # of an interval: feeds that were added together are not asked together for ever
DOUBLINGS = 10


def interval(published: Sequence[datetime], now: datetime, *, hint: timedelta | None = None) -> timedelta:
    """How long to wait between two questions. `published`: when its items appeared, in any order; what lies in the
    future says nothing. `hint` is what the feed asks for itself (ttl, sy:updatePeriod): it is never asked sooner.
    """
    times = _recent(published, now)
    usual = _usual(times)
    wanted = max(usual / 2 if usual else SHORTEST, (now - times[0]) / SILENCES) if times else UNKNOWN
    return min(max(wanted, hint or SHORTEST, SHORTEST), LONGEST)


def rhythm(published: Sequence[datetime], now: datetime) -> timedelta | None:
    """The usual time between two items of late. None of a feed that has had fewer than two."""
    return _usual(_recent(published, now))


def _usual(times: Sequence[datetime]) -> timedelta | None:
    """Distance between neighbours; `times` come the latest first."""
    distances = [(newer - older).total_seconds() for newer, older in pairwise(times)]
    return timedelta(seconds=median(distances)) if distances else None


def after_news(now: datetime, interval: timedelta, *, chance: float) -> datetime:
    """When to ask again after an answer, with or without news. `chance` lies from 0 to 1, as random.random() gives."""
    return now + interval * _spread(chance)


def after_failure(
    now: datetime,
    interval: timedelta,
    failures: int,
    *,
    chance: float,
    retry_after: timedelta | None = None,
) -> datetime:
    """When to ask again after so many failures in a row (from 1): doubled with each, a day at the longest. What the
    server asks for is granted, up to a day, and never shortened by chance.
    """
    doubled = min(interval * 2 ** min(max(failures, 1), DOUBLINGS), LONGEST)
    asked = min(retry_after or timedelta(), LONGEST)
    return now + max(doubled * _spread(chance), asked * (1 + SPREAD * chance))


def _spread(chance: float) -> float:
    return 1 + SPREAD * (2 * chance - 1)


def _recent(published: Sequence[datetime], now: datetime) -> list[datetime]:
    """The latest first; items that appeared at once are one."""
    return sorted({time for time in published if time <= now}, reverse=True)[:RECENT]

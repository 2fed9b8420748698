"""All that is due of feeds, walked in this process: feeds first, then what they announced, pages included.

What was done is done: whoever ends it halfway goes on where it stood with the next call, and workers may help.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from timeline.ingest.pipeline.intakes import take
from timeline.ingest.pipeline.outcome import Polled
from timeline.ingest.pipeline.polls import AT_ONCE, poll_all
from timeline.models import Feed, Host, Intake
from timeline.work import LEASE

LONGEST_REST = timedelta(minutes=1)
"""Of a host, that is waited for; what rests longer stays due, for the workers or the next time."""
MOMENT = timedelta(seconds=0.05)
LOOK = timedelta(seconds=0.5)
"""Between two looks at what is in other hands."""


@dataclass(frozen=True)
class Step:
    """A feed that was asked, or an intake that was taken, and how many are left as far as is known."""

    done: Polled | Intake
    left: int


def work_off(feeds: QuerySet[Feed]) -> Iterator[Step]:
    """Until nothing of these feeds is due, but for what rests for long or comes into other hands meanwhile. What is in
    other hands at the beginning is waited for: they may be those of a call that was ended."""
    now = timezone.now()
    asked, told = _rows(feeds, now)
    while (rest := _rest(asked, told, now)) is not None:
        time.sleep(rest.total_seconds())
        number, waiting = 0, _unfinished(asked)
        for number, done in enumerate(poll_all(_first(asked, AT_ONCE)), start=1):
            yield Step(done, waiting - number + _unfinished(told))
        if not number and (taken := _taken(told)) is not None:
            yield Step(taken, _unfinished(asked) + _unfinished(told))


def in_other_hands(feeds: QuerySet[Feed]) -> int:
    """How many of these feeds, and of what they announced."""
    now = timezone.now()
    return sum(rows.leased(now).count() for rows in _rows(feeds, now))


def _rows(feeds: QuerySet[Feed], now: datetime) -> tuple[Any, Any]:
    return feeds.filter(due_at__lte=now), Intake.objects.filter(feed__in=feeds.order_by().values("pk"))


def _rest(asked: Any, told: Any, began: datetime) -> timedelta | None:
    """Until something of it can be done; None when there is nothing, or nothing soon."""
    now = timezone.now()
    if not _is_left(asked, told):
        held = any(rows.leased(now).filter(lease_until__lte=began + LEASE).exists() for rows in (asked, told))
        return LOOK if held else None
    if asked.ready(now).exists() or told.ready(now).exists():
        return timedelta(0)
    rest = min(_rests(asked, now) + _rests(told, now), default=MOMENT)
    return rest if rest <= LONGEST_REST else None


def _rests(rows: Any, now: datetime) -> list[timedelta]:
    hosts = Host.objects.busy(now).filter(name__in=rows.due(now).order_by().values("host")).order_by("free_at")
    return [free_at - now for free_at in hosts.values_list("free_at", flat=True)[:1]]


def _taken(told: Any) -> Intake | None:
    for pk in _first(told, 1):
        if take(pk):
            return Intake.objects.select_related("article").defer("body").get(pk=pk)
    return None


def _first(rows: Any, count: int) -> list[int]:
    return list(rows.ready(timezone.now()).order_by(*rows.URGENCY).values_list("pk", flat=True)[:count])


def _is_left(asked: Any, told: Any) -> bool:
    now = timezone.now()
    return bool(asked.due(now).exists() or told.due(now).exists())


def _unfinished(rows: Any) -> int:
    """Those that are being done count too."""
    now = timezone.now()
    return int(rows.due(now).count()) + int(rows.leased(now).count())

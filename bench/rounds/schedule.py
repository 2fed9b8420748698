"""Hours of feeds, in a process of its own, by a clock that jumps over the time in which nothing is due."""

import json
import os
import statistics
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
django.setup()

from django.utils import timezone  # noqa: E402 - after Django is set up

from bench.rounds.feeds_peer import addresses, hosts  # noqa: E402
from timeline import tasks  # noqa: E402
from timeline.ingest import pipeline  # noqa: E402
from timeline.models import Feed, Host  # noqa: E402

RHYTHMS = ((0.1, timedelta(minutes=30)), (0.3, timedelta(hours=2)), (0.6, timedelta(days=2)))
"""Shares of feeds, and the time between two items of theirs: agencies, newspapers' subjects, NGOs and blogs."""
OLD = 20


class Clock:
    """What all of Django calls now. It goes on by itself while there is work, and jumps to the next tick otherwise."""

    def __init__(self) -> None:
        self._ahead = timedelta(0)
        self.busy = 0.0

    def now(self) -> datetime:
        return datetime.now(UTC) + self._ahead

    def tick(self, worked: float) -> None:
        self.busy += worked
        self._ahead += timedelta(seconds=max(0.0, tasks.TICK - worked))


def main(port: int, count: int, hours: float) -> dict[str, float]:
    clock = Clock()
    timezone.now = clock.now
    add(addresses(port, count), hosts(count), clock.now())
    began, late, news = clock.now(), [], 0
    while clock.now() < began + timedelta(hours=hours):
        before = time.monotonic()
        for polled, due_at in handed_out():
            assert polled.action in ("read", "unmodified"), polled
            late.append((clock.now() - due_at).total_seconds())
            news += polled.action == "read"
        clock.tick(time.monotonic() - before)
    return {
        "polls": len(late),
        "news": news,
        "usually": statistics.median(late),
        "latest": max(late),
        "busy": clock.busy / (clock.now() - began).total_seconds(),
    }


def add(urls: list[str], names: list[str], now: datetime) -> None:
    """As they are in the middle of their lives: due all over their intervals."""
    known = {"robots_status": 404, "robots_until": now + timedelta(days=1)}
    Host.objects.bulk_create((Host(name=name, **known) for name in names), batch_size=1000)
    Feed.objects.bulk_create((feed(url, now) for url in urls), batch_size=1000)


def feed(url: str, now: datetime) -> Feed:
    chance = Random(url)
    (rhythm,) = chance.choices([rhythm for _, rhythm in RHYTHMS], [share for share, _ in RHYTHMS])
    times = [now - rhythm * (number + chance.random()) for number in range(OLD)]
    return Feed(url=url, times=times, good_at=now, due_at=now + rhythm / 2 * chance.random())


def handed_out() -> Iterator[tuple[pipeline.Polled, datetime]]:
    """What a tick's hints bring, and the hints that follow from these; with the time at which each was due."""
    while keys := Feed.objects.hand_out(timezone.now(), limit=pipeline.AT_ONCE):
        due = dict(Feed.objects.filter(pk__in=keys).values_list("pk", "due_at"))
        for polled in pipeline.poll_all(keys):
            yield polled, due[polled.feed.pk]


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]))))

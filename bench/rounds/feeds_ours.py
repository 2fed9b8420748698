"""One round, in a process of its own: feeds are asked by what the tick and a worker call, and asked again. What their
sites' robots.txt says is known already: the other reader asks for none.
"""

import json
import os
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
django.setup()

from django.utils import timezone  # noqa: E402 - after Django is set up

from bench.rounds.feeds_peer import PASSES, addresses, hosts, usual  # noqa: E402
from bench.scaffold import processor  # noqa: E402
from timeline.ingest import pipeline  # noqa: E402
from timeline.models import Feed, Host, Intake  # noqa: E402


def main(port: int, count: int, folder: Path) -> dict[str, float]:
    first, *urls = addresses(port, count + 1)
    known = {"robots_status": 404, "robots_until": timezone.now() + timedelta(days=1)}
    Host.objects.bulk_create([Host(name=name, **known) for name in hosts(count + 1)])
    warm_up(first)
    for url in urls:
        pipeline.add_feed(url)
    news, worked = asked("read", folder)
    entries = Intake.objects.count()
    again, unmodified = usual([without_news(folder) for _ in range(PASSES)])
    assert entries == Intake.objects.count() == 30 * count
    return {
        "entries/s": entries / news,
        "unmodified/s": count / again,
        "entries/s of processor": entries / worked,
        "unmodified/s of processor": count / unmodified,
    }


def warm_up(url: str) -> None:
    """What is loaded, forked or connected at the first call is there."""
    pipeline.add_feed(url)
    for action in ("read", "unmodified"):
        Feed.objects.update(due_at=timezone.now(), hinted_until=None)
        Host.objects.update(free_at=timezone.now())
        assert [polled.action for polled in handed_out()] == [action]
    Intake.objects.all().delete()
    Feed.objects.all().delete()


def asked(action: str, folder: Path) -> tuple[float, float]:
    """Seconds by the clock, and of the processor: this process, its child, and PostgreSQL's."""
    everybody, feeds = [os.getpid(), processor.postmaster(folder)], Feed.objects.count()
    began, before = time.monotonic(), worked(everybody)
    actions = [polled.action for polled in handed_out()]
    ended, after = time.monotonic(), worked(everybody)
    assert actions == [action] * feeds, actions
    return ended - began, after - before


def without_news(folder: Path) -> tuple[float, float]:
    now = timezone.now()
    Feed.objects.update(due_at=now, hinted_until=None)
    Host.objects.update(free_at=now)
    return asked("unmodified", folder)


def handed_out() -> Iterator[pipeline.Polled]:
    """What the tick's hints bring, one after the other."""
    while keys := Feed.objects.hand_out(timezone.now(), limit=pipeline.AT_ONCE):
        yield from pipeline.poll_all(keys)


def worked(everybody: list[int]) -> float:
    """Threads that have ended count too: Linux counts those of a process, `processor` those that live."""
    return time.process_time() + processor.microseconds_of_children(everybody) / 1e6


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))))

"""One round, in a process of its own: feeds are asked one after the other by what a worker calls, and asked again. What
their sites' robots.txt says is known already: the other reader asks for none.
"""

import json
import os
import sys
import time
from datetime import timedelta
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
django.setup()

from django.utils import timezone  # noqa: E402 - after Django is set up

from bench.rounds.feeds_peer import addresses, hosts  # noqa: E402
from bench.scaffold import processor  # noqa: E402
from timeline.ingest import pipeline  # noqa: E402
from timeline.models import Feed, Host, Intake  # noqa: E402


def main(port: int, count: int, folder: Path) -> dict[str, float]:
    feeds = [pipeline.add_feed(url)[0] for url in addresses(port, count)]
    known = {"robots_status": 404, "robots_until": timezone.now() + timedelta(days=1)}
    Host.objects.bulk_create([Host(name=name, **known) for name in hosts(count)])
    pipeline.find_feeds("")  # what is loaded at the first call is loaded
    first, worked = asked(feeds, folder)
    entries = Intake.objects.count()
    Feed.objects.update(due_at=timezone.now())
    again, unmodified = asked(feeds, folder)
    assert entries == Intake.objects.count() == 30 * count
    return {
        "entries/s": entries / first,
        "unmodified/s": count / again,
        "entries/s of processor": entries / worked,
        "unmodified/s of processor": count / unmodified,
    }


def asked(feeds: list[Feed], folder: Path) -> tuple[float, float]:
    """Seconds by the clock, and of the processor: this process, its child, and PostgreSQL's."""
    everybody = [os.getpid(), processor.postmaster(folder)]
    began, before = time.monotonic(), worked(everybody)
    for feed in feeds:
        polled = pipeline.poll(feed.pk)
        assert polled is not None and polled.action in ("read", "unmodified"), polled
    return time.monotonic() - began, worked(everybody) - before


def worked(everybody: list[int]) -> float:
    return (processor.microseconds(os.getpid()) + processor.microseconds_of_children(everybody)) / 1e6


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))))

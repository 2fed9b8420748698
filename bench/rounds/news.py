"""How soon news are in the inbox, in a process of its own beside the workers of `make run`, while much else waits."""

import json
import os
import signal
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
django.setup()

from django.utils import timezone  # noqa: E402 - after Django is set up

import tracker.celery  # noqa: E402, F401 - hints go to its Redis
from bench.rounds.feeds_peer import addresses  # noqa: E402
from drills.outlets.items import Item  # noqa: E402
from drills.outlets.workers import start  # noqa: E402
from timeline import tasks  # noqa: E402
from timeline.models import Alias, Feed, Host, Intake, Organization, Suggestion  # noqa: E402
from timeline.models.intake import Turn  # noqa: E402

OTHERS, NEWS = 10_000, 12
PROGRAMS = (["--queues", "print", "--concurrency", "1"], ["--queues", "sources,feeds", "--concurrency", "2"])
MOMENT, PATIENCE = 0.05, 60.0


def main(port: int, count: int) -> dict[str, float]:
    Feed.objects.all().delete()
    Intake.objects.all().delete()
    Host.objects.update(free_at=timezone.now())
    norvane = Organization.objects.create(slug="norvane", name="Norvane")
    Alias.objects.create(organization=norvane, text="Norvane")
    others()
    with workers():
        until(lambda: waiting() < OTHERS - 20)
        took = [seconds(url) for url in addresses(port, count)[-NEWS:]]
        left = waiting()
    return {"count": NEWS, "waiting": left, "usually_in": statistics.median(took), "slowest": max(took)}


def others() -> None:
    """Pages at hand, so that no host has to rest before the next."""
    now = timezone.now() - timedelta(hours=1)
    pages = (Item(0, number, "", 0, 0).page().encode() for number in range(OTHERS))
    rows = (Intake(body=page, name=f"{n}.html", turn=Turn.STOCK, due_at=now) for n, page in enumerate(pages))
    Intake.objects.bulk_create(rows, batch_size=1000)


def waiting() -> int:
    return Intake.objects.filter(feed=None, due_at__isnull=False).count()


@contextmanager
def workers() -> Iterator[None]:
    running = [start(dict(os.environ), [*words, "--loglevel", "error"]) for words in PROGRAMS]
    try:
        yield
    finally:
        for worker in running:
            os.killpg(worker.pid, signal.SIGKILL)
            worker.wait(30)


def seconds(url: str) -> float:
    """From the answer of its feed to the first suggestion out of its news."""
    feed = Feed.objects.create(url=url.replace("/feed", "/whole"), due_at=timezone.now(), good_at=timezone.now())
    tasks.hint_feed(feed.pk)
    until(lambda: Suggestion.objects.filter(article__intakes__feed=feed).exists())
    seen, answered = timezone.now(), Feed.objects.get(pk=feed.pk).good_at
    assert isinstance(answered, datetime)
    return (seen - answered).total_seconds()


def until(is_so: Callable[[], bool]) -> None:
    end, tick = time.monotonic() + PATIENCE, 0.0
    while not is_so():
        assert time.monotonic() < end, "it did not come"
        if time.monotonic() > tick:
            tasks.tick.delay()
            tick = time.monotonic() + tasks.TICK
        time.sleep(MOMENT)


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]), int(sys.argv[2]))))

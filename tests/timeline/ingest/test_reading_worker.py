"""Reading in full has a process of its own: what others stored reaches it by a hint, and outlives it."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from django.db import transaction
from django.utils import timezone
from pytest_django import Settings

from tests.at_once import until_waited_for
from tests.timeline.ingest.pages import LETTER, cast
from tests.worker import Carrier, eventually, kill, worker_over
from timeline import tasks
from timeline.ingest import pipeline, store
from timeline.ingest.values import Given, Raw
from timeline.models import Article, Suggestion
from tracker.celery import say_how_it_reads

ROOT = Path(__file__).resolve().parents[3]
pytestmark = pytest.mark.usefixtures("record")
TENDER = """Kroeker is out of the tender

Kroeker GmbH has backed out of a tender of the Ministry of Health for cameras in wards, it became known on Tuesday. The
company gave no reason for it, and the ministry said that it would look at the remaining bids in June.

Nurses at the hospitals concerned had put their names to a letter against the cameras, which were to watch beds by day
and by night. Most patients had not been told of them, and the county's auditor had asked who would see the pictures.
"""
COMMAND = """
import sys
import manage
from django.conf import settings

sys.argv = ["manage.py", "evaluate", "--help"]
try:
    manage.main()
finally:
    print(settings.READS_IN_FULL, manage.READ_IN_FULL & {"runserver", "demo", "migrate"}, file=sys.stderr)
"""


def stored() -> Article:
    """As a process that reads by rules stores it; what waits is what it knew."""
    cast()
    pipeline.ingest(Raw(LETTER.encode(), name="letter.txt"))
    Suggestion.objects.update(title="As the rules have it")
    return Article.objects.get()


def is_read() -> bool:
    return not Article.objects.exclude(read_due_at=None).exists()


def test_what_a_worker_of_sources_stores_is_read_in_full_by_another_without_a_tick(carrier: Carrier):
    cast()
    intake = pipeline.submit(body=LETTER.encode(), name="letter.txt", by=None)

    with worker_over(carrier.environment, queue="reading"), worker_over(carrier.environment, queue="sources"):
        carrier.send(tasks.ingest_intake, intake.pk)
        eventually(lambda: Article.objects.exists() and is_read())

    assert Suggestion.objects.exists()


def test_what_rules_do_not_know_is_proposed_once_it_was_read_in_full(carrier: Carrier):
    cast()
    pipeline.ingest(Raw(TENDER.encode(), name="tender.txt"), Given(published_on=date(2024, 5, 16)))
    assert not Suggestion.objects.filter(rule__startswith="frames").exists()

    with worker_over(carrier.environment, queue="reading"):
        carrier.send(tasks.read_due)
        eventually(is_read)

    assert Suggestion.objects.filter(rule__startswith="frames").exists()


def test_a_worker_killed_while_it_reads_loses_nothing_and_nothing_is_there_twice(carrier: Carrier):
    article = stored()
    before = Suggestion.objects.count()
    with worker_over(carrier.environment, queue="reading") as first, transaction.atomic():
        store.take_lock()  # so it has read by then, and waits to write
        carrier.send(tasks.read_due)
        until_waited_for()
        kill(first)

    article.refresh_from_db()
    assert article.read_due_at > timezone.now(), "it is leased to the dead, and still due"
    Article.objects.update(read_due_at=timezone.now())  # the lease's time goes by
    with worker_over(carrier.environment, queue="reading"):
        carrier.send(tasks.read_due)
        eventually(is_read)

    assert Suggestion.objects.count() == before
    assert not Suggestion.objects.filter(title="As the rules have it").exists()


def test_a_tick_sets_print_and_reads_nothing():
    article = stored()

    tasks.tick()

    assert Article.objects.get().read_due_at == article.read_due_at


@pytest.mark.parametrize(
    ("queues", "reads"),
    [
        (["print"], False),
        (["sources", "feeds"], False),
        (["reading"], True),
        (["print", "reading"], True),
        (None, True),
    ],
)
def test_whoever_takes_from_the_queue_reads_in_full(queues: list[str] | None, reads: bool, settings: Settings):
    settings.READS_IN_FULL = False

    say_how_it_reads(options={"queues": queues})

    assert reads == settings.READS_IN_FULL


def test_commands_that_read_do_so_in_full_and_no_server_does():
    done = subprocess.run([sys.executable, "-c", COMMAND], cwd=ROOT, env=os.environ, capture_output=True, text=True)

    assert done.stderr == "True set()\n"

"""Celery carries hints. What must be done is a column on its row (timeline/work.py); a lost message costs one tick.

A tick hints at what is due, feeds by the dozen and all else row by row (ROW_BY_ROW), and each hint that found work
brings the next: so work is handed out as fast as workers take it. What is done in batches (IN_BATCHES) is done within
the tick's own beat: ticks never pile up. Messages expire: what is still due is hinted at again. Feeds, sources, a model
and reading have queues of their own, and other workers than print (settings.CELERY_TASK_ROUTES): however slow they are,
print is set in time. What reads texts in batches (READING) does it in the one process that has the parser.
"""

import logging
import time
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from celery import Task, shared_task
from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.utils import timezone
from kombu.exceptions import OperationalError as RedisAway

from timeline import evidence, model_pointer, publishing
from timeline.ingest import pipeline
from timeline.models import Feed, Intake, ModelAnswer, Snapshot, SourceCheck
from timeline.models.asked import Asking, AskingQuerySet

log = logging.getLogger(__name__)
TICK = 5.0  # seconds between two ticks (settings.CELERY_BEAT_SCHEDULE)
HINTS = 100
POLLING = 85  # seconds, less than the lease of a feed
AT_ONCE, IN_TURN = 0, 6  # Celery's priorities on Redis: what somebody waits for goes before what waits anyway
Key = int | list[int]
AWAY = (OperationalError, InterfaceError)  # PostgreSQL restarts, a connection was cut


@shared_task(expires=TICK, ignore_result=True, throws=(publishing.PublicationBusy, *AWAY))
def tick() -> None:
    for kind in ROW_BY_ROW:
        _send(kind.task, kind.rows().hand_out(timezone.now(), limit=HINTS))
    feeds = Feed.objects.hand_out(timezone.now(), limit=HINTS)
    _send(poll_feeds, [feeds[at : at + pipeline.AT_ONCE] for at in range(0, len(feeds), pipeline.AT_ONCE)])
    hint_reading()
    end = time.monotonic() + TICK - 1
    for do in IN_BATCHES:
        _until(end, do)


@shared_task(expires=TICK, ignore_result=True, throws=AWAY)
def read_due() -> None:
    """What is left when its time is over is hinted at again."""
    end = time.monotonic() + TICK - 1
    for do in READING:
        _until(end, do)
    if time.monotonic() > end:
        hint_reading()


class OnRows(Task):
    """A failure that nobody foresaw is written on the rows that the first argument names; their lease runs out."""

    rows: AskingQuerySet

    def on_failure(self, exc: BaseException, task_id: str, args: tuple, kwargs: dict, einfo: Any) -> None:
        keys = args[0] if isinstance(args[0], list) else [args[0]]
        self.rows.note(keys, f"{type(exc).__name__}: {exc}")


OPTIONS: dict[str, Any] = {
    "base": OnRows,
    "expires": 60,
    "time_limit": 60,
    "ignore_result": True,
    "autoretry_for": AWAY,
    "retry_backoff": True,
    "max_retries": 3,
    "throws": AWAY,
}


@shared_task(**OPTIONS, rows=Intake.objects.all())
def ingest_intake(pk: int) -> None:
    if taken := pipeline.take(pk):
        hint_reading()
        _go_on(ingest_intake, Intake.objects.all(), taken)


@shared_task(**OPTIONS | {"time_limit": POLLING}, rows=Feed.objects.filter(lease_until__isnull=False))
def poll_feeds(keys: list[int]) -> None:
    """And hints at what they brought: news are read before what has waited for long."""
    done: list[Feed] = []
    for polled in pipeline.poll_all(keys):
        hint_all(polled.new)
        done.append(polled.feed)
    _send_in_turn(poll_feeds, [([pk], wait) for pk, wait in Feed.objects.next_of_hosts(done, timezone.now())])
    if following := Feed.objects.hand_out(timezone.now(), limit=len(done)):
        _send(poll_feeds, [following])


@shared_task(**OPTIONS, rows=SourceCheck.objects.all())
def look_at_source(pk: int) -> None:
    if looked_at := evidence.look(pk):
        _go_on(look_at_source, SourceCheck.objects.all(), looked_at)


@shared_task(**OPTIONS, rows=Snapshot.objects.all())
def ask_archive(pk: int) -> None:
    if asked_for := evidence.archive_page(pk):
        _go_on(ask_archive, Snapshot.objects.all(), asked_for)


@shared_task(**OPTIONS | {"time_limit": settings.MODEL_SECONDS + 60}, rows=ModelAnswer.objects.all())
def ask_model(pk: int) -> None:
    if asked_for := model_pointer.ask(pk):
        hint_reading()
        _go_on(ask_model, ModelAnswer.objects.all(), asked_for)


def hint(pk: int) -> None:
    """For faces, after commit. Without Redis the next tick hints instead: nothing is lost, it only takes longer."""
    _hint(ingest_intake, pk)


def hint_all(pks: Collection[int]) -> None:
    _send_in_turn(ingest_intake, Intake.objects.filter(pk__in=pks).turns(timezone.now(), limit=HINTS), AT_ONCE)


def hint_feed(pk: int) -> None:
    _hint(poll_feeds, [pk])


def hint_check(pk: int) -> None:
    _hint(look_at_source, pk)


def hint_reading() -> None:
    """At articles that were stored or marked, and are left to be read in full."""
    _hint(read_due)


def _hint(task: Task, *key: Key) -> None:
    try:
        task.apply_async(key, priority=AT_ONCE)
    except RedisAway:
        log.warning("Redis is away: %s %s waits for the tick.", task.name, key)


def _go_on(task: Task, rows: AskingQuerySet, done: Asking) -> None:
    """After work on a row: the next of its host, once that has rested, and the next of all."""
    _send_in_turn(task, rows.next_of_hosts([done], timezone.now()))
    _send(task, rows.hand_out(timezone.now()))


def _send(task: Task, keys: Iterable[Key]) -> None:
    _send_in_turn(task, [(key, timedelta(0)) for key in keys])


def _send_in_turn(task: Task, turns: Iterable[tuple[Key, timedelta]], priority: int = IN_TURN) -> None:
    """Each after its wait. Without Redis they wait for the tick."""
    try:
        for key, wait in turns:
            seconds = wait.total_seconds()
            task.apply_async((key,), countdown=seconds, expires=seconds + TICK, priority=priority)
    except RedisAway:
        log.warning("Redis is away: what is due of %s waits for the tick.", task.name)


def _until(end: float, do: Callable[[], int]) -> None:
    while time.monotonic() < end and do():
        pass


@dataclass(frozen=True)
class RowByRow:
    """A kind of due work: the rows of which some want a hint now, and the task that takes one."""

    rows: Callable[[], AskingQuerySet]
    task: Task


ROW_BY_ROW = (
    RowByRow(Intake.objects.all, ingest_intake),
    RowByRow(SourceCheck.objects.all, look_at_source),
    RowByRow(Snapshot.objects.all, ask_archive),
    RowByRow(ModelAnswer.objects.all, ask_model),
)
IN_BATCHES: tuple[Callable[[], int], ...] = (
    *(publishing.refresh, publishing.draw, publishing.tell, publishing.count_coverage),
    *(pipeline.drop, pipeline.forget, pipeline.judge_again),
    *(evidence.watch, evidence.request, model_pointer.request),
)
READING: tuple[Callable[[], int], ...] = (pipeline.reread_due, pipeline.weigh)
"""Each does a batch and returns how many rows that were: 0 when nothing is due any more."""

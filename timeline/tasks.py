"""Celery carries hints. What must be done is a column on its row (timeline/work.py); a lost message costs one tick.

A tick hints at what is due row by row (ROW_BY_ROW) and does what is done in batches (IN_BATCHES) within its own beat:
ticks never pile up. Messages expire: what is still due is hinted at again. Sources have a queue and a worker of
their own (settings.CELERY_TASK_ROUTES): however slow they are, print is set in time.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from celery import Task, shared_task
from django.db import InterfaceError, OperationalError
from django.utils import timezone
from kombu.exceptions import OperationalError as RedisAway

from timeline import publishing
from timeline.ingest import pipeline

log = logging.getLogger(__name__)
TICK = 5.0  # seconds between two ticks (settings.CELERY_BEAT_SCHEDULE)
AWAY = (OperationalError, InterfaceError)  # PostgreSQL restarts, a connection was cut


@shared_task(expires=TICK, ignore_result=True, throws=(publishing.PublicationBusy, *AWAY))
def tick() -> None:
    for kind in ROW_BY_ROW:
        for pk in kind.waiting(timezone.now()):
            kind.task.apply_async((pk,), expires=TICK)
    end = time.monotonic() + TICK - 1
    for do in IN_BATCHES:
        _until(end, do)


class OnARow(Task):
    """A failure that nobody foresaw is written on the row that is named by the first argument; its lease runs out."""

    def on_failure(self, exc: BaseException, task_id: str, args: tuple, kwargs: dict, einfo: Any) -> None:
        pipeline.note(args[0], f"{type(exc).__name__}: {exc}")


@shared_task(
    base=OnARow,
    expires=60,
    time_limit=60,
    ignore_result=True,
    autoretry_for=AWAY,
    retry_backoff=True,
    max_retries=3,
    throws=AWAY,
)
def ingest_intake(pk: int) -> None:
    """And hints at the next of the same host, which had to wait for this one."""
    pipeline.take(pk)
    if (following := pipeline.next_at_host_of(pk, timezone.now())) is not None:
        hint(following)


def hint(pk: int) -> None:
    """For faces, after commit. Without Redis the next tick hints instead: nothing is lost, it only takes longer."""
    try:
        ingest_intake.delay(pk)
    except RedisAway:
        log.warning("Redis is away: intake %d waits for the tick.", pk)


def _until(end: float, do: Callable[[], int]) -> None:
    while time.monotonic() < end and do():
        pass


@dataclass(frozen=True)
class RowByRow:
    """A kind of due work: the keys of the rows that want a hint now, and the task that takes one."""

    waiting: Callable[[datetime], list[int]]
    task: Task


ROW_BY_ROW = (RowByRow(pipeline.waiting, ingest_intake),)
IN_BATCHES: tuple[Callable[[], int], ...] = (publishing.refresh, publishing.draw, pipeline.drop, pipeline.reread_due)
"""Each does a batch and returns how many rows that were: 0 when nothing is due any more."""

"""Celery carries hints. What must be done is a column on its row (timeline/work.py); a lost message costs one tick.

A tick hints at what is due and sets what print has due, within its own beat, so that ticks never pile up. Messages
expire: what is still due is hinted at again.
"""

import logging
import time
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
    for pk in pipeline.waiting(timezone.now()):
        ingest_intake.apply_async((pk,), expires=TICK)
    _print_until(time.monotonic() + TICK - 1)


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
    pipeline.take(pk)


def hint(pk: int) -> None:
    """For faces, after commit. Without Redis the next tick hints instead: nothing is lost, it only takes longer."""
    try:
        ingest_intake.delay(pk)
    except RedisAway:
        log.warning("Redis is away: intake %d waits for the tick.", pk)


def _print_until(end: float) -> None:
    while (publishing.refresh() or publishing.draw()) and time.monotonic() < end:
        pass

"""The Celery application; the tasks live in timeline/tasks.py."""

import os
from typing import Any

from celery import Celery
from celery.signals import beat_init, celeryd_init
from django.conf import settings

from tracker.start import begin

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")

app = Celery("throughline")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@celeryd_init.connect
@beat_init.connect
def start_services(**_: Any) -> None:
    begin()


@celeryd_init.connect
def say_how_it_reads(options: dict[str, Any], **_: Any) -> None:
    """Who takes from the queue “reading”, which a worker that is told no queue does too, reads in full."""
    settings.READS_IN_FULL = "reading" in (options.get("queues") or ["reading"])

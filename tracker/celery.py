"""The Celery application; the tasks live in timeline/tasks.py."""

import os
from typing import Any

from celery import Celery
from celery.signals import beat_init, celeryd_init

from tracker.start import begin

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")

app = Celery("throughline")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@celeryd_init.connect
@beat_init.connect
def start_services(**_: Any) -> None:
    begin()

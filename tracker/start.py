"""What every server process does first: starts the embedded services where they are needed, or ends with a sentence."""

import gc
import os
import sys

from django import db
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.signals import request_started
from django.urls import get_resolver

from tracker import embedded

HOPELESS = 3
"""gunicorn's own code for a worker that can't boot: it gives up instead of starting the next one."""


def begin() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
    try:
        embedded.start_if_needed(settings.DATA_DIR, os.environ, redis=False)
    except (embedded.EmbeddedError, ImproperlyConfigured) as error:
        print(error, file=sys.stderr, flush=True)
        sys.exit(HOPELESS)
    _start_redis()


def _start_redis() -> None:
    """Pages do without it, and a worker waits for it."""
    try:
        embedded.start_if_needed(settings.DATA_DIR, os.environ, postgres=False)
    except embedded.EmbeddedError as error:
        print(error, file=sys.stderr, flush=True)


def settle() -> None:
    """Once the application stands: loads what the first reader would wait for, and takes all there is so far out of
    the garbage collector's rounds. It would find nothing to free in it and stop everything for a tenth of a second.

    Django looks through the connections of a thread before each request and after it. Here it does so after it alone: a
    kept one is looked at anyway before it is first asked (CONN_HEALTH_CHECKS), and queries are logged for DEBUG only.
    """
    if not settings.DEBUG:
        request_started.disconnect(db.close_old_connections)
        request_started.disconnect(db.reset_queries)
    _ = get_resolver().url_patterns
    gc.collect()
    gc.freeze()

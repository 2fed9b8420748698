"""A process that has Celery and the tasks loaded, which takes two seconds and more. For each line that it reads, words
in JSON, it forks a worker, and answers with its number: the first of a group of processes (tests/worker.py). No worker
outlives it.
"""

import gc
import json
import os
import signal
import sys
from contextlib import suppress
from typing import NoReturn

import django
from celery.__main__ import main
from celery.apps import worker as _what_a_worker_is  # noqa: F401
from celery.concurrency import prefork as _how_it_forks  # noqa: F401
from kombu.transport import redis as _what_brings_hints  # noqa: F401

from tracker import leash
from tracker.celery import app


def listen() -> None:
    """Until nobody asks any more."""
    django.setup()
    app.loader.import_default_modules()
    app.finalize()
    gc.freeze()  # a forked one ends without looking through all of it
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # whoever has ended is gone
    here = os.getpid()
    for line in sys.stdin:
        if not (child := os.fork()):
            leash.die_with_parent(here, signal.SIGKILL)
            _work(json.loads(line))
        _lead(child)
        print(child, flush=True)


def _lead(process: int) -> None:
    """A group of its own. Both say so: whoever comes first."""
    with suppress(ProcessLookupError):
        os.setpgid(process, process)


def _work(words: list[str]) -> NoReturn:
    _lead(os.getpid())
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    sys.argv = ["celery", "--app", "tracker", "--quiet", "worker", *words]
    main()
    sys.exit()


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
    listen()

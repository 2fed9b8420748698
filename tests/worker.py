"""A real Celery worker over the test's own database, and what carries its hints: a Redis that the test finds empty.

`carrier` is that Redis, with the environment of everything that talks through it; `celery_worker` a worker on it.
`worker_over(environment)` starts one anywhere, over a site's environment too.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import psutil
import pytest
import redis
from celery import Task
from django.conf import settings
from kombu import Connection

from tests import databases
from tracker import embedded, environment

ROOT = Path(__file__).resolve().parent.parent
CURRENT = "PYTEST_CURRENT_TEST"
"""What pytest sets anew for each test."""
ALONE = ["--without-gossip", "--without-mingle", "--without-heartbeat"]


@dataclass(frozen=True)
class Carrier:
    url: str
    environment: dict[str, str]

    @property
    def redis(self) -> redis.Redis:
        return redis.Redis(unix_socket_path=unquote(self.url.removeprefix("unix://").split("?")[0]))

    def send(self, task: Task, *args: Any, lapses: bool = False) -> None:
        """Unless asked to, it does not lapse as a clock's tick does: nobody sends another one, however long the worker
        takes to start."""
        options = settings.CELERY_BROKER_TRANSPORT_OPTIONS
        with Connection(environment.broker_url(self.url), transport_options=options) as connection:
            task.apply_async(args, connection=connection, **({} if lapses else {"expires": None}))

    def messages(self) -> list[dict[str, Any]]:
        """What waits in the queue, newest first."""
        return [json.loads(line) for line in self.redis.lrange("throughline:print", 0, -1)]


@pytest.fixture(scope="session")
def redis_of_hints() -> Iterator[str]:
    """The address of one that is at the same place for all tests, and so for the workers that they fork."""
    data = Path(tempfile.mkdtemp(prefix="throughline-carrier-"))
    embedded.start(data, postgres=False, throwaway=True)
    yield embedded.addresses(data).redis_url
    embedded.remove(data)


@pytest.fixture
def carrier(record: str, redis_of_hints: str) -> Carrier:
    here = databases.environment(record) | {"REDIS_URL": redis_of_hints, "TRACKER_FETCH_ALLOW": "127.0.0.0/8"}
    carrier = Carrier(redis_of_hints, os.environ | here)
    carrier.redis.flushall()
    return carrier


@pytest.fixture
def celery_worker(carrier: Carrier) -> Iterator[psutil.Process]:
    with worker_over(carrier.environment) as worker:
        yield worker


@contextmanager
def worker_over(
    environment: dict[str, str], queue: str = "print,sources,feeds,models,reading"
) -> Iterator[psutil.Process]:
    """One process that takes hints. What it wrote is shown when the test fails."""
    named = ["--queues", queue, "--hostname", f"{queue}@test", "--loglevel", "info"]
    worker = start(environment, ["--concurrency", "1", *named, *ALONE])
    try:
        yield worker
    finally:
        kill(worker)


def start(environment: dict[str, str], words: list[str]) -> psutil.Process:
    """A worker, forked from a process that has the code loaded already."""
    nursery = _nursery(frozenset((name, value) for name, value in environment.items() if name != CURRENT))
    print(json.dumps(words), file=nursery.stdin, flush=True)
    return psutil.Process(int(nursery.stdout.readline()))


@cache
def _nursery(environment: frozenset[tuple[str, str]]) -> "subprocess.Popen[str]":
    """It goes with this process."""
    words = [sys.executable, "-m", "tests.nursery"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    return subprocess.Popen(words, cwd=ROOT, env=dict(environment), start_new_session=True, **pipes)


def kill(worker: psutil.Process) -> None:
    """SIGKILL for it and its children: nothing is finished, nothing given back."""
    with suppress(ProcessLookupError):
        os.killpg(worker.pid, signal.SIGKILL)
    worker.wait(timeout=30)


def eventually(question: Callable[[], Any], seconds: float = 60) -> Any:
    """The first answer that counts as yes; fails when there is none in time."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if answer := question():
            return answer
        time.sleep(0.1)
    return pytest.fail(f"waited {seconds:g} seconds in vain")

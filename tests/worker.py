"""A real Celery worker over the test's own database, and what carries its hints: a Redis of the test's own.

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
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
import redis
from celery import Task
from django.conf import settings
from kombu import Connection

from tests import databases
from tracker import embedded, environment

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Carrier:
    url: str
    environment: dict[str, str]

    @property
    def redis(self) -> redis.Redis:
        return redis.Redis(unix_socket_path=unquote(self.url.removeprefix("unix://").split("?")[0]))

    def send(self, task: Task, *args: Any) -> None:
        options = settings.CELERY_BROKER_TRANSPORT_OPTIONS
        with Connection(environment.broker_url(self.url), transport_options=options) as connection:
            task.apply_async(args, connection=connection)

    def messages(self) -> list[dict[str, Any]]:
        """What waits in the queue, newest first."""
        return [json.loads(line) for line in self.redis.lrange("throughline:print", 0, -1)]


@pytest.fixture
def carrier(record: str) -> Iterator[Carrier]:
    data = Path(tempfile.mkdtemp(prefix="throughline-carrier-"))
    embedded.start(data, postgres=False, throwaway=True)
    url = embedded.addresses(data).redis_url
    here = databases.environment(record) | {"REDIS_URL": url, "TRACKER_FETCH_ALLOW": "127.0.0.0/8"}
    yield Carrier(url, os.environ | here)
    embedded.remove(data)


@pytest.fixture
def celery_worker(carrier: Carrier) -> Iterator[subprocess.Popen]:
    with worker_over(carrier.environment) as worker:
        yield worker


@contextmanager
def worker_over(environment: dict[str, str], queue: str = "print,sources,feeds") -> Iterator[subprocess.Popen]:
    """One process that takes hints. What it wrote is shown when the test fails."""
    command = [sys.executable, "-m", "celery", "--app", "tracker", "--quiet", "worker", "--concurrency", "1"]
    alone = [
        "--queues",
        queue,
        "--hostname",
        f"{queue}@test",
        "--without-gossip",
        "--without-mingle",
        "--without-heartbeat",
        "--loglevel",
        "info",
    ]
    worker = subprocess.Popen([*command, *alone], cwd=ROOT, env=environment, start_new_session=True)
    try:
        yield worker
    finally:
        kill(worker)


def kill(worker: subprocess.Popen) -> None:
    """SIGKILL for it and its children: nothing is finished, nothing given back."""
    if worker.poll() is None:
        os.killpg(worker.pid, signal.SIGKILL)
    worker.wait(timeout=20)


def eventually(question: Callable[[], Any], seconds: float = 60) -> Any:
    """The first answer that counts as yes; fails when there is none in time."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if answer := question():
            return answer
        time.sleep(0.1)
    return pytest.fail(f"waited {seconds:g} seconds in vain")

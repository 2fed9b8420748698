"""Two Celery workers that are killed at random, and started again at once."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random
from typing import Protocol

ROOT = Path(__file__).resolve().parent.parent.parent
COMMAND = [sys.executable, "-m", "celery", "--app", "tracker", "--quiet", "worker"]
ALONE = [
    *("--concurrency", "1", "--queues", "print,sources,feeds", "--loglevel", "error"),
    *("--without-gossip", "--without-mingle", "--without-heartbeat"),
]
COUNT = 2


class Process(Protocol):
    """The first of a group of them."""

    pid: int

    def wait(self, timeout: float) -> object: ...


Start = Callable[[dict[str, str], list[str]], Process]
"""Starts a worker with an environment, and with words that come after `celery worker`."""


def start(environment: dict[str, str], words: list[str]) -> Process:
    return subprocess.Popen([*COMMAND, *words], cwd=ROOT, env=environment, start_new_session=True)


class Workers:
    def __init__(self, environment: dict[str, str], start: Start) -> None:
        self._environment = environment
        self._start_one = start
        self._running: list[Process] = []
        self.kills = 0

    @contextmanager
    def up(self) -> Iterator[None]:
        self._running = [self._start(number) for number in range(COUNT)]
        try:
            yield
        finally:
            for worker in self._running:
                _end(worker)

    def kill_one(self, random: Random) -> None:
        number = random.randrange(COUNT)
        _end(self._running[number])
        self._running[number] = self._start(number)
        self.kills += 1

    def kill_all(self) -> None:
        for number in range(COUNT):
            _end(self._running[number])
            self.kills += 1

    def start_all(self) -> None:
        self._running = [self._start(number) for number in range(COUNT)]

    def _start(self, number: int) -> Process:
        return self._start_one(self._environment, [*ALONE, "--hostname", f"drill{number}-{self.kills}@here"])


def _end(worker: Process) -> None:
    """SIGKILL for it and its children: nothing is finished, nothing given back."""
    with suppress(ProcessLookupError):
        os.killpg(worker.pid, signal.SIGKILL)
    worker.wait(timeout=30)

"""Two Celery workers that are killed at random, and started again at once."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent.parent
COMMAND = [sys.executable, "-m", "celery", "--app", "tracker", "--quiet", "worker", "--concurrency", "1"]
ALONE = [
    "--queues",
    "print,sources,feeds",
    "--without-gossip",
    "--without-mingle",
    "--without-heartbeat",
    "--loglevel",
    "error",
]
COUNT = 2


class Workers:
    def __init__(self, environment: dict[str, str]) -> None:
        self._environment = environment
        self._running: list[subprocess.Popen] = []
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

    def _start(self, number: int) -> subprocess.Popen:
        name = ["--hostname", f"drill{number}-{self.kills}@here"]
        return subprocess.Popen([*COMMAND, *ALONE, *name], cwd=ROOT, env=self._environment, start_new_session=True)


def _end(worker: subprocess.Popen) -> None:
    """SIGKILL for it and its children: nothing is finished, nothing given back."""
    if worker.poll() is None:
        os.killpg(worker.pid, signal.SIGKILL)
    worker.wait(timeout=30)

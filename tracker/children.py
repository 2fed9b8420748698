"""The processes that the supervisor keeps up: one that ends is started again, after a wait that grows each time."""

import os
import signal
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

from tracker import leash

ROOT = Path(__file__).resolve().parent.parent
LONGEST_WAIT = 60.0
STEADY = 60.0
"""Seconds after which it counts as up, and the waits begin anew."""
TRIES = 5


def say(text: str) -> None:
    print(text, flush=True)


@dataclass
class Child:
    name: str
    words: list[str]
    keeps: tuple[int, ...] = ()  # descriptors that it inherits
    ended: int = 0  # times in a row
    due: float = 0.0
    began: float = 0.0
    process: "subprocess.Popen[bytes] | None" = None

    @property
    def is_tired(self) -> bool:
        return self.ended >= TRIES

    def wait_seconds(self) -> float:
        return float(min(2 ** (self.ended - 1), LONGEST_WAIT))

    def note_end(self, code: int, now: float) -> None:
        self.ended = 1 if now - self.began >= STEADY else self.ended + 1
        self.process, self.due = None, now + self.wait_seconds()
        say(f"{self.name} ended by itself ({_reason(code)}); it is started again in {self.wait_seconds():.0f} s.")
        if self.ended == TRIES:
            say(
                f"ATTENTION: {self.name} can't stay up, it ended {TRIES} times in a row; the reason stands above. "
                f"The rest goes on, and it is tried again every {LONGEST_WAIT:.0f} s at most."
            )


@dataclass
class Children:
    """`guard` is told every number, so that it can end whoever is left when we are killed."""

    all: list[Child]
    environment: dict[str, str] = field(repr=False)
    guard: leash.Guard

    def look(self) -> None:
        """Starts whoever is due. To be called again and again."""
        now = time.monotonic()
        for child in self.all:
            if child.process and (code := child.process.poll()) is not None:
                leash.end([child.process.pid])  # what it had started itself
                child.note_end(code, now)
            if not child.process and now >= child.due:
                self._start(child, now)
        self.guard.keep(self._numbers())

    def is_tired(self, name: str) -> bool:
        return any(child.is_tired for child in self.all if child.name == name)

    def end(self) -> None:
        leash.end(self._numbers())

    def _start(self, child: Child, now: float) -> None:
        child.process, child.began = leash.start(child.words, env=self.environment, cwd=ROOT, pass_fds=child.keeps), now
        self.guard.keep(self._numbers())
        if child.ended:
            say(f"{child.name} is started again.")

    def _numbers(self) -> list[int]:
        return [child.process.pid for child in self.all if child.process]


def _reason(code: int) -> str:
    return f"code {code}" if code >= 0 else f"killed by {signal.Signals(-code).name}"


def environment() -> dict[str, str]:
    """Celery's warning about root is about pickled messages; ours are JSON."""
    return os.environ | {"PYTHONUNBUFFERED": "1", "PYTHONWARNINGS": "ignore:::celery.platforms"}

"""The parent: forks a child when it has none, asks it, and says what became of it."""

import os
import signal
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from timeline.ingest.child import wire
from timeline.ingest.child.serve import serve
from timeline.ingest.values import Skipped

WAIT = 40.0  # seconds by the clock for a child that neither computes nor answers; less than a task may take
ELSE = "Save the article's own text as .txt and give that."
TOO_LONG = (
    f"Reading it took more than {{seconds:g}} seconds of computing and was ended: it is no ordinary article. {ELSE}"
)
TOO_MUCH = f"Reading it takes more memory than any ordinary article does, and was ended. {ELSE}"
BROKEN = f"Reading it broke the process that read it ({{signal}}). {ELSE}"
BUSY = "Reading it did not end within {seconds:g} seconds by the clock: the machine has too much to do."


class ReadingFailed(Exception):
    """An exception in the child that nobody foresaw; its words are the traceback there."""


class Killed(Exception):
    """Somebody ended the child: the system for want of memory, or a person."""


def run(function: Callable[..., Any], *args: Any, seconds: float, **kwargs: Any) -> Any:
    """What `function(*args, **kwargs)` returns, or a Skipped where it takes more than so many seconds of computing, or
    more memory than there is for it. The function is one of a module, and looks at nothing that changes here. Raises
    ReadingFailed.
    """
    call = wire.Call(function, args, kwargs, seconds)
    with _child.lock:
        with suppress(Killed):
            return _child.ask(call)
        with suppress(Killed):
            return _child.ask(call)
        return Skipped("takes_too_much", TOO_MUCH)


def attempt(function: Callable[..., Any], *args: Any, seconds: float, **kwargs: Any) -> Any:
    """As `run`, with a Skipped also where something failed that nobody foresaw."""
    try:
        return run(function, *args, seconds=seconds, **kwargs)
    except ReadingFailed as error:
        return Skipped("unreadable", f"Reading it failed: {str(error).strip().rpartition(chr(10))[2]}")


class Child:
    """A process that may not be there yet, or no more. One asks it at a time (`lock`)."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self._pid = 0
        self._there: socket.socket | None = None

    def ask(self, call: wire.Call) -> Any:
        """Raises Killed, ReadingFailed."""
        there = self._there or self._fork()
        there.settimeout(max(WAIT, 2 * call.seconds))
        try:
            wire.send(there, call)
            answer = wire.value(wire.receive(there))
        except TimeoutError:
            os.kill(self._pid, signal.SIGKILL)
            self._end()
            return Skipped("too_slow", BUSY.format(seconds=there.gettimeout()))
        except (wire.Ended, OSError):
            return _died(self._end(), call.seconds)
        return self._said(answer)

    def forget(self) -> None:
        """In a process that was forked from this one: the child is its parent's."""
        if self._there:
            self._there.close()
        self.__init__()  # type: ignore[misc]

    def _fork(self) -> socket.socket:
        here, there = socket.socketpair()
        pid = os.fork()
        if not pid:
            here.close()
            serve(there)
        there.close()
        self._pid, self._there = pid, here
        return here

    def _said(self, answer: wire.Done | wire.TooMuch | wire.Failed) -> Any:
        if isinstance(answer, wire.Done) and not answer.is_last:
            return wire.value(answer.value)
        self._end()
        if isinstance(answer, wire.Failed):
            raise ReadingFailed(answer.error)
        return wire.value(answer.value) if isinstance(answer, wire.Done) else Skipped("takes_too_much", TOO_MUCH)

    def _end(self) -> int:
        """Waits until it is gone. Returns the signal that ended it, 0 when it was none."""
        if self._there:
            self._there.close()
        pid, self._pid, self._there = self._pid, 0, None
        try:
            status = os.waitpid(pid, 0)[1]
        except ChildProcessError:
            return 0
        return os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0


def _died(number: int, seconds: float) -> Skipped:
    """Raises Killed."""
    if number == signal.SIGPROF:
        return Skipped("takes_too_long", TOO_LONG.format(seconds=seconds))
    if number in (0, signal.SIGKILL):
        raise Killed
    return Skipped("unreadable", BROKEN.format(signal=signal.strsignal(number) or number))


_child = Child()
os.register_at_fork(after_in_child=_child.forget)

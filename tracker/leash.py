"""honcho with two things added: nobody outlives the supervisor, however it ended, and none is waited for in vain."""

import ctypes
import os
import signal
from collections.abc import Callable
from functools import partial
from typing import Any

import honcho.manager
import honcho.process

_SET_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG in <sys/prctl.h>
_libc = ctypes.CDLL(None)


def die_with_parent(parent: int, signal_number: int) -> None:
    """Linux sends this signal when our parent ends; elsewhere nothing happens. A parent that ended before we could ask
    for it sends nothing any more, so we go by ourselves."""
    if hasattr(_libc, "prctl"):
        _libc.prctl(_SET_DEATH_SIGNAL, signal_number)
        if os.getppid() != parent:
            os._exit(1)


def _on_a_leash(parent: int) -> None:
    """Between fork and exec. The supervisor's own handlers are still in place there and would swallow the signal."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    die_with_parent(parent, signal.SIGTERM)


class Command(honcho.process.Popen):
    """Run as it is, by no shell; asked to end when its reader is gone."""

    def __init__(self, words: list[str], **options: Any) -> None:
        super().__init__(words, shell=False, preexec_fn=partial(_on_a_leash, os.getpid()), **options)


class Reader(honcho.process.Process):
    """honcho's process between the supervisor and the command, which hands on what the command prints."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._child_ctor = Command
        self._supervisor = os.getpid()

    def run(self, *args: Any, **options: Any) -> None:
        die_with_parent(self._supervisor, signal.SIGKILL)
        super().run(*args, **options)


class Manager(honcho.manager.Manager):
    """Calls `once_started` when all are started: after the last fork, so that it may begin threads."""

    def __init__(self, once_started: Callable[[], None], **options: Any) -> None:
        super().__init__(**options)
        self._process_ctor = Reader
        self._once_started = once_started

    def loop(self) -> None:
        """Whatever goes wrong in here (nobody reads our output any more), nothing is left running."""
        try:
            super().loop()
        finally:
            for process in self._processes.values():
                self._make_sure_of(process)

    def _make_sure_of(self, process: dict[str, Any]) -> None:
        """A reader that has not told its command's number yet is ended too: else we would wait for it at our exit. Its
        command follows it on the leash."""
        if "returncode" in process:
            return
        if "pid" in process:
            self._procmgr.kill(process["pid"])
        reader = process.get("process")
        if reader is not None and reader.pid:
            reader.kill()

    def _start(self) -> None:
        super()._start()
        self._once_started()

    def _any_stopped(self) -> bool:
        """A killed reader can't report that its command has stopped."""
        for process in self._processes.values():
            if process["process"].exitcode not in (None, 0):
                process.setdefault("returncode", process["process"].exitcode)
        return bool(super()._any_stopped())

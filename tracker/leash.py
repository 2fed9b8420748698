"""Makes sure that no child process outlives `make run`, even when that is killed.

There are two means. On Linux the kernel sends each child a signal when its parent dies. And a guard, a process of its
own (`python -m tracker.leash DATA_DIR`), reads from its standard input: each line lists the process groups of all
children there are. When the input ends, the supervisor has ended, and the guard ends the groups of the last line and
stops the embedded services unless somebody else uses them.
"""

import ctypes
import math
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from tracker import embedded

PATIENCE = 6.0
"""Seconds that a child is given to end by itself before it is killed."""
SECOND_GUARD = 1.0
"""Seconds between the start of one guard and of the next, should it be killed."""
_SET_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG in <sys/prctl.h>
_libc = ctypes.CDLL(None)


def die_with_parent(parent: int, signal_number: int) -> None:
    """Asks Linux to send this process the signal when its parent ends; on other systems it does nothing.

    A parent that has ended before this call sends no signal, so then the process exits at once.
    """
    if hasattr(_libc, "prctl"):
        _libc.prctl(_SET_DEATH_SIGNAL, signal_number)
        if os.getppid() != parent:
            os._exit(1)


def _on_a_leash(parent: int) -> None:
    """Runs in the child before its program starts, where the supervisor's signal handlers are still in place: they
    would swallow SIGTERM, so its default is restored first."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    die_with_parent(parent, signal.SIGTERM)


def start(words: list[str], **options: object) -> subprocess.Popen[bytes]:
    """Starts a command as a child that dies with us, in a session of its own.

    Ctrl-C in the terminal then reaches the supervisor alone, and whatever the command starts can be ended with it.
    """
    leash = partial(_on_a_leash, os.getpid())
    return subprocess.Popen(words, start_new_session=True, preexec_fn=leash, **options)  # type: ignore[call-overload,no-any-return]


@dataclass
class Guard:
    """The guard process. Should it be killed, `keep` starts another."""

    data_dir: Path
    words: list[str] = field(default_factory=lambda: [sys.executable, "-m", "tracker.leash"])
    process: "subprocess.Popen[bytes] | None" = None
    told: bytes = b""
    began: float = -math.inf

    def keep(self, numbers: Iterable[int]) -> None:
        """Sends the guard the process groups of all children when they, or the guard, have changed.

        To be called again and again; it starts a guard when none runs.
        """
        if (self.process is None or self.process.poll() is not None) and time.monotonic() > self.began + SECOND_GUARD:
            self._start()
        told = b" ".join(b"%d" % number for number in sorted(numbers)) + b"\n"
        if told != self.told:
            self._tell(told)

    def dismiss(self) -> None:
        if self.process:
            self.process.kill()
            self.process.wait()

    def _start(self) -> None:
        if self.process and self.process.stdin:
            self.process.stdin.close()
        root = Path(__file__).resolve().parent.parent
        words = [*self.words, str(self.data_dir)]
        self.process = subprocess.Popen(words, stdin=subprocess.PIPE, bufsize=0, start_new_session=True, cwd=root)
        self.told, self.began = b"", time.monotonic()

    def _tell(self, numbers: bytes) -> None:
        """A guard that was just killed can't be written to; the next one gets the list."""
        assert self.process and self.process.stdin
        try:
            self.process.stdin.write(numbers)
            self.told = numbers
        except BrokenPipeError:
            pass


def end(groups: Iterable[int]) -> None:
    """Sends SIGTERM to the first process of each group, which lets its own finish what they do and ends them; to the
    others where it is gone without that; and SIGKILL to those that are still there after PATIENCE seconds."""
    asked = [group for group in groups if _is_there(group)]
    deadline = time.monotonic() + PATIENCE
    for group in asked:
        _send(group, signal.SIGTERM)
    while (left := [group for group in asked if _is_there(group)]) and time.monotonic() < deadline:
        for group in left:
            if not _send(group, 0):
                _send(-group, signal.SIGTERM)
        time.sleep(0.05)
    for group in asked:
        _send(-group, signal.SIGKILL)


def _is_there(group: int) -> bool:
    """Whether a process of the group is left; our own children that have ended are reaped first."""
    try:
        os.waitpid(group, os.WNOHANG)
    except ChildProcessError:
        pass
    return _send(-group, 0)


def _send(to: int, number: int) -> bool:
    """Whether somebody was there: a process, or, by its negative number, a group of processes (kill(2))."""
    try:
        os.kill(to, number)
    except (ProcessLookupError, PermissionError):
        return False
    return True


def _main() -> None:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    told = ""
    for line in sys.stdin:
        told = line
    end({int(number) for number in told.split()})
    embedded.stop_if_unused(Path(sys.argv[1]))


if __name__ == "__main__":
    _main()

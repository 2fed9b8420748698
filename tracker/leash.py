"""Nobody outlives the supervisor, however it ended: each child dies with it, and a guard sees to what is left.

The guard is a process of its own, `python -m tracker.leash DATA_DIR`. Each line of its input holds the numbers of all
children there are; when it ends, since the supervisor did, the guard kills whoever of the last line has not ended and
stops the services that nobody uses.
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
"""Seconds in which a child may end by itself once it was asked to."""
SECOND_GUARD = 1.0
"""Seconds after the start of a guard before there is another."""
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


def start(words: list[str], **options: object) -> subprocess.Popen[bytes]:
    """In a session of its own: Ctrl-C is for the supervisor alone, and all that the command starts can be ended."""
    leash = partial(_on_a_leash, os.getpid())
    return subprocess.Popen(words, start_new_session=True, preexec_fn=leash, **options)  # type: ignore[call-overload,no-any-return]


@dataclass
class Guard:
    """The process that is told who must not outlive us. It may be killed as anybody may."""

    data_dir: Path
    words: list[str] = field(default_factory=lambda: [sys.executable, "-m", "tracker.leash"])
    process: "subprocess.Popen[bytes] | None" = None
    told: bytes = b""
    began: float = -math.inf

    def keep(self, numbers: Iterable[int]) -> None:
        """Tells it all the numbers there are, anew when they have changed or it has. To be called again and again."""
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
        """Where it has just been killed, the next one is told. Until then there is the leash."""
        assert self.process and self.process.stdin
        try:
            self.process.stdin.write(numbers)
            self.told = numbers
        except BrokenPipeError:
            pass


def end(groups: Iterable[int]) -> None:
    """Asks every process of these groups to end, and kills who has not after a while."""
    asked = [group for group in groups if _send(group, signal.SIGTERM)]
    deadline = time.monotonic() + PATIENCE
    while any(_is_there(group) for group in asked) and time.monotonic() < deadline:
        time.sleep(0.05)
    for group in asked:
        _send(group, signal.SIGKILL)


def _is_there(group: int) -> bool:
    """Whether anything but a zombie of ours is left in it."""
    try:
        os.waitpid(group, os.WNOHANG)
    except ChildProcessError:
        pass
    return _send(group, 0)


def _send(group: int, number: int) -> bool:
    try:
        os.killpg(group, number)
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

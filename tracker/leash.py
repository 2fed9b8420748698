"""Nobody outlives the supervisor, however it ended: each child dies with it, and a guard sees to what is left.

The guard is a process of its own, `python -m tracker.leash DATA_DIR`. It reads the children's numbers from its input,
and when that ends, since the supervisor did, it kills whoever has not ended and stops the services that nobody uses.
"""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from tracker import embedded

PATIENCE = 6.0
"""Seconds in which a child may end by itself once it was asked to."""
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


def guard(data_dir: Path) -> subprocess.Popen[str]:
    """Write each child's number to its input, one a line."""
    words = [sys.executable, "-m", "tracker.leash", str(data_dir)]
    root = Path(__file__).resolve().parent.parent
    return subprocess.Popen(words, stdin=subprocess.PIPE, text=True, bufsize=1, start_new_session=True, cwd=root)


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
    end({int(line) for line in sys.stdin})
    embedded.stop_if_unused(Path(sys.argv[1]))


if __name__ == "__main__":
    _main()

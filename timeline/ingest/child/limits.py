"""What a child may use of this machine, and how near it came to the end of that."""

import re
import resource
import signal
from contextlib import suppress
from pathlib import Path

import psutil

ROOM = 100 * 1024 * 1024  # bytes beyond what the worker has itself: less than 300 MB for both
PEAK = re.compile(r"^VmPeak:\s*(\d+) kB", re.MULTILINE)
STATUS = Path("/proc/self/status")


def allow_memory() -> None:
    """ROOM beyond what there is: who asks for more is refused, and says so or dies."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if has := getattr(psutil.Process().memory_info(), "data", 0):
        with suppress(ValueError, OSError):  # a lower limit is set already
            resource.setrlimit(resource.RLIMIT_DATA, (has + ROOM, has + ROOM))


def most_memory() -> int:
    """The most bytes of address space that this process had since it was forked; 0 where the system tells none."""
    told = PEAK.search(STATUS.read_text()) if STATUS.exists() else None
    return int(told[1]) * 1024 if told else 0


def allow_computing(seconds: float) -> None:
    """From now on; 0 for as long as it takes. The system ends the process then, whatever it is in the middle of."""
    signal.setitimer(signal.ITIMER_PROF, seconds)

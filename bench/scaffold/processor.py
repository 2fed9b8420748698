"""How much of the processor's time programs have had, by Linux's account. What else runs on the machine changes it far
less than the time that passes."""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

PROC = Path("/proc")


def microseconds_of_children(parents: Iterable[int]) -> float:
    """Of all processes that these have started and that still run: a server's workers, PostgreSQL's backends."""
    wanted = set(parents)
    return sum(microseconds(pid) for pid in _processes() if _parent(pid) in wanted)


def microseconds(pid: int) -> float:
    """Of all threads of a process; 0 where it has ended."""
    total = 0
    with suppress(FileNotFoundError, ProcessLookupError):
        for thread in (PROC / str(pid) / "task").iterdir():
            total += int((thread / "schedstat").read_text().split()[0])
    return total / 1000


def postmaster(folder: Path) -> int:
    """The process of the embedded PostgreSQL whose record is in that data folder."""
    return int((folder / "postgres" / "postmaster.pid").read_text().split()[0])


def _processes() -> Iterator[int]:
    return (int(name) for name in os.listdir(PROC) if name.isdigit())


def _parent(pid: int) -> int:
    """0 where it has ended."""
    with suppress(FileNotFoundError, ProcessLookupError):
        return int((PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()[1])
    return 0

"""Two locks in the data folder: `lock` for whoever starts or stops, `users` shared by all who need the services.

Both are flocks, so the kernel lets go of them when their process ends, however it ends.
"""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tracker.embedded.places import Place

_shares: dict[Path, int] = {}


@contextmanager
def alone(where: Place) -> Iterator[None]:
    descriptor = _open(where.data / "lock")
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


class Taken(Exception):
    """Another process holds the lock of that name."""


@contextmanager
def held(data: Path, name: str) -> Iterator[None]:
    """Raises Taken instead of waiting."""
    descriptor = _open(data / name)
    try:
        if not _take(descriptor):
            raise Taken(name)
        yield
    finally:
        os.close(descriptor)


@contextmanager
def named(data: Path, name: str, when_waiting: Callable[[], None]) -> Iterator[None]:
    descriptor = _open(data / name)
    try:
        if not _take(descriptor):
            when_waiting()
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def share(where: Place) -> None:
    """Held until release() or the end of this process and its forks."""
    if where.data not in _shares:
        descriptor = _open(where.data / "users")
        fcntl.flock(descriptor, fcntl.LOCK_SH)
        _shares[where.data] = descriptor


def release(where: Place) -> None:
    """Forks hold the same lock: it is let go of for them too."""
    descriptor = _shares.pop(where.data, None)
    if descriptor is not None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
        os.close(descriptor)


@contextmanager
def unshared(where: Place) -> Iterator[bool]:
    """Whether nobody shares; if so nobody can begin to inside the block."""
    descriptor = _open(where.data / "users")
    try:
        yield _take(descriptor)
    finally:
        os.close(descriptor)


def _take(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _open(path: Path) -> int:
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)

"""Starts and stops the two servers, one process at a time."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

from tracker.embedded import folders, lock
from tracker.embedded import postgres as postgresql
from tracker.embedded import redis as redis_server
from tracker.embedded.account import servant
from tracker.embedded.binaries import within_reach
from tracker.embedded.errors import EmbeddedError
from tracker.embedded.places import Place, place


def start_if_needed(data_dir: Path, environ: Mapping[str, str], *, postgres: bool = True, redis: bool = True) -> None:
    """Starts what the environment names no server for, and counts this process among its users until it ends."""
    wants_postgres = postgres and not environ.get("DATABASE_URL", "").strip()
    wants_redis = redis and not environ.get("REDIS_URL", "").strip()
    if wants_postgres or wants_redis:
        use(data_dir)
        start(data_dir, postgres=wants_postgres, redis=wants_redis)


def start(data_dir: Path, *, postgres: bool = True, redis: bool = True, throwaway: bool = False) -> None:
    """Returns once a query and a PING were answered. Raises EmbeddedError.

    throwaway: for tests; faster, and a power cut may lose everything.
    """
    where = place(data_dir)
    if not _down(where, postgres=postgres, redis=redis):
        return
    folders.make_data_folder(where)
    try:
        with lock.alone(where):
            _start_alone(where, _down(where, postgres=postgres, redis=redis), throwaway=throwaway)
    except OSError as error:
        raise EmbeddedError(f"{where.data} can't be used ({error}); set TRACKER_DATA_DIR to another folder.") from error


def stop(data_dir: Path) -> bool:
    """Whoever still uses them. False when none was up. Raises EmbeddedError when some are, in a folder of another's."""
    where = place(data_dir)
    try:
        if not where.data.exists():
            return False
        with lock.alone(where):
            return _stop_alone(where)
    except OSError as error:
        if not _up(where):
            return False
        raise EmbeddedError(f"{where.data} can't be used ({error}); stop its services as who started them.") from error


def make_data_folder(data_dir: Path) -> None:
    """Raises EmbeddedError when it can't be made or written."""
    folders.make_data_folder(place(data_dir))


def use(data_dir: Path) -> None:
    where = place(data_dir)
    folders.make_data_folder(where)
    lock.share(where)


def in_use(data_dir: Path) -> bool:
    """Whether any process, this one included, still counts among the users."""
    where = place(data_dir)
    if not where.data.exists():
        return False
    with lock.unshared(where) as is_unused:
        return not is_unused


def stop_if_unused(data_dir: Path) -> bool:
    """This process no longer counts as a user. True when the services were stopped."""
    where = place(data_dir)
    if not where.data.exists():
        return False
    with lock.alone(where):
        lock.release(where)
        with lock.unshared(where) as is_unused:
            if is_unused:
                _stop_alone(where)
            return is_unused


def remove(data_dir: Path) -> None:
    """Servers, data and all: for throwaway data."""
    where = place(data_dir)
    stop(data_dir)
    for folder in {where.sockets, where.home, where.data}:
        shutil.rmtree(folder, ignore_errors=True)


def _down(where: Place, *, postgres: bool, redis: bool) -> list[ModuleType]:
    wanted = [service for service, is_wanted in ((redis_server, redis), (postgresql, postgres)) if is_wanted]
    return [service for service in wanted if not service.answers(where)]


def _start_alone(where: Place, services: list[ModuleType], *, throwaway: bool) -> None:
    if not services:
        return
    account = servant()
    folders.prepare(where, account)
    binaries = within_reach(where.home)
    for service in services:
        service.start(where, binaries, account, throwaway=throwaway)


def _stop_alone(where: Place) -> bool:
    was_up = _up(where)
    redis_server.stop(where)
    postgresql.stop(where)
    return was_up


def _up(where: Place) -> bool:
    return bool(redis_server.servers(where) or postgresql.servers(where))

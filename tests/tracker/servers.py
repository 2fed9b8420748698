"""Looks at the servers of one data folder from outside."""

from pathlib import Path

import psutil
import psycopg

from tracker import embedded
from tracker.embedded import postgres, redis
from tracker.embedded.places import place

START = "import sys; from pathlib import Path; from tracker import embedded; "
START += "embedded.start(Path(sys.argv[1]), throwaway=True); print('up')"


def postmasters(folder: Path) -> list[psutil.Process]:
    return postgres.servers(place(folder))


def redis_servers(folder: Path) -> list[psutil.Process]:
    return redis.servers(place(folder))


def pids(folder: Path) -> list[int]:
    return [process.pid for process in postmasters(folder) + redis_servers(folder)]


def is_up(folder: Path) -> bool:
    return postgres.answers(place(folder)) and redis.answers(place(folder))


def ask(url: str, query: str) -> object:
    with psycopg.connect(url, autocommit=True) as connection:
        cursor = connection.execute(query)  # type: ignore[arg-type]
        return (cursor.fetchone() or [None])[0] if cursor.description else None


def owner(folder: Path) -> str:
    return embedded.addresses(folder).owner_url


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777

"""Clones of the template database, owned by the owner (25 ms each in memory, 100 to 300 on a disk)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from urllib.parse import quote

import psycopg
from django.conf import settings
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg import sql
from psycopg.pq import TransactionStatus

from tests.emptied import Clean
from tracker.embedded.lock import named
from tracker.embedded.postgres import SUPERUSER

TEMPLATE = "throughline"
CREATE = "CREATE DATABASE {} OWNER throughline_owner"
COPY = f"{CREATE} TEMPLATE {{}} STRATEGY file_copy"  # half the time that logging each page takes
# Whoever is still connected, a server under test, say; only the superuser may end other roles' sessions.
DROP = "DROP DATABASE IF EXISTS {} WITH (FORCE)"
RIGHTS = (
    "REVOKE ALL ON DATABASE {} FROM PUBLIC",
    "GRANT CONNECT ON DATABASE {} TO throughline_app, throughline_reader",
)


def address(alias: str, name: str) -> str:
    """Of the database of that name, for the role of a connection."""
    database = connections[alias].settings_dict
    host = database["HOST"] or database["OPTIONS"]["host"]
    return f"postgresql://{database['USER']}@/{name}?host={quote(host, safe='')}"


def environment(name: str) -> dict[str, str]:
    """With which a process of its own works on that database."""
    return {"DATABASE_URL": address("default", name), "PUBLIC_DATABASE_URL": address("public", name)}


@dataclass(frozen=True)
class Used:
    """A database that tests use one after another: what it is a clone of, how it was then, and who empties it."""

    of: str
    clean: Clean
    session: psycopg.Connection


_used: dict[str, Used] = {}
_parked: dict[tuple[str, str], BaseDatabaseWrapper] = {}
"""Django's connections to databases that this process was pointed at before, by alias and database."""


@cache
def _superuser() -> psycopg.Connection:
    """One connection for all clones: to make it takes a fifth of a clone's time."""
    return _superusers("postgres")


def _superusers(name: str) -> psycopg.Connection:
    host = connections["owner"].settings_dict["OPTIONS"]["host"]
    return psycopg.connect(host=host, user=SUPERUSER, dbname=name, autocommit=True)


def leave() -> None:
    """Nobody clones any more."""
    for name in list(_used):
        drop(name)
    _superuser().close()
    _superuser.cache_clear()


def _run(statement: str, *names: str) -> None:
    """With {} for each of the databases' names."""
    _superuser().execute(sql.SQL(statement).format(*map(sql.Identifier, names)))


def clone(name: str, of: str = TEMPLATE) -> str:
    drop(name)
    _leave(of)  # nothing can be cloned while somebody is connected to it
    _run(COPY, name, of)
    _grant(name)
    return name


def create(name: str) -> None:
    """An empty one; every connection of this process goes there."""
    drop(name)
    _run(CREATE, name)
    _grant(name)
    point_at(name)


def filled_once(name: str, fill: Callable[[], None]) -> str:
    """A clone that `fill` put rows into, for all workers: who asks first makes it, and the others wait. It stays as it
    is: nobody may be connected to what others want to clone."""
    with named(settings.DATA_DIR, f"{name}.lock", lambda: None):
        if not _superuser().execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            _fill(f"{name}_half", fill)
            _run("ALTER DATABASE {} RENAME TO {}", f"{name}_half", name)
    return name


def _fill(name: str, fill: Callable[[], None]) -> None:
    before = connections["default"].settings_dict["NAME"]
    point_at(clone(name))
    fill()
    point_at(before)
    _leave(name)


def _grant(name: str) -> None:
    for right in RIGHTS:
        _run(right, name)


def drop(name: str) -> None:
    if used := _used.pop(name, None):
        used.session.close()
    _leave(name)
    _run(DROP, name)


def _leave(name: str) -> None:
    for alias in connections:
        if connection := _parked.pop((alias, name), None):
            connection.close()


def as_new(name: str, of: str) -> None:
    """The clone of that name as it was made, whatever was done with it since; it is made where there is none."""
    if (used := _used.get(name)) and used.of == of and _is_as_new(name, used):
        return
    clone(name, of)
    session = _superusers(name)
    session.execute("SET session_replication_role = replica")
    _used[name] = Used(of, Clean.seen(session), session)


def _is_as_new(name: str, used: Used) -> bool:
    try:
        return used.clean.is_again(used.session, kept=[*_backends(name)])
    except psycopg.Error:
        return False  # a test has dropped it, or tables of it


def _backends(name: str) -> Iterator[int]:
    for (_, database), connection in _parked.items():
        if database == name and connection.connection is not None:
            yield connection.connection.info.backend_pid


def point_at(name: str) -> None:
    """Every connection of this process goes to that database from now on, and those that its threads open. What is
    connected to the one before is kept for the next time, but for what is in the middle of something."""
    for alias in connections:
        connection, before = connections[alias], connections.settings[alias]["NAME"]
        if _is_at_rest(connection):
            _parked[alias, before] = connection
        else:
            connection.close()
        connections.settings[alias]["NAME"] = name
        connections[alias] = _parked.pop((alias, name), None) or connections.create_connection(alias)


def _is_at_rest(connection: BaseDatabaseWrapper) -> bool:
    if connection.connection is None or connection.in_atomic_block or connection.errors_occurred:
        return False
    return connection.connection.info.transaction_status == TransactionStatus.IDLE

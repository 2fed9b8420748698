"""Clones of the template database, owned by the owner (25 ms each in memory, 100 to 300 on a disk)."""

from functools import cache
from urllib.parse import quote

import psycopg
from django.db import connections
from psycopg import sql

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


@cache
def _superuser() -> psycopg.Connection:
    """One connection for all clones: to make it takes a fifth of a clone's time."""
    host = connections["owner"].settings_dict["OPTIONS"]["host"]
    return psycopg.connect(host=host, user=SUPERUSER, dbname="postgres", autocommit=True)


def leave() -> None:
    """Nobody clones any more."""
    _superuser().close()
    _superuser.cache_clear()


def _run(statement: str, *names: str) -> None:
    """With {} for each of the databases' names."""
    _superuser().execute(sql.SQL(statement).format(*map(sql.Identifier, names)))


def clone(name: str, of: str = TEMPLATE) -> str:
    drop(name)
    _run(COPY, name, of)
    _grant(name)
    return name


def create(name: str) -> None:
    """An empty one; every connection of this process goes there."""
    drop(name)
    _run(CREATE, name)
    _grant(name)
    point_at(name)


def _grant(name: str) -> None:
    for right in RIGHTS:
        _run(right, name)


def drop(name: str) -> None:
    _run(DROP, name)


def point_at(name: str) -> None:
    """Every connection of this process, of its threads too, goes to that database from now on."""
    for alias in connections:
        connections[alias].close()
        connections.settings[alias]["NAME"] = name

"""Clones of the template database, owned by the owner (30 ms each in memory, 100 to 300 on a disk)."""

from urllib.parse import quote

import psycopg
from django.db import connections
from psycopg import sql

from tracker.embedded.postgres import SUPERUSER

TEMPLATE = "throughline"
COPY = f"TEMPLATE {TEMPLATE} STRATEGY file_copy"  # half the time that logging each page takes
CREATE = "CREATE DATABASE {} OWNER throughline_owner"
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


def _run(*statements: str, name: str) -> None:
    """One after the other, by the superuser, with {} for the database's name."""
    host = connections["owner"].settings_dict["OPTIONS"]["host"]
    with psycopg.connect(host=host, user=SUPERUSER, dbname="postgres", autocommit=True) as connection:
        for statement in statements:
            connection.execute(sql.SQL(statement).format(sql.Identifier(name)))


def clone(name: str) -> str:
    _run(DROP, f"{CREATE} {COPY}", *RIGHTS, name=name)
    return name


def create(name: str) -> None:
    """An empty one; every connection of this process goes there."""
    _run(DROP, CREATE, *RIGHTS, name=name)
    point_at(name)


def drop(name: str) -> None:
    _run(DROP, name=name)


def point_at(name: str) -> None:
    """Every connection of this process, of its threads too, goes to that database from now on."""
    for alias in connections:
        connections[alias].close()
        connections.settings[alias]["NAME"] = name

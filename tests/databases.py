"""Clones of the template database, made by the owner (20–30 ms each)."""

import psycopg
from django.db import connections
from psycopg import sql

from tracker.embedded.postgres import SUPERUSER

TEMPLATE = "throughline"


def _run(statement: sql.Composed, user: str) -> None:
    host = connections["owner"].settings_dict["OPTIONS"]["host"]
    with psycopg.connect(host=host, user=user, dbname="postgres", autocommit=True) as connection:
        connection.execute(statement)


def clone(name: str) -> str:
    drop(name)
    return _make(name, sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(TEMPLATE)))


def create(name: str) -> None:
    """An empty one; every connection of this process goes there."""
    drop(name)
    _make(name, sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    point_at(name)


def _make(name: str, statement: sql.Composed) -> str:
    _run(statement, "throughline_owner")
    _run(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(sql.Identifier(name)), SUPERUSER)
    _run(
        sql.SQL("GRANT CONNECT ON DATABASE {} TO throughline_app, throughline_reader").format(sql.Identifier(name)),
        SUPERUSER,
    )
    return name


def drop(name: str) -> None:
    """Whoever is still connected, a server under test, say; only the superuser may end other roles' sessions."""
    _run(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)), SUPERUSER)


def point_at(name: str) -> None:
    """Every connection of this process, of its threads too, goes to that database from now on."""
    for alias in connections:
        connections[alias].close()
        connections.settings[alias]["NAME"] = name

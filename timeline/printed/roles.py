"""The three database roles: owner (creates and migrates), app (serves and writes), reader (selects print)."""

from collections.abc import Iterator

from django.conf import settings
from django.db import connections
from psycopg import sql

from timeline.printed import grants
from timeline.printed.connection import PUBLIC

APP, READER = "default", PUBLIC


def names() -> tuple[str, str]:
    """Of the roles `app` and `reader`, as the connections name them."""
    return settings.DATABASES[APP]["USER"], settings.DATABASES[READER]["USER"]


def grant(using: str) -> None:
    """Repeats the grants, where the roles exist."""
    tables = set(connections[using].introspection.table_names())
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_roles WHERE rolname = ANY(%s)", [list(names())])
        if cursor.fetchone()[0] == len(set(names())):
            for statement in grants.statements(*names(), among=tables):
                cursor.execute(statement)


def creation() -> Iterator[sql.Composable]:
    """Creates what is missing of the two roles and lets them in."""
    yield sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(sql.Identifier(settings.DATABASES[APP]["NAME"]))
    for alias in (APP, READER):
        database = settings.DATABASES[alias]
        yield _create(database["USER"], database["PASSWORD"])
        yield sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(
            sql.Identifier(database["NAME"]), sql.Identifier(database["USER"])
        )
    yield sql.SQL("REVOKE CREATE ON SCHEMA public FROM PUBLIC")


def _create(name: str, password: str) -> sql.Composed:
    login = sql.SQL("LOGIN PASSWORD {}").format(sql.Literal(password)) if password else sql.SQL("LOGIN")
    return sql.SQL(
        "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = {}) THEN CREATE ROLE {} {}; END IF; END $$"
    ).format(sql.Literal(name), sql.Identifier(name), login)

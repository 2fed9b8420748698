"""The three database roles: owner (creates and migrates), app (serves and writes), reader (selects print)."""

from collections.abc import Iterator

from django.conf import settings
from django.db import connections, transaction
from psycopg import sql

from timeline.database import grants

APP, READER = "default", "public"
"""The connections of the two, as settings.DATABASES names them."""


def names() -> tuple[str, str]:
    """Of the roles `app` and `reader`, as the connections name them."""
    return settings.DATABASES[APP]["USER"], settings.DATABASES[READER]["USER"]


def grant(using: str) -> None:
    """Repeats the grants, where the roles exist. At once: whoever serves meanwhile is never without its rights."""
    tables = set(connections[using].introspection.table_names())
    with transaction.atomic(using=using), connections[using].cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_roles WHERE rolname = ANY(%s)", [list(names())])
        if cursor.fetchone()[0] == len(set(names())):
            for statement in grants.statements(*names(), among=tables):
                cursor.execute(statement)


def altered(using: str = READER) -> list[str]:
    """Settings that somebody left on our roles or this database, as sentences: there are none unless a role, which may
    alter itself, was made to. Each connection of ours overrules them; whoever else logs in does not."""
    with connections[using].cursor() as cursor:
        cursor.execute(SETTINGS, [_all_names()])
        return [_sentence(*row) for row in cursor.fetchall()]


SETTINGS = """
    SELECT r.rolname, d.datname, unnest(s.setconfig) AS said FROM pg_db_role_setting s
    LEFT JOIN pg_roles r ON r.oid = s.setrole LEFT JOIN pg_database d ON d.oid = s.setdatabase
    WHERE (d.datname = current_database() OR s.setdatabase = 0) AND (r.rolname = ANY(%s) OR s.setrole = 0)
    ORDER BY 1, 2, 3
"""


NOT_RESET_ALONE = {"seed", "transaction_isolation", "transaction_read_only", "transaction_deferrable"}
"""PostgreSQL refuses to reset these by their names."""


def _all_names() -> list[str]:
    return [database["USER"] for database in settings.DATABASES.values() if database["USER"]]


def _sentence(role: str | None, database: str | None, said: str) -> str:
    name = said.partition("=")[0]
    taken_off = "ALL" if name in NOT_RESET_ALONE else name
    whose = f"The role {role}" if role else f"The database {database}"
    subject = f"ROLE {role}" if role else f"DATABASE {database}"
    within = f" IN DATABASE {database}" if role and database else ""
    return f"{whose} carries {said}, which nothing of ours sets: ALTER {subject}{within} RESET {taken_off}."


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

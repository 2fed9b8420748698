"""Cursors for what is asked again and again: PostgreSQL reads and plans such a statement once for a connection, and
then gets the values alone. Only where one plan is good for all values; each has its type, as in `%s::text[]`.

Without this, planning was half of what publishing asked of the server.
"""

from types import SimpleNamespace
from typing import Any

from django.db.backends.postgresql import base
from psycopg.pq import Format

Kept: Any = base.ServerBindingCursor  # type: ignore[attr-defined]


class Telling(Kept):
    """Tells who logs queries what was asked, since a statement that is kept is sent by its name."""

    def execute(self, query: Any, params: Any = None, **more: Any) -> Any:
        done: Any = super().execute(query, params, **more)
        done._query = done._query or SimpleNamespace(query=str(query).encode())
        return done


def prepared(connection: Any, form: Format = Format.TEXT) -> Any:
    """A cursor whose statements are kept by that connection of Django's, where its `prepare_threshold` says so."""
    connection.close_if_health_check_failed()
    connection.ensure_connection()
    kind = Telling if connection.queries_logged else Kept
    with connection.wrap_database_errors:
        cursor = kind(connection.connection)
        cursor.format = form
        return connection._prepare_cursor(cursor)

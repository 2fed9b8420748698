"""Many rows in one go: COPY takes them as they come, where a statement of hundreds is first written and then parsed."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection
from django.db.models import Model
from psycopg import sql


def copy(model: type[Model], columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """`columns`: as they are called in the database; JSON is handed over as its text. Raises IntegrityError."""
    listed = sql.SQL(", ").join(map(sql.Identifier, columns))
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(model._meta.db_table), listed)
    with connection.cursor() as cursor, connection.wrap_database_errors, cursor.copy(statement) as into:
        for row in rows:
            into.write_row(row)

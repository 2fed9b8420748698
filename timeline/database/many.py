"""Many rows written by one statement, each with values of its own. PostgreSQL gets a list of values for each column of
the table, so the statement is the same for one row and for a hundred, and is planned once for a connection.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import connections, models

from timeline.database.prepared import prepared

Values = Mapping[str, Any]
LENGTH = re.compile(r"\(\d+\)")  # of varchar(200): who casts to that cuts, and who stores in it is refused


def update_all(model: type[models.Model], rows: Sequence[Values], *, by: Sequence[str], using: str) -> set[int]:
    """Writes what stands in `rows`, which all name the same columns: those in `by`, `pk` among them, say which row is
    meant, all others what becomes of it. The keys of those that were found; the others are as they were."""
    if not rows:
        return set()
    names = list(rows[0])
    columns = {name: _column(model, name) for name in names}
    set_to = ", ".join(f"{columns[name]} = given.{columns[name]}" for name in names if name not in by)
    meant = " AND ".join(f"kept.{columns[name]} = given.{columns[name]}" for name in by)
    key = columns["pk"]
    # Names are Django's, values go apart.
    sql = f"UPDATE {_quoted(model._meta.db_table)} AS kept SET {set_to} FROM {_given(model, names, using)}"  # noqa: S608
    with prepared(connections[using]) as cursor:
        cursor.execute(f"{sql} WHERE {meant} RETURNING kept.{key}", _lists(model, names, rows, using))
        return {found for (found,) in cursor.fetchall()}


def insert_all(model: type[models.Model], rows: Sequence[Values], *, using: str) -> list[int]:
    """Adds rows, which all name the same columns, each other one as its field has it; but none for which a unique rule
    of the table says that it is there already. The keys of those that were added."""
    if not rows:
        return []
    rest = {field.name: field.get_default() for field in model._meta.local_concrete_fields if _is_stored(field)}
    rows = [{**rest, **row} for row in rows]
    names = list(rest)
    columns = ", ".join(_column(model, name) for name in names)
    given = f"SELECT {columns} FROM {_given(model, names, using)}"  # noqa: S608
    sql = f"INSERT INTO {_quoted(model._meta.db_table)} ({columns}) {given}"
    key = _column(model, "pk")
    with prepared(connections[using]) as cursor:
        cursor.execute(f"{sql} ON CONFLICT DO NOTHING RETURNING {key}", _lists(model, names, rows, using))
        return [found for (found,) in cursor.fetchall()]


def _given(model: type[models.Model], names: Sequence[str], using: str) -> str:
    kinds = (LENGTH.sub("", str(_field(model, name).db_type(connections[using]))) for name in names)
    lists = ", ".join(f"%b::{kind}[]" for kind in kinds)
    return f"unnest({lists}) AS given({', '.join(_column(model, name) for name in names)})"


def _lists(model: type[models.Model], names: Sequence[str], rows: Sequence[Values], using: str) -> list[list[Any]]:
    """A list for each column."""
    return [_list(_field(model, name), [row[name] for row in rows], connections[using]) for name in names]


def _list(field: Any, given: list[Any], connection: Any) -> list[Any]:
    """What a column says of all rows alike (nothing went wrong, nobody holds them) is asked of its field once."""
    if all(value is given[0] for value in given):
        return [field.get_db_prep_save(given[0], connection)] * len(given)
    return [field.get_db_prep_save(value, connection) for value in given]


def _is_stored(field: Any) -> bool:
    return not (field.primary_key or field.generated)


def _field(model: type[models.Model], name: str) -> Any:
    return model._meta.pk if name == "pk" else model._meta.get_field(name)


def _column(model: type[models.Model], name: str) -> str:
    return _quoted(_field(model, name).column)


def _quoted(name: str) -> str:
    return f'"{name}"'

"""Rows by COPY: models that were made but not saved. What is plain goes as it is: the database's own checks refuse a
text that no field would let pass.
"""

from collections.abc import Iterable
from datetime import date, datetime
from itertools import groupby
from operator import attrgetter

from django.db import connection, connections
from django.db.models import AutoField, Field, Model
from psycopg import sql

from timeline.publishing import bulk

OWNER = "owner"
PLAIN = frozenset({str, int, bool, date, datetime, type(None)})


def copy(rows: Iterable[Model]) -> None:
    """In the order of their models' first appearance. Numbers that are not given are the database's."""
    by_model: dict[type[Model], list[Model]] = {}
    for row in rows:
        by_model.setdefault(type(row), []).append(row)
    for found in by_model.values():
        for _given, group in groupby(sorted(found, key=_has_number), key=_has_number):
            _copy(list(group))


def _has_number(row: Model) -> bool:
    return row.pk is not None


def _copy(rows: list[Model]) -> None:
    given = [field for field in rows[0]._meta.concrete_fields if not field.generated]
    fields = [field for field in given if _has_number(rows[0]) or not field.primary_key]
    columns = [(attrgetter(field.attname), field) for field in fields]
    prepared = ([_prepared(field, get(row)) for get, field in columns] for row in rows)
    bulk.copy(type(rows[0]), [field.column for field in fields], prepared)


def _prepared(field: Field, value: object) -> object:
    return value if type(value) in PLAIN else field.get_db_prep_save(value, connection)


def settle(models: Iterable[type[Model]]) -> None:
    """After numbers were given: the counters go on behind them, and the planner knows what is there."""
    with connections[OWNER].cursor() as cursor:
        for statement in _counters(models):
            cursor.execute(statement)
        cursor.execute("VACUUM (ANALYZE)")


def _counters(models: Iterable[type[Model]]) -> Iterable[sql.Composable]:
    for model in models:
        pk = model._meta.pk
        if isinstance(pk, AutoField) or pk.get_internal_type() == "BigAutoField":
            table, column = sql.Identifier(model._meta.db_table), sql.Identifier(pk.column)
            yield sql.SQL("SELECT setval(pg_get_serial_sequence({}, {}), coalesce(max({}), 1)) FROM {}").format(
                sql.Literal(f'"{model._meta.db_table}"'), sql.Literal(pk.column), column, table
            )

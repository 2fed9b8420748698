"""Finds rows that break a rule that was made after them, and so can't be saved until somebody corrects them.

Such rules are CHECK constraints that were added without looking at older rows (NOT VALID): no odd characters, no
addresses that may not become links, no texts that are too long. PostgreSQL is asked which rows break each of them.
"""

from collections.abc import Iterator

from django.apps import apps
from django.db import connection, models
from psycopg import sql

from timeline import text
from timeline.fields import WebAddressField

SHOWN = 80
WHOLES = ("entry", "organization", "product", "article")
"""What the parts of records call the record that they belong to; an alias may be of a person, who has no public id."""
UNPROVEN = """
    SELECT relname, attname, pg_get_constraintdef(c.oid) FROM pg_constraint c
    JOIN pg_class t ON t.oid = conrelid JOIN pg_attribute a ON attrelid = conrelid AND attnum = conkey[1]
    WHERE contype = 'c' AND NOT convalidated AND connamespace = 'public'::regnamespace ORDER BY 1, 2, 3
"""


def refused() -> Iterator[str]:
    """A sentence for each row and field that breaks a rule."""
    tables = {model._meta.db_table: model for model in apps.get_models(include_auto_created=True)}
    with connection.cursor() as cursor:
        cursor.execute(UNPROVEN)
        checks = [row for row in cursor.fetchall() if row[0] in tables]
    for table, column, definition in checks:
        yield from _refused_by(tables[table], column, definition)


def _refused_by(model: type[models.Model], column: str, definition: str) -> Iterator[str]:
    condition = definition.removeprefix("CHECK ").removesuffix(" NOT VALID")
    asked = sql.SQL("SELECT {} FROM {} WHERE NOT {} ORDER BY 1").format(
        sql.Identifier(str(model._meta.pk.column)), sql.Identifier(model._meta.db_table), sql.SQL(condition)
    )
    with connection.cursor() as cursor:
        cursor.execute(asked)
        numbers = [number for (number,) in cursor.fetchall()]
    field = next(field for field in model._meta.concrete_fields if field.column == column)
    for row in model._default_manager.filter(pk__in=numbers).order_by("pk").iterator():
        yield _sentence(row, field)


def _sentence(row: models.Model, field: models.Field) -> str:
    return (
        f"{_named(row)} keeps in its field “{field.verbose_name}” what may not be stored any more{_shown(row, field)}: "
        "mend it on the desk, or the record can't be saved."
    )


def _named(row: models.Model) -> str:
    """The row's public id; for a part of a record, what it is and that one's id."""
    own = getattr(row, "record_id", None)
    whole = next(filter(None, (getattr(row, name, None) for name in WHOLES)), None)
    return str(own or f"{row._meta.verbose_name} {row.pk}".capitalize() + (f" of {whole.record_id}" if whole else ""))


def _shown(row: models.Model, field: models.Field) -> str:
    """The value if it is a web address; other texts may be private and are not shown."""
    if not isinstance(field, WebAddressField):
        return ""
    return f" (“{text.line(str(field.value_from_object(row)))[:SHOWN]}”)"

"""Parts of the queries that freeze records. One query brings a record with its rows in other tables, these as JSON.

Such rows come in the default order of their model.
"""

from collections.abc import Iterable
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Model, OuterRef
from django.db.models.functions import JSONObject

from timeline.models import Printable

Row = dict[str, Any]
EVERY = ("pk", "created_at", "version")


def rows_of(model: type[Model], on: str, **columns: Any) -> ArraySubquery:
    """A subquery for the rows of `model` whose foreign key `on` is the record: a list of objects.

    `columns` maps the objects' keys to column names or expressions.
    """
    found = model._default_manager.filter(**{on: OuterRef("pk")})
    return ArraySubquery(found.values(json=JSONObject(**columns)))


def numbers_of(model: type[Model], on: str, column: str) -> ArraySubquery:
    """The same with one column instead of objects."""
    return ArraySubquery(model._default_manager.filter(**{on: OuterRef("pk")}).values(column))


def ids(neighbour: type[Printable], numbers: Iterable[int]) -> list[str]:
    return [f"{neighbour.letter}{number}" for number in numbers]


def id_of(neighbour: type[Printable], number: int | None) -> str | None:
    return f"{neighbour.letter}{number}" if number else None


def same(*columns: str) -> dict[str, str]:
    """Columns that keep their names as keys, for `rows_of`."""
    return {column: column for column in columns}

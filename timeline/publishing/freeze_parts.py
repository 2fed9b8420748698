"""What the queries that freeze are made of: what hangs on a record comes with it as JSON, neighbours by public id.

Rows of other tables are asked for in the order of their models.
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
    """Those of the outer record, as objects; a column of the same name need not be said twice."""
    found = model._default_manager.filter(**{on: OuterRef("pk")})
    return ArraySubquery(found.values(json=JSONObject(**columns)))


def numbers_of(model: type[Model], on: str, column: str) -> ArraySubquery:
    return ArraySubquery(model._default_manager.filter(**{on: OuterRef("pk")}).values(column))


def ids(neighbour: type[Printable], numbers: Iterable[int]) -> list[str]:
    return [f"{neighbour.letter}{number}" for number in numbers]


def id_of(neighbour: type[Printable], number: int | None) -> str | None:
    return f"{neighbour.letter}{number}" if number else None


def same(*columns: str) -> dict[str, str]:
    return {column: column for column in columns}

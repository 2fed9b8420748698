"""Queries whose SQL is written once and then run with different values.

For often asked queries Django took longer to write the SQL than PostgreSQL to answer.

    OF = Compiled(lambda ids: Edition.press.filter(any_of("pk", ids)).values("pk", "content"), ids=BigIntegerField())
    OF.rows(ids=[1, 2])        # dicts, as .values() gives them
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from django.contrib.postgres.fields import ArrayField
from django.db import connections
from django.db.models import Field, IntegerField, QuerySet
from django.db.models.expressions import Expression
from psycopg.sql import Literal

from timeline.database.prepared import prepared
from timeline.printed.connection import PUBLIC


class One(Expression):
    """A placeholder in a query for a single value, which is given when it is run."""

    def __init__(self, name: str, field: Field) -> None:
        super().__init__(output_field=field)
        self.name = name

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        return f"%s::{self.output_field.db_type(connection)}", (self,)


class Given(One):
    """A placeholder for a list of values."""

    def __init__(self, name: str, each: Field) -> None:
        super().__init__(name, ArrayField(each))


class Statement(NamedTuple):
    alias: str
    sql: str
    params: tuple[One, ...]
    columns: tuple[str, ...]
    compiler: Any
    converters: Mapping


class Compiled:
    """A query that is written at its first use.

    * `make`: a function that is given the placeholders by name and returns a query set of values.
    * `given`: names of lists, with the field of their elements; `one`: names of single values, with their field.
    * `is_planned_once`: let PostgreSQL keep its plan too, where one plan is good for all values.
    """

    def __init__(
        self,
        make: Callable[..., QuerySet],
        *,
        one: Mapping[str, Field] | None = None,
        is_planned_once: bool = False,
        **given: Field,
    ) -> None:
        self.make, self.one, self.given, self.is_planned_once = make, one or {}, given, is_planned_once

    @cached_property
    def statement(self) -> Statement:
        places: dict[str, One] = {name: Given(name, each) for name, each in self.given.items()}
        places |= {name: One(name, field) for name, field in self.one.items()}
        rows = self.make(**places)
        compiler = rows.query.get_compiler(connection=connections[rows.db])
        sql, params = compiler.as_sql()
        columns = tuple(rows.query.selected or (*rows.query.values_select, *rows.query.annotation_select))
        written, left = _with_constants(sql, params, connections[rows.db])
        return Statement(rows.db, written, left, columns, compiler, _converters(compiler))

    def tuples(self, **values: Any) -> Iterator[tuple[Any, ...]]:
        """Runs it and gives rows as tuples, in the order of the columns; expressions without a name come last."""
        asked = self.statement
        with self.cursor() as cursor:
            cursor.execute(asked.sql, self.params(values))
            found = cursor.fetchall()
        return map(tuple, asked.compiler.apply_converters(found, asked.converters)) if asked.converters else iter(found)

    def cursor(self) -> Any:
        connection: Any = connections[self.statement.alias]
        if not self.is_planned_once:
            return connection.cursor()
        return connection.planned_once() if self.statement.alias == PUBLIC else prepared(connection)

    def params(self, values: Mapping[str, Any]) -> list[Any]:
        return [values[place.name] for place in self.statement.params]

    def rows(self, **values: Any) -> Iterator[dict[str, Any]]:
        columns = self.statement.columns
        return (dict(zip(columns, row, strict=True)) for row in self.tuples(**values))


def _with_constants(sql: str, params: Iterable[Any], connection: Any) -> tuple[str, tuple[One, ...]]:
    """The SQL in which only those values are left out that are given when it is run; and these."""
    connection.ensure_connection()
    held = list(params)
    shown = ["%s" if isinstance(p, One) else _spelt(p, connection.connection) for p in held]
    return sql.replace("%%", "%%%%") % tuple(shown), tuple(p for p in held if isinstance(p, One))


def _spelt(value: Any, connection: Any) -> str:
    return Literal(value).as_string(connection).replace("%", "%%")


def _converters(compiler: Any) -> dict[int, tuple[list[Callable], Any]]:
    """Django's, less those that make whole numbers of PostgreSQL's whole numbers."""
    found = compiler.get_converters([each for each, *_ in compiler.select])
    return {n: each for n, each in found.items() if not isinstance(each[1].output_field, IntegerField)}

"""Queries whose SQL Django writes once. For those of the press: writing them anew took longer than running them.

OF = Compiled(lambda ids: Edition.press.filter(any_of("pk", ids)).values("pk", "content"), ids=BigIntegerField())
OF.rows(ids=[1, 2])        # as .values() gives them
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import connection
from django.db.models import BooleanField, Field, Func, QuerySet
from django.db.models.expressions import Expression


class Given(Expression):
    """Stands in a query for a list that is known when it is asked."""

    def __init__(self, name: str, each: Field) -> None:
        super().__init__(output_field=ArrayField(each))
        self.name = name

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        return f"%s::{self.output_field.db_type(connection)}", (self,)


class any_of(Func):  # noqa: N801 - written like a function, as Q is
    """`filter(any_of("pk", given))` is what `filter(pk__in=[…])` is for a list of its own."""

    template, arg_joiner = "%(expressions)s)", " = ANY("
    output_field = BooleanField()


class Compiled:
    """`make`: from placeholders to a query set of values; `given`: by name, the field of a list's elements."""

    def __init__(self, make: Callable[..., QuerySet], **given: Field) -> None:
        self.make, self.given = make, given

    @cached_property
    def _compiled(self) -> tuple[str, list[Any], list[str], Any, Mapping]:
        query = self.make(**{name: Given(name, each) for name, each in self.given.items()}).query
        compiler = query.get_compiler(connection=connection)
        sql, params = compiler.as_sql()
        columns = [*query.values_select, *query.annotation_select]
        return sql, list(params), columns, compiler, compiler.get_converters([each for each, *_ in compiler.select])

    def tuples(self, **lists: list[Any]) -> Iterator[tuple[Any, ...]]:
        """In the columns' order: fields first, annotations after them."""
        sql, params, _columns, compiler, converters = self._compiled
        with connection.cursor() as cursor:
            cursor.execute(sql, [lists[p.name] if isinstance(p, Given) else p for p in params])
            found = cursor.fetchall()
        yield from map(tuple, compiler.apply_converters(found, converters))

    def rows(self, **lists: list[Any]) -> Iterator[dict[str, Any]]:
        columns = self._compiled[2]
        yield from (dict(zip(columns, row, strict=True)) for row in self.tuples(**lists))

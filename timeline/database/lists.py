"""Many values as one parameter of a query: `= ANY(array)` for `IN (one, two, …)`.

Of dozens, each by itself takes longer to be written into the query than to be found, and above fifty psycopg reads the
whole query anew each time.
"""

from collections.abc import Iterable
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db.models import BooleanField, CharField, Field, Func, Model, Value


class any_of(Func):  # noqa: N801 - written like a function, as Q is
    """`filter(any_of("pk", given))` is for a placeholder what `filter(pk__in=[…])` is for a list."""

    template, arg_joiner = "%(expressions)s)", " = ANY("
    output_field = BooleanField()


def one_of(column: str, values: Iterable[Any], each: Field | None = None) -> any_of:
    """`filter(one_of("slug", slugs))` is `filter(slug__in=slugs)`; values are text unless `each` says otherwise."""
    return any_of(column, Value(list(values), ArrayField(each or CharField())))


def keyed(model: type[Model], keys: Iterable[Any]) -> any_of:
    """The rows with these primary keys, numbers mostly."""
    return one_of("pk", keys, model._meta.pk)

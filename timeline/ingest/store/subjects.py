"""The record's subjects as plain values, one after the other, in a constant number of queries; and the names of all of
them as one table, made once in a process for each version of them.

The database itself notes a version when a name, an alias or a subject changes, whoever writes it (NamesVersion).
"""

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter
from typing import Any, TypeVar

from django.db.backends.postgresql.psycopg_any import DateRange

from timeline.ingest.characters import clean
from timeline.ingest.match import Table
from timeline.ingest.values import Alias, Subject
from timeline.models import Alias as AliasRow
from timeline.models import Article, Name, NamesVersion, Organization, Product

Value = TypeVar("Value")
_held: dict[str, Table] = {}
"""By its version, of this process: one at most."""
RULES = ("text", "is_case_sensitive", "context", "during", "not_beside")


def names() -> tuple[Table, str]:
    """By which texts are read, and the version: read before the names are, so that it never says more than is true.
    The older table is given up before the next is made: two of them, and what making one takes, would be too much."""
    version = names_version()
    table = _held.get(version)
    if table is None:
        _held.clear()
        gc.collect()  # a table and what it keeps at hand hold each other
        table = _held[version] = Table(subjects())
    return table, version


def names_version() -> str:
    return NamesVersion.objects.now()


def subjects(mentioned_in: Article | None = None) -> Iterator[Subject]:
    """Every organization and product, with the words that name it and the names that it had; or those alone that an
    article was found to name."""
    its = {"mentions__article": mentioned_in} if mentioned_in else {}
    rows = Organization.objects.filter(**its).order_by("pk").values_list("pk", "slug", "name", "kind")
    aliases = _of_each(_aliases("organization", its), _alias)
    names = Name.objects.filter(**{f"organization__{key}": value for key, value in its.items()})
    former = _of_each(
        names.order_by("organization", "during", "pk").values_list("organization", "name", "during"), _former
    )
    for pk, slug, name, kind in rows.iterator():
        yield Subject("organization", slug, clean(name), kind, aliases=aliases(pk), former_names=former(pk))
    makers = Product.objects.filter(**its).order_by("pk").values_list("pk", "slug", "name", "maker__slug")
    aliases = _of_each(_aliases("product", its), _alias)
    for pk, slug, name, maker in makers.iterator():
        yield Subject("product", slug, clean(name), maker=maker, aliases=aliases(pk))


def _aliases(owner: str, its: Mapping[str, Any]) -> Iterable[tuple[Any, ...]]:
    rows = AliasRow.objects.exclude(**{owner: None}).filter(**{f"{owner}__{key}": value for key, value in its.items()})
    rows = rows.order_by(owner, "text", "pk")
    return rows.values_list(owner, *RULES).iterator()


def _of_each(rows: Iterable[tuple[Any, ...]], value: Callable[..., Value]) -> Callable[[int], tuple[Value, ...]]:
    """Rows in the order of their owners, whose key comes first in each: asked for one owner after the other."""
    groups = groupby(rows, key=itemgetter(0))
    waiting = next(groups, None)

    def of(pk: int) -> tuple[Value, ...]:
        nonlocal waiting
        if waiting is None or waiting[0] != pk:
            return ()
        found = tuple(value(*row[1:]) for row in waiting[1])
        waiting = next(groups, None)
        return found

    return of


def _alias(
    text: str, is_case_sensitive: bool, context: list[str], during: DateRange | None, not_beside: list[str]
) -> Alias:
    near, others = (tuple(map(clean, words)) for words in (context, not_beside))
    return Alias(clean(text), is_case_sensitive, near, *_days(during), others)


def _former(name: str, during: DateRange | None) -> Alias:
    first, last = _days(during)
    return Alias(clean(name), valid_from=first, valid_to=last)


def _days(during: DateRange | None) -> tuple[date | None, date | None]:
    """The first and the last day; PostgreSQL's range ends before its upper bound."""
    if during is None:
        return None, None
    return during.lower, during.upper and during.upper - timedelta(days=1)

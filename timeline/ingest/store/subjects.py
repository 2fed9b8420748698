"""The record's subjects as plain values, in a constant number of queries."""

import hashlib
from collections.abc import Iterable
from datetime import date, timedelta

from timeline.ingest.characters import clean
from timeline.ingest.values import Alias, Subject
from timeline.models import Alias as AliasRow
from timeline.models import Name, Organization, Product


def subjects() -> tuple[Subject, ...]:
    """Every organization and product, with the words that name it and the names that it had."""
    organizations = Organization.objects.prefetch_related("aliases", "former_names").order_by("pk")
    products = Product.objects.select_related("maker").prefetch_related("aliases").order_by("pk")
    return (*map(_organization, organizations), *map(_product, products))


def fingerprint(subjects: Iterable[Subject]) -> str:
    """SHA-256 of all by which a text is read; it is another as soon as a name is."""
    return hashlib.sha256("\n".join(sorted(map(repr, subjects))).encode()).hexdigest()


def _organization(row: Organization) -> Subject:
    former = tuple(map(_former, row.former_names.all()))
    return Subject("organization", row.slug, clean(row.name), row.kind, aliases=_aliases(row), former_names=former)


def _product(row: Product) -> Subject:
    maker = row.maker.slug if row.maker else None
    return Subject("product", row.slug, clean(row.name), maker=maker, aliases=_aliases(row))


def _aliases(row: Organization | Product) -> tuple[Alias, ...]:
    return tuple(map(_alias, row.aliases.all()))


def _alias(row: AliasRow) -> Alias:
    context, not_beside = (tuple(map(clean, words)) for words in (row.context, row.not_beside))
    return Alias(clean(row.text), row.is_case_sensitive, context, *_days(row), not_beside)


def _former(row: Name) -> Alias:
    first, last = _days(row)
    return Alias(clean(row.name), valid_from=first, valid_to=last)


def _days(row: AliasRow | Name) -> tuple[date | None, date | None]:
    """The first and the last day; PostgreSQL's range ends before its upper bound."""
    if row.during is None:
        return None, None
    return row.during.lower, row.during.upper and row.during.upper - timedelta(days=1)

"""The subjects that a query names by their slugs, with their titles."""

from collections.abc import Iterable
from functools import reduce
from operator import or_

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Q
from django.db.models.functions import JSONObject

from timeline.printed import parameters
from timeline.printed.models import PublicRecord
from timeline.printed.models.record import RecordQuerySet
from timeline.printed.parameters import TABLE, Filters
from timeline.text import shown

Titles = dict[tuple[str, str], str]
"""By kind and slug."""
COLUMNS = ("kind", "slug", "title")


def named(filters: Filters) -> list[tuple[str, str]]:
    return [(name, slug) for name, slugs in filters.values.items() if TABLE[name].subject for slug in slugs]


def titles(filters: Filters) -> Titles:
    """One query, none when no subject is named. Raises ParameterError for a slug that no printed record has."""
    return known(filters, _records(filters).values(*COLUMNS))


def with_titles(records: RecordQuerySet, filters: Filters) -> RecordQuerySet:
    """Annotates `named`, of which `known` makes the titles: no query of their own beside another record's."""
    found = _records(filters).values(json=JSONObject(**{column: column for column in COLUMNS}))
    return records.annotate(named=ArraySubquery(found))


def known(filters: Filters, found: Iterable[dict] | None) -> Titles:
    """Raises ParameterError for a slug that no printed record has."""
    by_slug = {(row["kind"], row["slug"]): shown(row["title"]) for row in found or ()}
    if not by_slug.keys() >= set(named(filters)):
        parameters.refuse_unknown(filters)
    return by_slug


def _records(filters: Filters) -> RecordQuerySet:
    nothing = Q(pk__in=())
    return PublicRecord.objects.filter(reduce(or_, (Q(kind=kind, slug=slug) for kind, slug in named(filters)), nothing))

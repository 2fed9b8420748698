"""The subjects (stories, organizations, products …) that filters name by their slugs, and their titles."""

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import or_
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, Q
from django.db.models.expressions import Combinable
from django.db.models.functions import JSONObject

from timeline.database.lists import one_of
from timeline.printed import parameters
from timeline.printed.models import PublicRecord
from timeline.printed.models.record import RecordQuerySet
from timeline.printed.parameters import Filters
from timeline.printed.stood import title_at
from timeline.text import shown

Titles = dict[tuple[str, str], str]
"""Titles by (kind, slug), such as ("story", "rekognition")."""


def named(filters: Filters) -> list[tuple[str, str]]:
    """The (kind, slug) of each subject that the filters name, in their order."""
    return [(name, slug) for name, slugs in filters.values.items() if filters.table[name].subject for slug in slugs]


def titles(filters: Filters) -> Titles:
    """The titles of the subjects that the filters name, by one query, or none if they name no subject.

    Raises ParameterError for a slug that no printed record has.
    """
    return known(filters, _records(filters).values("kind", "slug", called=_called(filters)))


def titles_of(filters: Filters, offered: Mapping[str, Iterable[str]]) -> Titles:
    """The same, and by the same query the titles of further subjects, by kind their slugs.

    Raises ParameterError.
    """
    pairs = {*named(filters), *((kind, slug) for kind, slugs in offered.items() for slug in slugs)}
    if not pairs:
        return {}
    kinds, slugs = (sorted(set(each)) for each in zip(*pairs, strict=True))
    records = PublicRecord.objects.filter(kind__in=kinds).filter(one_of("slug", slugs))
    return known(filters, records.values("kind", "slug", called=_called(filters)))


def with_titles(records: RecordQuerySet, filters: Filters) -> RecordQuerySet:
    """Adds to each record an attribute `named`, the rows of the subjects that the filters name: pass it to `known`.

    So a page that reads a record anyway gets the titles by the same query.
    """
    found = _records(filters).values(json=JSONObject(kind="kind", slug="slug", called=_called(filters)))
    return records.annotate(named=ArraySubquery(found))


def found(filters: Filters) -> Titles:
    """The titles of those of them that were ever in print: one query, or none."""
    return _by_slug(_records(filters).values("kind", "slug", called=_called(filters)) if named(filters) else ())


def not_yet(filters: Filters) -> list[str]:
    """The titles of those of them that were not in print at the time that is asked for: one query, or none."""
    if filters.at is None or not named(filters):
        return []
    then = _records(filters).printed_by(filters.at)
    return [shown(title) for title in _records(filters).exclude(pk__in=then).by_name().values_list("title", flat=True)]


def known(filters: Filters, found: Iterable[Any] | None) -> Titles:
    """The titles from `found`, rows with kind, slug and called; of what was not in print then, as it is called now.
    Raises ParameterError if one was never in print."""
    by_slug = _by_slug(found or ())
    if not by_slug.keys() >= set(named(filters)):
        parameters.refuse_unknown(filters)
    return by_slug


def _by_slug(rows: Iterable[Any]) -> Titles:
    return {(row["kind"], row["slug"]): shown(row["called"]) for row in rows}


def _records(filters: Filters) -> RecordQuerySet:
    nothing = Q(pk__in=())
    these = reduce(or_, (Q(kind=kind, slug=slug) for kind, slug in named(filters)), nothing)
    return PublicRecord.objects.filter(these)


def _called(filters: Filters) -> Combinable:
    return F("title") if filters.at is None else title_at(filters.at)

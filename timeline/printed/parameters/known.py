"""Checks that the slugs in filters name printed records, and looks up how many entries each facet has."""

from dataclasses import replace
from functools import reduce
from operator import or_

from django.db.models import CharField, Q
from django.utils.translation import gettext as _

from timeline.database.lists import any_of
from timeline.printed.compiled import Compiled
from timeline.printed.models import Extent, PublicRecord
from timeline.printed.parameters.errors import UnknownSubject, shortened
from timeline.printed.parameters.filters import Filters

LISTED = 20


SIZES = Compiled(
    lambda facets: Extent.objects.filter(any_of("facet", facets)).values_list("facet", "entries"), facets=CharField()
)


def weighed(filters: Filters) -> Filters:
    """The filters with the sizes of their facets, by which it is decided along which shelf to read.

    That costs one query; it is saved if there is only one facet and it needs no check. Raises UnknownSubject for the
    first slug that no printed record of its kind has.
    """
    groups, table = list(filters.facets()), filters.table
    named = [
        facet for name, facets in zip(_faceted(filters), groups, strict=True) if table[name].subject for facet in facets
    ]
    if not named and len(groups) < 2:
        return filters
    sizes = dict(SIZES.tuples(facets=[facet for group in groups for facet in group]))
    if filters.past or not sizes.keys() >= set(named):
        refuse_unknown(filters)
    return replace(filters, sizes=sizes)


def _faceted(filters: Filters) -> list[str]:
    return [name for name in filters.values if filters.table[name].facet]


def refuse_unknown(filters: Filters) -> None:
    """Raises UnknownSubject for the first slug that no printed record of its kind has, or had at the time."""
    slugs = {kind: values for name, values in filters.values.items() if (kind := filters.table[name].subject)}
    if not slugs:
        return
    named = reduce(or_, (Q(kind=kind, slug__in=values) for kind, values in slugs.items()))
    known = set(PublicRecord.objects.filter(named).printed_by(filters.at).values_list("kind", "slug"))
    for kind, values in slugs.items():
        for slug in values:
            if (kind, slug) not in known:
                raise _unknown(kind, slug, filters.at)


def _unknown(kind: str, slug: str, at: int | None) -> UnknownSubject:
    records = PublicRecord.objects.in_print().of_kind(kind).printed_by(at)
    there = _("There is no %(kind)s “%(slug)s” in print.")
    sentence = there if at is None else _("There was no %(kind)s “%(slug)s” in print then.")
    some = records.by_name().values_list("slug", flat=True)[:LISTED]
    return UnknownSubject(kind, slug, sentence % {"kind": kind, "slug": shortened(slug)}, some)

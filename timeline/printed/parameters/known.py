"""Checks that the slugs in filters name printed records, and looks up how many entries each facet has."""

from collections.abc import Iterable
from dataclasses import replace
from functools import reduce
from operator import or_

from django.db.models import CharField, Q
from django.utils.translation import gettext as _

from timeline.database.lists import any_of
from timeline.printed.compiled import Compiled
from timeline.printed.models import Extent, PublicRecord
from timeline.printed.parameters.errors import ParameterError, UnknownSubject, shortened
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
    """Raises UnknownSubject for the first slug that no record of its kind ever had in print. One that was not in print
    at the time that is asked for is itself all the same: nothing told of it then."""
    _refuse(filters, None, _("There is no %(kind)s “%(slug)s” in print."), UnknownSubject)


def refuse_not_yet(filters: Filters) -> None:
    """Raises ParameterError for the first slug whose record was not in print at the time, where nothing can be shown
    without it."""
    if filters.at is not None:
        _refuse(filters, filters.at, _("There was no %(kind)s “%(slug)s” in print then."), ParameterError)


def _refuse(filters: Filters, at: int | None, sentence: str, error: type[ParameterError]) -> None:
    slugs = {kind: values for name, values in filters.values.items() if (kind := filters.table[name].subject)}
    if not slugs:
        return
    named = reduce(or_, (Q(kind=kind, slug__in=values) for kind, values in slugs.items()))
    known = set(PublicRecord.objects.filter(named).printed_by(at).values_list("kind", "slug"))
    for kind, values in slugs.items():
        for slug in values:
            if (kind, slug) not in known:
                refusal = error(kind, slug, sentence % {"kind": kind, "slug": shortened(slug)}, _some(kind, at))
                refusal.table = filters.table
                raise refusal


def _some(kind: str, at: int | None) -> Iterable[str]:
    return (
        PublicRecord.objects.in_print().of_kind(kind).printed_by(at).by_name().values_list("slug", flat=True)[:LISTED]
    )

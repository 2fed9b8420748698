"""Whether the slugs of a query name anything in print: one query, none when no slug was given."""

from functools import reduce
from operator import or_

from django.db.models import Q
from django.utils.translation import gettext as _

from timeline.printed.models import PublicRecord
from timeline.printed.parameters.errors import ParameterError, shortened
from timeline.printed.parameters.filters import Filters
from timeline.printed.parameters.table import TABLE

LISTED = 20


def refuse_unknown(filters: Filters) -> None:
    """Raises ParameterError for the first slug that no printed record of its kind has."""
    slugs = {TABLE[name].subject: values for name, values in filters.values.items() if TABLE[name].subject}
    if not slugs:
        return
    named = reduce(or_, (Q(kind=kind, slug__in=values) for kind, values in slugs.items()))
    known = set(PublicRecord.objects.filter(named).values_list("kind", "slug"))
    for kind, values in slugs.items():
        for slug in values:
            if (kind, slug) not in known:
                raise _unknown(kind, slug)


def _unknown(kind: str, slug: str) -> ParameterError:
    some = PublicRecord.objects.in_print().of_kind(kind).by_name().values_list("slug", flat=True)[:LISTED]
    sentence = _("There is no %(kind)s “%(slug)s” in print.") % {"kind": kind, "slug": shortened(slug)}
    return ParameterError(kind, slug, sentence, some)

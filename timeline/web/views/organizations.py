"""Organizations: the list, and one organization with what it was asked, what it makes and sells, and its line."""

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from timeline.pages import demands
from timeline.pages.extents import extent_of, own_facet, with_extent
from timeline.printed.derived.references import ASKED_OF, MADE_BY, PARTY_TO
from timeline.printed.models import Reference
from timeline.printed.models.record import RecordQuerySet
from timeline.printed.stood import documents_by_title
from timeline.web.filters.narrowing import line_filters
from timeline.web.lines import read_line
from timeline.web.views import lookup
from timeline.web.views.indexes import read_index

AROUND = {"demand": ASKED_OF, "product": MADE_BY, "contract": PARTY_TO}
LISTED = 24
"""Of each, the last in print."""


def organizations(request: HttpRequest) -> HttpResponse:
    context = {"room": "organizations", "canonical": "/organizations/", "index": read_index(request, "organization")}
    return render(request, "web/organizations.html", context)


def organization(request: HttpRequest, slug: str) -> HttpResponse:
    filters = line_filters(request, "organization", slug)
    record = lookup.subject("organization", slug, _with_around, filters)
    line = read_line(record, filters)
    around = _around(record, filters.at)
    asked = demands.most_owing_first(around["demand"])
    context = {
        "room": "organizations",
        "canonical": line.canonical,
        "organization": record.document,
        "extent": extent_of(record, filters.at),
        "line": line,
        "notice": line.notice,
        "asked": asked[:LISTED],
        "asked_more": len(asked) > LISTED,
        "products": around["product"],
        "contracts": around["contract"],
        "more": {kind: len(getattr(record, kind)) > _most(kind) for kind in AROUND},
    }
    return render(request, "web/organization.html", context)


def _with_around(records: RecordQuerySet, at: int | None) -> RecordQuerySet:
    """Annotates under each kind the ids of what names it last: one more than the page looks at."""
    return with_extent(records, at).annotate(**{kind: _naming_it(kind, role, at) for kind, role in AROUND.items()})


def _naming_it(kind: str, role: str, at: int | None) -> ArraySubquery:
    naming = Reference.objects.at(at).filter(target=own_facet(), role=role).order_by("-pk")
    return ArraySubquery(naming.values("record_id")[: _most(kind) + 1])


def _most(kind: str) -> int:
    """Among more demands than are listed the most owing are sought."""
    return demands.LOOKED_AT if kind == "demand" else LISTED


def _around(record: Any, at: int | None) -> dict[str, list[dict]]:
    """What is asked of it, made by it, and which contracts it is a party to."""
    ids = [found for kind in AROUND for found in getattr(record, kind)[: _most(kind)]]
    by_kind: dict[str, list[dict]] = {kind: [] for kind in AROUND}
    for kind, document in documents_by_title(set(ids), at=at):
        by_kind[kind].append(document)
    return by_kind

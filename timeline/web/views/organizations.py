"""Organizations: the list, and one organization with what it was asked, what it makes and sells, and its line."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from timeline.pages import demands
from timeline.pages.extents import extent, with_extent
from timeline.printed.derived.references import ASKED_OF, MADE_BY, PARTY_TO
from timeline.printed.models import PublicRecord, Reference
from timeline.web.filters.narrowing import line_filters
from timeline.web.lines import read_line
from timeline.web.views import lookup
from timeline.web.views.indexes import read_index

AROUND = ("demand", "product", "contract")


def organizations(request: HttpRequest) -> HttpResponse:
    context = {"room": "organizations", "canonical": "/organizations/", "index": read_index(request, "organization")}
    return render(request, "web/organizations.html", context)


def organization(request: HttpRequest, slug: str) -> HttpResponse:
    filters = line_filters(request, "organization", slug)
    record = lookup.subject("organization", slug, with_extent, filters)
    line = read_line(record, filters)
    around = _around(record)
    context = {
        "room": "organizations",
        "canonical": record.document["url"],
        "organization": record.document,
        "extent": extent(record.found),
        "line": line,
        "asked": demands.most_owing_first(around["demand"]),
        "products": around["product"],
        "contracts": around["contract"],
    }
    return render(request, "web/organization.html", context)


def _around(record: PublicRecord) -> dict[str, list[dict]]:
    """What is asked of it, made by it, and which contracts it is a party to."""
    naming = Reference.objects.current().to(f"organization:{record.slug}", ASKED_OF, MADE_BY, PARTY_TO).values("record")
    found = PublicRecord.objects.in_print().filter(pk__in=naming).order_by("title", "number")
    by_kind: dict[str, list[dict]] = {kind: [] for kind in AROUND}
    for kind, document in found.values_list("kind", "document"):
        by_kind[kind].append(document)
    return by_kind

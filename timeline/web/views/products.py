"""One product as a line."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from timeline.pages.extents import extent, with_extent
from timeline.web.filters.narrowing import line_filters
from timeline.web.lines import read_line
from timeline.web.views import lookup


def product(request: HttpRequest, slug: str) -> HttpResponse:
    filters = line_filters(request, "product", slug)
    record = lookup.subject("product", slug, with_extent, filters)
    context = {
        "canonical": record.document["url"],
        "product": record.document,
        "extent": extent(record.found),
        "line": read_line(record, filters),
    }
    return render(request, "web/product.html", context)

"""One product as a line."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from timeline.pages.extents import extent_of, with_extent
from timeline.web.filters.narrowing import line_filters
from timeline.web.lines import read_line
from timeline.web.views import lookup


def product(request: HttpRequest, slug: str) -> HttpResponse:
    filters = line_filters(request, "product", slug)
    record = lookup.subject("product", slug, with_extent, filters)
    line = read_line(record, filters)
    context = {
        "canonical": line.canonical,
        "product": record.document,
        "extent": extent_of(record, filters.at),
        "line": line,
        "notice": line.notice,
    }
    return render(request, "web/product.html", context)

"""One product as a line."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from timeline.web import lookup
from timeline.web.extents import extent, with_extent
from timeline.web.lines import read_line


def product(request: HttpRequest, slug: str) -> HttpResponse:
    record = lookup.subject("product", slug, with_extent)
    context = {
        "canonical": record.document["url"],
        "product": record.document,
        "extent": extent(record.found),
        "line": read_line(request, f"product:{slug}"),
    }
    return render(request, "web/product.html", context)

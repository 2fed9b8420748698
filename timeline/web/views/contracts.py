"""Contracts: the list, and one contract with its parties, what sources state of it, and its line."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from timeline.pages.extents import extent_of, with_extent
from timeline.web.filters.narrowing import line_filters
from timeline.web.lines import read_line
from timeline.web.views import lookup
from timeline.web.views.indexes import read_index


def contracts(request: HttpRequest) -> HttpResponse:
    context = {"room": "contracts", "canonical": "/contracts/", "index": read_index(request, "contract")}
    return render(request, "web/contracts.html", context)


def contract(request: HttpRequest, slug: str) -> HttpResponse:
    filters = line_filters(request, "contract", slug)
    record = lookup.subject("contract", slug, with_extent, filters)
    line = read_line(record, filters)
    context = {
        "room": "contracts",
        "canonical": line.canonical,
        "contract": record.document,
        "extent": extent_of(record, filters.at),
        "line": line,
        "notice": line.notice,
    }
    return render(request, "web/contract.html", context)

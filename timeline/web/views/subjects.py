"""The page of one subject, of whichever kind."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from timeline.pages.left_out import left_out
from timeline.pages.lines.read import read_line
from timeline.pages.since import since
from timeline.pages.subjects import ANNOTATED, subject_page
from timeline.web.embedding import Frame
from timeline.web.filters.form import sieve
from timeline.web.filters.narrowing import line_filters, line_parameters, words
from timeline.web.filters.subjects import known
from timeline.web.past import notice, then
from timeline.web.views import lookup


def page_of(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    """Raises ParameterError, Http404, NotYet, Gone or Moved."""
    filters = line_filters(request, kind, slug)
    record = lookup.subject(kind, slug, ANNOTATED[kind], filters)
    line = read_line(record, filters, words(filters, known(filters, record.named)))
    url, facet = record.document["url"], f"{kind}:{slug}"
    left = left_out(filters, facet)
    told = {
        "notice": notice(filters, url, record, since=since(filters, facet), unknown=left),
        "sieve": sieve(request, filters, url, takes=line_parameters(kind), within=(facet,)),
        "then": then(filters),
    }
    page = subject_page(record, line, filters.at, known=filters.known)
    along = {"query": urlencode({kind: slug}), "frame": _frame(kind, slug, record)}
    return render(request, f"web/{kind}.html", page | told | along)


def _frame(kind: str, slug: str, record: Any) -> Frame | None:
    """Only stories are shown in frames by an address of their own."""
    return Frame(f"/embed/story/{slug}/", record.document["title"]) if kind == "story" else None

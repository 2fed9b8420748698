"""The page of one subject, of whichever kind."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from timeline.pages.citing import as_text, cited
from timeline.pages.left_out import left_out
from timeline.pages.lines.read import read_line
from timeline.pages.since import since
from timeline.pages.subjects import ANNOTATED, subject_page
from timeline.printed.parameters import Filters, as_of
from timeline.printed.parameters.filters import TIMES
from timeline.web.along import along
from timeline.web.embedding import Frame
from timeline.web.filters.form import sieve
from timeline.web.filters.narrowing import line_filters, line_parameters, words
from timeline.web.filters.subjects import known
from timeline.web.http.etag import clock_of
from timeline.web.past import notice, then
from timeline.web.views import lookup
from timeline.web.views.timeline import URL as DRAWN


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
        "drawn": filters.address(DRAWN, None, **{kind: slug, "from": ()}),
    }
    page = subject_page(record, line, filters.at, known=filters.known)
    taken = {
        "data": _data(kind, url, filters),
        "along": along(filters, (kind, slug), frame=_frame(kind, slug, filters, record)),
    }
    return render(request, f"web/{kind}.html", page | told | taken | {"citation": _citation(request, kind, record)})


def _data(kind: str, url: str, filters: Filters) -> str:
    """What is told of the subject itself; only contracts' documents say when things were told."""
    times = TIMES if kind == "contract" else (as_of.NAME,)
    return filters.unnarrowed().address(f"/api/v1{url}", None, **{name: () for name in TIMES if name not in times})


def _citation(request: HttpRequest, kind: str, record: Any) -> str:
    """Of a story, with the sequence of the whole record: the entries on its line are cited too."""
    return as_text(cited(kind, record.document, clock_of(request))) if kind == "story" else ""


def _frame(kind: str, slug: str, filters: Filters, record: Any) -> Frame | None:
    """Only stories are shown in frames by an address of their own, under the filters that their line has."""
    if kind != "story":
        return None
    return Frame(filters.address(f"/embed/story/{slug}/", None, **{"from": ()}), record.document["title"])

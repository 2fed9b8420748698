"""A story or a filtered list in a frame on another site: its entries as short lines, and the way back. These are the
only pages that other sites may frame (timeline.web.http.policy)."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_exempt

from timeline.pages.known import known_rows
from timeline.pages.lines.hang import hang_titles
from timeline.pages.lines.ladder import draw, draw_narrowed
from timeline.printed import parameters
from timeline.printed.models.record import RecordQuerySet
from timeline.printed.models.shelf import ShelfQuerySet
from timeline.printed.parameters import NARROWING, Filters
from timeline.printed.stood import document_of
from timeline.printed.walks import Columns
from timeline.web.filters import subjects
from timeline.web.filters.narrowing import line_filters, words
from timeline.web.past import notice
from timeline.web.views import lookup

SHOWN = 60
"""More stand on the page that the frame leads to."""
OF_A_LIST = (*NARROWING, "exact", "as_of", "known_by")


@xframe_options_exempt
def story(request: HttpRequest, slug: str) -> HttpResponse:
    filters = line_filters(request, "story", slug)
    record = lookup.subject("story", slug, _as_it_is, filters)
    narrowed = words(filters, subjects.known(filters, record.named))
    return _framed(request, filters, record.document["title"], record.document["url"], narrowed, f"story:{slug}")


@xframe_options_exempt
def timeline(request: HttpRequest) -> HttpResponse:
    filters = list_filters(request)
    narrowed = words(filters, subjects.titles(filters))
    return _framed(request, filters, _("Timeline"), "/timeline/", narrowed)


def list_filters(request: HttpRequest) -> Filters:
    """Raises ParameterError."""
    return parameters.placed(parameters.parse(request.GET, allowed=OF_A_LIST, walk="embed"))


def _framed(request: HttpRequest, filters: Filters, title: str, url: str, narrowed: str, *within: str) -> HttpResponse:
    rows = filters.first(SHOWN, columns(filters.at), *within)
    found = known_rows(rows.rows, filters.known, filters.at)
    entries = hang_titles(row["document"] for row in found)
    context = {
        "title": title,
        "narrowed": narrowed,
        "whole": filters.address(url),
        "notice": notice(filters, url),
        "stretches": draw_narrowed(entries) if narrowed else draw(entries),
        "is_more": rows.next is not None,
    }
    return render(request, "web/embed.html", context)


def columns(at: int | None) -> Columns:
    """Of entries their documents alone, now or at a sequence."""
    if at is None:
        return _now
    return lambda entries, *order: entries.annotate(document=document_of(at)).values(*order, "document")


def _now(entries: ShelfQuerySet, *order: str) -> QuerySet:
    return entries.annotate(document=document_of()).values(*order, "document")


def _as_it_is(records: RecordQuerySet, _at: int | None) -> RecordQuerySet:
    return records

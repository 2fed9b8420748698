"""Entries: the list under the filters that API, feeds and exports share, and one entry with how it is known."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from timeline.pages.lines.hang import hang, in_language
from timeline.pages.lines.ladder import Stretch, draw, draw_list
from timeline.pages.near import entry_page
from timeline.printed import parameters
from timeline.printed.parameters import Filters
from timeline.web.filters.form import sieve
from timeline.web.lines import COLUMNS
from timeline.web.views import lookup

ALLOWED = (
    *("kind", "organization", "story", "product", "contract", "topic", "action_type", "claim_state", "exact"),
    *("after", "before", "ordering", "limit", "cursor"),
)


def entries(request: HttpRequest) -> HttpResponse:
    filters = parameters.parse(request.GET, allowed=ALLOWED, walk="entries", blanks=True)
    chosen = sieve(filters)
    page = filters.turn(in_language(filters.apply()), *COLUMNS)
    context = {
        "room": "entries",
        "canonical": "/entries/",
        "sieve": chosen,
        "is_whole": _is_whole(filters),
        "stretches": _draw(filters, page.rows),
        "earlier": filters.query(page.previous) if page.previous else "",
        "later": filters.query(page.next) if page.next else "",
    }
    return render(request, "web/entries.html", context)


def _draw(filters: Filters, rows: list[dict]) -> list[Stretch]:
    """Silences are drawn where nothing was left out, and time runs down."""
    entries = hang(rows)
    return draw(entries) if _is_whole(filters) else draw_list(entries)


def _is_whole(filters: Filters) -> bool:
    return filters.get("ordering") == "date" and not any(filters.facets())


def entry_by_number(request: HttpRequest, number: int) -> HttpResponse:
    """Its slug follows its title, which may change again: so no redirect to it is permanent."""
    return redirect(lookup.entry(number).document["url"])


def entry(request: HttpRequest, number: int, slug: str) -> HttpResponse:
    record = lookup.entry(number)
    if slug != record.slug:
        return redirect(record.document["url"])
    return render(request, "web/entry.html", entry_page(record.document))

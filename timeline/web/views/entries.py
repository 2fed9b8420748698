"""Entries: the list under the filters that API, feeds and exports share, and one entry with how it is known."""

from functools import cache

from django.db.models import QuerySet
from django.db.models.fields.json import KeyTextTransform, KeyTransform
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language

from timeline.pages.lines.hang import hang, in_language
from timeline.pages.lines.ladder import Hung, Stretch, draw, draw_list
from timeline.pages.near import entry_page
from timeline.printed import parameters
from timeline.printed.models import PublicRecord
from timeline.printed.models.shelf import ShelfQuerySet
from timeline.printed.parameters import Filters
from timeline.printed.walks import Columns
from timeline.web.filters.form import drawn, sieve
from timeline.web.views import lookup

ALLOWED = (
    *("kind", "organization", "story", "product", "contract", "topic", "action_type", "claim_state", "exact"),
    *("after", "before", "ordering", "limit", "cursor"),
)
EDTF = KeyTextTransform("edtf", KeyTransform("date", "record__document"))
ORDER = ("sort_date", "number", "record__edited_sequence")


def entries(request: HttpRequest) -> HttpResponse:
    filters = parameters.parse(request.GET, allowed=ALLOWED, walk="entries", blanks=True)
    chosen = sieve(filters)
    is_whole = _is_whole(filters)
    page = filters.read(_columns(str(get_language()), is_whole))
    context = {
        "room": "entries",
        "canonical": "/entries/",
        "sieve": chosen,
        "form": drawn(chosen),
        "is_whole": is_whole,
        "stretches": _draw(page.rows, is_whole),
        "earlier": filters.query(page.previous) if page.previous else "",
        "later": filters.query(page.next) if page.next else "",
    }
    return render(request, "web/entries.html", context)


@cache
def _columns(language: str, is_whole: bool) -> Columns:
    """What is kept of an entry is its fragment; of its document only silences need more than the date."""

    def columns(entries: ShelfQuerySet) -> QuerySet:
        listed = in_language(entries).annotate(edtf=EDTF)
        return listed.values(*ORDER, "record_id", "html", "record__document" if is_whole else "edtf")

    return columns


def _draw(rows: list[dict], is_whole: bool) -> list[Stretch]:
    """Silences are drawn where nothing was left out, and time runs down."""
    return draw(hang(rows)) if is_whole else draw_list(_hang_dates(rows))


def _hang_dates(rows: list[dict]) -> list[Hung]:
    """The documents of fragments that are still to be drawn are fetched, and the fragments drawn on the spot."""
    missing = [row["record_id"] for row in rows if not row["html"]]
    found = PublicRecord.objects.in_print().filter(pk__in=missing).values_list("pk", "document")
    documents = dict(found) if missing else {}
    return hang(
        {"record__document": documents.get(row["record_id"]) or _dated(row), "html": row["html"]}
        for row in rows
        if row["html"] or row["record_id"] in documents
    )


def _dated(row: dict) -> dict:
    return {"id": row["record_id"], "date": {"edtf": row["edtf"]}}


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

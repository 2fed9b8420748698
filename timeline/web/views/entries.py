"""Entries: the list under the filters that API, feeds and exports share, and one entry with how it is known."""

from functools import cache

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language

from timeline.pages.known import known_rows
from timeline.pages.left_out import left_out
from timeline.pages.lines.hang import hang, in_language, with_documents
from timeline.pages.lines.ladder import Hung, Stretch, draw, draw_list
from timeline.pages.near import entry_page
from timeline.pages.since import since
from timeline.printed import parameters
from timeline.printed.models import PublicRecord
from timeline.printed.models.shelf import ShelfQuerySet
from timeline.printed.parameters import OF_ENTRIES, Filters
from timeline.printed.stood import edtf_of
from timeline.printed.walks import Columns
from timeline.web.along import along
from timeline.web.filters.form import sieve
from timeline.web.past import notice
from timeline.web.views import lookup
from timeline.web.views.history import changed_fields
from timeline.wording.addresses import address


def entries(request: HttpRequest) -> HttpResponse:
    filters = parameters.placed(parameters.parse(request.GET, allowed=OF_ENTRIES, walk="entries", blanks=True))
    chosen = sieve(request, filters, "/entries/")
    is_whole = _is_whole(filters)
    page = filters.read(_columns(str(get_language()), is_whole, filters))
    rows = known_rows(page.rows, filters.known, filters.at)
    context = {
        "room": "entries",
        "canonical": "/entries/",
        "notice": notice(filters, "/entries/", since=since(filters), unknown=left_out(filters)),
        "sieve": chosen,
        "along": along(filters),
        "data": filters.address("/api/v1/entries/"),
        "is_whole": is_whole,
        "stretches": _draw(rows, is_whole),
        "earlier": filters.query(page.previous) if page.previous else "",
        "later": filters.query(page.next) if page.next else "",
    }
    return render(request, "web/entries.html", context)


def _columns(language: str, is_whole: bool, filters: Filters) -> Columns:
    """What was changed since a sequence, or said less by a day, is drawn from its document."""
    if filters.at is None:
        return _columns_now(language, is_whole or filters.known is not None)
    return lambda entries, *order: with_documents(entries, filters.at).values(*order, "record_id", "html", "document")


@cache
def _columns_now(language: str, has_documents: bool) -> Columns:
    """What is kept of an entry is its fragment; of its document only silences need more than the date."""

    def columns(entries: ShelfQuerySet, *order: str) -> QuerySet:
        if has_documents:
            return with_documents(entries).values(*order, "record_id", "html", "document")
        return in_language(entries).annotate(edtf=edtf_of()).values(*order, "record_id", "html", "edtf")

    return columns


def _draw(rows: list[dict], is_whole: bool) -> list[Stretch]:
    """Silences are drawn where nothing was left out, and time runs down."""
    return draw(hang(rows)) if is_whole else draw_list(_hang_dates(rows))


def _hang_dates(rows: list[dict]) -> list[Hung]:
    """The documents of fragments that are still to be drawn are fetched, and the fragments drawn on the spot."""
    if rows and "document" in rows[0]:
        return hang(rows)
    missing = [row["record_id"] for row in rows if not row["html"]]
    found = PublicRecord.objects.in_print().filter(pk__in=missing).values_list("pk", "document")
    documents = dict(found) if missing else {}
    return hang(
        {"document": documents.get(row["record_id"]) or _dated(row), "html": row["html"]}
        for row in rows
        if row["html"] or row["record_id"] in documents
    )


def _dated(row: dict) -> dict:
    return {"id": row["record_id"], "date": {"edtf": row["edtf"]}}


def _is_whole(filters: Filters) -> bool:
    return filters.get("ordering") == "date" and not filters.is_cut and not any(filters.facets())


def entry_by_number(request: HttpRequest, number: int) -> HttpResponse:
    """Its slug follows its title, which may change again: so no redirect to it is permanent."""
    filters = _of_one(request, number)
    return redirect(_address(lookup.entry(number, filters), filters))


def entry(request: HttpRequest, number: int, slug: str) -> HttpResponse:
    filters = _of_one(request, number)
    record, sources = lookup.entry_with_sources(number, filters)
    if slug != record.slug:
        return redirect(_address(record, filters))
    page = entry_page(lookup.known_document(record, filters), filters.at, known=filters.known)
    url = f"/entries/{record.pk}/{record.slug}/"
    told = notice(filters, url, record, fields=_changed_since(record))
    data = filters.address(f"/api/v1/entries/{record.pk}/")
    beside = {"canonical": url, "notice": told, "sources": sources, "data": data}
    return render(request, "web/entry.html", page | beside)


def _changed_since(record: PublicRecord) -> list[str] | None:
    """The fields in which an entry that is asked as it stood says something else now."""
    now = getattr(record, "document_now", None)
    return None if now is None else changed_fields(record.document, now)


def _of_one(request: HttpRequest, number: int) -> Filters:
    return parameters.placed(parameters.parse(request.GET, allowed=("as_of", "known_by"), walk=f"entry:{number}"))


def _address(record: PublicRecord, filters: Filters) -> str:
    """Of its page, by the slug that it has now, whenever it is asked about."""
    return address(filters.address(f"/entries/{record.pk}/{record.slug}/"))

"""The editions of one entry: when each was printed, what it changed, and why."""

from dataclasses import dataclass
from itertools import pairwise

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from timeline.pages import parts
from timeline.printed import parameters
from timeline.printed.cursors import Order
from timeline.printed.models import Edition
from timeline.printed.pages import Page, turn
from timeline.printed.parameters import Filters
from timeline.web.views import lookup
from timeline.wording.labels import FIELDS

LENGTH = 50
BY_NUMBER = Order(("number",), descending=True)
COLUMNS = ("number", "action", "note", "published_at", "document")


@dataclass(frozen=True)
class Change:
    """An edition, and the parts in which it differs from the one before, in words."""

    edition: dict
    parts: list[parts.Change]


def history(request: HttpRequest, number: int) -> HttpResponse:
    """Retracted entries keep theirs. Long ones come in parts."""
    filters = parameters.parse(request.GET, allowed=("cursor",), walk=f"history:{number}")
    record = lookup.any_entry(number)
    editions, page = _read(record.pk, filters)
    context = {
        "room": "entries",
        "canonical": f"/entries/{record.pk}/history/",
        "record": record,
        "changes": changes(editions)[:LENGTH],
        "earlier": filters.query(page.previous) if page.previous else "",
        "later": filters.query(page.next) if page.next else "",
    }
    return render(request, "web/history.html", context)


def _read(record_id: str, filters: Filters) -> tuple[list[dict], Page]:
    """One part, latest first, and with it the edition before, from which its oldest differs."""
    editions = Edition.objects.filter(record_id=record_id)
    page = turn(editions, BY_NUMBER, filters.cursor, LENGTH, *COLUMNS)
    older = editions.filter(number=page.rows[-1]["number"] - 1) if page.next else editions.none()
    return [*page.rows, *older.values(*COLUMNS)], page


def changes(editions: list[dict]) -> list[Change]:
    """Latest first, each with what it says otherwise than the one before."""
    changed = [changed_parts(older["document"], newer["document"]) for newer, older in pairwise(editions)]
    return [Change(edition, found) for edition, found in zip(editions, [*changed, []], strict=True)]


def changed_fields(older: dict, newer: dict) -> list[str]:
    """Only the names of the fields."""
    if "state" in newer or "state" in older:
        return []
    return [str(name) for field, name in FIELDS.items() if older.get(field) != newer.get(field)]


def changed_parts(older: dict, newer: dict) -> list[parts.Change]:
    """A tombstone says by itself that nothing of the entry stands any more."""
    if "state" in newer or "state" in older:
        return []
    return parts.changes(older, newer)

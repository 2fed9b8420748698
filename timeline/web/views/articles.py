"""A source: what is known of it, and which entries rest on it, with the fields and the words. Never its text."""

from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from timeline.printed import parameters
from timeline.printed.cursors import Order
from timeline.printed.derived.references import CITES
from timeline.printed.models import PublicRecord, Reference, SourceState
from timeline.printed.pages import Page, turn
from timeline.printed.parameters import Filters
from timeline.printed.stood import document_of
from timeline.printed.typesetting.brief import place
from timeline.web.past import notice
from timeline.web.views import lookup

LENGTH = 50
LAST_CITED = Order(("id",), descending=True)
TOLD = ("record", "standing", "checked_on", "lost")


@dataclass(frozen=True)
class Resting:
    """An entry, and how it cites the source: once for each passage."""

    entry: dict
    citations: list[dict]


def article(request: HttpRequest, number: int) -> HttpResponse:
    """Raises ParameterError, Http404, NotYet, Gone or Moved."""
    filters = parameters.parse(request.GET, allowed=("as_of", "cursor"), walk=f"article:{number}")
    filters = parameters.placed(filters)
    record = lookup.find(_with_state(number, filters.at), filters)
    url = f"/articles/{record.pk}/"
    page = _cited_in(record.pk, filters)
    sources = getattr(record, "sources", [])
    context = {
        "canonical": url,
        "notice": notice(filters, url, record),
        "data": f"/api/v1{url}",
        "source": record.document,
        "sources": sources,
        "seen": next(iter(sources), None),
        "resting": _resting(record.pk, page),
        "earlier": filters.query(page.previous) if page.previous else "",
        "later": filters.query(page.next) if page.next else "",
    }
    return render(request, "web/article.html", context)


def _with_state(number: int, at: int | None) -> Any:
    """How its page was found when somebody last looked; of a past state of the record nothing is said of that."""
    records = PublicRecord.objects.of_kind("article").filter(number=number)
    if at is not None:
        return records
    looked = SourceState.objects.filter(record=OuterRef("pk")).values_list(JSONObject(**{name: name for name in TOLD}))
    return records.annotate(sources=ArraySubquery(looked))


def _cited_in(record_id: str, filters: Filters) -> Page:
    """The entries that cite it, or cited it then: by the index of who names whom, however many these are."""
    naming = Reference.objects.at(filters.at).to(record_id, CITES).annotate(document=document_of(filters.at))
    return turn(naming, LAST_CITED, filters.cursor, LENGTH, "document")


def _resting(record_id: str, page: Page) -> list[Resting]:
    """In the order of time where all are on this page; of more, those cited last come first."""
    found = [_uses(row["document"], record_id) for row in page.rows]
    if page.next or page.previous:
        return found
    return sorted(found, key=lambda one: place(one.entry["date"]["edtf"], one.entry["id"]))


def _uses(entry: dict, record_id: str) -> Resting:
    return Resting(entry, [cited for cited in entry["citations"] if cited["article"] == record_id])

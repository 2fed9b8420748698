"""Entries: what happened, when, who says so."""

from collections.abc import Iterable
from typing import Any

import orjson
from django.db.models import QuerySet, Subquery
from django.http import HttpResponse
from drf_spectacular.utils import extend_schema_view

from api import etags
from api.answers import answer
from api.documentation import detail, listed
from api.serializers.entry import EntrySerializer
from api.views.base import ListView
from api.views.documents import OF_A_TIME, DocumentDetail
from timeline.printed.counts import Count, count
from timeline.printed.fields import as_sent
from timeline.printed.knowing import known_documents
from timeline.printed.models import Edition
from timeline.printed.models.shelf import ShelfQuerySet
from timeline.printed.parameters import OF_ENTRIES
from timeline.printed.stood import edition_at
from timeline.printed.walks import Columns


def _documents(entries: ShelfQuerySet, *order: str) -> QuerySet:
    return _with_clock(entries, as_sent("record__document"), order)


def _documents_at(at: int) -> Columns:
    then = edition_at(as_sent("document"), at, record="record_id")
    return lambda entries, *order: _with_clock(entries, then, order)


def _with_clock(entries: ShelfQuerySet, text: Any, order: Iterable[str]) -> QuerySet:
    """With the clock as the same statement sees it."""
    clock = Subquery(Edition.objects.latest_sequence())
    return entries.annotate(text=text, clock=clock).values(*order, "clock", "text")


TAKEN = (*OF_ENTRIES, "count")


@extend_schema_view(get=listed("Entries", EntrySerializer, TAKEN, "Entries, the latest first"))
class EntryList(ListView):
    parameters = TAKEN
    reads_clock = True

    def answer(self) -> HttpResponse:
        """Of an empty page the address says all."""
        at = self.filters.at
        page = self.filters.read(_documents if at is None else _documents_at(at))
        clock = next(iter(page.column("clock")), None)
        body = self.listing(self.known(page.column("text")), page)
        return answer(body, etags.tag(self.asked, clock))

    def count(self) -> Count:
        return count(self.filters)

    def known(self, texts: list[bytes]) -> list[bytes]:
        """Only what tells less by a day is parsed and written anew."""
        day, at = self.filters.known, self.filters.at
        return [*map(orjson.dumps, known_documents("entry", list(map(orjson.loads, texts)), day, at))] if day else texts


@extend_schema_view(get=detail("Entry", EntrySerializer, "id", "One entry", OF_A_TIME, may_be_retracted=True))
class EntryDetail(DocumentDetail):
    kind = "entry"
    parameters = OF_A_TIME

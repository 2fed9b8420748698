"""Demands: what was asked of whom, and what became of it."""

from functools import cached_property

import orjson
from django.http import HttpRequest, HttpResponse
from drf_spectacular.utils import extend_schema_view

from api.answers import answer
from api.documentation import listed
from api.serializers.demand import DemandRecordSerializer
from api.views.documents import DocumentList
from timeline.printed import parameters
from timeline.printed.counts import Count, count_rows
from timeline.printed.fields import as_sent
from timeline.printed.known_ledger import KnownLedger, known_ledger
from timeline.printed.pages import Page
from timeline.printed.parameters import Filters
from timeline.printed.parameters.ledger import LEDGER, OF_DEMANDS, ORDERS, narrowed
from timeline.printed.stood import edition_at

SUMMARY = "Demands, the longest unanswered first"
NAMES = (*OF_DEMANDS, "count")
TAKEN = tuple(LEDGER[name] for name in NAMES)


@extend_schema_view(get=listed("Demands", DemandRecordSerializer, TAKEN, SUMMARY))
class DemandList(DocumentList):
    parameters = NAMES

    def parsed(self, asked: HttpRequest) -> Filters:
        return parameters.parse(asked.GET, allowed=NAMES, walk=self.walk(), table=LEDGER)

    @cached_property
    def known(self) -> KnownLedger | None:
        """As known by the day that is asked for, if one is."""
        day = self.filters.known
        return None if day is None else known_ledger(self.filters, day)

    def answer(self) -> HttpResponse:
        """Documents as they were known are written anew."""
        parameters.refuse_unknown(self.filters)
        if self.known is None:
            return super().answer()
        page = self.known.turn(self.filters)
        return answer(self.listing(map(orjson.dumps, page.column("document")), page), self.tag)

    def count(self) -> Count:
        return count_rows(narrowed(self.filters)) if self.known is None else self.known.count(self.filters)

    def page(self) -> Page:
        at, order = self.filters.at, ORDERS[self.filters.get("ordering")]
        rows = narrowed(self.filters)
        if at is None:
            return self.filters.turn(rows.annotate(text=as_sent("record__document")), "text", order=order)
        then = edition_at(as_sent("document"), at, record="record_id")
        return self.filters.turn(rows.annotate(text=then), "text", order=order)

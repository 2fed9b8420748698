"""Demands: what was asked of whom, and what became of it."""

from datetime import date

import orjson
from django.http import HttpRequest, HttpResponse
from drf_spectacular.utils import extend_schema_view

from api.answers import answer, listing
from api.documentation import listed
from api.serializers.demand import DemandRecordSerializer
from api.views.documents import DocumentList
from timeline.printed import parameters
from timeline.printed.fields import as_sent
from timeline.printed.known_ledger import known_ledger
from timeline.printed.pages import Page
from timeline.printed.parameters import Filters
from timeline.printed.parameters.ledger import LEDGER, OF_DEMANDS, ORDERS, narrowed
from timeline.printed.stood import edition_at

SUMMARY = "Demands, the longest unanswered first"
TAKEN = tuple(LEDGER[name] for name in OF_DEMANDS)


@extend_schema_view(get=listed("Demands", DemandRecordSerializer, TAKEN, SUMMARY))
class DemandList(DocumentList):
    parameters = OF_DEMANDS

    def parsed(self, asked: HttpRequest) -> Filters:
        return parameters.parse(asked.GET, allowed=OF_DEMANDS, walk=self.walk(), table=LEDGER)

    def answer(self) -> HttpResponse:
        parameters.refuse_unknown(self.filters)
        return super().answer() if self.filters.known is None else self.known(self.filters.known)

    def known(self, day: date) -> HttpResponse:
        """Documents as they were known are written anew."""
        page = known_ledger(self.filters, day).turn(self.filters)
        texts = map(orjson.dumps, page.column("document"))
        return answer(listing(texts, page, self.filters, self.address()), self.tag)

    def page(self) -> Page:
        at, order = self.filters.at, ORDERS[self.filters.get("ordering")]
        rows = narrowed(self.filters)
        if at is None:
            return self.filters.turn(rows.annotate(text=as_sent("record__document")), "text", order=order)
        then = edition_at(as_sent("document"), at, record="record_id")
        return self.filters.turn(rows.annotate(text=then), "text", order=order)

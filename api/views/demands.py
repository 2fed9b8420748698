"""Demands: what was asked of whom, and what became of it."""

from django.http import HttpRequest
from drf_spectacular.utils import extend_schema_view

from api.documentation import listed
from api.serializers.demand import DemandRecordSerializer
from api.views.documents import DocumentList
from timeline.printed import parameters
from timeline.printed.fields import as_sent
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

    def page(self) -> Page:
        parameters.refuse_unknown(self.filters)
        at, order = self.filters.at, ORDERS[self.filters.get("ordering")]
        rows = narrowed(self.filters)
        if at is None:
            return self.filters.turn(rows.annotate(text=as_sent("record__document")), "text", order=order)
        then = edition_at(as_sent("document"), at, record="record_id")
        return self.filters.turn(rows.annotate(text=then), "text", order=order)

"""Entries: what happened, when, who says so."""

from django.db.models import QuerySet, Subquery
from django.http import HttpResponse
from drf_spectacular.utils import extend_schema_view

from api import etags
from api.answers import answer, document, listing
from api.documentation import detail, listed
from api.serializers.entry import EntrySerializer
from api.views.base import PrintView
from api.views.documents import DocumentDetail
from timeline.printed.fields import as_sent
from timeline.printed.models import Edition
from timeline.printed.models.shelf import ShelfQuerySet

FILTERS = (
    "kind",
    "organization",
    "exact",
    "product",
    "contract",
    "story",
    "topic",
    "action_type",
    "claim_state",
    "after",
    "before",
    "ordering",
    "limit",
    "cursor",
)


def _documents(entries: ShelfQuerySet, *order: str) -> QuerySet:
    """With the clock as the same statement sees it."""
    clock = Subquery(Edition.objects.latest_sequence())
    return entries.annotate(text=as_sent("record__document"), clock=clock).values(*order, "clock", "text")


@extend_schema_view(get=listed("Entries", EntrySerializer, FILTERS, "Entries, the latest first"))
class EntryList(PrintView):
    parameters = FILTERS
    reads_clock = True

    def answer(self) -> HttpResponse:
        """Of an empty page the address says all."""
        page = self.filters.read(_documents)
        clock = next(iter(page.column("clock")), None)
        results = map(document, page.column("text"))
        return answer(listing(results, page, self.filters, self.address()), etags.tag(self.request, clock))


@extend_schema_view(get=detail("Entry", EntrySerializer, "id", "One entry", may_be_retracted=True))
class EntryDetail(DocumentDetail):
    kind = "entry"

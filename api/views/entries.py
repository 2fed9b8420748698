"""Entries: what happened, when, who says so."""

from django.db.models import QuerySet
from django.http import HttpResponse
from drf_spectacular.utils import extend_schema_view

from api import etags
from api.answers import answer, joined
from api.documentation import detail, listed
from api.serializers.entry import EntrySerializer
from api.views.base import PrintView
from api.views.documents import DocumentDetail
from timeline.printed.fields import as_text
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


def _documents(entries: ShelfQuerySet) -> QuerySet:
    return entries.annotate(text=as_text("record__document")).values(
        "sort_date", "number", "record__edited_sequence", "text"
    )


@extend_schema_view(get=listed("Entries", EntrySerializer, FILTERS, "Entries, the latest first"))
class EntryList(PrintView):
    parameters = FILTERS
    reads_clock = True

    def answer(self) -> HttpResponse:
        page = self.filters.read_joined(_documents)
        return answer(joined(page, self.filters, self.address()), etags.tag(self.request, page.clock))


@extend_schema_view(get=detail("Entry", EntrySerializer, "id", "One entry", may_be_retracted=True))
class EntryDetail(DocumentDetail):
    kind = "entry"

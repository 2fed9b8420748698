"""Entries: what happened, when, who says so."""

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema_view

from api.documentation import detail, listed
from api.serializers.entry import EntrySerializer
from api.views.documents import DocumentDetail, DocumentList

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


@extend_schema_view(get=listed("Entries", EntrySerializer, FILTERS, "Entries, the latest first"))
class EntryList(DocumentList):
    parameters = FILTERS
    document = "record__document"

    def rows(self) -> QuerySet:
        return self.filters.apply()


@extend_schema_view(get=detail("Entry", EntrySerializer, "id", "One entry", may_be_retracted=True))
class EntryDetail(DocumentDetail):
    kind = "entry"

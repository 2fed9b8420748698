"""The list of entries by DRF and by Django's own ListView, each with everything prefetched."""

from django.db.models import QuerySet
from django.http import HttpResponse
from django.views.generic import ListView
from rest_framework import viewsets
from rest_framework.request import Request

from bench.peers import bare
from bench.peers.serializers import EntrySerializer
from timeline.models import TimelineEntry


def entries() -> QuerySet[TimelineEntry]:
    return (
        TimelineEntry.objects.select_related("protest", "contract_event__contract")
        .prefetch_related(
            "roles__organization",
            "products__maker",
            "contracts",
            "stories",
            "topics",
            "citations__article__outlet",
            "demands__of",
            "demands__responses",
            "links_back__earlier",
            "links_on__later",
            "contract_event__parties__organization",
        )
        .order_by("-sorts_on", "-pk")
    )


class EntryViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = entries()
    serializer_class = EntrySerializer


class ShellViewSet(viewsets.ViewSet):
    """What the bare handler sends, by an ordinary viewset: what Django and DRF take for themselves."""

    def list(self, request: Request) -> HttpResponse:
        return HttpResponse(bare.page("/bare/page 1?"), content_type="application/json")


class EntryListView(ListView):
    queryset = entries()
    paginate_by = 50
    template_name = "peers/entries.html"

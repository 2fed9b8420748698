"""The change feed. Sequences grow in the order of commit, so nothing appears behind a reader."""

import orjson
from django.http import HttpResponse
from drf_spectacular.utils import extend_schema_view

from api.answers import answer
from api.documentation import changes
from api.views.base import PrintView
from api.views.editions import COLUMNS, as_told, with_what_is_told
from timeline.printed.models import Edition

PARAMETERS = ("since", "limit")


@extend_schema_view(get=changes(PARAMETERS))
class Changes(PrintView):
    parameters = PARAMETERS

    def answer(self) -> HttpResponse:
        since, limit = self.filters.get("since"), self.filters.get("limit")
        found = with_what_is_told(Edition.objects.since(since)).values("sequence", *COLUMNS)[: limit + 1]
        results = [as_told(row) for row in found]
        shown = results[:limit]
        latest = shown[-1]["sequence"] if shown else since
        further = f"{self.address()}?{self.filters.query(since=latest)}" if len(results) > limit else None
        return answer(orjson.dumps({"next": further, "latest": latest, "results": shown}), self.tag)

"""Search: which entries have these words, and which subjects these names."""

from typing import Any

import orjson
from django.http import HttpResponse
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema_view

from api.answers import answer, ways
from api.documentation import searched
from api.views.base import PrintView
from timeline.pages.search import Count, Value, by_facet, notes, total
from timeline.printed.parameters import OF_SEARCH, TABLE, ParameterError
from timeline.printed.search.hits import Hit
from timeline.printed.search.searching import Results, search

SUBJECT = ("kind", "slug", "name", "url", "entries")


@extend_schema_view(get=searched(OF_SEARCH))
class Search(PrintView):
    parameters = OF_SEARCH
    is_search = True

    def answer(self) -> HttpResponse:
        """Raises ParameterError where nothing is searched for."""
        found = search(self.filters, self.filters.get("limit"))
        if not found.asked:
            said = " ".join([_("q has nothing to search for."), *notes(found.asked)])
            raise ParameterError("q", self.filters.get("q") or "", said, TABLE["q"].values.allowed())
        told = ways(found.page, self.filters, self.address()) | _told(found)
        return answer(orjson.dumps(told), self.tag)


def _told(found: Results) -> dict[str, Any]:
    return {
        "understood": found.asked.typed(),
        "notes": notes(found.asked),
        "near": [{"written": one.term.written, "instead": one.instead.written} for one in found.near],
        "subjects": [{name: getattr(one, name) for name in SUBJECT} for one in found.subjects],
        "count": _counted(total(found.counts)),
        "facets": {name: [_facet(value) for value in values] for name, values in by_facet(found.counts).items()},
        "results": [_hit(hit) for hit in found.hits],
    }


def _counted(count: Count) -> dict[str, Any]:
    return {"entries": count.number, "is_more": count.is_more}


def _facet(value: Value) -> dict[str, Any]:
    return {"value": value.key, "title": value.title, **_counted(value.count)}


def _hit(hit: Hit) -> dict[str, Any]:
    marked = {"title_html": hit.title.html(), "piece_html": hit.piece.html(), "part": hit.part}
    return {"score": hit.score, **marked, "entry": hit.document}

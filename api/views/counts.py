"""How many entries of this record there are, by year, kind and organization, under the filters of the list."""

from collections import Counter

import orjson
from django.http import HttpResponse
from drf_spectacular.utils import extend_schema_view

from api.answers import answer
from api.documentation import counted
from api.views.base import PrintView
from timeline.printed.counts import Tally, totals
from timeline.printed.parameters import OF_COUNTS


@extend_schema_view(get=counted(OF_COUNTS))
class Counts(PrintView):
    parameters = OF_COUNTS

    def answer(self) -> HttpResponse:
        names = self.filters.get("by")
        told = totals(self.filters, names)
        by = {name: _by_year(told) if name == "year" else _by(told, name) for name in names}
        body = {"count": told.count.number, "more": told.count.is_more, "exact": told.is_exact, "by": by}
        return answer(orjson.dumps(body), self.tag)


def _by(told: Tally, name: str) -> dict[str, int]:
    return {value: count.number for value, count in told.of_kind(name).items()}


def _by_year(told: Tally) -> dict[str, int]:
    """Kept by year and kind ("2018:protest")."""
    found: Counter[str] = Counter()
    for value, number in _by(told, "year").items():
        found[value.partition(":")[0]] += number
    return dict(sorted(found.items(), key=lambda each: int(each[0])))

"""The visual timeline's data: one short array for each entry, in the order of time."""

import orjson
from django.http import HttpResponse
from drf_spectacular.utils import extend_schema_view

from api.answers import answer
from api.documentation import drawn
from api.views.base import PrintView
from timeline.printed.derived.marks import COLUMNS
from timeline.printed.marked import MOST, PARAMETERS, counted, marks, months, names


@extend_schema_view(get=drawn(PARAMETERS))
class Timeline(PrintView):
    """Marks are sent as they are kept. Of more entries than are drawn, only how many fall into each month."""

    parameters = PARAMETERS

    def answer(self) -> HttpResponse:
        return answer(self._by_month() if counted(self.filters) > MOST else self._one_by_one(), self.tag)

    def _one_by_one(self) -> bytes:
        found, facets = marks(self.filters)
        ahead = {"total": len(found), "months": None, "columns": COLUMNS, "names": names(facets, self.filters.at)}
        return b"".join([orjson.dumps(ahead)[:-1], b',"entries":[', ",".join(found).encode(), b"]}"])

    def _by_month(self) -> bytes:
        found = months(self.filters)
        total = sum(many for _month, many in found)
        beside = {"columns": COLUMNS, "names": names((), None), "entries": []}
        return orjson.dumps({"total": total, "months": found} | beside)

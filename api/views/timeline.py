"""The visual timeline's data: one short array for each entry, in the order of time."""

from dataclasses import dataclass, field

import orjson
from django.http import HttpResponse
from drf_spectacular.utils import extend_schema_view

from api.answers import answer
from api.documentation import drawn
from api.views.base import PrintView
from timeline.printed.derived.marks import COLUMNS
from timeline.printed.marked import MOST, PARAMETERS, counted, marks, months, names
from timeline.printed.memory import kept
from timeline.printed.parameters import Filters

KEPT = 256
"""Addresses of which it is known whether there are too many entries to draw, and how many fall into each month."""


@extend_schema_view(get=drawn(PARAMETERS))
class Timeline(PrintView):
    """Marks are sent as they are kept. Of more entries than are drawn, only how many fall into each month."""

    parameters = PARAMETERS

    def answer(self) -> HttpResponse:
        asked = _Asked(self.tag, self.asked.get_full_path(), self.filters)
        return answer(_by_month(asked) or self._one_by_one(), self.tag)

    def _one_by_one(self) -> bytes:
        found, facets = marks(self.filters)
        ahead = {"total": len(found), "months": None, "columns": COLUMNS, "names": names(facets, self.filters.at)}
        return b"".join([orjson.dumps(ahead)[:-1], b',"entries":[', ",".join(found).encode(), b"]}"])


@dataclass(frozen=True)
class _Asked:
    """The tag has the clock in it, and tells addresses apart only so far."""

    tag: str
    address: str
    filters: Filters = field(compare=False)


@kept(KEPT)
def _by_month(asked: _Asked) -> bytes:
    """Empty where there are few enough to be drawn one by one. All places are counted, once for each publication."""
    if counted(asked.filters) <= MOST:
        return b""
    found = months(asked.filters)
    total = sum(many for _month, many in found)
    beside = {"columns": COLUMNS, "names": names((), None), "entries": []}
    return orjson.dumps({"total": total, "months": found} | beside)

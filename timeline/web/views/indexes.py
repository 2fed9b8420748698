"""The list of all printed records of a kind, by name: one query a page."""

from dataclasses import dataclass
from typing import Any

from django.db.models.expressions import Combinable
from django.http import HttpRequest

from timeline.pages.extents import Extent, extent, with_extent
from timeline.printed import parameters
from timeline.printed.cursors import Order
from timeline.printed.models import PublicRecord
from timeline.printed.pages import turn

LENGTH = 50
BY_NAME = Order(("title", "number"))


@dataclass(frozen=True)
class Named:
    """`asked`: what was asked for besides, by name."""

    document: dict
    extent: Extent
    asked: dict[str, Any]


@dataclass(frozen=True)
class Index:
    """`earlier` and `later` are query strings; empty where the list begins or ends."""

    rows: list[Named]
    earlier: str
    later: str


def read_index(request: HttpRequest, kind: str, length: int = LENGTH, **asked: Combinable) -> Index:
    """`asked`: what else is read of each record. Raises ParameterError."""
    filters = parameters.parse(request.GET, allowed=("cursor",), walk=f"index:{kind}")
    records = with_extent(PublicRecord.objects.of_kind(kind).in_print()).annotate(**asked)
    page = turn(records, BY_NAME, filters.cursor, length, "document", "found", *asked)
    return Index(
        [Named(r["document"], extent(r["found"]), {name: r[name] for name in asked}) for r in page.rows],
        earlier=filters.query(page.previous) if page.previous else "",
        later=filters.query(page.next) if page.next else "",
    )

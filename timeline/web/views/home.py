"""The front page: the story that grew last has the room; what is owing, and the latest on the line."""

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import JSONField
from django.db.models.functions import Cast
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from timeline.pages.demands import longest_unanswered
from timeline.pages.extents import extent, latest_grown, own_shelf, with_extent
from timeline.pages.lines.hang import hang_titles
from timeline.pages.lines.ladder import draw
from timeline.printed.models import Shelf
from timeline.text import shown

STORIES = 3
ON_EACH = 5
UNANSWERED = 3
LATEST = 4
LOOKED_THROUGH = 16
"""Of the last entries: those of the story that has the room stand there already."""


def home(request: HttpRequest) -> HttpResponse:
    stories = [_story(record) for record in _stories()]
    lead = stories[0] if stories else None
    latest = _latest()
    elsewhere = _outside(lead["document"]["slug"], latest) if lead else []
    context = {
        "canonical": "/",
        "lead": lead,
        "stories": stories[1:],
        "unanswered": longest_unanswered(UNANSWERED),
        "elsewhere": bool(elsewhere),
        "latest": (elsewhere or latest)[:LATEST],
    }
    return render(request, "web/home.html", context)


def _latest() -> list[dict]:
    shelf = Shelf.objects.current().on("all").latest_first()
    return list(shelf.values_list("record__document", flat=True)[:LOOKED_THROUGH])


def _outside(slug: str, documents: list[dict]) -> list[dict]:
    return [found for found in documents if slug not in {story["slug"] for story in found["stories"]}]


def _stories() -> list[Any]:
    """Those that grew last, each with its last entries."""
    ends = own_shelf().latest_first().annotate(json=Cast("record__document", JSONField())).values("json")[:ON_EACH]
    return list(with_extent(latest_grown(STORIES)).annotate(ends=ArraySubquery(ends)))


def _story(record: Any) -> dict:
    entries = hang_titles(shown(list(reversed(record.ends))))
    return {"document": record.document, "extent": extent(record.found), "entries": entries, "line": draw(entries)}

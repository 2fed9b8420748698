"""The front page: the story that grew last has the room; what is owing, and the latest on the line."""

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import JSONField
from django.db.models.functions import Cast
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from timeline.printed.models import PublicRecord, Shelf
from timeline.web.demands import longest_unanswered
from timeline.web.extents import extent, latest_grown, own_shelf, with_extent
from timeline.web.line import draw
from timeline.web.lines import hang_titles

STORIES = 3
ON_EACH = 5
UNANSWERED = 3
LATEST = 4


def home(request: HttpRequest) -> HttpResponse:
    stories = [_story(record) for record in _stories()]
    latest = Shelf.objects.current().on("all").latest_first().values_list("record__document", flat=True)[:LATEST]
    context = {
        "canonical": "/",
        "lead": stories[0] if stories else None,
        "stories": stories[1:],
        "unanswered": longest_unanswered(UNANSWERED),
        "latest": list(latest),
    }
    return render(request, "web/home.html", context)


def _stories() -> list[Any]:
    """Those that grew last, each with its last entries."""
    ends = own_shelf().latest_first().annotate(json=Cast("record__document", JSONField())).values("json")[:ON_EACH]
    stories = latest_grown(with_extent(PublicRecord.objects.of_kind("story").in_print()))
    return list(stories.annotate(ends=ArraySubquery(ends)).defer("content")[:STORIES])


def _story(record: Any) -> dict:
    entries = hang_titles(reversed(record.ends))
    return {"document": record.document, "extent": extent(record.found), "entries": entries, "line": draw(entries)}

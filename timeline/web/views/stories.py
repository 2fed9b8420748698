"""Stories: the list, and one story as a line with what its demands came to."""

from django.contrib.postgres.expressions import ArraySubquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from timeline.pages import demands
from timeline.pages.extents import extent, own_shelf, with_extent
from timeline.printed.models.record import RecordQuerySet
from timeline.web.filters.narrowing import line_filters
from timeline.web.lines import read_line
from timeline.web.views import lookup
from timeline.web.views.indexes import read_index


def stories(request: HttpRequest) -> HttpResponse:
    """Those that grew last come first."""
    index = read_index(request, "story")
    return render(request, "web/stories.html", {"room": "stories", "canonical": "/stories/", "index": index})


def story(request: HttpRequest, slug: str) -> HttpResponse:
    filters = line_filters(request, "story", slug)
    record = lookup.subject("story", slug, _with_entries, filters)
    line = read_line(record, filters)
    made = demands.made_in(record.entries)
    context = {
        "room": "stories",
        "canonical": record.document["url"],
        "story": record.document,
        "extent": extent(record.found),
        "line": line,
        "tally": demands.tally(made) if made else [],
        "demands": made,
        "owing": demands.owing(made),
    }
    return render(request, "web/story.html", context)


def _with_entries(records: RecordQuerySet) -> RecordQuerySet:
    """Annotates `entries`: the ids of all its entries, which may be more than one page of the line shows."""
    return with_extent(records).annotate(entries=ArraySubquery(own_shelf().values("record_id")))

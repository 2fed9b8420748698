"""Stories: the list, and one story as a line with what its demands came to."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from timeline.pages import demands
from timeline.pages.extents import extent_of, own_facet, with_extent
from timeline.printed.models.record import RecordQuerySet
from timeline.web.filters.narrowing import line_filters
from timeline.web.lines import read_line
from timeline.web.views import lookup
from timeline.web.views.indexes import read_index

LENGTH = 20
"""Of the list: each comes with its lead."""


def stories(request: HttpRequest) -> HttpResponse:
    index = read_index(request, "story", LENGTH)
    return render(request, "web/stories.html", {"room": "stories", "canonical": "/stories/", "index": index})


def story(request: HttpRequest, slug: str) -> HttpResponse:
    filters = line_filters(request, "story", slug)
    record = lookup.subject("story", slug, _with_demands, filters)
    line = read_line(record, filters)
    made = demands.documents(record.asked, filters.at)
    context = {
        "room": "stories",
        "canonical": line.canonical,
        "story": record.document,
        "extent": extent_of(record, filters.at),
        "line": line,
        "notice": line.notice,
        "tally": demands.tally(made) if made else [],
        "demands": made,
        "more_demands": len(record.asked) > demands.LOOKED_AT,
        "owing": demands.owing(made),
    }
    return render(request, "web/story.html", context)


def _with_demands(records: RecordQuerySet, at: int | None) -> RecordQuerySet:
    """Annotates `asked`: the ids of the demands made last on its line."""
    return with_extent(records, at).annotate(asked=demands.asked_last(own_facet(), at))

"""Stories: the list, and one story as a line with what its demands came to."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from timeline.printed.models import Shelf
from timeline.web import demands, lookup
from timeline.web.extents import extent, with_extent
from timeline.web.indexes import read_index
from timeline.web.lines import read_line


def stories(request: HttpRequest) -> HttpResponse:
    """Those that grew last come first."""
    index = read_index(request, "story")
    return render(request, "web/stories.html", {"room": "stories", "canonical": "/stories/", "index": index})


def story(request: HttpRequest, slug: str) -> HttpResponse:
    record = lookup.subject("story", slug, with_extent)
    facet = f"story:{slug}"
    made = demands.made_on(Shelf.objects.current().on(facet))
    context = {
        "room": "stories",
        "canonical": record.document["url"],
        "story": record.document,
        "extent": extent(record.found),
        "line": read_line(request, facet),
        "tally": demands.tally(made) if made else [],
        "demands": made,
        "owing": demands.owing(made),
    }
    return render(request, "web/story.html", context)

"""Stories: the list, and one story as a line with what its demands came to."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from timeline.pages.mini import last_entries, mini
from timeline.web.views.indexes import read_index
from timeline.web.views.subjects import page_of

LENGTH = 20
"""Of the list: each comes with its lead and its line in small."""


def stories(request: HttpRequest) -> HttpResponse:
    index = read_index(request, "story", LENGTH, ends=last_entries())
    told = [{"document": row.document, "extent": row.extent, "mini": mini(row.asked["ends"])} for row in index.rows]
    context = {"room": "stories", "canonical": "/stories/", "index": index, "stories": told}
    return render(request, "web/stories.html", context)


def story(request: HttpRequest, slug: str) -> HttpResponse:
    return page_of(request, "story", slug)

"""Stories: the list, and one story as a line with what its demands came to."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from timeline.web.views.indexes import read_index
from timeline.web.views.subjects import page_of

LENGTH = 20
"""Of the list: each comes with its lead."""


def stories(request: HttpRequest) -> HttpResponse:
    index = read_index(request, "story", LENGTH)
    return render(request, "web/stories.html", {"room": "stories", "canonical": "/stories/", "index": index})


def story(request: HttpRequest, slug: str) -> HttpResponse:
    return page_of(request, "story", slug)

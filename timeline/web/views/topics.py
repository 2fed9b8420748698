"""Topics: the list, and one topic as a line. A topic is a word of the record's own vocabulary."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from timeline.web.views.indexes import read_index
from timeline.web.views.subjects import page_of


def topics(request: HttpRequest) -> HttpResponse:
    context = {"room": "topics", "canonical": "/topics/", "index": read_index(request, "topic")}
    return render(request, "web/topics.html", context)


def topic(request: HttpRequest, slug: str) -> HttpResponse:
    return page_of(request, "topic", slug)

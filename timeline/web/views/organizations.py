"""Organizations: the list, and one organization with what it was asked, what it makes and sells, and its line."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from timeline.web.views.indexes import read_index
from timeline.web.views.subjects import page_of


def organizations(request: HttpRequest) -> HttpResponse:
    context = {"room": "organizations", "canonical": "/organizations/", "index": read_index(request, "organization")}
    return render(request, "web/organizations.html", context)


def organization(request: HttpRequest, slug: str) -> HttpResponse:
    return page_of(request, "organization", slug)

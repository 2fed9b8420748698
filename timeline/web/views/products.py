"""One product as a line."""

from django.http import HttpRequest, HttpResponse

from timeline.web.views.subjects import page_of


def product(request: HttpRequest, slug: str) -> HttpResponse:
    return page_of(request, "product", slug)

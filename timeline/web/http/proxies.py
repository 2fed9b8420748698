"""What a proxy in front does to ETags. One that compresses marks the tag of what it sent; it comes back with that mark.

Apache writes "TAG-gzip", "TAG-br" or "TAG-zstd", others ";gzip" or "--gzip", some behind the quotes. (nginx and most
networks make the tag weak, which Django compares as it should.)
"""

import re
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

CODED = r"[-;+:]{1,2}(?:x-)?(?:gzip|deflate|br|brotli|zstd|compress|df)"
_mark = re.compile(rf'{CODED}(?=")|(?<="){CODED}(?=\s*(?:,|$))', re.IGNORECASE)
UNKNOWN = ("HTTP_IF_UNMODIFIED_SINCE", "HTTP_IF_MODIFIED_SINCE")
"""Nothing that we make says when it was modified, so these decide nothing (RFC 9110 §13.1.4)."""


def without_marks(held: str) -> str:
    """A list of tags, each as we gave it."""
    return _mark.sub("", held)


class ProxiedTagMiddleware:
    """Takes the marks off, so that Django's own comparison does the rest."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if held := request.META.get("HTTP_IF_NONE_MATCH"):
            request.META["HTTP_IF_NONE_MATCH"] = without_marks(held)
        for header in UNKNOWN:
            request.META.pop(header, None)
        return self.get_response(request)

"""Whoever holds the current answer is told so by the door, before an address is looked up or a view begins."""

from collections.abc import Callable

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse

from api import etags
from api.answers import JSON
from api.problems import problem

SAFE = ("GET", "HEAD")


class HeldMiddleware:
    """A tag was given for this very address, with a 200, and nobody else can make one (etags). So while it is current,
    the address is right, what it names is in print, and nothing of the answer has changed.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return _not_modified(request) or self.get_response(request)


def _not_modified(request: HttpRequest) -> HttpResponse | None:
    """One query, and only for who holds a tag of this address: the clocks of print."""
    held = request.META.get("HTTP_IF_NONE_MATCH")
    if not held or f"-{etags.beside_the_clock(request)}" not in held or not _may_be_answered(request):
        return None
    try:
        clock = etags.clock_of(request)
    except (OperationalError, InterfaceError) as error:
        return problem(error).response(request.path)
    return etags.unchanged(request, etags.tag(request, clock))


def _may_be_answered(request: HttpRequest) -> bool:
    """Raises DisallowedHost, as CommonMiddleware does, which stands behind."""
    return bool(request.method in SAFE and request.get_host() and request.accepts(JSON))

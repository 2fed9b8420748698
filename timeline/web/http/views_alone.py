"""From an address to its answer without the desk's middlewares: nobody signs in on readers' pages or at the API.

Sessions, log-in, CSRF and what hangs on them stay in MIDDLEWARE, where their packages and Django's checks look for
them. Each of them would let a reader by, and together they took 33 of some 450 µs of a page of the API.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, Protocol

from django.conf import settings
from django.core.handlers.base import BaseHandler
from django.core.handlers.exception import convert_exception_to_response
from django.http import HttpRequest, HttpResponse
from django.middleware.clickjacking import XFrameOptionsMiddleware
from django.middleware.common import CommonMiddleware
from django.urls import ResolverMatch, get_resolver

Answering = Callable[[HttpRequest], Any]
WRAPPED = (CommonMiddleware, XFrameOptionsMiddleware)
"""What stands in MIDDLEWARE among the desk's and is everybody's, the outermost first."""

REMEMBERED = 1024
LONGEST_REMEMBERED = 200
"""Characters of an address; longer ones are nobody's usual question."""


class Hooks(Protocol):
    """A middleware's own hooks, which Django calls around a view."""

    def process_view(self, request: HttpRequest, *view: object) -> HttpResponse | None: ...

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None: ...


class Views(BaseHandler):
    """Django's handler from behind its middlewares: it resolves the address, asks the hooks and calls the view."""

    def __init__(self, hooks: Hooks) -> None:
        self._view_middleware = [hooks.process_view]
        self._exception_middleware = [hooks.process_exception]
        self._template_response_middleware: list = []

    def resolve_request(self, request: HttpRequest) -> ResolverMatch:
        """Where an address leads never changes, and most readers and clients ask for the same few."""
        address = request.path_info
        find = _remembered if len(address) <= LONGEST_REMEMBERED else _place
        request.resolver_match = found = find(address, settings.ROOT_URLCONF)
        return found


def _place(address: str, urls: str) -> ResolverMatch:
    return get_resolver(urls).resolve(address)


_remembered = lru_cache(maxsize=REMEMBERED)(_place)


def views_alone(hooks: Hooks) -> Answering:
    """Errors become answers at each step, as in Django's own chain."""
    answering: Answering = convert_exception_to_response(Views(hooks)._get_response)  # type: ignore[attr-defined]
    for middleware in reversed(WRAPPED):
        answering = convert_exception_to_response(middleware(answering))
    return answering

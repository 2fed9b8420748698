"""What every address of the clients' room has in common."""

from collections.abc import Iterable
from functools import lru_cache
from types import SimpleNamespace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.encoding import iri_to_uri
from rest_framework.generics import GenericAPIView
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.request import Request

from api import etags
from api.answers import answer, listing
from timeline.printed import parameters
from timeline.printed.counts import Count
from timeline.printed.pages import Page
from timeline.printed.parameters import Filters

ANYTHING = "*/*"
REMEMBERED = 1024
"""Addresses of lists that are not written anew."""


class JsonOnly(DefaultContentNegotiation):
    """By Accept alone; a parameter `format` is as unknown as any other."""

    settings: Any = SimpleNamespace(URL_FORMAT_OVERRIDE=None)

    def select_renderer(self, request: Request, renderers: Any, format_suffix: str | None = None) -> Any:
        """Nearly everybody takes whatever there is."""
        if request.META.get("HTTP_ACCEPT", ANYTHING) == ANYTHING:
            return renderers[0], renderers[0].media_type
        return super().select_renderer(request, renderers, format_suffix)


class ClientsView(GenericAPIView):
    """Read-only, open to every origin (api.cors), no cookie."""

    http_method_names = ["get", "head", "options"]
    content_negotiation_class = JsonOnly
    pagination_class = None
    filter_backends: list = []

    @property
    def asked(self) -> HttpRequest:
        """Django's own request; each look through DRF's, which wraps it, is a detour."""
        request: HttpRequest = self.request._request
        return request

    def perform_authentication(self, request: Request) -> None:
        """Nobody is asked who they are."""

    @property
    def default_response_headers(self) -> dict[str, str]:
        return {"Allow": ", ".join(self.allowed_methods)}

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """A view and its request hold each other until the garbage collector comes, and DRF lets the view hold the
        answer: without that, a page of 130 KB is free again as soon as it is sent."""
        response = super().dispatch(request, *args, **kwargs)
        del self.response
        return response

    def options(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:  # type: ignore[override]
        return HttpResponse(status=204)


class ReleaseView(ClientsView):
    """What only a new release changes: no query."""

    def get(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponse:
        parameters.parse(request.query_params, allowed=())
        tag = etags.tag(request)
        return etags.unchanged(request, tag) or etags.conditional(request, answer(self.body(), tag))

    def body(self) -> bytes:
        raise NotImplementedError


class PrintView(ClientsView):
    """What the record decides. The clock is read first, or with the answer where `reads_clock` says so: an answer may
    be newer than its tag, never older."""

    parameters: tuple[str, ...] = ()
    reads_clock = False
    is_search = False
    """Whether words are its question, not a narrower list."""
    filters: Filters
    tag: str

    def get(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponse:
        asked = self.asked
        filters = self.parsed(asked)
        if not self.reads_clock:
            self.tag = etags.tag(asked, etags.clock_of(asked))
        self.filters = parameters.weighed(parameters.placed(filters, refuses_to_come=True, is_search=self.is_search))
        return etags.conditional(asked, self.answer())

    def parsed(self, asked: HttpRequest) -> Filters:
        return parameters.parse_often(asked, allowed=self.parameters, walk=self.walk())

    def walk(self) -> str:
        """Names this list: its cursors are refused by every other."""
        return self.asked.path

    def address(self) -> str:
        """As Django's build_absolute_uri."""
        return _absolute(str(self.asked.scheme), self.asked.get_host(), self.asked.path)

    def answer(self) -> HttpResponse:
        raise NotImplementedError


class ListView(PrintView):
    """A list that is read page by page. It says how many there are in all, where that is asked for (`count=1`)."""

    def listing(self, results: Iterable[bytes], page: Page) -> bytes:
        count = self.count() if self.filters.get("count") else None
        return listing(results, page, self.filters, self.address(), count)

    def count(self) -> Count:
        raise NotImplementedError


@lru_cache(maxsize=REMEMBERED)
def _absolute(scheme: str, host: str, path: str) -> str:
    return iri_to_uri(f"{scheme}://{host}{path}")

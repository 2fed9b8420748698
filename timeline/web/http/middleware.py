"""Reader pages are the same for everybody: no cookie goes in or out, and any cache in front may keep them."""

from collections.abc import Callable

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.utils.cache import get_conditional_response
from django.utils.http import parse_etags

from timeline.web.filters import taken as queries
from timeline.web.http import errors as refusals
from timeline.web.http import etag as edition
from timeline.web.http.dated import keep_times
from timeline.web.http.views_alone import views_alone

OTHER_ROOMS = ("/admin/", "/accounts/", "/api/", "/static/")
DESK = ("/admin/", "/accounts/")
UNTAGGED = ("/healthz", "/readyz", "/robots.txt")
SAFE = ("GET", "HEAD")
MOVED, FAILED = 300, 500
CACHE_CONTROL = "public, max-age=0, must-revalidate"
"""Any cache may keep it and must ask: a 304 while nothing was printed, the new page at once when something was."""
PERSONAL = ("HTTP_COOKIE", "HTTP_ACCEPT_LANGUAGE", "HTTP_AUTHORIZATION")


class ReadersRoomMiddleware:
    """Behind it stand the desk's middlewares alone; readers and clients go past them (`views_alone`)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response, self.views = get_response, views_alone(self)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith(DESK):
            return _explicit(self.get_response(request))
        if request.path_info.startswith(OTHER_ROOMS):
            return _explicit(self.views(request))
        if request.method not in SAFE:
            return _impersonal(HttpResponseNotAllowed(SAFE))
        _forget_who_asks(request)
        return _impersonal(self._answer(request))

    def process_view(self, request: HttpRequest, *_view: object) -> HttpResponse | None:
        if request.path_info.startswith(DESK):
            _refuse_what_is_no_text(request)
        if request.path_info.startswith((*OTHER_ROOMS, *UNTAGGED)):
            return None
        error = queries.stranger(request)
        return refusals.answer(request, error) if error else None

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        return None if request.path_info.startswith(OTHER_ROOMS) else refusals.answer(request, error)

    def _answer(self, request: HttpRequest) -> HttpResponse:
        if request.path_info in UNTAGGED:
            return self.views(request)
        try:
            tag = edition.tag(request)
        except refusals.AWAY as error:
            return refusals.away(request, error)
        if tag in parse_etags(request.headers.get("If-None-Match", "").replace("W/", "")):
            return _conditional(request, HttpResponse(), tag)
        response = keep_times(request, self.views(request))
        return _conditional(request, response, tag) if response.status_code == 200 else response


def _explicit(response: HttpResponse) -> HttpResponse:
    """Of the other rooms: what is no page and says nothing of caches is kept by none."""
    if response.status_code >= MOVED:
        response.headers.setdefault("Cache-Control", "no-store")
    return response


def _refuse_what_is_no_text(request: HttpRequest) -> None:
    """The desk's lists hand filters to the database as they come, and it can't be asked for NUL."""
    if any("\0" in text for name, texts in request.GET.lists() for text in (name, *texts)):
        raise BadRequest("The query holds NUL.")


def _forget_who_asks(request: HttpRequest) -> None:
    """The language of a page is in its address; a session, if there is one, belongs to the desk."""
    for header in PERSONAL:
        request.META.pop(header, None)


def _conditional(request: HttpRequest, response: HttpResponse, tag: str) -> HttpResponse:
    """The page, or the 304 that stands for it."""
    response["ETag"] = tag
    response["Cache-Control"] = CACHE_CONTROL
    return get_conditional_response(request, etag=tag, response=response) or response


def _impersonal(response: HttpResponse) -> HttpResponse:
    """No answer is kept by a guess: a page that is not there now may be printed next."""
    response.cookies.clear()
    del response["Vary"]
    response.headers.setdefault("Cache-Control", CACHE_CONTROL if response.status_code < FAILED else "no-store")
    return response

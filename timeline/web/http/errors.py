"""What a reader is told when there is no page: each refusal in the house's look, with what to do now."""

import sys
from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import TooManyFieldsSent
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.defaults import page_not_found, server_error

from timeline.printed.parameters import ParameterError, UnknownSubject
from timeline.web.filters.names import Meant, meant
from timeline.web.filters.understood import understood
from timeline.web.http import misnamed
from timeline.web.past import notice
from timeline.web.views.lookup import Gone, Moved, NotKnown, NotYet
from timeline.web.views.search_address import guessed, words
from timeline.wording.addresses import address

RETRY_AFTER = 30
"""Seconds."""
AWAY = (OperationalError, InterfaceError)
"""The database does not answer."""


def answer(request: HttpRequest, error: Exception) -> HttpResponse | None:
    """None for what is not a refusal."""
    refuse = next((refuse for kind, refuse in _ANSWERS.items() if isinstance(error, kind)), None)
    return refuse(request, error) if refuse else None


def _bad_parameter(request: HttpRequest, error: ParameterError) -> HttpResponse:
    found = meant(request, error) if isinstance(error, UnknownSubject) else Meant()
    if found.sure:
        return HttpResponseRedirect(f"{request.path}?{found.sure.query}")
    if isinstance(error, UnknownSubject) and (page := misnamed.page_with(request, error, found)):
        return page
    told = {"error": error, "path": request.path, "likely": found.likely, "understood": understood(request, error)}
    return render(request, "web/bad_parameter.html", told, status=400)


def _gone(request: HttpRequest, error: Gone) -> HttpResponse:
    told = notice(error.filters, request.path)
    return render(request, "web/gone.html", {"record": error.record, "notice": told}, status=410)


def _not_yet(request: HttpRequest, error: NotYet) -> HttpResponse:
    then = error.filters.query(None, as_of=error.sequence)
    context = {"error": error, "now": request.path, "then": f"{request.path}?{then}"}
    return render(request, "web/not_yet.html", context, status=404)


def _not_known(request: HttpRequest, error: NotKnown) -> HttpResponse:
    then = error.filters.query(None, known_by=error.known_by) if error.known_by else ""
    now = error.filters.address(request.path, None, known_by=())
    context = {"error": error, "now": now, "then": f"{request.path}?{then}" if then else ""}
    return render(request, "web/not_known.html", context, status=404)


def _moved(request: HttpRequest, error: Moved) -> HttpResponse:
    return HttpResponseRedirect(address(error.args[0]))


def away(request: HttpRequest, error: Exception) -> HttpResponse:
    response = render(request, "web/away.html", status=503)
    response["Retry-After"], response["Cache-Control"] = str(RETRY_AFTER), "no-store"
    return response


def unreadable(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Of a request that Django refuses to read, in any room."""
    most = settings.DATA_UPLOAD_MAX_NUMBER_FIELDS if isinstance(exception, TooManyFieldsSent) else None
    return render(request, "400.html", {"most": most}, status=400)


def failed(request: HttpRequest) -> HttpResponse:
    """Of a request that ended in an error, in any room and in middlewares too."""
    error = sys.exception()
    return away(request, error) if isinstance(error, AWAY) else server_error(request)


def missing(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Of an address at which nothing is. On readers' pages it is said what its words may have meant."""
    if request.path_info.startswith(("/admin/", "/accounts/", "/static/")):
        return page_not_found(request, exception)
    typed = words(request.path_info)
    try:
        context = {"words": typed, "guessed": guessed(typed)}
    except AWAY:
        context = {"words": typed}
    return render(request, "404.html", context, status=404)


_ANSWERS: dict[type[Exception], Callable[..., HttpResponse]] = {
    ParameterError: _bad_parameter,
    Gone: _gone,
    NotYet: _not_yet,
    NotKnown: _not_known,
    Moved: _moved,
    **dict.fromkeys(AWAY, away),
}

"""ETags: the clock of the record, the release and the address, which answers spell whole.

They stand on what was answered 200 alone, and the secret key is in them: whoever shows one was given it. Whoever holds
the current one is answered without more being read (held.py); whether it is held is Django's comparison (weak, RFC 9110
§13.1.2).
"""

import hashlib
from functools import lru_cache
from http import HTTPStatus

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.crypto import salted_hmac
from django.utils.http import quote_etag

from api.answers import REVALIDATE
from api.release import RELEASE
from timeline.printed.models import SourceState

CONDITIONS = ("HTTP_IF_NONE_MATCH", "HTTP_IF_MATCH")
"""What an answer may depend on; when it was modified nobody says (ProxiedTagMiddleware)."""
SOURCES = "/api/v1/articles/"
REMEMBERED = 1024
"""Addresses whose part of the tag is not made anew."""


def tag(request: HttpRequest, clock: int | str | None = None) -> str:
    """Without a clock: of what the release alone decides."""
    told = beside_the_clock(request)
    return quote_etag(told if clock is None else f"{clock}-{told}")


def clock_of(request: HttpRequest) -> int | str:
    """One query: the clock of print, and for sources that of what was found of them."""
    clock, sources = SourceState.objects.clocks()
    return f"{clock}.{sources}" if request.path_info.startswith(SOURCES) else clock


def beside_the_clock(request: HttpRequest) -> str:
    """What stands in every tag of an address, whatever the clock."""
    return f"{RELEASE}-{_of_address(settings.SITE_URL + request.get_full_path(), settings.SECRET_KEY)}"


@lru_cache(maxsize=REMEMBERED)
def _of_address(address: str, secret: str) -> str:
    return salted_hmac(__name__, address.encode("utf-8", "replace"), secret).hexdigest()[:8]


def of(text: str) -> str:
    return quote_etag(hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16])


def unchanged(request: HttpRequest, current: str) -> HttpResponse | None:
    """The 304 for whoever names the current tag. `*` names none: first it must be known that there is something."""
    if request.META.get("HTTP_IF_NONE_MATCH", "").strip() == "*":
        return None
    found = get_conditional_response(request, etag=current)
    if found is not None and found.status_code == HTTPStatus.NOT_MODIFIED:
        found["ETag"], found["Cache-Control"] = current, REVALIDATE
    return found


def conditional(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """The response, or the 304 that stands for it."""
    if not any(name in request.META for name in CONDITIONS):
        return response
    found = get_conditional_response(request, etag=response.headers.get("ETag"), response=response) or response
    if found.status_code == HTTPStatus.NOT_MODIFIED:
        del found["Content-Type"]
    return found

"""ETags: the clock of the record, the release and the address, which answers spell whole.

Whoever holds the current one is answered without more being read; whether it is held is Django's comparison (weak,
RFC 9110 §13.1.2).
"""

import hashlib
from functools import lru_cache
from http import HTTPStatus

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag

from api.answers import REVALIDATE
from api.release import RELEASE

CONDITIONS = ("HTTP_IF_NONE_MATCH", "HTTP_IF_MATCH")
"""What an answer may depend on; when it was modified nobody says (ProxiedTagMiddleware)."""
REMEMBERED = 1024
"""Addresses whose part of the tag is not made anew."""


def tag(request: HttpRequest, clock: int | None = None) -> str:
    """Without a clock: of what the release alone decides."""
    made_from = RELEASE if clock is None else f"{clock}-{RELEASE}"
    return quote_etag(f"{made_from}-{_of_address(settings.SITE_URL + request.get_full_path())}")


@lru_cache(maxsize=REMEMBERED)
def _of_address(address: str) -> str:
    return _short(address)[:8]


def of(text: str) -> str:
    return quote_etag(_short(text))


def _short(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16]


def unchanged(request: HttpRequest, current: str) -> HttpResponse | None:
    """The 304 for whoever names the current tag. `*` names none: first it must be known that there is something."""
    if request.META.get("HTTP_IF_NONE_MATCH", "").strip() == "*":
        return None
    nothing_read = HttpResponse(headers={"ETag": current, "Cache-Control": REVALIDATE})
    found = conditional(request, nothing_read)
    return None if found is nothing_read else found


def conditional(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """The response, or the 304 that stands for it."""
    if not any(name in request.META for name in CONDITIONS):
        return response
    found = get_conditional_response(request, etag=response.headers.get("ETag"), response=response) or response
    if found.status_code == HTTPStatus.NOT_MODIFIED:
        del found["Content-Type"]
    return found

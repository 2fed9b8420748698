"""ETags: the clock of the record, the release and the address. Whoever holds the current one is answered without more
being read; whether it is held is Django's comparison (weak, RFC 9110 §13.1.2).
"""

import hashlib
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag

from api.answers import REVALIDATE
from api.release import RELEASE


def tag(request: HttpRequest, clock: int | None = None) -> str:
    """Without a clock: of what the release alone decides."""
    made_from = RELEASE if clock is None else f"{clock}-{RELEASE}"
    return quote_etag(f"{made_from}-{_short(request.get_full_path())[:8]}")


def of(text: str) -> str:
    return quote_etag(_short(text))


def _short(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16]


def unchanged(request: HttpRequest, current: str) -> HttpResponse | None:
    """The 304 for whoever names the current tag. `*` names none: first it must be known that there is something."""
    if request.headers.get("If-None-Match", "").strip() == "*":
        return None
    nothing_read = HttpResponse(headers={"ETag": current, "Cache-Control": REVALIDATE})
    found = conditional(request, nothing_read)
    return None if found is nothing_read else found


def conditional(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """The response, or the 304 that stands for it."""
    found = get_conditional_response(request, etag=response.headers.get("ETag"), response=response) or response
    if found.status_code == HTTPStatus.NOT_MODIFIED:
        del found["Content-Type"]
    return found

"""ETags: the clock of the record and the release. Whoever holds the current one is answered without reading more."""

import hashlib

from django.http import HttpRequest
from django.utils.http import parse_etags, quote_etag

from api.release import RELEASE


def tag(clock: int | None = None) -> str:
    """Without a clock: of what the release alone decides."""
    return quote_etag(RELEASE if clock is None else f"{clock}-{RELEASE}")


def of(text: str) -> str:
    return quote_etag(hashlib.sha256(text.encode()).hexdigest()[:16])


def is_held(request: HttpRequest, current: str) -> bool:
    """Compared weakly (RFC 9110 §13.1.2), since a proxy that compresses weakens a tag. `*` holds nothing of ours."""
    held = parse_etags(request.headers.get("If-None-Match", ""))
    return current in {etag.removeprefix("W/") for etag in held}

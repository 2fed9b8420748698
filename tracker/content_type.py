"""What a request says of its body, as far as Django needs it: the type, and the boundary between a form's parts.

Letters are UTF-8 here, in forms and in addresses. Django takes another encoding from the request, and Python knows some
that decode nothing or fail: such a request would end in an error before any of our code could answer it.
"""

import re
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from django.utils.http import parse_header_parameters

Application = Callable[..., Iterable[bytes]]
AsyncApplication = Callable[..., Awaitable[None]]
BOUNDARY = re.compile(r"[0-9A-Za-z'()+_,./:=? -]{1,70}")
"""RFC 2046, 5.1.1."""


def read_plainly(application: Application) -> Application:
    """The application, which is told types of bodies that it can read."""

    def told(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        if "CONTENT_TYPE" in environ:
            environ["CONTENT_TYPE"] = plainly(environ["CONTENT_TYPE"])
        return application(environ, start_response)

    return told


def read_plainly_over_asgi(application: AsyncApplication) -> AsyncApplication:
    """The same for ASGI, where headers are pairs of bytes."""

    async def told(scope: dict[str, Any], receive: Any, send: Any) -> None:
        headers = [(name, _plain_bytes(name, value)) for name, value in scope.get("headers", ())]
        await application(scope | {"headers": headers}, receive, send)

    return told


def _plain_bytes(name: bytes, value: bytes) -> bytes:
    return plainly(value.decode("latin-1")).encode("latin-1") if name.lower() == b"content-type" else value


def plainly(content_type: str) -> str:
    """Without what is not needed; a boundary that is none is not passed on, and the form is then refused."""
    kind = content_type.partition(";")[0].strip().lower()
    boundary = _boundary(content_type) if kind.startswith("multipart/") else ""
    return f'{kind}; boundary="{boundary}"' if BOUNDARY.fullmatch(boundary) else kind


def _boundary(content_type: str) -> str:
    try:
        return str(parse_header_parameters(content_type)[1].get("boundary", ""))
    except (ValueError, LookupError):  # of an encoding that nobody knows
        return ""

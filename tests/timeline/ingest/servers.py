"""Real local servers, and what they may be asked."""

import gzip
import time
from collections.abc import Iterator
from functools import cache
from ipaddress import ip_network

from werkzeug import Response

HERE = (ip_network("127.0.0.0/8"), ip_network("::1/128"))
PAGE = "<html><head><title>A page</title></head><body><p>Something happened.</p></body></html>"


@cache
def bomb(megabytes: int) -> bytes:
    """Zeros that grow a thousandfold when they are unpacked."""
    return gzip.compress(b"\0" * (megabytes * 1024 * 1024), compresslevel=9)


def dripping(seconds: float) -> Response:
    """A byte every tenth of a second: no single read ever takes long."""

    def drops() -> Iterator[bytes]:
        for _ in range(int(seconds * 10)):
            time.sleep(0.1)
            yield b"<"

    return Response(drops(), content_type="text/html")

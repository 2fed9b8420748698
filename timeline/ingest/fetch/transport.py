"""httpx2 over our own door: no proxy, no environment, no second try."""

import ssl
from collections.abc import Iterator
from functools import cache

import httpcore2
import httpx2

from timeline.ingest.fetch.backend import Door
from timeline.ingest.fetch.errors import TooMuch
from timeline.ingest.fetch.limits import RAW_LIMIT


@cache
def certificates() -> ssl.SSLContext:
    return httpx2.create_ssl_context(trust_env=False)


class Transport(httpx2.BaseTransport):
    def __init__(self, door: Door) -> None:
        self._pool = httpcore2.ConnectionPool(certificates(), network_backend=door, max_connections=1)

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        url = request.url
        address = httpcore2.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
        answer = self._pool.handle_request(
            httpcore2.Request(request.method, address, headers=request.headers.raw, content=request.stream)
        )
        return httpx2.Response(answer.status, headers=answer.headers, stream=Body(answer))

    def close(self) -> None:
        self._pool.close()


class Body(httpx2.SyncByteStream):
    def __init__(self, answer: httpcore2.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        """Ends with an error above the limit: what is compressed may say that it is over, and go on without end."""
        arrived = 0
        for part in self._answer.iter_stream():
            arrived += len(part)
            if arrived > RAW_LIMIT:
                raise TooMuch
            yield part

    def close(self) -> None:
        self._answer.close()

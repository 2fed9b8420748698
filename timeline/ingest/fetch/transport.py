"""httpx2 over our own door: no proxy, no environment, no second try, no redirect by itself."""

import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache

import httpcore2
import httpx2

from timeline.ingest.fetch.backend import Door
from timeline.ingest.fetch.errors import TooMuch
from timeline.ingest.fetch.limits import RAW_LIMIT

Headers = list[tuple[bytes, bytes]]
ENCODINGS = b"gzip, deflate, br, zstd"


@cache
def certificates() -> ssl.SSLContext:
    return httpx2.create_ssl_context(trust_env=False)


class Session:
    """The requests of one fetch: a page and where it leads on to, with the cookies that sites hand on there.

    httpx2's Client, which can do much else, takes as long to make a request as it takes to send it.
    """

    def __init__(self, door: Door, agent: str) -> None:
        self._pool = httpcore2.ConnectionPool(certificates(), network_backend=door, max_connections=1)
        self._always = [(b"Accept-Encoding", ENCODINGS), (b"User-Agent", agent.encode("ascii", "replace"))]
        self._cookies = httpx2.Cookies()

    def __enter__(self) -> "Session":
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.close()

    @contextmanager
    def stream(
        self, method: str, url: httpx2.URL, headers: Headers, data: Mapping[str, str] | None = None
    ) -> Iterator[httpx2.Response]:
        request = httpx2.Request(method, url, headers=[*self._always, *headers], data=data)
        if self._cookies:
            self._cookies.set_cookie_header(request)
        response = self._sent(request)
        try:
            if "set-cookie" in response.headers:
                self._cookies.extract_cookies(response)
            yield response
        finally:
            response.close()

    def _sent(self, request: httpx2.Request) -> httpx2.Response:
        url = request.url
        address = httpcore2.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
        answer = self._pool.handle_request(
            httpcore2.Request(request.method, address, headers=request.headers.raw, content=request.stream)
        )
        return httpx2.Response(answer.status, headers=answer.headers, stream=Body(answer), request=request)


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

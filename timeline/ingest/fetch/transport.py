"""httpcore2 over our own door: no proxy, no environment, no second try, no redirect by itself. What reads the answers'
headers, and unpacks bodies that are packed in several ways, is httpx2's.

Requests are made with no more than they need: httpx2's Client, and each of its Requests and Responses, take as long as
the sending, and most answers say by a status alone that nothing is new.
"""

import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache, cached_property

import httpcore2
import httpx2

from timeline.ingest.fetch.backend import Door
from timeline.ingest.fetch.errors import TooMuch
from timeline.ingest.fetch.limits import RAW_LIMIT
from timeline.ingest.fetch.packed import CODINGS

Headers = list[tuple[bytes, bytes]]
Form = Mapping[str, str] | bytes
"""What is sent along: fields, or JSON."""
JSON = (b"Content-Type", b"application/json")
ENCODINGS = b"gzip, deflate, br, zstd"
REDIRECTIONS = {301, 302, 303, 307, 308}


@cache
def certificates() -> ssl.SSLContext:
    return httpx2.create_ssl_context(trust_env=False)


class Session:
    """The requests of one fetch: a page and where it leads on to, with the cookies that sites hand on there."""

    def __init__(self, door: Door, agent: str) -> None:
        self._door = door
        self._connection: httpcore2.HTTPConnection | None = None
        self._always = [(b"Accept-Encoding", ENCODINGS), (b"User-Agent", agent.encode("ascii", "replace"))]
        self._cookies: httpx2.Cookies | None = None

    def __enter__(self) -> "Session":
        return self

    def __exit__(self, *_: object) -> None:
        if self._connection:
            self._connection.close()

    @contextmanager
    def stream(self, method: str, url: httpx2.URL, headers: Headers, data: Form | None = None) -> Iterator["Reply"]:
        headers = [*self._always, *headers]
        is_plain = data is None and self._cookies is None
        request = None if is_plain else self._request(method, url, headers, data)
        reply = Reply(self._sent(method, url, [(b"Host", url.netloc), *headers], request))
        try:
            if "set-cookie" in reply.headers:
                self._keep_cookies(reply, request or self._request(method, url, headers, data))
            yield reply
        finally:
            reply.close()

    def _request(self, method: str, url: httpx2.URL, headers: Headers, data: Form | None) -> httpx2.Request:
        """With a form as its body, and with cookies."""
        if isinstance(data, bytes):
            request = httpx2.Request(method, url, headers=[*headers, JSON], content=data)
        else:
            request = httpx2.Request(method, url, headers=headers, data=data)
        if self._cookies:
            self._cookies.set_cookie_header(request)
        return request

    def _keep_cookies(self, reply: "Reply", request: httpx2.Request) -> None:
        self._cookies = self._cookies or httpx2.Cookies()
        self._cookies.extract_cookies(httpx2.Response(reply.status_code, headers=reply.headers, request=request))

    def _sent(
        self, method: str, url: httpx2.URL, headers: Headers, request: httpx2.Request | None
    ) -> httpcore2.Response:
        address = httpcore2.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
        if request is None:
            return self._connected(address).handle_request(httpcore2.Request(method, address, headers=headers))
        given = httpcore2.Request(method, address, headers=request.headers.raw, content=request.stream)
        return self._connected(address).handle_request(given)

    def _connected(self, address: httpcore2.URL) -> httpcore2.HTTPConnection:
        """One connection at a time, which stays where the site is the same and keeps it open."""
        held = self._connection
        if held and held.can_handle_request(address.origin) and held.is_available() and not held.has_expired():
            return held
        if held:
            held.close()
        self._connection = httpcore2.HTTPConnection(address.origin, certificates(), network_backend=self._door)
        return self._connection


class Reply:
    def __init__(self, answer: httpcore2.Response) -> None:
        self._answer = answer
        self.status_code = answer.status

    @cached_property
    def headers(self) -> httpx2.Headers:
        return httpx2.Headers(self._answer.headers)

    @property
    def has_redirect_location(self) -> bool:
        return self.status_code in REDIRECTIONS and "location" in self.headers

    @property
    def coding(self) -> str:
        """The one way in which the body is packed, and comes as it is: one that was cut short can be told then."""
        said = self.headers.get("content-encoding", "").strip().lower()
        return said if said in CODINGS else ""

    def iter_bytes(self) -> Iterator[bytes]:
        """The body; where it is packed in several ways it is unpacked."""
        if self.coding:
            return iter(Body(self._answer))
        return httpx2.Response(self.status_code, headers=self.headers, stream=Body(self._answer)).iter_bytes()

    def close(self) -> None:
        self._answer.close()


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

"""Requests over our own door: no proxy, no environment, no second try, no redirect by itself. What reads the answers'
headers, and unpacks bodies that are packed in several ways, is httpx2's.

They are made with no more than they need: httpx2's Client, and each of its Requests and Responses, take as long as the
sending, and most answers say by a status alone that nothing is new. Each has a connection of its own: whoever is led on
leaves the body unread, and a connection on which something is left is of no more use.
"""

import ssl
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from functools import cache, cached_property

import h11
import httpcore2
import httpx2

from timeline.ingest.fetch.backend import Door
from timeline.ingest.fetch.errors import TooMuch
from timeline.ingest.fetch.exchange import Exchange
from timeline.ingest.fetch.limits import RAW_LIMIT
from timeline.ingest.fetch.packed import CODINGS

Headers = list[tuple[bytes, bytes]]
Form = Mapping[str, str] | bytes
"""What is sent along: fields, or JSON."""
JSON = (b"Content-Type", b"application/json")
ENCODINGS = b"gzip, deflate, br, zstd"
REDIRECTIONS = {301, 302, 303, 307, 308}
USUAL_PORTS = {"http": 80, "https": 443}


@cache
def certificates() -> ssl.SSLContext:
    context = httpx2.create_ssl_context(trust_env=False)
    context.set_alpn_protocols(["http/1.1"])
    return context


class Session:
    """The requests of one fetch: a page and where it leads on to, with the cookies that sites hand on there."""

    def __init__(self, door: Door, agent: str) -> None:
        self._door = door
        self._always = [(b"Accept-Encoding", ENCODINGS), (b"User-Agent", agent.encode("ascii", "replace"))]
        self._cookies: httpx2.Cookies | None = None

    @contextmanager
    def stream(self, method: str, url: httpx2.URL, headers: Headers, data: Form | None = None) -> Iterator["Reply"]:
        headers = [*self._always, *headers]
        is_plain = data is None and self._cookies is None
        request = None if is_plain else self._request(method, url, headers, data)
        with closing(self._connected(url)) as stream:
            reply = Reply(Exchange(stream), _asked(method, url, headers, request), request.read() if request else b"")
            if "set-cookie" in reply.headers:
                self._keep_cookies(reply, request or self._request(method, url, headers, data))
            yield reply

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

    def _connected(self, url: httpx2.URL) -> httpcore2.NetworkStream:
        host = url.raw_host.decode("ascii")
        stream = self._door.connect_tcp(host, url.port or USUAL_PORTS[url.scheme])
        return stream if url.scheme == "http" else stream.start_tls(certificates(), host)


def _asked(method: str, url: httpx2.URL, headers: Headers, request: httpx2.Request | None) -> h11.Request:
    sent = request.headers.raw if request else [(b"Host", url.netloc), *headers]
    return h11.Request(method=method, target=url.raw_path, headers=sent)


class Reply:
    def __init__(self, exchange: Exchange, request: h11.Request, body: bytes) -> None:
        self._exchange = exchange
        self._answer = exchange.ask(request, body)
        self.status_code = self._answer.status_code

    @cached_property
    def headers(self) -> httpx2.Headers:
        return httpx2.Headers(self._answer.headers.raw_items())

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
            return iter(Body(self._exchange))
        return httpx2.Response(self.status_code, headers=self.headers, stream=Body(self._exchange)).iter_bytes()


class Body(httpx2.SyncByteStream):
    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange

    def __iter__(self) -> Iterator[bytes]:
        """Ends with an error above the limit: what is compressed may say that it is over, and go on without end."""
        arrived = 0
        for part in self._exchange.body():
            arrived += len(part)
            if arrived > RAW_LIMIT:
                raise TooMuch
            yield part

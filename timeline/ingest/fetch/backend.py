"""Connects to checked addresses only, and lets nothing outlast the deadline. The check stands after resolution."""

import socket
import ssl
from collections.abc import Callable, Iterable
from typing import Any

import httpcore2

from timeline.ingest.fetch.deadline import Deadline
from timeline.ingest.fetch.errors import Blocked
from timeline.ingest.fetch.forbidden import Network, is_permitted
from timeline.ingest.fetch.limits import PORTS

Resolve = Callable[[str, int, float], list[str]]


class Door(httpcore2.NetworkBackend):
    def __init__(self, deadline: Deadline, allow: tuple[Network, ...], resolve: Resolve) -> None:
        self._deadline, self._allow, self._resolve = deadline, allow, resolve

    @property
    def seconds(self) -> float:
        return self._deadline.seconds

    def connect_tcp(self, host: str, port: int, *_: Any, **__: Any) -> httpcore2.NetworkStream:
        """Raises Blocked, TooSlow, httpcore2.ConnectError."""
        found = self._found(host, port)
        good = [ip for ip in found if is_permitted(ip, port, allow=self._allow, ports=PORTS)]
        if not good:
            raise Blocked(f"it leads to {', '.join(found[:3])}, port {port}")
        return Timed(self._first_that_answers(good, port), self._deadline)

    def _found(self, host: str, port: int) -> list[str]:
        try:
            return self._resolve(host, port, self._deadline.left())
        except OSError as error:
            raise httpcore2.ConnectError(f"no address is known for {host}") from error

    def _first_that_answers(self, addresses: Iterable[str], port: int) -> httpcore2.NetworkStream:
        trouble: httpcore2.ConnectError | httpcore2.ConnectTimeout | None = None
        for address in addresses:
            try:
                # A numeric address: nothing is looked up a second time.
                return httpcore2.SyncBackend().connect_tcp(address, port, self._deadline.left(), socket_options=[])
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                trouble = error
        raise trouble or httpcore2.ConnectError("no address answered")


class Timed(httpcore2.NetworkStream):
    """A connection whose every step has at most what is left of the whole."""

    def __init__(self, stream: httpcore2.NetworkStream, deadline: Deadline) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        return Timed(self._stream.start_tls(ssl_context, server_hostname, self._deadline.left()), self._deadline)

    def get_extra_info(self, info: str) -> socket.socket | Any:
        return self._stream.get_extra_info(info)

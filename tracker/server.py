"""The web server: gunicorn's master and, in each of its workers, waitress over the sockets of the master.

gunicorn starts, restarts and reloads; waitress gives a thread to a request only once it has come whole, and takes the
answer whole from it. So a slow client holds a socket and never a thread, and here it does not even hold that for long:
`gunicorn tracker.wsgi --worker-class tracker.server.Worker`.
"""

import os
import re
import time
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from gunicorn.workers.base import Worker as GunicornWorker
from waitress import wasyncore
from waitress.adjustments import Adjustments
from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser, ParsingError
from waitress.receiver import ChunkedReceiver
from waitress.server import TcpWSGIServer
from waitress.utilities import BadRequest

from tracker.head_alone import Answer, Refusal
from tracker.lanes import Lanes

LARGEST_BODY = 32 * 1024 * 1024
"""Bytes; more is answered 413. What is no more than this is refused by its reader, in words."""
STEP = 64 * 1024
"""Bytes of a body or of an answer that must get through in the time that is given."""
LARGEST_ANSWER = 256 * 1024 * 1024
"""Bytes kept (in a file, beyond the first) until they are read: a thread would wait for the reader of more."""
MOST_UNREAD = 1024 * 1024
"""Bytes of answers that a connection may leave unread and still be given the next that it asked for."""
LONGEST_SIZE_LINE = 1024
"""Bytes of the line that names a chunk's size. waitress joins it anew with whatever comes, as it does a trailer."""
_beyond_ascii = re.compile(rb"[\x80-\xff]")


class Parser(HTTPRequestParser):
    """One request. What can't be read is answered 400, and what stands between chunks is bounded as heads are."""

    completed: bool = False

    def received(self, data: bytes) -> int:
        """Who waits for leave to send a body and has none to send, or is refused already, is to wait no longer."""
        consumed: int = super().received(data)
        if self.completed:
            self.expect_continue = False
        if isinstance(self.body_rcv, ChunkedReceiver) and _is_endless(self.body_rcv):
            self.error, self.completed = BadRequest("A chunk's size or the trailer is too long"), True
        return consumed

    def parse_header(self, header_plus: bytes) -> None:
        """Letters in an address are quoted first, as browsers do, so that whatever they are Django has the answer."""
        line, end, fields = header_plus.partition(b"\r\n")
        try:
            super().parse_header(_beyond_ascii.sub(_quoted, line) + end + fields)
        except ValueError as error:  # a length of 5,000 digits, an address with half a bracket
            raise ParsingError("Bad request line or header") from error
        if self.chunked and "CONTENT_LENGTH" in self.headers:  # RFC 9112, 6.3: maybe smuggled, so nothing follows it
            self.headers["CONNECTION"] = "close"


def _quoted(found: re.Match[bytes]) -> bytes:
    return b"%%%02X" % found[0][0]


def _is_endless(body: ChunkedReceiver) -> bool:
    return len(body.control_line) > LONGEST_SIZE_LINE or len(body.trailer) > STEP


class Channel(HTTPChannel):
    """One connection, and since when it has kept us waiting."""

    parser_class = Parser
    task_class = Answer
    error_task_class = Refusal

    def __init__(self, *args: Any, **options: Any) -> None:
        self.moved = self.served = 0
        self.seen: tuple[str, int] = ("head", 0)
        super().__init__(*args, **options)
        self.since: float = self.creation_time

    def readable(self) -> bool:
        return self._is_open() and bool(super().readable())

    def writable(self) -> bool:
        return self._is_open() and bool(super().writable())

    def _is_open(self) -> bool:
        """A closed one is not to be asked for: its number is free, and the next connection would get the answer."""
        return self.socket is not None

    def received(self, data: bytes) -> bool:
        self.moved += len(data)
        return super().received(data)

    def send(self, data: bytes, do_close: bool = True) -> int:
        sent: int = super().send(data, do_close=do_close)
        self.moved += sent
        return sent

    def service(self) -> None:
        """Whoever asks on without reading is given what was answered so far, and no more."""
        if self.total_outbufs_len > MOST_UNREAD:
            self._forget_the_rest()
        else:
            super().service()
        self.served += 1

    def _forget_the_rest(self) -> None:
        with self.requests_lock:
            for request in self.requests:
                request.close()
            self.requests.clear()
            self.close_when_flushed = True
        self.server.pull_trigger()

    def state(self) -> tuple[str, int]:
        """What it is about, and a number that grows when it gets on with that."""
        if self.total_outbufs_len:
            return "answer", self.moved // STEP
        if self.requests:
            return "work", self.served
        if self.request is not None and self.request.headers_finished:
            return "body", self.moved // STEP
        return "head", self.served

    def is_late(self, now: float) -> bool:
        """To be asked every second or so: what has not got on since then for too long is late. Work never is."""
        if (state := self.state()) != self.seen:
            self.seen, self.since = state, now
        allowed = {"head": settings.TRACKER_HEAD_SECONDS, "work": now}.get(state[0], settings.TRACKER_BODY_SECONDS)
        return now - self.since > allowed


class Server(TcpWSGIServer):
    """Closes who is late, and at the limit of connections whoever has kept us waiting longest."""

    channel_class = Channel

    def maintenance(self, now: float) -> None:
        """At once: `will_close` waits until something can be written, and to who never reads nothing can."""
        for channel in [channel for channel in self.active_channels.values() if channel.is_late(now)]:
            channel.handle_close()

    def readable(self) -> bool:
        """Asked before each round. Who comes in a round is given no number that the round still has news of."""
        self._make_room()
        return bool(super().readable())

    def _make_room(self) -> None:
        beyond = len(self.active_channels) - settings.TRACKER_CONNECTIONS
        if beyond > 0:
            waiting = [channel for channel in self.active_channels.values() if not channel.requests]
            for channel in sorted(waiting, key=lambda channel: channel.since)[:beyond]:
                channel.handle_close()


class Worker(GunicornWorker):
    """Serves until the master says TERM; then finishes what has begun, within the time that the master gives."""

    def run(self) -> None:
        self.map: dict[int, Any] = {}
        self.dispatcher = Lanes()
        self.dispatcher.set_thread_count(self.cfg.threads)
        self.servers = list(self._serving())
        while self.alive and os.getppid() == self.ppid:
            self._turn()
        self._finish()

    def handle_exit(self, number: int, frame: Any) -> None:
        super().handle_exit(number, frame)
        for server in getattr(self, "servers", ()):
            server.pull_trigger()

    def _serving(self) -> Iterator[Server]:
        for listener in self.sockets:
            line = listener.sock
            yield Server(
                self.wsgi,
                self.map,
                _sock=line,
                dispatcher=self.dispatcher,
                adj=_adjustments(self.cfg),
                bind_socket=False,
                sockinfo=(line.family, line.type, line.proto, line.getsockname()),
            )

    def _turn(self, patience: float = 1) -> None:
        self.notify()
        wasyncore.loop(timeout=patience, map=self.map, use_poll=True, count=1)

    def _finish(self) -> None:
        deadline = time.monotonic() + self.cfg.graceful_timeout
        for server in self.servers:
            server.accepting = False
        self._turn(patience=0)
        while any(_is_busy(server) for server in self.servers) and time.monotonic() < deadline:
            self._turn()
        self.dispatcher.shutdown(timeout=1)


def _is_busy(server: Server) -> bool:
    return any(channel.requests or channel.total_outbufs_len for channel in server.active_channels.values())


def _adjustments(cfg: Any) -> Adjustments:
    """Headers of proxies reach Django as they came: it judges them (SITE_URL, and settings.py)."""
    return Adjustments(
        ident=None,
        threads=cfg.threads,
        backlog=cfg.backlog,
        cleanup_interval=1,
        connection_limit=2 * settings.TRACKER_CONNECTIONS + 100,  # ours, in Server, comes first
        max_request_header_size=STEP,
        outbuf_high_watermark=LARGEST_ANSWER,
        max_request_body_size=LARGEST_BODY,
        clear_untrusted_proxy_headers=False,
    )

"""Who is let go takes nobody along who comes in the same round: its number goes to the next connection at once."""

import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from typing import Any

import pytest
from waitress import wasyncore
from waitress.adjustments import Adjustments
from waitress.task import ThreadedTaskDispatcher

from tests.tracker.serving import connect
from tests.worker import eventually
from tracker.server import Server

MANY = 30
"""Enough to take every free number below their own, so that the next connection is given one of theirs."""
ASKED = b"GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n"
SLOW = {"a head": b"GET / HTTP/1.1\r\nHost: here\r\n", "nothing at all": b""}


def application(environ, start_response):
    start_response("200 OK", [("Content-Length", "2")])
    return [b"ok"]


@contextmanager
def listening() -> Iterator[tuple[Server, Callable[[], None]]]:
    """A server, and what takes it through one round."""
    polled: dict[int, Any] = {}
    threads = ThreadedTaskDispatcher()
    threads.set_thread_count(1)
    with closing(socket.create_server(("127.0.0.1", 0), backlog=64)) as line:
        options: dict[str, Any] = {"dispatcher": threads, "adj": Adjustments(ident=None), "bind_socket": False}
        where = (line.family, line.type, line.proto, line.getsockname())
        server = Server(application, polled, _sock=line, sockinfo=where, **options)
        yield server, lambda: wasyncore.loop(timeout=0.05, map=polled, use_poll=True, count=1)
        wasyncore.close_all(polled)
    threads.shutdown()


def answer(line: socket.socket, turn: Callable[[], None]) -> bytes:
    line.setblocking(False)

    def arrived() -> bytes | None:
        turn()
        try:
            return line.recv(4096) or b"closed"
        except BlockingIOError:
            return None
        except ConnectionError:
            return b"closed"

    return eventually(arrived, 10)


@pytest.mark.parametrize("kind", SLOW)
def test_a_reader_who_comes_while_slow_ones_are_let_go_is_answered(settings, kind):
    settings.TRACKER_HEAD_SECONDS = 60
    with ExitStack() as lines, listening() as (server, turn):
        port = int(server.effective_port)
        slow = [lines.enter_context(closing(connect(port, SLOW[kind]))) for _ in range(MANY)]
        eventually(lambda: turn() or len(server.active_channels) == len(slow), 10)

        reader = lines.enter_context(closing(connect(port, ASKED)))
        settings.TRACKER_HEAD_SECONDS, server.next_channel_cleanup = -1, 0
        turn()
        settings.TRACKER_HEAD_SECONDS = 60

        assert answer(reader, turn).startswith(b"HTTP/1.1 200")


@pytest.mark.parametrize("kind", SLOW)
def test_a_reader_for_whom_room_is_made_is_answered_although_the_other_spoke_just_then(settings, kind):
    settings.TRACKER_CONNECTIONS = MANY
    with ExitStack() as lines, listening() as (server, turn):
        port = int(server.effective_port)
        slow = [lines.enter_context(closing(connect(port, SLOW[kind]))) for _ in range(MANY)]
        eventually(lambda: turn() or len(server.active_channels) == len(slow), 10)

        reader = lines.enter_context(closing(connect(port, b"")))
        for line in slow:
            line.sendall(b"X")
        turn()
        reader.sendall(ASKED)

        assert answer(reader, turn).startswith(b"HTTP/1.1 200")
        turn()
        assert len(server.active_channels) <= MANY

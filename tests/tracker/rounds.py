"""The web server in this process, round by round, over real sockets."""

import socket
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from typing import Any

from waitress import wasyncore
from waitress.adjustments import Adjustments
from waitress.task import ThreadedTaskDispatcher

from tests.worker import eventually
from tracker.server import Server

ASKED = b"GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n"


def application(environ, start_response):
    start_response("200 OK", [("Content-Length", "2")])
    return [b"ok"]


@contextmanager
def listening(serves: Callable = application, threads: Any = None) -> Iterator[tuple[Server, Callable[[], None]]]:
    """A server with one thread or those that are given, and what takes it through one round."""
    polled: dict[int, Any] = {}
    threads = threads or ThreadedTaskDispatcher()
    threads.set_thread_count(1)
    with closing(socket.create_server(("127.0.0.1", 0), backlog=64)) as line:
        options: dict[str, Any] = {"dispatcher": threads, "adj": Adjustments(ident=None), "bind_socket": False}
        where = (line.family, line.type, line.proto, line.getsockname())
        server = Server(serves, polled, _sock=line, sockinfo=where, **options)
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

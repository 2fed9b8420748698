"""Slow clients, by real sockets against the real server: none of them keeps a reader waiting."""

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from tests.site import _free_port
from tests.worker import eventually

ROOT = Path(__file__).resolve().parents[2]
APPLICATION = """
import time
import tracker.settings
def application(environ, start_response):
    path, size = environ["PATH_INFO"], len(environ["wsgi.input"].read())
    if path == "/slow":
        open("begun", "w").close()
        time.sleep(1.5)
    body = b"x" * 8_000_000 if path == "/large" else f"{size} {environ.get('HTTP_X_FORWARDED_PROTO')}".encode()
    start_response("200 OK", [("Content-Length", str(len(body)))])
    return [body]
"""
MANY = 60  # four times the threads
LIMITS = {"TRACKER_HEAD_SECONDS": "2", "TRACKER_BODY_SECONDS": "2", "TRACKER_CONNECTIONS": "100"}


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[..., int]]:
    """Starts the server over an application of its own; returns its port."""
    started: list[subprocess.Popen] = []
    (tmp_path / "odd.py").write_text(APPLICATION)

    def run(**limits: str) -> int:
        port = _free_port()
        words = [sys.executable, "-m", "gunicorn", "odd:application", "--bind", f"127.0.0.1:{port}"]
        words += ["--worker-class", "tracker.server.Worker", "--threads", "4", "--no-control-socket"]
        environment = os.environ | LIMITS | limits | {"PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"}
        started.append(subprocess.Popen(words, env=environment, cwd=tmp_path))
        eventually(lambda: is_answered(port))
        return port

    yield run
    for server in started:
        server.terminate()
        server.wait(timeout=20)


def is_answered(port: int, path: str = "/", **request: object) -> bytes | None:
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        line.request(str(request.pop("method", "GET")), path, **request)  # type: ignore[arg-type]
        return line.getresponse().read()
    except OSError:
        return None
    finally:
        line.close()


def master_of(port: int) -> psutil.Process:
    (master,) = [child for child in psutil.Process().children() if f"127.0.0.1:{port}" in child.cmdline()]
    return master


def connect(port: int, said: bytes) -> socket.socket:
    line = socket.socket()
    line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    line.settimeout(5)
    line.connect(("127.0.0.1", port))
    line.sendall(said)
    return line


def is_closed(line: socket.socket) -> bool:
    """By the server. What came until then is taken out of the way."""
    line.setblocking(False)
    try:
        while line.recv(1 << 20):
            pass
    except BlockingIOError:
        return False
    except OSError:
        pass
    return True


SLOW = {
    "a head that never ends": (b"GET / HTTP/1.1\r\nHost: here\r\n", b"X-More: of it\r\n"),
    "a body that never ends": (b"POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 9000\r\n\r\n", b"x"),
    "a chunked body that never ends": (
        b"POST / HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n\r\n",
        b"1\r\nx\r\n",
    ),
    "nothing at all": (b"", b""),
    "a connection kept for later": (b"GET / HTTP/1.1\r\nHost: here\r\n\r\n", b""),
    "an answer that nobody reads": (b"GET /large HTTP/1.1\r\nHost: here\r\n\r\n", b""),
}


@pytest.mark.parametrize("kind", SLOW)
def test_a_reader_is_answered_while_many_others_are_slow(serve, kind):
    port = serve(TRACKER_HEAD_SECONDS="60", TRACKER_BODY_SECONDS="60")
    lines = [connect(port, SLOW[kind][0]) for _ in range(MANY)]

    assert is_answered(port) == b"0 None"
    assert not any(map(is_closed, lines[:1])), "they hold on all the while"


@pytest.mark.parametrize("kind", SLOW)
def test_a_slow_connection_is_closed_although_it_drips(serve, kind):
    begin, more = SLOW[kind]
    line = connect(serve(), begin)

    def drip() -> bool:
        try:
            line.setblocking(True)
            line.sendall(more)
        except OSError:
            return True
        time.sleep(0.3)
        return kind != "an answer that nobody reads" and is_closed(line)

    if kind == "an answer that nobody reads":
        time.sleep(6)
        assert 0 < len(all_of(line)) < 8_000_000
    else:
        assert eventually(drip, 20)


def answer_on(line: socket.socket) -> bytes:
    """Its head and its body may come in two parts."""
    found = b""
    while not found.endswith(b"None") and (part := line.recv(1000)):
        found += part
    return found


def all_of(line: socket.socket) -> bytes:
    found = b""
    try:
        while part := line.recv(1 << 20):
            found += part
    except OSError:
        pass
    return found


@pytest.mark.parametrize("kind", ["a head that never ends", "a body that never ends", "nothing at all"])
def test_beyond_the_limit_of_connections_the_longest_waiting_makes_room(serve, kind):
    port = serve(TRACKER_CONNECTIONS="8", TRACKER_HEAD_SECONDS="60", TRACKER_BODY_SECONDS="60")
    first = connect(port, SLOW[kind][0])
    others = [connect(port, SLOW[kind][0]) for _ in range(20)]

    assert is_answered(port)
    assert eventually(lambda: is_closed(first), 10)
    assert not is_closed(others[-1])


def test_a_client_that_gets_on_is_given_its_time(serve):
    line = connect(serve(), b"POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 655360\r\n\r\n")

    for _ in range(10):
        line.sendall(b"x" * 65536)
        time.sleep(0.5)

    assert answer_on(line).endswith(b"655360 None")


def test_work_is_never_late(serve):
    assert is_answered(serve(TRACKER_HEAD_SECONDS="1", TRACKER_BODY_SECONDS="1"), "/slow") == b"0 None"


def test_what_a_proxy_says_reaches_django_as_it_came(serve):
    assert is_answered(serve(), headers={"X-Forwarded-Proto": "https"}) == b"0 https"


def test_a_body_beyond_measure_is_refused_unread(serve):
    line = connect(serve(), b"POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 99000000\r\n\r\n")

    assert b" 413 " in line.recv(100)


HEAD = b"POST / HTTP/1.1\r\nHost: here\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
ODD = {
    "a chunk's size of endless digits": CHUNKED + b"1" * 70_000,
    "a chunk's extension that never ends": CHUNKED + b"3;" + b"a" * 70_000,
    "a trailer that never ends": CHUNKED + b"1\r\nx\r\n0\r\n" + b"X: y\r\n" * 20_000,
    "a length of very many digits": HEAD + b"Content-Length: " + b"9" * 6000 + b"\r\n\r\n",
    "an address with half a bracket": b"GET http://[::1 HTTP/1.1\r\nHost: here\r\n\r\n",
}


@pytest.mark.parametrize("kind", ODD)
def test_what_can_not_be_read_is_refused_at_once(serve, kind):
    assert b" 400 " in connect(serve(), ODD[kind]).recv(100)


def test_chunks_with_an_extension_and_a_trailer_are_read(serve):
    line = connect(serve(), CHUNKED + b"3;a=b\r\nabc\r\n2\r\nde\r\n0\r\nX: y\r\n\r\n")

    assert answer_on(line).endswith(b"5 None")


def test_what_has_begun_is_finished_when_the_server_is_ended(serve, tmp_path):
    port = serve()
    line = connect(port, b"GET /slow HTTP/1.1\r\nHost: here\r\n\r\n")
    eventually((tmp_path / "begun").exists)

    master_of(port).terminate()

    assert answer_on(line).endswith(b"0 None")


def test_a_worker_that_is_killed_is_replaced(serve):
    port = serve()

    master_of(port).children()[0].kill()

    assert eventually(lambda: is_answered(port))

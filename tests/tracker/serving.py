"""The web server over an application of its own, and connections to it byte by byte."""

import http.client
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

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
        time.sleep(2.5)
    pieces = [b"x" * 1_000_000] * {"/large": 8, "/huge": 24}.get(path, 0)
    if "HTTP_X_TELL" in environ:
        query = environ["QUERY_STRING"]
        pieces = [path.encode("latin-1") + (f"?{query}".encode() if query else b"")]
    if path == "/file":
        start_response("200 OK", [])
        return environ.get("wsgi.file_wrapper", lambda file: iter([file.read()]))(open("odd.py", "rb"))
    if path == "/chunks":
        start_response("200 OK", [])
        return iter([b"abc", b"de"])
    if path == "/unchanged":
        start_response("304 Not Modified", [("ETag", "1")])
        return []
    if path == "/broken":
        raise ValueError
    pieces = pieces or [f"{size} {environ.get('HTTP_X_FORWARDED_PROTO')}".encode()]
    start_response("200 OK", [("Content-Length", str(sum(map(len, pieces))))])
    return pieces
"""
HEAD = b"POST / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n"
SHORT = {"TRACKER_HEAD_SECONDS": "1", "TRACKER_BODY_SECONDS": "1"}
LONG = {"TRACKER_HEAD_SECONDS": "60", "TRACKER_BODY_SECONDS": "60"}
Serve = Callable[..., int]


@contextmanager
def serving(folder: Path) -> Iterator[Serve]:
    """Starts the server over an application of its own; returns its port."""
    (folder / "odd.py").write_text(APPLICATION)
    started: list[subprocess.Popen] = []

    def run(limits: dict[str, str] = LONG) -> int:
        port = _free_port()
        words = [sys.executable, "-m", "gunicorn", "odd:application", "--bind", f"127.0.0.1:{port}"]
        words += ["--worker-class", "tracker.server.Worker", "--threads", "4", "--no-control-socket"]
        environment = os.environ | limits | {"PYTHONPATH": f"{folder}{os.pathsep}{ROOT}"}
        started.append(subprocess.Popen(words, env=environment, cwd=folder))
        eventually(lambda: is_answered(port))
        return port

    yield run
    for server in started:
        server.terminate()
    for server in started:
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


def all_of(line: socket.socket) -> bytes:
    found = b""
    try:
        while part := line.recv(1 << 20):
            found += part
    except OSError:
        pass
    return found

"""Slow clients, by real sockets against the real server: none of them keeps a reader waiting."""

import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.tracker.serving import HEAD, LONG, SHORT, Serve, all_of, connect, is_answered, is_closed, master_of, serving
from tests.worker import eventually

MANY = 60  # four times the threads


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("site")


@pytest.fixture
def serve(folder: Path) -> Iterator[Serve]:
    with serving(folder) as run:
        yield run


@pytest.fixture(scope="module")
def patient(folder: Path) -> Iterator[int]:
    """The port of a server that gives everybody a minute."""
    with serving(folder) as run:
        yield run()


@pytest.fixture(scope="module")
def strict(folder: Path) -> Iterator[int]:
    """The port of a server that gives everybody a second."""
    with serving(folder) as run:
        yield run(SHORT)


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


NEVER_READ = "an answer that nobody reads"


@pytest.mark.parametrize("kind", SLOW)
def test_a_reader_is_answered_while_many_others_are_slow(patient, kind):
    with ExitStack() as lines:
        first, *_ = [lines.enter_context(connect(patient, SLOW[kind][0])) for _ in range(MANY)]

        assert is_answered(patient) == b"0 None"
        assert not is_closed(first), "they hold on all the while"


def test_slow_connections_are_closed_although_they_drip(strict):
    dripping = {kind: connect(strict, begin) for kind, (begin, _) in SLOW.items() if kind != NEVER_READ}

    def drip() -> bool:
        for kind, line in list(dripping.items()):
            if is_closed(line) or not is_sent(line, SLOW[kind][1]):
                dripping.pop(kind)
        return not dripping

    eventually(drip, 20)


def is_sent(line: socket.socket, more: bytes) -> bool:
    try:
        line.sendall(more)
    except OSError:
        return False
    return True


def test_an_answer_that_nobody_reads_is_closed_although_nothing_can_be_written(strict):
    lines = [connect(strict, SLOW[NEVER_READ][0]) for _ in range(3)]
    eventually(lambda: len(held_by(strict)) >= 3)

    eventually(lambda: not held_by(strict), 20)

    assert 0 < len(all_of(lines[0])) < 8_000_000


def test_answers_however_large_hold_no_thread(patient):
    """Left to itself, waitress keeps 16 MB for a reader, and a thread waits with the rest."""
    with ExitStack() as lines:
        for _ in range(6):
            lines.enter_context(connect(patient, b"GET /huge HTTP/1.1\r\nHost: here\r\n\r\n"))

        assert is_answered(patient) == b"0 None"


def test_who_asks_on_without_reading_is_answered_no_further(patient):
    line = connect(patient, SLOW[NEVER_READ][0] * 9)
    eventually(lambda: is_answered(patient))

    assert all_of(line).count(b"200 OK") == 1


def held_by(port: int) -> list[object]:
    """The connections that the server has open."""
    (worker,) = master_of(port).children()
    return [line for line in worker.net_connections("tcp") if line.laddr.port == port and line.status == "ESTABLISHED"]


@pytest.mark.parametrize("kind", ["a head that never ends", "a body that never ends", "nothing at all"])
def test_beyond_the_limit_of_connections_the_longest_waiting_makes_room(serve, kind):
    port = serve(LONG | {"TRACKER_CONNECTIONS": "8"})
    first = connect(port, SLOW[kind][0])
    others = [connect(port, SLOW[kind][0]) for _ in range(20)]

    assert is_answered(port)
    assert eventually(lambda: is_closed(first), 10)
    assert not is_closed(others[-1])


def test_a_client_that_gets_on_is_given_its_time(strict):
    line = connect(strict, HEAD + b"Content-Length: 655360\r\n\r\n")

    for _ in range(10):
        line.sendall(b"x" * 65536)
        time.sleep(0.3)

    assert all_of(line).endswith(b"655360 None")


UNCHANGED = b"GET /unchanged HTTP/1.1\r\nHost: here\r\n\r\n"


def test_who_is_told_that_nothing_changed_asks_on_by_the_same_connection(patient):
    line = connect(patient, UNCHANGED * 2 + UNCHANGED.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n"))

    answers = all_of(line)

    assert answers.count(b"HTTP/1.1 304 ") == 3
    assert answers.lower().count(b"connection: close") == 1


@pytest.mark.parametrize("version", ["1.0", "0.9"])
def test_who_speaks_an_older_version_is_told_by_the_end_of_the_connection(patient, version):
    line = connect(patient, UNCHANGED.replace(b"1.1", version.encode()))

    assert all_of(line).startswith(b"HTTP/1.0 304 ")


def test_work_is_never_late(strict):
    assert is_answered(strict, "/slow") == b"0 None"


def test_what_has_begun_is_finished_when_the_server_is_ended(serve, folder):
    port = serve()
    (folder / "begun").unlink(missing_ok=True)
    line = connect(port, b"GET /slow HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n")
    eventually((folder / "begun").exists)

    master_of(port).terminate()

    assert all_of(line).endswith(b"0 None")


def test_a_worker_that_is_killed_is_replaced(serve):
    port = serve()

    master_of(port).children()[0].kill()

    assert eventually(lambda: is_answered(port))

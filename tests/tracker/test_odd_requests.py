"""Requests that no browser sends: each is answered, and at once."""

from collections.abc import Iterator

import pytest

from tests.tracker.serving import HEAD, all_of, connect, is_answered, serving


@pytest.fixture(scope="module")
def patient(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of a server that gives everybody a minute."""
    with serving(tmp_path_factory.mktemp("site")) as run:
        yield run()


CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
ODD = {
    "a chunk's size of endless digits": CHUNKED + b"1" * 70_000,
    "a chunk's extension that never ends": CHUNKED + b"3;" + b"a" * 70_000,
    "a trailer that never ends": CHUNKED + b"1\r\nx\r\n0\r\n" + b"X: y\r\n" * 20_000,
    "a length of very many digits": HEAD + b"Content-Length: " + b"9" * 6000 + b"\r\n\r\n",
    "an address with half a bracket": b"GET http://[::1 HTTP/1.1\r\nHost: here\r\n\r\n",
}


@pytest.mark.parametrize("kind", ODD)
def test_what_can_not_be_read_is_refused_at_once(patient, kind):
    assert b" 400 " in connect(patient, ODD[kind]).recv(100)


def test_chunks_with_an_extension_and_a_trailer_are_read(patient):
    line = connect(patient, CHUNKED + b"3;a=b\r\nabc\r\n2\r\nde\r\n0\r\nX: y\r\n\r\n")

    assert all_of(line).endswith(b"5 None")


def test_a_body_beyond_measure_is_refused_unread(patient):
    line = connect(patient, b"POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 99000000\r\n\r\n")

    assert b" 413 " in line.recv(100)


def test_what_a_proxy_says_reaches_django_as_it_came(patient):
    assert is_answered(patient, headers={"X-Forwarded-Proto": "https"}) == b"0 https"

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


EXPECTING = HEAD + b"Expect: 100-continue\r\n"
CHUNKS = b"Transfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize(
    ("head", "status"),
    [
        (EXPECTING + b"\r\n", b"200"),
        (EXPECTING + b"Content-Length: 0\r\n\r\n", b"200"),
        (EXPECTING.replace(b"POST", b"GET").replace(b"100-c", b"100-C") + b"\r\n", b"200"),
        (EXPECTING + b"Content-Length: 99000000\r\n\r\n", b"413"),
        (EXPECTING + b"Content-Length: many\r\n\r\n", b"400"),
        (EXPECTING + b"Transfer-Encoding: gzip\r\n\r\n", b"501"),
        (EXPECTING.replace(b"1.1", b"1.0") + b"\r\n", b"200"),
        (HEAD + b"Expect: miracles\r\n\r\n", b"200"),
    ],
)
def test_who_waits_for_leave_to_send_no_body_is_answered_at_once(patient, head, status):
    assert status in connect(patient, head).recv(100).splitlines()[0]


@pytest.mark.parametrize(
    ("rest", "body"),
    [(b"Content-Length: 3\r\n\r\n", b"abc"), (CHUNKS, b"3\r\nabc\r\n0\r\n\r\n")],
)
def test_who_waits_for_leave_to_send_a_body_is_given_it(patient, rest, body):
    line = connect(patient, EXPECTING + rest)

    assert line.recv(100) == b"HTTP/1.1 100 Continue\r\n\r\n"
    line.sendall(body)
    assert all_of(line).endswith(b"3 None")


def test_who_tells_a_body_in_two_ways_is_answered_and_asks_nothing_more_by_that_connection(patient):
    told_twice = HEAD + b"Content-Length: 3\r\n" + CHUNKS + b"3\r\nabc\r\n0\r\n\r\n"

    answer = all_of(connect(patient, told_twice + HEAD + b"\r\n"))

    assert answer.count(b"HTTP/1.1 200") == 1
    assert b"\r\nConnection: close\r\n" in answer


@pytest.mark.parametrize("path", ["/", "/chunks", "/file", "/large", "/broken"])
@pytest.mark.parametrize("version", [b"1.0", b"1.1"])
def test_head_is_answered_with_the_head_alone(patient, path, version):
    asked = b"HEAD " + path.encode() + b" HTTP/" + version + b"\r\nHost: here\r\nConnection: close\r\n\r\n"
    head, end, body = all_of(connect(patient, asked)).partition(b"\r\n\r\n")

    assert head.startswith(b"HTTP/" + version)
    assert (end, body) == (b"\r\n\r\n", b"")


def test_a_head_that_is_refused_is_answered_with_the_head_alone(patient):
    asked = b"HEAD / HTTP/1.1\r\nHost: here\r\nContent-Length: 99000000\r\n\r\n"

    assert all_of(connect(patient, asked)).partition(b"\r\n\r\n")[2] == b""


def test_after_a_head_the_connection_serves_on(patient):
    asked = b"HEAD / HTTP/1.1\r\nHost: here\r\n\r\n"
    said = all_of(connect(patient, asked + HEAD.replace(b"POST", b"GET") + b"\r\n"))

    assert [part.split(b"\r\n")[0] for part in said.split(b"\r\n\r\n")] == 2 * [b"HTTP/1.1 200 OK"] + [b"0 None"]
    assert said.count(b"Content-Length: 6") == 2


def test_leave_is_given_in_turn(patient):
    """A second request that waits for it comes while the first one is at work."""
    first = b"GET /slow HTTP/1.1\r\nHost: here\r\n\r\n"
    second = EXPECTING.replace(b"Connection: close\r\n", b"")
    line = connect(patient, first + second + b"\r\n" + second + b"Content-Length: 0\r\n\r\n" + HEAD + b"\r\n")

    assert all_of(line).count(b"200 OK") == 4


TARGETS = {
    "/stories/é/": "/stories/é/",
    "/?q=ö": "/?q=%C3%B6",
    "//é": "/é",
    "http://here/é": "/é",
    "/%C3%A9": "/é",
}


@pytest.mark.parametrize(("sent", "meant"), TARGETS.items())
def test_raw_letters_in_an_address_mean_what_they_mean_when_quoted(patient, sent, meant):
    head = f"GET {sent} HTTP/1.1\r\nHost: here\r\nX-Tell: address\r\nConnection: close\r\n\r\n"

    assert all_of(connect(patient, head.encode())).decode().endswith(f"\n{meant}")


def test_chunks_with_an_extension_and_a_trailer_are_read(patient):
    line = connect(patient, CHUNKED + b"3;a=b\r\nabc\r\n2\r\nde\r\n0\r\nX: y\r\n\r\n")

    assert all_of(line).endswith(b"5 None")


def test_a_body_beyond_measure_is_refused_unread(patient):
    line = connect(patient, b"POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 99000000\r\n\r\n")

    assert b" 413 " in line.recv(100)


def test_what_a_proxy_says_reaches_django_as_it_came(patient):
    assert is_answered(patient, headers={"X-Forwarded-Proto": "https"}) == b"0 https"

"""Asking again and again: what is unchanged, what moved, who wants to be left alone, and how much comes at most."""

import gzip
import json
import random
import socket
import threading
import zlib
from datetime import UTC, datetime, timedelta
from queue import Queue

import brotli
import pytest
from backports import zstd
from pytest_httpserver import HTTPServer
from werkzeug import Response

from tests.timeline.ingest.servers import HERE, bomb
from timeline.ingest.fetch import (
    ANSWER,
    FEED,
    LIMIT,
    PAGE,
    ROBOTS,
    SITEMAP,
    Answered,
    NotModified,
    Refused,
    Way,
    ask,
    call,
    waits,
)
from timeline.ingest.values import Skipped

FEED_TEXT = b"<rss><channel><title>The Courier</title></channel></rss>"
NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)


def get(url: str, **options) -> Answered | NotModified | Skipped:
    return ask(url, **{"kinds": FEED, "allow": HERE, "contact": "desk@courier.example"} | options)


def serve(server: HTTPServer, path: str = "/feed", *, body: bytes = FEED_TEXT, status: int = 200, **headers) -> str:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    server.expect_request(path).respond_with_data(body, status, {"Content-Type": "application/rss+xml"} | named)
    return server.url_for(path)


def test_a_feed_arrives_with_what_to_ask_with_the_next_time(httpserver: HTTPServer):
    url = serve(httpserver, ETag='W/"a-1"', Last_Modified="Thu, 26 Nov 2026 10:00:00 GMT")

    answer = get(url)

    held = {"etag": 'W/"a-1"', "last_modified": "Thu, 26 Nov 2026 10:00:00 GMT"}
    assert answer == Answered(FEED_TEXT, url, "application/rss+xml", **held)


def test_what_is_held_still_stands_when_the_server_says_so(httpserver: HTTPServer):
    url = serve(httpserver, status=304, body=b"", ETag='"a-2"')

    answer = get(url, etag='"a-1"', last_modified="once upon a time")

    asked = httpserver.log[-1][0].headers
    assert (asked["If-None-Match"], asked["If-Modified-Since"]) == ('"a-1"', "once upon a time")
    assert answer == NotModified(url, '"a-2"', "once upon a time")


def test_not_modified_without_having_asked_for_it_is_no_answer(httpserver: HTTPServer):
    assert get(serve(httpserver, status=304, body=b"")).status == 304


@pytest.mark.parametrize("etag", [b'"caf\xe9"', b"no quotes", b'"\xff\xfe"', "“ü”".encode()])
def test_what_the_server_calls_a_state_goes_back_byte_for_byte(etag: bytes):
    with socket.create_server(("127.0.0.1", 0)) as server:
        url = f"http://127.0.0.1:{server.getsockname()[1]}/"
        first, second = heard(server, b"HTTP/1.1 200 OK\r\nETag: %s\r\nContent-Length: 0\r\n\r\n" % etag, times=2)

        get(url, etag=get(url).etag)

    assert b"If-None-Match" not in first.get(timeout=5)
    assert b"If-None-Match: %s\r\n" % etag in second.get(timeout=5)


@pytest.mark.parametrize("etag", ['"日本"', '"a\nX-Injected: yes"', "\0"])
def test_what_no_server_can_have_said_does_no_harm(httpserver: HTTPServer, etag: str):
    answer = get(serve(httpserver), etag=etag)

    assert isinstance(answer, Answered)
    assert "X-Injected" not in httpserver.log[-1][0].headers


def test_a_state_of_many_words_is_not_kept(httpserver: HTTPServer):
    assert get(serve(httpserver, ETag=f'"{"a" * 2000}"')).etag == ""


@pytest.mark.parametrize(
    ("statuses", "is_moved"),
    [([301], True), ([308, 301], True), ([302], False), ([301, 302], False), ([307, 308], False), ([303], False)],
)
def test_only_an_unbroken_chain_of_permanent_redirects_moves_an_address(
    httpserver: HTTPServer, statuses: list[int], is_moved: bool
):
    for number, status in enumerate(statuses):
        serve(httpserver, f"/{number}", status=status, body=b"", Location=f"/{number + 1}")
    url = serve(httpserver, f"/{len(statuses)}")

    answer = get(httpserver.url_for("/0"))

    assert answer.url == url
    assert answer.moved_to == (url if is_moved else None)


@pytest.mark.parametrize(("statuses", "is_moved"), [([301, 308], True), ([301, 302], False), ([302, 301], False)])
def test_another_host_is_led_to_and_not_asked_by_the_same_walk(
    httpserver: HTTPServer, statuses: list[int], is_moved: bool
):
    first, second = (f"http://{name}:{httpserver.port}" for name in ("localhost", "127.0.0.1"))
    serve(httpserver, "/old", status=statuses[0], body=b"", Location=f"{second}/new")
    serve(httpserver, "/new", status=statuses[1], body=b"", Location="/newest")
    serve(httpserver, "/newest")

    way = get(f"{first}/old")

    assert way == Way(f"{second}/new", is_permanent=statuses[0] == 301, redirects=1)
    assert len(httpserver.log) == 1
    assert get(way).moved_to == (f"{second}/newest" if is_moved else None)


def test_a_robots_txt_is_followed_to_another_host(httpserver: HTTPServer):
    serve(httpserver, "/robots.txt", status=302, body=b"", Location=f"http://127.0.0.1:{httpserver.port}/rules")
    serve(httpserver, "/rules", body=b"User-agent: *")

    assert get(f"http://localhost:{httpserver.port}/robots.txt", kinds=ROBOTS).body == b"User-agent: *"


def test_an_address_that_moved_says_so_also_when_nothing_is_new(httpserver: HTTPServer):
    serve(httpserver, "/old", status=301, body=b"", Location="/new")
    url = serve(httpserver, "/new", status=304, body=b"")

    assert get(httpserver.url_for("/old"), etag='"a"') == NotModified(url, '"a"', "", moved_to=url)


@pytest.mark.parametrize(
    ("retry_after", "wait"),
    [
        ("120", timedelta(minutes=2)),
        (" 0 ", timedelta()),
        ("9" * 400, timedelta(days=1)),
        ("Thu, 26 Nov 2026 13:00:00 GMT", timedelta(hours=1)),
        ("Thursday, 26-Nov-26 13:00:00 GMT", timedelta(hours=1)),
        ("Thu, 26 Nov 2026 13:00:00", timedelta(hours=1)),
        ("Thu, 26 Nov 2026 11:00:00 GMT", timedelta()),
        ("Thu, 26 Nov 9999 11:00:00 GMT", timedelta(days=1)),
        ("Fri, 31 Dec 9999 23:59:59 -2359", timedelta(days=1)),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("1.5", None),
        ("²", None),
        ("99 99 99999999999", None),
    ],
)
def test_a_server_says_in_seconds_or_by_a_date_how_long_to_wait_and_a_day_is_the_longest(
    retry_after: str, wait: timedelta | None
):
    assert waits.asked(retry_after, NOON) == wait


@pytest.mark.parametrize(
    ("status", "reason", "is_busy", "is_gone"),
    [
        (410, "not_found", False, True),
        (404, "not_found", False, False),
        (429, "unavailable", True, False),
        (503, "unavailable", True, False),
        (500, "unavailable", False, False),
        (403, "http_status", False, False),
    ],
)
def test_a_server_that_gives_nothing_is_told_apart(
    httpserver: HTTPServer, status: int, reason: str, is_busy: bool, is_gone: bool
):
    refused = get(serve(httpserver, status=status, Retry_After="60"))

    assert isinstance(refused, Refused)
    assert (refused.reason, refused.is_busy, refused.is_gone) == (reason, is_busy, is_gone)
    assert refused.retry_after == timedelta(minutes=1)


def named(value: object) -> str:
    return value if isinstance(value, str) else "packed"


@pytest.mark.parametrize(
    ("coding", "packed"),
    [
        ("gzip", gzip.compress(FEED_TEXT)),
        ("x-gzip", gzip.compress(FEED_TEXT)),
        ("deflate", zlib.compress(FEED_TEXT)),
        ("br", brotli.compress(FEED_TEXT)),
        ("zstd", zstd.compress(FEED_TEXT)),
        ("gzip, br", brotli.compress(gzip.compress(FEED_TEXT))),
        ("identity", gzip.compress(FEED_TEXT)),  # feed.xml.gz: the file itself
    ],
    ids=named,
)
def test_what_is_packed_is_unpacked(httpserver: HTTPServer, coding: str, packed: bytes):
    answer = get(serve(httpserver, body=packed, Content_Encoding=coding))

    asked = httpserver.log[-1][0].headers["Accept-Encoding"]
    assert answer.body == FEED_TEXT
    assert all(coding in asked for coding in ("gzip", "br", "zstd"))


HALVES = gzip.compress(FEED_TEXT[:20]) + gzip.compress(FEED_TEXT[20:])


@pytest.mark.parametrize("coding", ["gzip", "identity"])
def test_all_members_of_an_archive_are_unpacked(httpserver: HTTPServer, coding: str):
    answer = get(serve(httpserver, body=HALVES, Content_Encoding=coding, ETag='"a"'))

    assert (answer.body, answer.etag) == (FEED_TEXT, '"a"')


def test_all_frames_of_zstd_are_unpacked(httpserver: HTTPServer):
    halves = zstd.compress(FEED_TEXT[:20]) + zstd.compress(FEED_TEXT[20:])

    assert get(serve(httpserver, body=halves, Content_Encoding="zstd")).body == FEED_TEXT


NOISE = FEED_TEXT + random.Random(1).randbytes(200_000).hex().encode()
PACKED = {
    "gzip": gzip.compress(NOISE),
    "identity": gzip.compress(NOISE),
    "deflate": zlib.compress(NOISE),
    "br": brotli.compress(NOISE, quality=1),
    "zstd": zstd.compress(NOISE),
}


@pytest.mark.parametrize("coding", PACKED)
@pytest.mark.parametrize("missing", [1, 8, 12, 1000])
def test_what_is_cut_short_is_taken_and_asked_for_anew(httpserver: HTTPServer, coding: str, missing: int):
    held = {"Content_Encoding": coding, "ETag": '"a"', "Last_Modified": "yesterday"}

    whole = get(serve(httpserver, body=PACKED[coding], **held))
    part = get(serve(httpserver, "/part", body=PACKED[coding][:-missing], **held))

    assert (whole.body, whole.etag) == (NOISE, '"a"')
    assert NOISE.startswith(part.body) and part.body.startswith(FEED_TEXT)
    assert (part.etag, part.last_modified) == ("", "")


def test_deflate_without_its_frame_is_unpacked(httpserver: HTTPServer):
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    bare = packer.compress(FEED_TEXT) + packer.flush()

    assert get(serve(httpserver, body=bare, Content_Encoding="deflate")).body == FEED_TEXT


@pytest.mark.parametrize(
    ("said", "etag"), [("bytes 0-55/56", '"a"'), ("bytes 0-55/90", ""), ("bytes 9-55/56", ""), ("", "")]
)
def test_a_part_that_nobody_asked_for_is_held_for_a_part(httpserver: HTTPServer, said: str, etag: str):
    answer = get(serve(httpserver, status=206, Content_Range=said, ETag='"a"'))

    assert (answer.body, answer.etag) == (FEED_TEXT, etag)


@pytest.mark.parametrize(
    ("coding", "packed"),
    [
        ("gzip", bomb(20)),
        ("br", brotli.compress(bytes(20 << 20), quality=1)),
        ("zstd", zstd.compress(bytes(20 << 20))),
        ("gzip, gzip", gzip.compress(bomb(20))),
        ("identity", bomb(20)),
    ],
    ids=named,
)
def test_no_bomb_grows_beyond_the_limit(httpserver: HTTPServer, coding: str, packed: bytes):
    skipped = get(serve(httpserver, body=packed, Content_Encoding=coding))

    assert skipped.reason == "too_large"


@pytest.mark.parametrize("coding", ["gzip", "br", "zstd", "deflate"])
def test_what_is_not_packed_as_it_says_is_unreachable(httpserver: HTTPServer, coding: str):
    assert get(serve(httpserver, body=b"no such thing", Content_Encoding=coding)).reason == "unreachable"


def test_what_goes_on_after_its_end_is_not_waited_for(httpserver: HTTPServer):
    """A compressed document that is over, and noise behind it without end: it would be kept in memory."""
    noise = gzip.compress(b"short") + bytes(LIMIT + (1 << 20))
    body = Response(iter([noise]), headers={"Content-Encoding": "gzip"})
    httpserver.expect_request("/").respond_with_handler(lambda request: body)

    assert get(httpserver.url_for("/")).reason == "too_large"


@pytest.mark.parametrize(
    ("kinds", "kind", "reason"),
    [
        (FEED, "text/html", None),
        (FEED, "xml", None),
        (FEED, "application/octet-stream", None),
        (FEED, "application/vnd.api+json", None),
        (FEED, "image/png", "not_a_feed"),
        (FEED, "application/pdf", "not_a_feed"),
        (SITEMAP, "application/gzip", None),
        (SITEMAP, "video/mp4", "not_a_sitemap"),
        (PAGE, "application/rss+xml", "not_html"),
        (PAGE, "application/pdf", None),
        (ROBOTS, "image/png", None),
    ],
)
def test_a_kind_of_document_is_taken_for_what_it_may_be(httpserver: HTTPServer, kinds, kind: str, reason: str | None):
    answer = get(serve(httpserver, Content_Type=kind), kinds=kinds)

    assert httpserver.log[-1][0].headers["Accept"] == kinds.accept
    assert answer.reason == reason if reason else answer.content_type == kind


def test_a_robots_txt_is_cut_not_refused(httpserver: HTTPServer):
    answer = get(serve(httpserver, "/robots.txt", body=b"#" * (2 << 20)), kinds=ROBOTS)

    assert len(answer.body) == ROBOTS.limit


def heard(server: socket.socket, answer: bytes, *, times: int) -> list[Queue]:
    """Answers so many requests; returns for each a queue with what was asked."""
    from_there = [Queue() for _ in range(times)]
    threading.Thread(target=_answer, args=(server, answer, from_there), daemon=True).start()
    return from_there


def _answer(server: socket.socket, answer: bytes, asked: list) -> None:
    for each in asked:
        connection, _ = server.accept()
        with connection:
            each.put(connection.recv(65536))
            connection.sendall(answer)


def test_a_service_is_sent_a_form_and_the_key_that_goes_with_it(httpserver: HTTPServer):
    httpserver.expect_request("/save", method="POST").respond_with_json({"job_id": "1"})

    form = {"url": "https://courier.example/?a=1&b=ü"}
    answer = call(httpserver.url_for("/save"), kinds=ANSWER, form=form, authorization="LOW a:b", allow=HERE)

    asked = httpserver.log[-1][0]
    assert (asked.form.to_dict(), asked.headers["Authorization"]) == (form, "LOW a:b")
    assert json.loads(answer.body) == {"job_id": "1"}


def test_a_key_follows_no_redirect(httpserver: HTTPServer):
    httpserver.expect_request("/save").respond_with_data("", status=302, headers={"Location": "/elsewhere"})

    assert call(httpserver.url_for("/save"), kinds=ANSWER, authorization="LOW a:b", allow=HERE).status == 302
    assert [request.path for request, _ in httpserver.log] == ["/save"]


def test_a_service_in_a_private_network_is_not_asked(httpserver: HTTPServer):
    assert call(httpserver.url_for("/save"), kinds=ANSWER, form={}).reason == "blocked_address"
    assert not httpserver.log


def test_a_service_is_sent_json(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/chat", method="POST", json={"a": "ü"}).respond_with_data("{}")

    answer = call(httpserver.url_for("/chat"), kinds=ANSWER, form='{"a": "ü"}'.encode(), allow=HERE)

    assert isinstance(answer, Answered) and answer.body == b"{}"
    assert httpserver.log[0][0].headers["Content-Type"] == "application/json"

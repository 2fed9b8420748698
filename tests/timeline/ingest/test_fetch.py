"""The only door to the network: what it lets through, what it refuses, and when it gives up."""

import socket
import threading
import time
import tracemalloc
from ipaddress import ip_network

import httpx2
import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from tests.timeline.ingest.servers import HERE, PAGE, bomb, dripping
from timeline.ingest.fetch import LIMIT, Answered, Way, fetch, kinds
from timeline.ingest.fetch.forbidden import is_permitted
from timeline.ingest.values import Raw, Skipped

FORBIDDEN = [
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "100.100.100.200",
    "127.0.0.1",
    "127.255.255.254",
    "168.63.129.16",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.1",
    "192.0.0.192",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "239.255.255.255",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "::ffff:0:127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::8.8.8.8",
    "64:ff9b:1::7f00:1",
    "100::1",
    "2001::1",
    "2001:0:7f00:1::1",
    "2001:10::1",
    "2001:20::1",
    "2001:2::1",
    "2001:db8::1",
    "2002:7f00:1::1",
    "3ffe::1",
    "3fff::1",
    "5f00::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "2a00:1450::5efe:7f00:1",
    "2a00:1450::200:5efe:127.0.0.1",
    "2606:4700::1%lo",
    "nonsense",
    "1.2.3",
]
PUBLIC = ["8.8.8.8", "93.184.215.14", "172.32.0.1", "100.128.0.1", "192.0.1.1", "2606:4700::1111", "2a00:1450:4001::1"]


@pytest.mark.parametrize("address", FORBIDDEN)
def test_no_connection_goes_to_an_address_that_is_not_public(address):
    assert not is_permitted(address, 80, allow=(), ports={80, 443})


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_are_served_on_the_ports_of_the_web_only(address):
    assert is_permitted(address, 443, allow=(), ports={80, 443})
    assert not is_permitted(address, 22, allow=(), ports={80, 443})


def test_an_allowed_network_may_be_fetched_on_any_port():
    assert is_permitted("127.0.0.1", 8123, allow=HERE, ports={80})
    assert not is_permitted("10.0.0.1", 8123, allow=HERE, ports={80})


def get(where: str | Way, **options) -> Answered | Way | Skipped:
    return fetch(where, **{"kinds": kinds.PAGE, "allow": HERE, "contact": "desk@courier.example"} | options)


def test_a_page_arrives_with_its_address_and_kind(httpserver: HTTPServer):
    httpserver.expect_request("/page").respond_with_data(PAGE, content_type="text/html; charset=utf-8")

    page = get(httpserver.url_for("/page"))

    assert page.raw == Raw(PAGE.encode(), url=httpserver.url_for("/page"), content_type="text/html; charset=utf-8")


def test_the_fetcher_says_who_asks(httpserver: HTTPServer):
    httpserver.expect_request("/").respond_with_data(PAGE, content_type="text/html")

    get(httpserver.url_for("/"), contact="desk@courier.example")

    agent = httpserver.log[-1][0].headers["User-Agent"]
    assert "Throughline" in agent and "desk@courier.example" in agent


def test_a_redirect_is_followed_and_the_last_address_kept(httpserver: HTTPServer):
    httpserver.expect_request("/old").respond_with_data("", 301, {"Location": "/new"})
    httpserver.expect_request("/new").respond_with_data(PAGE, content_type="text/html")

    assert get(httpserver.url_for("/old")).url == httpserver.url_for("/new")


def test_nothing_is_asked_of_a_private_address(httpserver: HTTPServer):
    skipped = get(httpserver.url_for("/"), allow=())

    assert skipped.reason == "blocked_address"
    assert "127.0.0.1" in skipped.detail
    assert httpserver.log == []


@pytest.mark.parametrize("location", ["http://127.0.0.2:{port}/in", "http://2130706434:{port}/in", "//0x7f.2:{port}/"])
def test_a_redirect_to_a_private_address_is_refused(httpserver: HTTPServer, location: str):
    target = location.format(port=httpserver.port)
    httpserver.expect_request("/out").respond_with_data("", 302, {"Location": target})

    only = (ip_network("127.0.0.1/32"),)
    way = get(httpserver.url_for("/out"), allow=only)
    skipped = get(way, allow=only)

    assert way == Way(str(httpx2.URL(httpserver.url_for("/out")).join(target)), is_permanent=False, redirects=1)
    assert skipped.reason == "blocked_address"
    assert [request.path for request, _ in httpserver.log] == ["/out"]


@pytest.mark.parametrize("location", ["ftp://127.0.0.1/", "file:///etc/passwd", "gopher://127.0.0.1:6379/_FLUSHALL"])
def test_a_redirect_to_another_protocol_is_refused(httpserver: HTTPServer, location: str):
    httpserver.expect_request("/out").respond_with_data("", 302, {"Location": location})

    assert get(httpserver.url_for("/out")).reason == "blocked_address"


def test_redirects_end(httpserver: HTTPServer):
    httpserver.expect_request("/round").respond_with_data("", 302, {"Location": "/round"})

    assert get(httpserver.url_for("/round")).reason == "too_many_redirects"
    assert len(httpserver.log) == 6


def test_the_redirects_of_a_way_count_over_all_its_hosts(httpserver: HTTPServer):
    """a → b → a …, each asked by itself."""
    here, there = (f"http://{name}:{httpserver.port}/" for name in ("localhost", "127.0.0.1"))
    httpserver.expect_request("/").respond_with_handler(
        lambda request: Response(status=301, headers={"Location": there if request.host in here else here})
    )
    way, hosts = Way(here), []
    while isinstance(way, Way):
        hosts.append(way.url)
        way = get(way)

    assert hosts == [here, there] * 3
    assert way.reason == "too_many_redirects"
    assert len(httpserver.log) == 6


def test_where_a_redirect_leads_must_be_an_address_that_can_be_kept(httpserver: HTTPServer):
    target = f"http://127.0.0.1:{httpserver.port}/{'a' * 3000}"
    httpserver.expect_request("/out").respond_with_data("", 302, {"Location": target})

    assert get(httpserver.url_for("/out")).reason == "bad_address"


@pytest.mark.parametrize("location", [b"http://[::1", b"http://\xff\xfe/", b"http://a b/", b"//x:99999/"])
def test_a_redirect_to_nonsense_is_a_reason_not_a_crash(location: bytes):
    with socket.create_server(("127.0.0.1", 0)) as server:
        answer = b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + location + b"\r\n\r\n"
        threading.Thread(target=_say, args=(server, answer), daemon=True).start()

        answer = get(f"http://127.0.0.1:{server.getsockname()[1]}/", seconds=3)
        skipped = get(answer, seconds=3) if isinstance(answer, Way) else answer

    assert skipped.reason in ("bad_address", "unreachable", "blocked_address")


def test_a_name_that_answers_differently_the_second_time_gains_nothing(httpserver: HTTPServer):
    httpserver.expect_request("/out").respond_with_data("", 302, {"Location": "/in"})
    answers = iter([["127.0.0.1"], ["127.0.0.2"]])

    skipped = get(
        f"http://rebind.example:{httpserver.port}/out",
        allow=(ip_network("127.0.0.1/32"),),
        resolve=lambda host, port, left: next(answers),
    )

    assert skipped.reason == "blocked_address"
    assert [request.path for request, _ in httpserver.log] == ["/out"]


def test_of_several_addresses_only_the_public_ones_are_tried(httpserver: HTTPServer):
    httpserver.expect_request("/").respond_with_data(PAGE, content_type="text/html")
    mixed = ["10.0.0.1", "169.254.169.254", "127.0.0.1"]

    page = get(f"http://mixed.example:{httpserver.port}/", resolve=lambda *_: mixed, seconds=3)

    assert isinstance(page, Answered)
    assert httpserver.log[-1][0].host == f"mixed.example:{httpserver.port}"


def test_a_decompressed_bomb_is_stopped_at_the_limit(httpserver: HTTPServer):
    headers = {"Content-Encoding": "gzip"}
    httpserver.expect_request("/").respond_with_data(bomb(200), headers=headers, content_type="text/html")

    assert get(httpserver.url_for("/")).reason == "too_large"


def test_what_arrives_is_in_memory_once():
    """A worker asks for several feeds at a time, of which each may be as long. The server of this test lives beside it,
    so it sends what was there before and copies nothing."""
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {LIMIT - 1}\r\n\r\n"
    answer = memoryview(head.encode() + b"x" * (LIMIT - 1))
    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=send, args=(server, answer)).start()
        tracemalloc.start()

        page = get(f"http://127.0.0.1:{server.getsockname()[1]}/")

        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert len(page.body) == LIMIT - 1
    assert peak < 1.5 * LIMIT


def send(server: socket.socket, answer: memoryview) -> None:
    connection, _ = server.accept()
    with connection:
        connection.recv(65_536)
        connection.sendall(answer)


def test_a_declared_length_above_the_limit_is_not_even_read(httpserver: HTTPServer):
    httpserver.expect_request("/").respond_with_handler(lambda request: oversized())

    assert get(httpserver.url_for("/")).reason == "too_large"


def oversized() -> Response:
    return Response(iter([b"<"]), content_type="text/html", headers={"Content-Length": str(LIMIT + 1)})


def test_a_slow_drip_ends_with_the_clock_not_with_the_last_drop(httpserver: HTTPServer):
    httpserver.expect_request("/").respond_with_handler(lambda request: dripping(600))

    skipped = get(httpserver.url_for("/"), seconds=1)

    assert skipped == Skipped("too_slow", f"{httpserver.url_for('/')} did not arrive within 1 seconds.")


def test_headers_that_never_end_are_stopped_too():
    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=_drip_headers, args=(server,), daemon=True).start()

        skipped = get(f"http://127.0.0.1:{server.getsockname()[1]}/", seconds=1)

    assert skipped.reason == "too_slow"


def _drip_headers(server: socket.socket) -> None:
    connection, _ = server.accept()
    try:
        connection.sendall(b"HTTP/1.1 200 OK\r\n")
        for number in range(50):
            connection.sendall(b"X-%d: y\r\n" % number)
            time.sleep(0.1)
    except OSError:
        return


def test_a_resolver_that_does_not_answer_is_not_waited_for():
    skipped = get("http://slow.example/", seconds=0.5, resolve=too_late)

    assert skipped.reason == "too_slow"


def too_late(host: str, port: int, left: float) -> list[str]:
    from_now = threading.Event()
    from_now.wait(left)
    return ["93.184.215.14"]


@pytest.mark.parametrize(
    ("status", "reason"),
    [(404, "not_found"), (410, "not_found"), (403, "http_status"), (429, "unavailable"), (503, "unavailable")],
)
def test_an_error_page_is_no_article(httpserver: HTTPServer, status: int, reason: str):
    httpserver.expect_request("/").respond_with_data(PAGE, status, content_type="text/html")

    skipped = get(httpserver.url_for("/"))

    assert skipped.reason == reason
    assert str(status) in skipped.detail


@pytest.mark.parametrize("kind", ["application/zip", "image/png", "application/octet-stream", "video/mp4"])
def test_only_pages_are_fetched(httpserver: HTTPServer, kind: str):
    httpserver.expect_request("/").respond_with_data(b"x", content_type=kind)

    assert get(httpserver.url_for("/")) == Skipped("not_html", f"{httpserver.url_for('/')} is {kind}, not a page.")


def test_nobody_listening_is_unreachable():
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]

    assert get(f"http://127.0.0.1:{port}/").reason == "unreachable"


@pytest.mark.parametrize(
    "answer", [b"", b"nonsense\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nshort", b"\0" * 500]
)
def test_a_server_that_speaks_nonsense_is_unreachable(answer: bytes):
    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=_say, args=(server, answer), daemon=True).start()

        skipped = get(f"http://127.0.0.1:{server.getsockname()[1]}/", seconds=3)

    assert skipped.reason == "unreachable"


def _say(server: socket.socket, answer: bytes) -> None:
    connection, _ = server.accept()
    with connection:
        connection.recv(4096)
        connection.sendall(answer)


@pytest.mark.parametrize(
    "url", ["", "nonsense", "http://", "https:///x", "ftp://a.example/", "http://me:pw@a.example/", "http://[::1"]
)
def test_what_is_no_web_address_is_said_so(url: str):
    skipped = get(url)

    assert skipped.reason in ("bad_address", "blocked_address")
    assert skipped.detail.endswith(".")


def test_the_environment_has_no_say(httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch):
    httpserver.expect_request("/").respond_with_data(PAGE, content_type="text/html")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9/")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9/")

    assert isinstance(get(httpserver.url_for("/")), Answered)


def test_what_a_redirect_sets_is_forgotten_with_the_fetch(httpserver: HTTPServer):
    httpserver.expect_request("/").respond_with_handler(with_cookie)

    get(httpserver.url_for("/"))
    get(httpserver.url_for("/"))

    assert [request.cookies.get("seen") for request, _ in httpserver.log] == [None, None]


def test_what_a_redirect_sets_goes_along_with_it(httpserver: HTTPServer):
    """Sites that ask for a cookie lead in circles without it."""

    def door(request: Request) -> Response:
        if request.cookies.get("seen"):
            return Response(PAGE, content_type="text/html")
        response = Response(status=302, headers={"Location": "/"})
        response.set_cookie("seen", "1")
        return response

    httpserver.expect_request("/").respond_with_handler(door)

    assert isinstance(get(httpserver.url_for("/")), Answered)


def with_cookie(request: Request) -> Response:
    response = Response(PAGE, content_type="text/html")
    response.set_cookie("seen", "1")
    return response

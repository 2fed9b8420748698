"""Every address of a public collection of tricks, counted from outside: no connection is made for any of them."""

import json
import sys
import tracemalloc
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Response

from tests.timeline.ingest import hostile
from tests.timeline.ingest.servers import HERE
from timeline.ingest.fetch import FEED, LIMIT, PAGE, ROBOTS, Answered, Way, ask
from timeline.ingest.values import Skipped

_connections: list[tuple] = []
_watching = [False]


def _watch(event: str, arguments: tuple) -> None:
    if _watching[0] and event == "socket.connect":
        _connections.append(arguments[1])


sys.addaudithook(_watch)


@pytest.fixture
def connections() -> Iterator[list[tuple]]:
    """Where this process opened a socket to, as Python's own audit saw it."""
    _connections.clear()
    _watching[0] = True
    yield _connections
    _watching[0] = False


def rows(shared: Path) -> list[dict]:
    lines = (shared / "data" / "hostile" / "ssrf" / "ssrf_urls.jsonl").read_text().splitlines()
    return [json.loads(line) for line in lines]


def test_what_must_be_blocked_is_blocked_without_a_connection(shared: Path, connections: list[tuple]):
    urls = [row["url"] for row in rows(shared) if row["must_block"] is True]

    outcomes = [ask(url, kinds=kinds, seconds=3) for url, kinds in zip(urls, cycle((PAGE, FEED, ROBOTS)))]

    assert len(urls) > 150
    assert all(isinstance(outcome, Skipped) for outcome in outcomes)
    assert connections == []


@pytest.mark.parametrize("private", ["127.0.0.1", "169.254.169.254", "::ffff:10.0.0.1", "64:ff9b::a9fe:a9fe"])
def test_whatever_name_leads_inward_is_blocked_after_its_resolution(
    shared: Path, connections: list[tuple], private: str
):
    urls = [row["url"] for row in rows(shared)]

    outcomes = [ask(url, kinds=FEED, seconds=3, resolve=lambda *_: [private]) for url in urls]

    assert len(urls) > 280
    assert {outcome.reason for outcome in outcomes} <= {"blocked_address", "bad_address"}
    assert connections == []


def test_no_spelling_of_an_address_leads_inward_or_raises(shared: Path, connections: list[tuple]):
    urls = hostile.addresses(shared)[::3]

    outcomes = [ask(url, kinds=FEED, seconds=3, resolve=lambda *_: ["10.0.0.1"]) for url in urls]

    assert len(urls) > 250
    assert {outcome.reason for outcome in outcomes} == {"blocked_address", "bad_address"}
    assert connections == []


def test_a_redirect_to_any_spelling_of_an_address_is_followed_or_refused(shared: Path, httpserver: HTTPServer):
    there = iter(hostile.addresses(shared)[::6])
    httpserver.expect_request("/out").respond_with_handler(lambda request: leads_to(next(there)))

    outcomes = [followed(httpserver.url_for("/out")) for _ in range(140)]

    assert {outcome.reason for outcome in outcomes} <= {
        "blocked_address",
        "bad_address",
        "unreachable",
        "unavailable",  # the server's own: it has no such page
    }


def followed(where: str | Way) -> Answered | Skipped:
    answer = ask(where, kinds=FEED, allow=HERE, seconds=3)
    return followed(answer) if isinstance(answer, Way) else answer


def leads_to(location: str) -> Response:
    answer = Response(status=302)
    answer.autocorrect_location_header = False
    answer.headers["Location"] = location.encode("utf-8", "replace").decode("latin-1").translate({10: "", 13: ""})
    return answer


@pytest.mark.parametrize("kinds", [PAGE, FEED, ROBOTS], ids=lambda kinds: kinds.noun)
def test_every_hostile_file_arrives_within_the_limit_or_is_named(shared: Path, httpserver: HTTPServer, kinds):
    files = hostile.files(shared)
    httpserver.expect_request("/").respond_with_handler(lambda request: served(files[int(request.query_string)]))
    tracemalloc.start()

    outcomes = [ask(f"{httpserver.url_for('/')}?{at}", kinds=kinds, allow=HERE) for at in range(len(files))]

    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert sum(isinstance(outcome, Answered) for outcome in outcomes) > 150
    assert all(len(outcome.body) <= LIMIT if isinstance(outcome, Answered) else outcome.reason for outcome in outcomes)
    assert peak < 6 * LIMIT


def served(path: Path) -> Response:
    return Response(path.read_bytes(), content_type="text/html", headers={"Content-Encoding": hostile.coding(path)})

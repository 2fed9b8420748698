"""Every address of a public collection of tricks, counted from outside: no connection is made for any of them."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline.ingest.fetch import fetch
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

    outcomes = [fetch(url, seconds=3) for url in urls]

    assert len(urls) > 150
    assert all(isinstance(outcome, Skipped) for outcome in outcomes)
    assert connections == []


@pytest.mark.parametrize("private", ["127.0.0.1", "169.254.169.254", "::ffff:10.0.0.1", "64:ff9b::a9fe:a9fe"])
def test_whatever_name_leads_inward_is_blocked_after_its_resolution(
    shared: Path, connections: list[tuple], private: str
):
    urls = [row["url"] for row in rows(shared)]

    outcomes = [fetch(url, seconds=3, resolve=lambda *_: [private]) for url in urls]

    assert len(urls) > 280
    assert {outcome.reason for outcome in outcomes} <= {"blocked_address", "bad_address"}
    assert connections == []

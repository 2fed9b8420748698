"""What a site's robots.txt allows, how long it is believed, and that no robots.txt costs much to read."""

import time
from datetime import timedelta
from pathlib import Path

import pytest

from tests.timeline.ingest.hostile import bodies
from timeline.ingest.fetch import Answered, Refused, Way, robots
from timeline.ingest.fetch.limits import ROBOTS_LIMIT
from timeline.ingest.fetch.robots import Robots
from timeline.ingest.values import Skipped

SITE = "https://courier.example"


def told(text: str) -> Robots:
    return Robots(200, text.encode())


@pytest.mark.parametrize(
    ("text", "path", "is_allowed"),
    [
        ("", "/news", True),
        ("User-agent: *\nDisallow: /private", "/private/1", False),
        ("User-agent: *\nDisallow: /private", "/news", True),
        ("User-agent: *\nDisallow: /\nAllow: /news", "/news/1", True),
        ("User-agent: *\nDisallow: /news\nAllow: /", "/news/1", False),
        ("User-agent: *\nDisallow: /\n\nUser-agent: throughline\nDisallow: /private", "/news", True),
        ("User-agent: Throughline/0.1\nDisallow: /", "/news", False),
        ("User-agent: Other\nUser-agent: Throughline\nDisallow: /news", "/news", False),
        ("User-agent: Other\nDisallow: /\nUser-agent: Another\nDisallow: /", "/news", True),
        ("User-agent: ThroughlineElse\nDisallow: /", "/news", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?page=1", True),
        ("User-agent: *\nDisallow: /*?sort=", "/news?sort=1", False),
        ("User-agent: *\nDisallow: /caf%C3%A9", "/café", False),
        ("User-agent: *\rDisallow: /news\r", "/news", False),
        ("\ufeffUser-agent: *\nDisallow: /news", "/news", False),
        ("User-agent: * # all\nDisallow: /news # not for you", "/news", False),
        ("User-agent: *\nDisallow: /", "/robots.txt", True),
        ("<!doctype html><title>Not found</title>", "/news", True),
        ("User-agent: *\nDisallow: /a", "//a", True),
    ],
)
def test_a_site_says_what_may_be_asked_for(text: str, path: str, is_allowed: bool):
    assert robots.may(told(text), SITE + path) is is_allowed


@pytest.mark.parametrize(
    ("status", "is_allowed"),
    [(404, True), (410, True), (403, True), (429, False), (500, False), (503, False), (0, False)],
)
def test_without_a_file_all_is_allowed_and_while_a_site_is_in_trouble_nothing_is(status: int, is_allowed: bool):
    assert robots.may(Robots(status), f"{SITE}/news") is is_allowed


@pytest.mark.parametrize("url", ["", "nonsense", "ftp://courier.example/", "http://[::1", "http://me@courier.example/"])
def test_what_is_no_web_address_may_not_be_asked_for(url: str):
    assert not robots.may(told(""), url)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("User-agent: *\nCrawl-delay: 2.5", 2.5),
        ("User-agent: other\nCrawl-delay: 9\nUser-agent: *\nDisallow:", None),
        ("User-agent: *\nCrawl-delay: 86400", 3600),
        ("User-agent: *\nCrawl-delay: 1e999", None),
        ("User-agent: *\nCrawl-delay: nan", None),
        ("User-agent: *\nCrawl-delay: -1", None),
        ("User-agent: *\nCrawl-delay: soon", None),
        ("", None),
    ],
)
def test_a_site_says_how_long_to_pause_and_an_hour_is_the_longest(text: str, seconds: float | None):
    assert robots.pause(told(text)) == (timedelta(seconds=seconds) if seconds else None)


@pytest.mark.parametrize(
    ("url", "there"),
    [
        ("https://courier.example/news/1?a=b#c", "https://courier.example/robots.txt"),
        ("http://courier.example:8080", "http://courier.example:8080/robots.txt"),
    ],
)
def test_the_file_stands_at_the_root_of_its_site(url: str, there: str):
    assert robots.address(url) == there


def test_what_is_no_web_address_has_no_robots_txt():
    with pytest.raises(ValueError, match="nonsense"):
        robots.address("nonsense")


@pytest.mark.parametrize(
    ("outcome", "kept"),
    [
        (Answered(b"User-agent: *", SITE), Robots(200, b"User-agent: *")),
        (Way(SITE), Robots(404)),
        (Refused("not_found", status=404), Robots(404)),
        (
            Refused("unavailable", status=503, retry_after=timedelta(hours=5)),
            Robots(503, wait=timedelta(hours=5)),
        ),
        (Skipped("too_slow"), Robots(0)),
        (Skipped("too_many_redirects"), Robots(404)),
        (Skipped("blocked_address"), Robots(404)),
    ],
)
def test_every_answer_is_a_rule_or_the_word_that_there_is_none(outcome, kept: Robots):
    assert robots.told(outcome) == kept


@pytest.mark.parametrize(
    ("kept", "hours"),
    [(Robots(200), 24), (Robots(404), 24), (Robots(503), 1), (Robots(503, wait=timedelta(hours=5)), 5)],
)
def test_a_file_is_believed_for_a_day_and_trouble_for_an_hour_or_as_long_as_it_asks(kept: Robots, hours: int):
    assert robots.good_for(kept) == timedelta(hours=hours)


@pytest.mark.parametrize(
    "body",
    [
        b"".join(b"User-agent: a%d\n" % i for i in range(15_000)) + b"Disallow: /a\n" * 20_000,
        b"User-agent: *\n" + b"".join(b"Disallow: *%x*\n" % i for i in range(30_000)),
        b"User-agent: *\nDisallow: /" + b"*a" * 250_000,
        b"User-agent: *\nDisallow: /" + b"%41" * 170_000,
    ],
    ids=["names", "patterns", "stars", "escapes"],
)
def test_no_file_takes_long_to_read(body: bytes):
    before = time.process_time()

    robots.may(Robots(200, body[:ROBOTS_LIMIT]), SITE + "/a" * 500)

    assert time.process_time() - before < 5


def test_whatever_stands_at_its_place_is_read(shared: Path):
    judged = [robots.may(Robots(200, body[:ROBOTS_LIMIT]), f"{SITE}/news") for body in bodies(shared)]

    assert len(judged) > 200
    assert all(judged)

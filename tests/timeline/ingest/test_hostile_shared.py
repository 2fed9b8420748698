"""What others made to break readers, read as pages in a child: an article or a reason each, and nobody dies."""

import gzip
from datetime import date
from itertools import islice
from pathlib import Path

import pytest

from tests.timeline.ingest import hostile
from timeline.ingest import child, parse
from timeline.ingest.values import Given, Page, Raw, Skipped

LIMIT = 10 * 1024 * 1024  # of what is fetched
BOMBS = {
    "html_deep_div_100k.html.gz": "not_an_article",
    "atom_deep_nesting_200k.xml.gz": "not_an_article",
    "rss_100MB.xml.gz": "not_an_article",
}


def read(body: bytes) -> Page | Skipped:
    return child.run(parse.read, Raw(body, url="https://a.example/"), Given(), date(2026, 11, 26), seconds=20)


def test_every_fourth_hostile_file_is_a_page_or_a_reason(shared: Path):
    outcomes = [read(body) for body in islice(hostile.bodies(shared), 0, None, 4)]

    assert len(outcomes) > 150
    assert {outcome.reason for outcome in outcomes if isinstance(outcome, Skipped)} == {
        "binary",
        "empty",
        "not_an_article",
    }


@pytest.mark.parametrize(("name", "reason"), BOMBS.items())
def test_a_bomb_that_went_off_up_to_the_limit_is_a_reason(shared: Path, name: str, reason: str):
    with gzip.open(shared / "data" / "hostile" / "generated_bombs" / name) as packed:
        assert read(packed.read(LIMIT)).reason == reason


def test_a_page_of_nothing_but_links_takes_too_much():
    assert read(b"<html><body>" + b"<a href=x>a</a> " * 300_000).reason == "takes_too_much"

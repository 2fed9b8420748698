"""Other projects' suites of feeds, and hostile bytes as feeds."""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline.ingest.feeds import FeedContent, discover, read
from timeline.ingest.values import Skipped
from timeline.management.evaluations.feeds import SUITES, is_safe, judged

LARGEST = 10 * 1024 * 1024


@pytest.mark.parametrize("suite", SUITES)
def test_the_expectations_of_other_projects_are_met(suite: str, shared: Path) -> None:
    results = list(judged(shared / "data", suite))

    missed = [f"{where}: {told}" for where, is_met, told in results if not is_met]

    assert len(results) >= 30 and len(missed) <= len(results) / 100, missed


@pytest.mark.parametrize(
    "markup",
    [
        "<img src='https://a.example/b'>",
        "<a href='javascript:1'>b</a>",
        "<p onclick='1'>",
        "<svg></svg>",
        "<b style='a'>",
    ],
)
def test_what_is_not_safe_is_seen(markup: str) -> None:
    assert not is_safe(markup)


def payloads(shared: Path) -> Iterator[str]:
    folder = shared / "data" / "hostile" / "xss"
    yield from (row["payload"] for row in json.loads((folder / "dompurify_expect.json").read_text()))
    for name in ("h5sc_vectors.txt", "h5sc_rss.txt", "payloadbox_xss.txt"):
        yield from (folder / name).read_text(errors="replace").splitlines()


def test_no_hostile_tag_or_address_comes_through_a_feed(shared: Path) -> None:
    told = [text.replace("]]>", "]] >") for text in payloads(shared)]
    items = [
        f"<item><title>{at}</title><description><![CDATA[{text}]]></description></item>" for at, text in enumerate(told)
    ]

    for at in range(0, len(items), 400):
        found = read(
            f"<rss><channel>{''.join(items[at : at + 400])}</channel></rss>".encode(), content_type=None, url=None
        )
        assert isinstance(found, FeedContent) and len(found.items) == len(items[at : at + 400])
        assert [item.summary for item in found.items if not is_safe(item.summary)] == []


def hostile(shared: Path) -> Iterator[bytes]:
    folder = shared / "data" / "hostile"
    for file in sorted((folder / "xml").rglob("*.*")):
        written = file.read_bytes()
        yield written
        yield re.sub(rb"(?s)<(?![!?])([\w:.-]+)", rb"<rss><channel><item><title>", written, count=1)
    for name in ("atom_deep_nesting_200k.xml.gz", "html_deep_div_100k.html.gz"):
        with gzip.open(folder / "generated_bombs" / name) as file:
            yield file.read(LARGEST)


def test_hostile_bytes_end_in_items_or_a_named_reason_and_no_bomb_expands(shared: Path) -> None:
    for body in hostile(shared):
        found = read(body, content_type=None, url="https://a.example/")
        discover(body, content_type=None, url="https://a.example/")

        assert (
            found.detail if isinstance(found, Skipped) else all(len(item.title) < 2 * len(body) for item in found.items)
        )
        assert "root:" not in str(found)


def test_a_feed_of_a_hundred_thousand_items_gives_the_first(shared: Path) -> None:
    with gzip.open(shared / "data" / "hostile" / "generated_bombs" / "rss_100k_items.xml.gz") as file:
        found = read(file.read(LARGEST), content_type=None, url=None)

    assert isinstance(found, FeedContent) and len(found.items) == 500

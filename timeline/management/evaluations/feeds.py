"""Reads other projects' suites of feeds (data/feeds, see its README) and counts the expectations that are met.

Those are counted that concern id, link, title, dates, author, summary and content. Apart from these: feedparser's rows
on sanitizing, where nothing dangerous may be left; feedvalidator's, which must be read at all; feedfinder's pages, on
which the feed must be found.
"""

import base64
import gzip
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import lxml.html

from timeline.ingest.feeds import FeedContent, discover
from timeline.ingest.feeds import read as read_feed
from timeline.ingest.feeds.html import SCHEMES, TAGS
from timeline.ingest.values import Skipped
from timeline.management.evaluations import feed_expectations
from timeline.management.evaluations.feed_expectations import ADDRESS, Expectation

Row = dict[str, Any]
Result = tuple[str, bool, str]
"""Of which row, whether it is well, and what was wanted and got."""

NO_FEEDS = {"title", "html", "categories", "unknown"}
"""Kinds of documents among feedvalidator's that are no feeds."""
NOTHING = FeedContent("")


def feeds(data: Path) -> Iterator[str]:
    """How many of each suite are met, and each that is not."""
    for suite in SUITES:
        results = list(judged(data, suite))
        met = sum(is_met for _, is_met, _ in results)
        yield f"{suite}: {met:,} of {len(results):,} ({100 * met / max(1, len(results)):.2f} %)"
        yield from (f"  {where}: {told}" for where, is_met, told in results if not is_met)


def judged(data: Path, suite: str) -> Iterator[Result]:
    """What came of each expectation of a suite."""
    with gzip.open(data / "feeds" / f"{suite.partition(':')[0]}.jsonl.gz", "rt", encoding="utf-8") as file:
        return SUITES[suite]([json.loads(line) for line in file])


def body(row: Row) -> bytes:
    return base64.b64decode(row["raw_base64"]) if "raw_base64" in row else row["raw"].encode()


def read(row: Row) -> FeedContent | Skipped:
    headers = {name.lower(): value for name, value in (row.get("headers") or {}).items()}
    place = headers.get("content-location", "")
    url = place if place.startswith("http") else row.get("url") or ADDRESS
    return read_feed(body(row), content_type=headers.get("content-type"), url=url)


def expected(
    expectations: Callable[[Row, FeedContent], Iterable[Expectation]],
) -> Callable[[Iterable[Row]], Iterator[Result]]:
    def judge(suite: Iterable[Row]) -> Iterator[Result]:
        for row in suite:
            found = read(row) if _has_values(row) else NOTHING
            for one in expectations(row, found if isinstance(found, FeedContent) else NOTHING):
                yield one.where, one.is_met, f"{one.field}: wanted {one.want!r}, got {one.got!r}"

    return judge


def _has_values(row: Row) -> bool:
    is_apart = row["group"] == "wellformed/sanitize"
    return not is_apart and bool(row["expect"].get("checks") or row["expect"].get("json"))


def safe(suite: Iterable[Row]) -> Iterator[Result]:
    for row in suite:
        if row["group"] == "wellformed/sanitize":
            found = read(row)
            items = found.items if isinstance(found, FeedContent) else ()
            shown = [text for item in items for text in (item.summary, item.content)]
            yield row["id"], isinstance(found, FeedContent) and all(map(is_safe, shown)), repr(shown)


def is_safe(markup: str) -> bool:
    """Whether a text has allowed tags alone, nothing that runs, and no address but of the web or of mail."""
    tree = lxml.html.fromstring(f"<div>{markup}</div>")
    return all(_is_harmless(element) for element in tree.iter())


def _is_harmless(element: lxml.html.HtmlElement) -> bool:
    is_tag = isinstance(element.tag, str) and element.tag in TAGS
    addresses = [element.get(name) for name in ("href", "src", "action", "style", "background") if element.get(name)]
    runs = any(name.startswith("on") for name in element.attrib)
    return is_tag and not runs and all(address.partition(":")[0] in SCHEMES for address in addresses)


def parsed(suite: Iterable[Row]) -> Iterator[Result]:
    for row in suite:
        if row["kind"] not in NO_FEEDS:
            found = read(row)
            is_read = isinstance(found, FeedContent) or found.reason == "a_list"
            yield row["id"], is_read, repr(found)[:200]


def discovered(suite: Iterable[Row]) -> Iterator[Result]:
    for row in suite:
        found = discover(body(row), content_type=None, url=row["url"])
        wanted = row["expect"]["feed_url_ends_with"]
        yield row["id"], bool(found) and found[0].url.endswith(wanted), f"wanted {wanted}, got {found}"


def _of_json(row: Row, feed: FeedContent) -> Iterable[Expectation]:
    return feed_expectations.of_json(row, feed) if "json" in row["expect"] else ()


SUITES: dict[str, Callable[[Iterable[Row]], Iterator[Result]]] = {
    "feedparser": expected(lambda row, feed: feed_expectations.of_feedparser(row, feed) if _has_values(row) else ()),
    "feedparser: sanitize": safe,
    "gofeed": expected(_of_json),
    "rss-parser": expected(_of_json),
    "feedvalidator": parsed,
    "feedfinder": discovered,
}

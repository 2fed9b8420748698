"""What four projects' suites of feeds expect of a feed's id, link, title, dates, author, summary and content.

Each suite has its own names for these; here they are pairs of what was expected and what was read. Texts are compared
as they are seen: whether "&" is written as "&amp;", or a tag was taken out, is no difference.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, NamedTuple
from urllib.parse import urljoin

from timeline.ingest.feeds import FeedContent, FeedItem, html
from timeline.ingest.feeds.times import when

ADDRESS = "https://feed.example/"
"""Of a feed whose suite tells none."""
GO_BETWEEN = "http://feedproxy.google.com/"
"""Links of a service that is no more, where the feed itself tells the article's own address (feedburner:origLink)."""
REORDERED = {("rss-parser/reddit-atom.rss", "content")}
"""XHTML that its suite has in another order than the feed: its parser lays text and elements apart."""
OF_ITEM = {
    **dict.fromkeys(("id", "guid"), "id"),
    **dict.fromkeys(("link", "url"), "url"),
    **dict.fromkeys(("title",), "title"),
    **dict.fromkeys(("summary", "description"), "summary"),
    **dict.fromkeys(("author", "creator", "authors", "author_detail"), "authors"),
    **dict.fromkeys(("content", "content_html"), "content"),
    **dict.fromkeys(("published", "published_parsed", "publishedParsed", "pubDateParsed", "isoDate"), "published"),
    **dict.fromkeys(("date_published", "created", "created_parsed", "issued", "issued_parsed"), "published"),
    **dict.fromkeys(("updated", "updated_parsed", "updatedParsed", "modified", "date_modified"), "updated"),
}


class Expectation(NamedTuple):
    where: str
    field: str
    want: Any
    got: Any

    @property
    def is_met(self) -> bool:
        if self.field in ("published", "updated"):
            return _moment(self.want) in self.got
        if self.field == "authors":
            return any(name and name in str(self.want) for name in self.got) or not self.want
        if self.field == "url":
            return _whole(self.want).rstrip("/") == _plain(self.got).rstrip("/")
        if self.field == "id":
            return _plain(self.want) == _plain(self.got)
        return any(_seen(self.want) in (_seen(text), _plain(text)) for text in self.got)


def of_feedparser(row: dict[str, Any], feed: FeedContent) -> Iterator[Expectation]:
    for check in row["expect"]["checks"] or ():
        path = check["path"]
        if check["op"] != "==" or check["value"] is None or path[-1] in ("base", "language", "type"):
            continue
        if path[0] == "entries" and len(path) > 2 and isinstance(path[1], int) and path[1] < len(feed.items):
            yield from _expected(row, path[2].removesuffix("_detail"), path[3:], check["value"], feed.items[path[1]])
        elif path[0] == "feed" and len(path) > 1 and path[1].removesuffix("_detail") in ("title", "link"):
            yield from _of_feed(row, path[1].removesuffix("_detail"), check["value"], feed)


def _expected(row: dict[str, Any], name: str, rest: list[Any], value: Any, item: FeedItem) -> Iterator[Expectation]:
    field = OF_ITEM.get(name)
    if field is None or (field == "authors" and rest and rest[-1] not in ("name",)) or isinstance(value, dict):
        return
    if field == "content" and rest and rest[-1] != "value":
        return
    yield Expectation(row["id"], field, value, _of_item(item, field))


def _of_item(item: FeedItem, field: str) -> Any:
    if field in ("summary", "content"):
        return (item.summary, item.content)
    if field in ("published", "updated"):
        return (item.published, item.updated)
    return (item.title,) if field == "title" else getattr(item, field)


def _of_feed(row: dict[str, Any], name: str, value: Any, feed: FeedContent) -> Iterator[Expectation]:
    if isinstance(value, str):
        yield Expectation(
            row["id"], *(("title", value, (feed.title,)) if name == "title" else ("url", value, feed.url))
        )


def of_json(row: dict[str, Any], feed: FeedContent) -> Iterator[Expectation]:
    """Of gofeed and rss-parser, whose answers are whole feeds as JSON."""
    told = row["expect"]["json"]
    told = told.get("feed", told)
    for name in ("title", "link"):
        if told.get(name):
            yield from _of_feed(row, name, told[name], feed)
    for at, item in enumerate(told.get("items") or told.get("entries") or ()):
        for name, value in (item or {}).items():
            text = _told(name, value) if name in OF_ITEM else None
            if text and not _is_apart(row, OF_ITEM[name], text):
                got = _of_item(feed.items[at], OF_ITEM[name]) if at < len(feed.items) else ()
                yield Expectation(row["id"], OF_ITEM[name], text, got)


def _is_apart(row: dict[str, Any], field: str, text: Any) -> bool:
    """No expectation of a reader: a word that an option of that library puts in, a go-between, an order of its own."""
    is_put_in = row["id"] == "rss-parser/xml2js-options.rss" and text == "EMPTY"
    return is_put_in or str(text).startswith(GO_BETWEEN) or (row["id"], field) in REORDERED


def _told(name: str, value: Any) -> Any:
    """The one string in the ways that the suites nest it."""
    if name == "links" or isinstance(value, bool):
        return None
    if isinstance(value, list):
        return _told(name, value[0]) if value else None
    if isinstance(value, dict):
        return value.get("name") or value.get("value") or value.get("_")
    return value


def _moment(value: Any) -> datetime | None:
    if isinstance(value, list):
        year, month, day, hour, minute, second = value[:6]
        return datetime(year, month, day, hour, minute, second, tzinfo=UTC)
    return when(value)


def _whole(address: Any) -> str:
    return urljoin(ADDRESS, _plain(address))


def _plain(text: Any) -> str:
    return str(text or "").strip()


def _seen(text: Any) -> str:
    return html.line(str(text or ""))

"""JSON Feed, version 1 and 1.1 (jsonfeed.org)."""

import json
from collections.abc import Iterator
from typing import Any

from timeline.ingest.feeds import entries, html, tree
from timeline.ingest.feeds.elements import address
from timeline.ingest.feeds.times import when
from timeline.ingest.feeds.values import FeedContent, FeedItem
from timeline.ingest.values import Skipped
from timeline.languages import language_tag

NOT_ALL = "{lost} of its items could not be read."


def read(text: str, url: str | None) -> FeedContent | Skipped:
    try:
        feed = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return Skipped("unreadable", "It begins like JSON, but is no whole JSON.")
    if not isinstance(feed, dict) or not isinstance(feed.get("items"), list):
        return Skipped("not_a_feed", "It is JSON, but no JSON Feed: that has a list of items.")
    told = feed["items"][: tree.MOST]
    language, authors = _language(feed), tuple(_people(feed))
    taken = [_item(item, url, language, authors) if isinstance(item, dict) else None for item in told]
    found = tuple(dict.fromkeys(item for item in taken if item))
    lost = sum(item is None for item in taken)
    problems = [NOT_ALL.format(lost=lost)] * bool(lost) + [tree.TOO_MANY] * (len(feed["items"]) > tree.MOST)
    return FeedContent(
        kind="json",
        title=html.words(_text(feed, "title")),
        url=address(_text(feed, "home_page_url"), url),
        language=language,
        items=found,
        problems=tuple(problems),
    )


def _item(item: dict[str, Any], base: str | None, language: str, authors: tuple[str, ...]) -> FeedItem | None:
    plain = html.escaped(_text(item, "content_text"))
    return entries.identified(
        FeedItem(
            id=entries.bounded(html.words(_text(item, "id"))),
            url=address(_text(item, "url"), base) or address(_text(item, "external_url"), base) or _own(item),
            title=html.words(_text(item, "title")),
            authors=tuple(_people(item)) or authors,
            published=when(_text(item, "date_published")),
            updated=when(_text(item, "date_modified")),
            summary=html.escaped(_text(item, "summary")),
            content=html.safe(_text(item, "content_html"), base) or plain,
            language=_language(item) or language,
            categories=tuple(_tags(item)),
        )
    )


def _own(item: dict[str, Any]) -> str | None:
    """An id that is an address: the version of 2017 asked for that."""
    return address(_text(item, "id"), None)


def _text(of: dict[str, Any], key: str) -> str:
    value = of.get(key)
    return value if isinstance(value, str) else str(value) if isinstance(value, int | float) else ""


def _language(of: dict[str, Any]) -> str:
    return language_tag(_text(of, "language")) or ""


def _people(of: dict[str, Any]) -> Iterator[str]:
    listed = of["authors"] if isinstance(of.get("authors"), list) else []
    for author in [*listed, of.get("author")][: entries.MOST_NAMES] if listed else [of.get("author")]:
        told = author.get("name") if isinstance(author, dict) else author
        if isinstance(told, str) and (found := entries.person(html.words(told))):
            yield found


def _tags(item: dict[str, Any]) -> Iterator[str]:
    tags = item.get("tags")
    for tag in tags[: entries.MOST_NAMES] if isinstance(tags, list) else ():
        if isinstance(tag, str) and (found := html.words(tag)):
            yield found[: entries.LONGEST_NAME]

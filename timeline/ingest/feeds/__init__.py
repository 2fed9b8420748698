"""Reads feeds: bytes in, values out. Pure.

    decode ─▶ tree ─▶ xml_feed (RSS, RDF, Atom, CDF), sitemap ─┐
          └─▶ json_feed ───────────────────────────────────────┴▶ FeedContent, or a Skipped with the reason

`discover` finds the feeds that a page names; `opml` and `addresses` read lists of them.
"""

from dataclasses import replace

from timeline.ingest.feeds import json_feed, tree, xml_feed
from timeline.ingest.feeds.discovery import discover
from timeline.ingest.feeds.values import FeedContent, FeedItem, Found
from timeline.ingest.parse import decode
from timeline.ingest.values import Raw, Skipped


def read(body: bytes, *, content_type: str | None, url: str | None) -> FeedContent | Skipped:
    """What a feed says. `url` is where it was found: relative addresses in it are meant from there."""
    text = _text(Raw(body, url=url, content_type=content_type))
    if isinstance(text, Skipped):
        return text
    if text.lstrip().startswith(("{", "[")):
        return json_feed.read(text, url)
    at = tree.root_at(text)
    if at < 0:
        return Skipped("not_a_feed", "It is no feed: neither RSS, Atom, JSON Feed nor a sitemap.")
    return xml_feed.read(text, at, url)


def _text(raw: Raw) -> str | Skipped:
    """Of what begins like XML also where an item is full of control characters: no feed may hold any."""
    text = decode.decode(raw)
    if isinstance(text, Skipped) and text.reason == "binary" and raw.body.lstrip().startswith(b"<"):
        return decode.decode(replace(raw, body=raw.body.translate(None, decode.CONTROLS)))
    return text


__all__ = ["FeedContent", "FeedItem", "Found", "discover", "read"]

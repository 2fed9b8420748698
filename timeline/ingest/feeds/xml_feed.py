"""A feed in XML: RSS of every version, Atom, CDF. One bad item never loses the rest."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from lxml import etree

from timeline.ingest.feeds import entries, opml, sitemap, tree
from timeline.ingest.feeds.elements import Fields, within
from timeline.ingest.feeds.names import name
from timeline.ingest.feeds.times import when
from timeline.ingest.feeds.values import FeedContent, FeedItem
from timeline.ingest.values import Skipped

ITEMS = ("item", "entry", "atom:entry")
KINDS = {"rss": "rss", "atom:feed": "atom", "feed": "atom", "atom:entry": "atom", "entry": "atom", "rdf:rdf": "rdf"}
PERIODS = {"hourly": 1, "daily": 24, "weekly": 7 * 24, "monthly": 30 * 24, "yearly": 365 * 24}
LONGEST_HINT = timedelta(days=365)
ILL_FORMED = "The feed is not well-formed XML; it was read as far as it can be."
NOT_ALL = "{lost} of its items could not be read."
NUMBER = re.compile(r"\d{1,6}")


def read(text: str, at: int, url: str | None) -> FeedContent | Skipped:
    """The feed whose root element begins at a place of a text."""
    root, is_well = tree.read(text, at)
    if root is None:
        return Skipped("unreadable", "It begins like a feed, but holds nothing that can be read.")
    called = name(root)
    if called in opml.ROOTS:
        return Skipped("a_list", "It is a list of feeds (OPML), no feed: import it.")
    if called in ("urlset", "sitemapindex"):
        return sitemap.read(root, called, () if is_well else (ILL_FORMED,))
    base = within(root, url)
    about = Fields(_channel(root), base)
    about.base = within(about.element, base)
    found, problems = _items(root, text, at, about, is_well)
    return FeedContent(
        kind=_kind(root, called),
        title=about.line("title", "atom:title", "dc:title"),
        url=next(entries.links(about), None),
        language=entries.spoken(Fields(root, base)) or entries.spoken(about),
        updated=_updated(about),
        items=found,
        next_hint=hint(about),
        problems=problems,
    )


def _channel(root: etree._Element) -> etree._Element:
    """Where a feed tells of itself."""
    if name(root) == "channel":
        return root
    return next((child for child in root if name(child) == "channel"), root)


def _kind(root: etree._Element, called: str) -> str:
    if called == "channel" and not any(name(child) in ("items", "link") for child in root):
        return "cdf"
    return KINDS.get(called, "rss")


def _updated(about: Fields) -> datetime | None:
    changed = about.element.get("LASTMOD") or about.element.get("lastmod")
    return entries.first_time(about, *entries.UPDATED, *entries.PUBLISHED) or when(changed)


def _items(
    root: etree._Element, text: str, at: int, about: Fields, is_well: bool
) -> tuple[tuple[FeedItem, ...], tuple[str, ...]]:
    elements = _elements(root)
    total = len(elements)
    if not is_well and len(pieces := tree.pieces(text, at)) > total:
        elements, total = list(_salvaged(pieces)), len(pieces)
    language = entries.spoken(about) or entries.spoken(Fields(root, None))
    authors = entries.people(about) if name(root).startswith("atom:") else ()
    taken = [entries.read(element, _base(element, about), language, authors) for element in elements[: tree.MOST]]
    found = tuple(dict.fromkeys(item for item in taken if item))
    lost = min(total, tree.MOST) - sum(item is not None for item in taken)
    return found, tuple(_problems(is_well, lost, total))


def _problems(is_well: bool, lost: int, total: int) -> Iterator[str]:
    if not is_well:
        yield ILL_FORMED
    if lost:
        yield NOT_ALL.format(lost=lost)
    if total > tree.MOST:
        yield tree.TOO_MANY


def _elements(root: etree._Element) -> list[etree._Element]:
    if name(root) in ITEMS:
        return [root]
    return [element for element in root.iterdescendants() if name(element) in ITEMS]


def _salvaged(pieces: Iterable[str]) -> Iterator[etree._Element]:
    for piece in pieces:
        root = tree.parsed(piece)
        yield from _elements(root)[:1] if root is not None else ()


def _base(element: etree._Element, about: Fields) -> str | None:
    parent = element.getparent()
    return within(parent, about.base) if parent is not None and parent is not about.element else about.base


def hint(about: Fields) -> timedelta | None:
    """How long a feed asks to be left alone (ttl in minutes, sy:updatePeriod and its frequency)."""
    if minutes := NUMBER.fullmatch(about.text("ttl")):
        return min(timedelta(minutes=int(minutes[0])), LONGEST_HINT) or None
    hours = PERIODS.get(about.text("sy:updateperiod").lower())
    if not hours:
        return None
    times = NUMBER.fullmatch(about.text("sy:updatefrequency"))
    return timedelta(hours=hours) / max(1, int(times[0]) if times else 1)

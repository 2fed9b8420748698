"""What a feed says, as values. Texts are cleaned, addresses are whole, days have a time zone; no rule lives here."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True)
class FeedItem:
    """One article as its feed announces it.

    `id` is never empty: the feed's own word for it, else its address, else a fingerprint of what it says; it means
    something within this feed only. `title` is plain text; `summary` and `content` are HTML that may be shown, "" where
    the feed says nothing ("content" is the article's text, "summary" a teaser). Times are in UTC.
    """

    id: str
    url: str | None = None
    title: str = ""
    authors: tuple[str, ...] = ()
    published: datetime | None = None
    updated: datetime | None = None
    summary: str = ""
    content: str = ""
    language: str = ""
    categories: tuple[str, ...] = ()


@dataclass(frozen=True)
class FeedContent:
    """A whole feed. `url` is the page that it belongs to. `next_hint` is how long it asks to be left alone.

    `kind`: rss, rdf, atom, json, cdf, sitemap or index. `more` are the sitemaps that an index lists. `problems` tell an
    editor in sentences what of it could not be read.
    """

    kind: str
    title: str = ""
    url: str | None = None
    language: str = ""
    updated: datetime | None = None
    items: tuple[FeedItem, ...] = ()
    next_hint: timedelta | None = None
    more: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()


@dataclass(frozen=True)
class Found:
    """A feed that a page names (`kind`: rss, atom, json, sitemap, or "" where only its address hints at one)."""

    url: str
    title: str = ""
    kind: str = ""

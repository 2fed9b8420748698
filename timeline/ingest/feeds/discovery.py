"""Finds the feeds of a site on one of its pages: those it names, in its order, then what is linked like one."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import lxml.etree
import lxml.html

from timeline.addresses.canonical import site
from timeline.ingest.feeds import html
from timeline.ingest.feeds.elements import address
from timeline.ingest.feeds.values import Found
from timeline.ingest.parse import decode
from timeline.ingest.values import Raw, Skipped

TYPES = {
    "application/rss+xml": "rss",
    "application/x.rss+xml": "rss",
    "application/x-rss+xml": "rss",
    "application/rdf+xml": "rss",
    "text/rss+xml": "rss",
    "application/atom+xml": "atom",
    "application/x.atom+xml": "atom",
    "application/x-atom+xml": "atom",
    "application/feed+json": "json",
    "text/xml": "",
    "application/xml": "",
}
LIKELY = re.compile(
    r"(?:\.(?:rss|rdf|atom)|[/_-](?:rss|feeds?|atom|index)\.(?:xml|json)|/(?:rss|feeds?|atom)2?)/*$", re.I
)
IN_QUERY = re.compile(r"(?:^|&)(?:feed|format|type|output)=(?:rss2?|atom|feed)(?:&|$)", re.I)
COMMENTS = re.compile(r"\bcomments?\b|kommentar|comentario|commentaire", re.I)
MOST = 50


def discover(body: bytes, *, content_type: str | None, url: str) -> tuple[Found, ...]:
    """The feeds that a page names, its own first; the page itself where it is a feed."""
    text = decode.decode(Raw(body, url=url, content_type=content_type))
    if isinstance(text, Skipped):
        return ()
    page = _page(text)
    if page is None:
        return ()
    base = _base(page, url)
    named = sorted(_named(page, base), key=_is_of_comments)
    found = {one.url: one for one in (*reversed(list(_linked(page, base, url))), *reversed(named))}
    return tuple(reversed(found.values()))[:MOST]


def _page(text: str) -> lxml.html.HtmlElement | None:
    try:
        return lxml.html.fromstring(text.encode(), parser=lxml.html.HTMLParser(encoding="utf-8", remove_comments=True))
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError):
        return None


def _base(page: lxml.html.HtmlElement, url: str) -> str:
    stated = next((element.get("href") for element in page.iter("base") if element.get("href")), None)
    return address(stated, url) or url


def _named(page: lxml.html.HtmlElement, base: str) -> Iterator[Found]:
    for link in page.iter("link", "a"):
        rel = (link.get("rel") or "").lower().split()
        kind = TYPES.get((link.get("type") or "").partition(";")[0].strip().lower())
        is_feed = ("alternate" in rel and kind is not None) or ("feed" in rel and "stylesheet" not in rel)
        if is_feed and (found := address(link.get("href"), base)):
            yield Found(found, html.words(link.get("title") or ""), kind or "")


def _linked(page: lxml.html.HtmlElement, base: str, url: str) -> Iterator[Found]:
    """Links in the page whose address looks like a feed's: the site's own, then others'."""
    likely = [one for link in page.iter("a") if (one := _likely(link, base))]
    yield from sorted(likely, key=lambda one: (site(one.url) != site(url), _is_of_comments(one)))


def _likely(link: lxml.html.HtmlElement, base: str) -> Found | None:
    href = link.get("href") or ""
    if not ("rss" in href or "feed" in href or "atom" in href or "rdf" in href or href.endswith(".xml")):
        return None
    found = address(href, base)
    if not found:
        return None
    parts = urlsplit(found)
    is_likely = LIKELY.search(parts.path) or IN_QUERY.search(parts.query)
    return Found(found, html.words(link.text_content())[:200]) if is_likely else None


def _is_of_comments(found: Found) -> bool:
    return bool(COMMENTS.search(found.title) or COMMENTS.search(urlsplit(found.url).path))

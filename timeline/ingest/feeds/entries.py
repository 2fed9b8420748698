"""One item of an RSS, Atom or CDF feed."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from lxml import etree

from timeline.ingest.feeds import html
from timeline.ingest.feeds.elements import LANGUAGE, Fields, address, said, titled, within
from timeline.ingest.feeds.names import name
from timeline.ingest.feeds.times import when
from timeline.ingest.feeds.values import FeedItem
from timeline.languages import language_tag

TITLE = ("title", "atom:title", "dc:title", "dcterms:title", "itunes:title", "media:title")
SUMMARY = ("description", "atom:summary", "summary", "abstract", "atom:subtitle", "dc:description", "dcterms:abstract",
           "itunes:summary", "itunes:subtitle", "media:description")  # fmt: skip
CONTENT = ("content:encoded", "atom:content", "content", "encoded", "fullitem", "xhtml:body", "body", "xhtml:div",
           "prodlink:fullitem", "ev:fullitem")  # fmt: skip
BESIDE = ("summary", "atom:summary")
"""A second text where there is a description."""
PUBLISHED = ("pubdate", "atom:published", "published", "atom:issued", "issued", "dcterms:issued", "dcterms:created",
             "atom:created", "dc:date")  # fmt: skip
UPDATED = ("atom:updated", "updated", "dcterms:modified", "atom:modified", "modified", "lastbuilddate")
ID = ("guid", "atom:id", "id", "dc:identifier")
AUTHORS = ("atom:author", "author", "dc:creator", "dcterms:creator", "dc:author", "itunes:author", "managingeditor")
CATEGORIES = ("category", "atom:category", "dc:subject", "itunes:keywords", "media:keywords")
ORIGINAL = ("feedburner:origlink", "pheedo:origlink")
MAIL = re.compile(r"[^\s@<>()]{1,99}@[^\s@<>()]{1,99}")
LONGEST_ID, MOST_NAMES, LONGEST_NAME = 1_000, 20, 200
RDF_ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"


def read(element: etree._Element, base: str | None, language: str, authors: tuple[str, ...] = ()) -> FeedItem | None:
    """The item; None where it says nothing. `language` and `authors` are those of its feed."""
    fields = Fields(element, within(element, base))
    url = _url(fields)
    item = FeedItem(
        id=_id(fields),
        url=url,
        title=fields.line(*TITLE),
        authors=people(fields) or authors,
        published=first_time(fields, *PUBLISHED),
        updated=first_time(fields, *UPDATED) or when(element.get("LASTMOD") or element.get("lastmod")),
        content=fields.markup(*CONTENT) or (fields.markup(*BESIDE) if fields.named.get("description") else ""),
        summary=fields.markup(*SUMMARY),
        language=spoken(fields) or language,
        categories=subjects(fields),
    )
    return item if item.id else identified(item, "".join(element.itertext()) or " ".join(map(name, element)))


def identified(item: FeedItem, written: str = "") -> FeedItem | None:
    """With an id of some kind: the item's own, its address, a fingerprint of what it says, or of how it is `written`;
    None where there is nothing to identify."""
    if item.id or item.url:
        return item if item.id else replace(item, id=bounded(item.url or ""))
    told = "\n".join(filter(None, (item.title, item.summary or item.content))) or written.strip()
    return replace(item, id="sha256:" + hashlib.sha256(told.encode()).hexdigest()) if told else None


def bounded(found: str) -> str:
    """An id in the length that one may have: of a longer one its beginning and a fingerprint."""
    if len(found) <= LONGEST_ID:
        return found
    return found[: LONGEST_ID - 65] + ":" + hashlib.sha256(found.encode()).hexdigest()


def _id(fields: Fields) -> str:
    found = fields.text(*ID) or html.words(fields.element.get(RDF_ABOUT) or fields.element.get("about") or "")
    is_relative = found.startswith(("/", "./", "../"))
    return bounded((fields.address(found) if is_relative else None) or found)


def _url(fields: Fields) -> str | None:
    told = [*_originals(fields), *links(fields), *_permalinks(fields)]
    return next(iter(told), None)


def _originals(fields: Fields) -> Iterator[str]:
    for child in fields.filled(*ORIGINAL):
        if found := fields.address(child.text, child):
            yield found


def links(fields: Fields) -> Iterator[str]:
    """Addresses of the page that an item or a feed stands for, the likeliest first.

    Of several links of RSS that is the last, as other readers have it.
    """
    for child in reversed([*fields.all("link", "url")]):
        told = "".join(child.itertext()).strip() or (child.get("href") if _is_alternate(child) else None)
        if found := fields.address(told, child):
            yield found
    hyper = filter(_is_alternate, fields.all("atom:link"))
    for child in sorted(hyper, key=lambda child: "html" not in (child.get("type") or "html")):
        if found := fields.address(child.get("href"), child):
            yield found
    if found := fields.address(fields.element.get("HREF") or fields.element.get("href")):
        yield found


def _is_alternate(link: etree._Element) -> bool:
    rel = (link.get("rel") or "alternate").strip().lower()
    return rel.rpartition("/")[2] == "alternate"


def _permalinks(fields: Fields) -> Iterator[str]:
    for child in fields.filled("guid"):
        if (child.get("isPermaLink") or child.get("ispermalink") or "true").strip().lower() != "false":
            text = (child.text or "").strip()
            if text.lower().startswith("http") and (found := address(text, None)):
                yield found


def first_time(fields: Fields, *names: str) -> datetime | None:
    return next(filter(None, (when(child.text) for child in fields.filled(*names))), None)


def spoken(fields: Fields) -> str:
    """The language that an element says it is in, as a tag of BCP 47; "" where it says none."""
    told = fields.element.get(LANGUAGE) or fields.text("language", "dc:language", "dcterms:language")
    return language_tag(told) or "" if told else ""


def subjects(fields: Fields) -> tuple[str, ...]:
    told = (child.get("label") or child.get("term") or said(child) for child in fields.all(*CATEGORIES) if name(child))
    return tuple(dict.fromkeys(html.words(word)[:LONGEST_NAME] for word in told if word.strip()))[:MOST_NAMES]


def people(fields: Fields) -> tuple[str, ...]:
    """Who wrote it: the names, or an address of mail where there is no name."""
    for called in AUTHORS:
        if names := tuple(dict.fromkeys(filter(None, map(_person, fields.filled(called))))):
            return names[:MOST_NAMES]
    return ()


def _person(author: etree._Element) -> str:
    inner = {name(child).rpartition(":")[2]: child for child in author}
    for called in ("name", "email"):
        if called in inner and (found := person(said(inner[called]))):
            return found
    return person(titled(author)) if not ({"name", "email", "uri", "url"} & inner.keys()) else ""


def person(text: str) -> str:
    """ "Jo Doe" of "jo@example.com (Jo Doe)", "Jo Doe <jo@example.com>" and the like."""
    rest = MAIL.sub("", text)
    if rest == text:
        return text.strip()[:LONGEST_NAME]
    named = rest.replace("mailto:", "").strip(" <>()[],;-–—:\"'")
    return (named or text.strip())[:LONGEST_NAME]

"""Finds what a page's JSON-LD says of its article (schema.org's Article and its subtypes).

A page may describe other articles as well. Its own is the one with the page's address or headline, or the only one that
is not part of a list.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import unquote, urlsplit

import lxml.html

from timeline.ingest.parse import json_scripts
from timeline.ingest.parse.json_scripts import Node
from timeline.ingest.parse.words import ALIKE, clean, folded, likeness

KINDS = ("Article", "BlogPosting", "Posting", "Report")
SAME = 0.9  # likeness of a headline and of one that begins it
COPY = re.compile(r"^.*https?:/+[^/]+", re.I)  # an archive's address of a page has the page's own in its path
PAGES = ("WebPage", "ItemPage", "AboutPage")


@dataclass(frozen=True)
class Described:
    title: str | None = None
    other_title: str | None = None  # "alternativeHeadline" or "name" beside a headline
    byline: tuple[str, ...] = ()
    outlet: str | None = None
    published: str | None = None
    page_published: str | None = None  # what a WebPage says of itself
    addresses: tuple[str, ...] = ()  # where the article stands, of one that has this page's headline
    is_known: bool = False  # as this page's, by its headline or address


@dataclass(frozen=True)
class _Known:
    """What is known of the page from elsewhere, to find its article among several; and the objects by their `@id`."""

    titles: tuple[str, ...] = ()
    url: str | None = None
    by_id: dict[str, dict[str, Any]] = field(default_factory=dict)


def article(tree: lxml.html.HtmlElement, titles: Iterable[str] = (), url: str | None = None) -> Described:
    nodes = list(json_scripts.nodes(tree))
    by_id: dict[str, dict[str, Any]] = {}
    for node in nodes:
        if isinstance(name := node.item.get("@id"), str) and len(node.item) > 1:
            by_id.setdefault(name, node.item)
    known = _Known(tuple(titles), url, by_id)
    page = next((node.item for node in nodes if _is_a(node.item, PAGES) and not node.is_other), {})
    found = _own([node for node in nodes if is_article(node.item)], known)
    own = [item for item in (found or {}, page) if _likeness(item, known) >= ALIKE]
    described = _described(found or {}, page, known)
    return replace(
        described, addresses=tuple(_whereabouts(own, known)), is_known=found is not None and _is_named(found, known)
    )


def _is_a(item: dict[str, Any], kinds: tuple[str, ...]) -> bool:
    stated = item.get("@type") or item.get("type")
    stated = stated if isinstance(stated, list) else [stated]
    return any(isinstance(kind, str) and kind.endswith(kinds) for kind in stated)


def is_article(item: dict[str, Any]) -> bool:
    return _is_a(item, KINDS)


def _own(articles: list[Node], known: _Known) -> dict[str, Any] | None:
    """The page's own article: by headline or address, else the only one outside lists; None if that is not clear."""
    named = [node.item for node in articles if _is_named(node.item, known)]
    if named:
        return max(named, key=lambda item: (_is_here(item, known), _likeness(item, known), _fullness(item)))
    alone = [node.item for node in articles if not node.is_other and not _is_elsewhere(node.item, known)]
    return max(alone, key=_fullness) if len({_titles(item)[:1] for item in alone}) == 1 else None


def _is_named(item: dict[str, Any], known: _Known) -> bool:
    """By its address, or its headline; where it stands at another address, only the very same headline will do."""
    like = _likeness(item, known)
    return _is_here(item, known) or like >= (SAME if _is_elsewhere(item, known) else ALIKE)


def _likeness(item: dict[str, Any], known: _Known) -> float:
    return max((likeness(title, other) for title in _titles(item) for other in known.titles), default=0.0)


def _is_here(item: dict[str, Any], known: _Known) -> bool:
    return bool(known.url) and any(same_page(url, known.url or "") for url in _addresses(item))


def _fullness(item: dict[str, Any]) -> int:
    return sum(bool(item.get(name)) for name in ("datePublished", "author", "headline", "publisher"))


def _titles(item: dict[str, Any]) -> tuple[str, ...]:
    stated = (clean(_string(item.get(name))) for name in ("headline", "name", "alternativeHeadline"))
    return tuple(title for title in stated if title)


def _addresses(item: dict[str, Any]) -> Iterator[str]:
    for name in ("url", "@id", "mainEntityOfPage"):
        value = item.get(name)
        value = (value.get("@id") or value.get("url")) if isinstance(value, dict) else value
        if isinstance(value, str) and value.strip():
            yield value.strip()


def _whereabouts(items: list[dict[str, Any]], known: _Known) -> Iterator[str]:
    """The addresses of the article, and of the page that it says it is on."""
    for item in items:
        for named in (item, *_resolved(item.get("mainEntityOfPage"), known), *_resolved(item.get("isPartOf"), known)):
            page = named if isinstance(named, dict) else {"url": named}
            if page is item or _is_a(page, PAGES) or "@type" not in page:
                yield from (at for at in _addresses(page) if re.match(r"/|https?:", at, re.I))


def same_page(one: str, other: str) -> bool:
    return _place(one) == _place(other) and _place(one) != ("", "")


def _place(url: str) -> tuple[str, str]:
    """The path and query of an address, to compare pages by: a copy on another host has the same ones."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ("", "")
    return (
        COPY.sub("", unquote(parts.path)).strip("/").casefold(),
        parts.query if "=" in parts.query and "utm_" not in parts.query else "",
    )


def _is_elsewhere(item: dict[str, Any], known: _Known) -> bool:
    """At another address than the page's or, of a page that tells none, at one that is named after another headline."""
    stated = [place for url in _addresses(item) if (place := _place(url)) != ("", "")]
    if not (stated and known.titles and _titles(item)):
        return False
    return bool(known.url) or _is_named_after_another(stated, item, known)


def _is_named_after_another(places: list[tuple[str, str]], item: dict[str, Any], known: _Known) -> bool:
    """A word of the headline is in the address, and neither has one of this page's."""
    said, shown = _telling(" ".join(_titles(item))), _telling(" ".join(known.titles))
    named = _telling(" ".join(path for path, _ in places))
    return bool(said & named) and not (said | named) & shown


def _telling(text: str) -> set[str]:
    return {word for word in folded(text.replace("_", " ")).split() if len(word) > 3}


def _described(item: dict[str, Any], page: dict[str, Any], known: _Known) -> Described:
    titles = [clean(_string(item.get(name))) for name in ("headline", "name")]
    return Described(
        title=titles[0] or titles[1],
        other_title=titles[1] if titles[0] else None,
        byline=tuple(_people(item.get("author") or item.get("creator"), known)),
        outlet=", ".join(_names(item.get("publisher"), known)) or None,
        published=_string(item.get("datePublished")),
        page_published=_string(page.get("datePublished")),
    )


def _string(value: object) -> str | None:
    if isinstance(value, list):
        value = next((item for item in value if isinstance(item, str)), None)
    if isinstance(value, dict):
        value = value.get("@value")
    if isinstance(value, int) and value > 0:
        value = str(value)  # seconds since 1970
    return value.strip() or None if isinstance(value, str) else None


def _resolved(value: object, known: _Known) -> Iterator[object]:
    """The objects or texts of a value, which may be one or a list; an `@id` is replaced by the object it names."""
    if isinstance(value, dict) and "@list" in value:
        value = value["@list"]
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict) and not item.get("name") and isinstance(item.get("@id"), str):
            yield known.by_id.get(item["@id"], item)
        else:
            yield item


def _people(value: object, known: _Known) -> Iterator[str]:
    """The names of authors, without those that are marked as organizations."""
    for item in _resolved(value, known):
        if not (
            isinstance(item, dict) and _is_a(item, ("Organization", "NewsMediaOrganization", "Corporation", "WebSite"))
        ):
            yield from _names(item, known)


def _names(value: object, known: _Known) -> Iterator[str]:
    for item in _resolved(value, known):
        stated = (item.get("name") or _in_parts(item)) if isinstance(item, dict) else item
        for name in stated if isinstance(stated, list) else [stated]:
            if text := clean(_string(name)):
                yield text


def _in_parts(person: dict[str, Any]) -> str:
    return " ".join(part for name in ("givenName", "familyName") if (part := _string(person.get(name))))

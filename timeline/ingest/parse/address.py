"""Finds the address that a page states as its own.

That is `rel=canonical`, or else what the meta elements say (`stated`). If they name only the front page of the site,
JSON-LD, microdata or a link on the headline may have it (`linked`).

Some statements are not believed: the front page of a site or section, a host that readers can't reach, the same page in
another language. A canonical address on another site than `og:url` is that of an original from which this page was
copied.
"""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urljoin

from lxml.html import HtmlElement

from timeline.addresses.canonical import canonical, fingerprint, is_believable, site
from timeline.ingest.parse.meta import Meta, contents, each
from timeline.ingest.parse.words import in_order

META = in_order("og.url twitter.url parsely.link sailthru.url dc.identifier dcterms.identifier url")
SCHEMA = re.compile(r"#/schema/.*")  # a name within the page, as a widespread plug-in gives them
RELATION = "contains(concat(' ', normalize-space(translate(@rel, 'ACEILNORT', 'aceilnort')), ' '), ' {} ')"


def stated(tree: HtmlElement, meta: Meta, language: str | None) -> str | None:
    links = [_absolute(href, tree, meta) for href in tree.xpath(f"//link[{RELATION.format('canonical')}]/@href")[:5]]
    named = [url for _, content in each(meta, META) if (url := _absolute(content, tree, meta))]
    own = next((_in_own_language(url, tree, meta, language) for url in links if is_believable(url)), None)
    told = next(filter(is_believable, named), None)
    return told if told and (own is None or site(told) != site(own)) else own


def linked(tree: HtmlElement, meta: Meta, addresses: Iterable[str], heading: HtmlElement | None) -> str | None:
    """The address from JSON-LD (`addresses`), microdata or the headline's link; None if there is none to be believed.

    If the page names its site elsewhere, the address must be on it.
    """
    told = [*tree.xpath("//link[contains(@rel, 'anonical')]/@href")[:5], *(content for _, content in each(meta, META))]
    sites = {site(url) for url in told} - {""}
    found = [SCHEMA.sub("", at) for at in (*addresses, *_in_microdata(tree), *_permalinks(heading))]
    own = (url for at in found if (url := _absolute(at, tree, meta)) and (not sites or site(url) in sites))
    return canonical(next(filter(is_believable, own), None))


def _in_microdata(tree: HtmlElement) -> Iterator[str]:
    """The addresses of the `mainEntityOfPage` in microdata. If there are several, they belong to a list of articles."""
    named = tree.xpath("//*[@itemprop='mainEntityOfPage'][@itemid or @href or @content]")
    for element in named if len(named) == 1 else ():
        yield from filter(None, (element.get("itemid"), element.get("href"), element.get("content")))


def _permalinks(heading: HtmlElement | None) -> Iterator[str]:
    """The headline's link to itself."""
    for link in [*heading.iter("a"), *heading.iterancestors("a")] if heading is not None else ():
        if "bookmark" in (link.get("rel") or "").split() or link.get("itemprop") in ("url", "mainEntityOfPage"):
            yield link.get("href") or ""


def _absolute(href: str, tree: HtmlElement, meta: Meta) -> str:
    """The address in full. A relative one is completed by the page's base or og:url; "" if it has neither."""
    href = href.strip()
    if not href or canonical(href):
        return href
    bases = (canonical(text.strip()) for text in (*tree.xpath("//base/@href")[:1], *contents(meta, "og.url")[:1]))
    base = next(filter(None, bases), None)
    return urljoin(base, href) if base else ""


def _in_own_language(url: str, tree: HtmlElement, meta: Meta, language: str | None) -> str | None:
    """The address, or another one if the page says that this is a version in a different language and names its own."""
    others = {code: _absolute(href, tree, meta) for code, href in _alternates(tree)}
    here = {code for code, other in others.items() if fingerprint(other) == fingerprint(url)}
    mine = next((other for code, other in others.items() if language and code == language), None)
    return mine if mine and here and language not in here and is_believable(mine) else url


def _alternates(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    for link in tree.xpath(f"//link[{RELATION.format('alternate')}][@hreflang][@href]")[:100]:
        yield link.get("hreflang", "").strip().lower().partition("-")[0], link.get("href", "")

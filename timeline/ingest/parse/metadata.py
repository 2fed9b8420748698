"""What an HTML page says of itself: JSON-LD first, then meta elements, then the words a reader sees."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

import lxml.html

from timeline.ingest.parse import jsonld, published
from timeline.ingest.parse.published import Candidate

TITLE = ("og:title", "twitter:title", "dc.title", "parsely-title")
OUTLET = ("og:site_name", "application-name", "dc.publisher", "publisher", "cre")
BYLINE = ("author", "dc.creator", "byl", "parsely-author", "sailthru.author", "article:author", "twitter:creator:name")
DAY = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "dc.date.issued",
    "dc.date",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
)
NO_NAME = re.compile(r"https?:|@|^/|\.com\b", re.I)
BY = re.compile(r"^\s*(written |posted )?by[:\s]+", re.I)
LANGUAGE = re.compile(r"[a-z]{2}(?=[-_]|$)", re.I)


@dataclass(frozen=True)
class Stated:
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    dates: tuple[Candidate, ...] = ()
    foot: tuple[str, ...] = ()


NOTHING = Stated()


def of(tree: lxml.html.HtmlElement) -> Stated:
    linked, meta = jsonld.article(tree), _meta(tree)
    outlet = _clean(linked.outlet or _first(meta, OUTLET))
    return Stated(
        title=_title(tree, linked.title or _text(tree, "//h1") or _first(meta, TITLE), outlet),
        byline=_byline(linked.byline, _first(meta, BYLINE), _visible_byline(tree)),
        outlet=outlet,
        url=_address(tree, meta),
        language=_language(tree.xpath("string((//html/@lang)[1])") or meta.get("og:locale", "")),
        dates=tuple(_dates(tree, linked.published, meta)),
        foot=tuple(_visible(tree))[-12:],
    )


def _meta(tree: lxml.html.HtmlElement) -> dict[str, str]:
    """Names (name, property or itemprop, in lower case) to their first content."""
    found: dict[str, str] = {}
    for element in tree.xpath("//meta[@content]")[:500]:
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        found.setdefault(name.strip().lower(), element.get("content", "")[:2000])
    return found


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if meta.get(name, "").strip()), None)


def _clean(text: str | None) -> str | None:
    return " ".join(unescape(text).split())[:500] or None if text else None


def _text(tree: lxml.html.HtmlElement, path: str) -> str | None:
    elements = tree.xpath(path)
    return _clean(elements[0].text_content()) if len(elements) == 1 else None


def _title(tree: lxml.html.HtmlElement, stated: str | None, outlet: str | None) -> str | None:
    """The stated title, else the window's title without the house's name at its end."""
    title = _clean(stated) or _text(tree, "(//title)[1]")
    cut = re.fullmatch(r"(.{10,}?)\s+[|–—-]\s+([^|]{2,60})", title or "")
    is_house = cut and (outlet is None and not stated or cut[2].casefold() == (outlet or "").casefold())
    return cut[1] if cut and is_house else title


def _byline(*names: str | None) -> str | None:
    cleaned = (BY.sub("", _clean(name) or "") for name in names)
    return next((name for name in cleaned if name and not NO_NAME.search(name) and len(name) < 200), None)


def _visible_byline(tree: lxml.html.HtmlElement) -> str | None:
    marked = (
        "//*[@rel='author' or @itemprop='author' or contains(concat(' ', @class, ' '), 'byline')"
        " or contains(@class, 'author-name')]"
    )
    texts = (_clean(element.text_content()) for element in tree.xpath(marked)[:5])
    return next((re.split(r"\s*[|·•]\s*|\s+(?=\d|Published|Updated)", text)[0] for text in texts if text), None)


def _address(tree: lxml.html.HtmlElement, meta: dict[str, str]) -> str | None:
    stated = tree.xpath("string((//link[@rel='canonical']/@href)[1])") or meta.get("og:url", "")
    return stated.strip() if re.match(r"https?://\S+$", stated.strip()) else None


def _language(stated: str) -> str | None:
    code = LANGUAGE.match(stated.strip())
    return code.group().lower() if code else None


def _dates(tree: lxml.html.HtmlElement, linked: str | None, meta: dict[str, str]) -> Iterator[Candidate]:
    yield from published.stated(linked, "the page's JSON-LD (datePublished)")
    for name in DAY:
        yield from published.stated(meta.get(name), f"the page's meta data ({name})")
    for element in tree.xpath("(//article//time | //header//time | //main//time | //time)[@datetime]")[:3]:
        yield from published.stated(element.get("datetime"), "the page's time element")
    yield from published.on_the_page(list(_visible(tree))[:60])


def _visible(tree: lxml.html.HtmlElement) -> Iterator[str]:
    """Short lines of visible text in reading order: head and foot of the page, not its prose."""
    for element in tree.iter("h1", "h2", "h3", "p", "div", "span", "time", "li", "td", "footer", "small", "a"):
        line = " ".join((element.text or "").split())
        if 4 <= len(line) <= 300:
            yield line

"""What stands in an element of a feed: its fields by name, and texts in the many ways that feeds write them."""

import base64
import binascii
import re
from collections import defaultdict
from collections.abc import Iterator
from urllib.parse import urljoin

from lxml import etree

from timeline.addresses.web import is_web_address
from timeline.ingest.feeds import html
from timeline.ingest.feeds.names import name

BASE = "{http://www.w3.org/XML/1998/namespace}base"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
CLOSING = re.compile(
    r"</(?:a|b|i|p|em|div|span|strong|h[1-6]|ul|li)\s{0,9}>|<(?:br|p)\s{0,9}/?>|&(?:#\d{2,6}|[a-z]{2,8});", re.I
)
LONGEST = 2_000_000
"""Characters of one text."""


class Fields:
    """The children of one element. `base` is the address that relative ones in it are meant from."""

    def __init__(self, element: etree._Element, base: str | None) -> None:
        self.element, self.base = element, base
        self.named: defaultdict[str, list[etree._Element]] = defaultdict(list)
        for child in element:
            self._take(child)

    def _take(self, child: etree._Element) -> None:
        called = name(child)
        self.named[called].append(child)
        if called == "media:group":
            for inner in child:
                self.named[name(inner)].append(inner)

    def all(self, *names: str) -> Iterator[etree._Element]:
        """In the order of the names."""
        return (child for called in names for child in self.named.get(called, ()))

    def filled(self, *names: str) -> Iterator[etree._Element]:
        """Those that say anything."""
        return (child for child in self.all(*names) if len(child) or (child.text or "").strip())

    def text(self, *names: str) -> str:
        """The first of them that says anything, as plain words."""
        return next(filter(None, map(said, self.filled(*names))), "")

    def line(self, *names: str) -> str:
        """The same of texts that may be HTML."""
        return next(filter(None, map(titled, self.filled(*names))), "")

    def markup(self, *names: str) -> str:
        """The same as HTML that may be shown."""
        return next(filter(None, (shown(child, within(child, self.base)) for child in self.filled(*names))), "")

    def address(self, text: str | None, child: etree._Element | None = None) -> str | None:
        return address(text, self.base if child is None else within(child, self.base))


def within(child: etree._Element, base: str | None) -> str | None:
    """The address that relative ones in a child are meant from."""
    return address(child.get(BASE), base) or base if child.get(BASE) else base


def address(text: str | None, base: str | None) -> str | None:
    """A whole address of the web; None where a text is no such."""
    try:
        whole = urljoin(base or "", "".join((text or "").split())) if text and text.strip() else ""
    except ValueError:
        return None
    return whole if is_web_address(whole) else None


def said(element: etree._Element) -> str:
    return html.words("".join(element.itertext())[:LONGEST])


def titled(element: etree._Element) -> str:
    content, is_plain = _content(element)
    return html.words(content) if is_plain else html.line(content)


def shown(element: etree._Element, base: str | None) -> str:
    content, is_plain = _content(element)
    return html.escaped(content) if is_plain else html.safe(content, base)


def _content(element: etree._Element) -> tuple[str, bool]:
    """What a text says, and whether that is plain and no HTML."""
    kind, mode = (element.get("type") or "").strip().lower(), (element.get("mode") or "").strip().lower()
    if len(element):
        return _inner(element), False
    text = (element.text or "")[:LONGEST]
    if mode == "base64" or ("/" in kind and not kind.startswith("text/") and not kind.endswith(("xml", "html"))):
        text = _unpacked(text)
        return text, not html.MARKUP.search(text)
    if kind in ("text", "text/plain") and mode != "escaped":
        return text, True
    is_atom = name(element).startswith("atom:")
    return text, is_atom and not kind and not CLOSING.search(text)


def _unpacked(text: str) -> str:
    try:
        return base64.b64decode(text, validate=False).decode()
    except (binascii.Error, UnicodeDecodeError, ValueError):
        return text


def _inner(element: etree._Element) -> str:
    """The markup inside an element, its names without prefixes. (The element is not read again.)"""
    for inner in element.iterdescendants():
        if isinstance(inner.tag, str):
            inner.tag = re.sub(r"^(?:\{[^}]*\})?(?:[^:]*:)?", "", inner.tag) or "span"
    children = (etree.tostring(child, method="html", encoding="unicode") for child in element)
    return (html.characters_of(element.text or "") + "".join(children))[:LONGEST]

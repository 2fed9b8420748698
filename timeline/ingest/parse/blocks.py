"""A page's blocks of text in reading order, each with the element that holds it and how much of it is links."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import NamedTuple

import lxml.html

PARTS = frozenset(
    """
    address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4
    h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul
    """.split()  # noqa: SIM905
)
SILENT = frozenset(
    """
    aside audio button canvas datalist dialog embed fencedframe figcaption figure footer frame head iframe input map
    menu nav noscript object option script select style svg template textarea title video
    """.split()  # noqa: SIM905
)
LINKED = 0.3  # share of a block that may be links before it leads elsewhere
BREAK = "\u2028"  # no page holds one any more (characters.clean)
ASCII_MARKS = bytes(code for code in range(128) if not chr(code).isalnum())
MARKS = re.compile(r"\W+")
GAP = re.compile(rf"{BREAK}\s*{BREAK}")


class Block(NamedTuple):
    element: lxml.html.HtmlElement
    text: str
    linked: int  # characters of the text that are links

    @property
    def is_linked(self) -> bool:
        return self.linked > LINKED * len(self.text)


def key(text: str) -> str:
    """The letters and digits of a text, to compare texts that differ in white space and marks."""
    read = text.casefold().encode().translate(None, ASCII_MARKS).decode()
    return read if read.isascii() else MARKS.sub("", read)


@dataclass
class _Reader:
    found: list[Block] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    linked: int = 0

    def read(self, element: lxml.html.HtmlElement, holder: lxml.html.HtmlElement, in_link: bool) -> None:
        if text := element.text:
            self._take(text, in_link)
        for child in element:
            tag = child.tag
            if tag in PARTS:
                if tag not in SILENT:
                    self._part(child, holder, in_link)
            elif tag == "br":
                self.parts.append(BREAK)
            elif isinstance(tag, str) and tag not in SILENT:
                self.read(child, holder, in_link or tag == "a")
            if tail := child.tail:
                self._take(tail, in_link)

    def _part(self, part: lxml.html.HtmlElement, holder: lxml.html.HtmlElement, in_link: bool) -> None:
        if self.parts:
            self.end(holder)
        self.read(part, part, in_link)
        if self.parts:
            self.end(part)

    def _take(self, text: str, in_link: bool) -> None:
        if not text.isspace():
            self.parts.append(text)
            self.linked += len(text.strip()) if in_link else 0
        elif self.parts:
            self.parts.append(" ")

    def end(self, holder: lxml.html.HtmlElement) -> None:
        """Ends a block: the text read since the last one belongs to `holder`. Two line breaks divide it."""
        read, linked, self.parts, self.linked = "".join(self.parts), self.linked, [], 0
        for part in GAP.split(read) if BREAK in read else (read,):
            if text := " ".join(part.split()):
                self.found.append(Block(holder, text, linked))


def of(tree: lxml.html.HtmlElement) -> list[Block]:
    reader = _Reader()
    reader.read(tree, tree, False)
    reader.end(tree)
    return reader.found


def holders(element: lxml.html.HtmlElement) -> Iterator[lxml.html.HtmlElement]:
    """The element and its ancestors, the nearest first."""
    yield element
    yield from element.iterancestors()


def all_said(element: lxml.html.HtmlElement) -> str:
    """The text of an element and of all in it, on one line."""
    return " ".join(element.text_content().split())


def in_order(page: Sequence[Block], lines: Sequence[str]) -> list[str]:
    """The lines as they follow each other on the page: of a short article trafilatura gathers what it had passed over
    behind the rest. A line that is no block, or several, stays behind the one before it."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, block in enumerate(page):
        places[block.text].append(at)
    ranked, last = [], -1
    for line in lines:
        last = places[line][0] if len(places.get(line, ())) == 1 else last
        ranked.append((last, line))
    return [line for _, line in sorted(ranked, key=itemgetter(0))]

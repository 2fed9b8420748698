"""Finds the text of the article on an HTML page: by trafilatura, and with the paragraphs that it dropped put back.

A table of facts is told row by row, "Buyer | Supplier | Sum"; a table that lays out a page is none.

Comments are taken out before anything is read, and tags that were left open are set right.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from copy import copy
from itertools import dropwhile, groupby, takewhile

import lxml.etree
import lxml.html
import trafilatura

from timeline.ingest import clean
from timeline.ingest.parse import beside, blocks, lost, nesting, opening
from timeline.ingest.parse.lost import SENTENCES, SHORT
from timeline.ingest.parse.words import word_set

SOUNDLESS = (
    "script",
    "style",
    "svg",
    "link",
    "meta",
    "iframe",
    "canvas",
    "object",
    "embed",
    "rt",
    "rp",
)  # would be copied for nothing
UNREAD = word_set(
    "aside audio button dialog footer img input map menu nav noscript option picture select source textarea video"
)
"""Trafilatura leaves these out whatever they hold, but looks at all of it first, on half of a page's elements; and of a
menu that holds a menu it loses the thread, and takes the next one for text."""
OFTEN = 3
FEWEST_ROWS, LONGEST_CELL = 3, 120  # of a table of facts


def of(tree: lxml.html.HtmlElement) -> tuple[str, ...]:
    """The paragraphs of the text, rows of tables among them. Where there is no text beside tables, they are layout."""
    lxml.etree.strip_elements(tree, *SOUNDLESS, with_tail=False)
    nesting.straighten(tree)
    beside.open_forms(tree)
    beside.drop_comments(tree)
    opening.open_asides(tree)
    return _main_text(tree) or _main_text(_without_tables(tree)) or _without_scripts(tree)


def listed(tree: lxml.html.HtmlElement) -> tuple[str, ...]:
    """Of a tree that `of` has read, and found no article in: the lines of what it lists, without those that lead on."""
    linked = {block.text for block in blocks.of(tree) if block.is_linked}
    heads = {beside.said(heading) for heading in tree.iter("h1")}
    lines = [line for line in _lines(tree) if line not in linked and line not in heads]
    return clean.body(list(takewhile(lambda line: not clean.END.fullmatch(line), dropwhile(clean.is_frame, lines))))


def _main_text(tree: lxml.html.HtmlElement) -> tuple[str, ...]:
    kept = _without_repeats(lost.put_back(tree, _lines(tree)))
    return clean.body(kept[clean.opens(kept) :])


def _lines(tree: lxml.html.HtmlElement) -> list[str]:
    read = copy(tree)
    lxml.etree.strip_elements(read, *UNREAD, with_tail=False)
    found = trafilatura.extract(
        read, include_comments=False, include_tables=True, favor_precision=True, fast=True, output_format="txt"
    )
    lines = [line.removeprefix("- ") for line in _with_rows((found or "").split("\n"))]
    return [line for line in _once(lines) if line and not clean.is_furniture(line)]


def _once(lines: list[str]) -> Iterator[str]:
    """A line that stands twice is told twice by the page's making; what comes again and again, an interview's question,
    is said so."""
    counted, told = Counter(lines), set[str]()
    for line in lines:
        if counted[line] >= OFTEN or line not in told:
            told.add(line)
            yield line


def _with_rows(lines: Iterable[str]) -> Iterator[str]:
    """Trafilatura writes a table as Markdown does: each row between bars, a row of dashes below the head."""
    for is_row, some in groupby(lines, key=lambda line: line.startswith("|")):
        if not is_row:
            yield from (" ".join(line.split()) for line in some)
            continue
        rows = [cells for line in some if any(map(str.isalnum, line)) and (cells := _cells(line))]
        if len(rows) >= FEWEST_ROWS and max(len(cell) for cells in rows for cell in cells) <= LONGEST_CELL:
            yield from (clean.CELLS.join(cells) for cells in rows)


def _cells(line: str) -> list[str]:
    return [cell for part in line.split("|") if (cell := " ".join(part.split()))]


def _without_scripts(tree: lxml.html.HtmlElement) -> tuple[str, ...]:
    """The text in `noscript` elements, if one of them has prose. Mostly they have a picture or ask to allow scripts."""
    copies = [held for held in tree.iter("noscript") if any(clean.is_prose(beside.said(p)) for p in held.iter("p"))]
    for held in copies:
        held.tag = "div"
    return _main_text(tree) if copies else ()


def _without_tables(tree: lxml.html.HtmlElement) -> lxml.html.HtmlElement:
    for element in tree.iter("table", "tbody", "thead", "tr", "td", "th"):
        element.tag = "div"
    return tree


def _without_repeats(lines: list[str]) -> list[str]:
    """The lines without pulled quotes: sentences of the text that the page repeats in large type."""
    parts = [SENTENCES.split(line) for line in lines]
    alone = [(key, line) for line, split in zip(lines, parts, strict=True) if (key := _quotable(line, split))]
    if not alone:
        return lines
    told = {blocks.key(part) for sentences in parts if len(sentences) > 1 for part in sentences}
    repeated = {line for key, line in alone if key in told}
    return [line for line in lines if line not in repeated]


def _quotable(line: str, sentences: list[str]) -> str:
    """What a line that is one sentence is compared by; "" for any other."""
    key = blocks.key(line) if len(sentences) == 1 and clean.SENTENCE.search(line[-6:]) else ""
    return key if len(key) > SHORT else ""

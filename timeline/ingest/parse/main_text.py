"""Finds the text of the article on an HTML page: by trafilatura, and with the paragraphs that it dropped put back.

Comments are taken out before anything is read, and tags that were left open are set right.
"""

import lxml.etree
import lxml.html
import trafilatura

from timeline.ingest import clean
from timeline.ingest.parse import beside, blocks, lost, nesting, opening
from timeline.ingest.parse.lost import SENTENCES, SHORT

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


def of(tree: lxml.html.HtmlElement) -> tuple[str, ...]:
    """The paragraphs of the text. Tables are left out, unless there is no text without them: then they are layout."""
    lxml.etree.strip_elements(tree, *SOUNDLESS, with_tail=False)
    nesting.straighten(tree)
    beside.open_forms(tree)
    beside.drop_comments(tree)
    opening.open_asides(tree)
    return _main_text(tree) or _main_text(_without_tables(tree)) or _without_scripts(tree)


def _main_text(tree: lxml.html.HtmlElement) -> tuple[str, ...]:
    found = trafilatura.extract(
        tree, include_comments=False, include_tables=False, favor_precision=True, fast=True, output_format="txt"
    )
    lines = [" ".join(line.split()).removeprefix("- ") for line in (found or "").split("\n")]
    kept = [line for line in dict.fromkeys(lines) if line and not clean.is_furniture(line)]
    kept = _without_repeats(lost.put_back(tree, kept))
    return clean.body(kept[clean.opens(kept) :])


def _without_scripts(tree: lxml.html.HtmlElement) -> tuple[str, ...]:
    """The text in `noscript` elements, if one of them has prose. Mostly they have a picture or ask to allow scripts."""
    copies = [copy for copy in tree.iter("noscript") if any(clean.is_prose(beside.said(p)) for p in copy.iter("p"))]
    for copy in copies:
        copy.tag = "div"
    return _main_text(tree) if copies else ()


def _without_tables(tree: lxml.html.HtmlElement) -> lxml.html.HtmlElement:
    for element in tree.iter("table", "tbody", "thead", "tr", "td", "th"):
        element.tag = "div"
    return tree


def _without_repeats(lines: list[str]) -> list[str]:
    """The lines without pulled quotes: sentences of the text that the page repeats in large type."""
    parts = [SENTENCES.split(line) for line in lines]
    told = {blocks.key(part) for sentences in parts if len(sentences) > 1 for part in sentences}
    return [line for line, split in zip(lines, parts, strict=True) if len(split) > 1 or not _is_in(line, told)]


def _is_in(line: str, told: set[str]) -> bool:
    key = blocks.key(line)
    return len(key) > SHORT and key in told and bool(clean.SENTENCE.search(line[-6:]))

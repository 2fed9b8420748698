"""Gives the lines of text around an article's heading, where byline and day are looked for.

Only the smallest element is read that contains the heading and most of the prose. Left out are the parts of the site
itself, lists of other articles, comments, captions and the like, by their classes and types; unless they contain the
heading or most of the prose. What attributes say of a day is written into its line as words: `itemprop="dateModified"`
reads "updated". So the lines can be judged like those of a plain text.
"""

from collections import Counter
from dataclasses import dataclass, field

import lxml.etree
from lxml.html import HtmlElement

from timeline.ingest import clean
from timeline.ingest.parse import afterwards, blocks, elements, other_works
from timeline.ingest.parse.above import day_above, nearest
from timeline.ingest.parse.elements import INLINE, SILENT, words_of
from timeline.ingest.parse.name_lists import JOINT
from timeline.ingest.parse.words import word_set

OWN_BOX = word_set("article post entry story content main hentry")
NAMES_OF_FIELDS = ("dt", "th")  # they call what follows, as a word with a colon does
PARAGRAPHS = ("p", "div", "td", "section")
OTHER_PARAGRAPHS = ("li", "dd", "blockquote", "span", "font", "pre", "center", "article", "main", "body")
BOXES = ("div", "td", "section", "pre", "center", "article", "main", "body")  # hold their text themselves
HEAD = 40  # lines between a heading and its article
BEFORE = 6  # lines above a heading that may date it


@dataclass(frozen=True)
class Outline:
    """The lines before the heading (`above`), from it to the first paragraphs (`head`), and after these (`behind`)."""

    above: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    told: tuple[str, ...] = ()  # the head once more, its elements set apart
    box: HtmlElement | None = None
    prose: HtmlElement | None = None  # what directly holds most of the article
    foreign: frozenset[HtmlElement] = frozenset()


@dataclass
class _Walk:
    own: frozenset[HtmlElement]
    heading: HtmlElement | None
    others: frozenset[HtmlElement]  # teasers and other works
    lines: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    heading_at: int = -1
    foreign: set[HtmlElement] = field(default_factory=set)

    def flush(self) -> None:
        if line := " ".join(" ".join(self.pieces).split()):
            self.lines.append(line[:1000])
            self.told.append(JOINT.join(piece for text in self.pieces if (piece := " ".join(text.split())))[:1000])
        self.pieces.clear()


def of(tree: HtmlElement, heading: HtmlElement | None) -> Outline:
    prose = _prose_box(tree)
    own = _with_ancestors(prose) | _with_ancestors(heading)
    box = _box(tree, heading, prose)
    walk = _walked(box, own, heading)
    start = walk.heading_at
    end = _end_of_head(walk.lines, max(start, 0))
    above = walk.lines[max(0, start - BEFORE) : start] if start > 0 else []
    return Outline(
        (*day_above(heading), *(above if _is_own_box(box) else nearest(above))),
        tuple(walk.lines[max(start, 0) : end]),
        tuple(afterwards.own(walk.lines[end:])),
        tuple(walk.told[max(start, 0) : end]),
        box,
        prose,
        frozenset(walk.foreign),
    )


def _with_ancestors(element: HtmlElement | None) -> frozenset[HtmlElement]:
    return frozenset((element, *element.iterancestors())) if element is not None else frozenset()


def _prose_box(tree: HtmlElement) -> HtmlElement | None:
    """The element that directly holds most of the page's prose, which some pages set in lists or between breaks."""
    found = _heaviest(tree, PARAGRAPHS)
    return found if found is not None else _heaviest(tree, OTHER_PARAGRAPHS)


def _heaviest(tree: HtmlElement, tags: tuple[str, ...]) -> HtmlElement | None:
    weights: Counter[HtmlElement] = Counter()
    for paragraph in tree.iter(*tags):
        parent = paragraph.getparent()
        text = _own_text(paragraph)
        if parent is not None and clean.is_prose(text):
            weights[paragraph if paragraph.tag in BOXES else parent] += len(text)
    return max(weights, key=lambda element: weights[element], default=None)


def _own_text(element: HtmlElement) -> str:
    if element.tag == "p":
        return blocks.all_said(element)
    return " ".join(" ".join(text for text in (element.text, *(child.tail for child in element)) if text).split())


def _box(tree: HtmlElement, heading: HtmlElement | None, prose: HtmlElement | None) -> HtmlElement:
    if heading is None or prose is None:
        found = prose if prose is not None else heading
        return found if found is not None else tree
    around = _with_ancestors(prose)
    smallest = next((element for element in heading.iterancestors() if element in around), tree)
    return next((element for element in (smallest, *smallest.iterancestors()) if _is_article(element)), smallest)


def _is_article(element: HtmlElement) -> bool:
    """Whether the element is an `article`, or a `main` with at most one article in it."""
    return element.tag == "article" or (element.tag == "main" and len(list(element.iter("article"))) <= 1)


def _is_own_box(box: HtmlElement) -> bool:
    return box.tag in ("article", "main") or (box.tag != "body" and bool(words_of(box) & OWN_BOX))


def _walked(box: HtmlElement, own: frozenset[HtmlElement], heading: HtmlElement | None) -> _Walk:
    headline = blocks.all_said(heading) if heading is not None else ""
    others = (*elements.teasers(box), *other_works.cards(box), *other_works.items(box, headline))
    walk = _Walk(own, heading, frozenset(others))
    steps = lxml.etree.iterwalk(box, events=("start", "end"))
    for event, element in steps:
        if event == "start":
            if _begin(walk, element):
                steps.skip_subtree()
        else:
            _finish(walk, element, box)
    walk.flush()
    return walk


def _begin(walk: _Walk, element: HtmlElement) -> bool:
    """Takes the text at the start of an element. Returns whether the rest of the element is to be skipped."""
    if element.tag not in INLINE:
        walk.flush()
    if element is walk.heading:
        walk.heading_at = len(walk.lines)
        return True
    if element.tag in SILENT or elements.is_icon(element):
        return True
    if element not in walk.own and (element in walk.others or _is_foreign(walk, element)):
        walk.foreign.add(element)
        return True
    if element not in walk.own:
        walk.pieces.extend(elements.marks(element))
    if day := elements.day_of(element):
        walk.pieces.extend([*elements.spoken(element), day])
        return True
    walk.pieces.append(element.text or "")
    return False


def _is_foreign(walk: _Walk, element: HtmlElement) -> bool:
    is_below = walk.heading_at >= 0
    return elements.is_foreign(element) and not (is_below and elements.tells_of_its_page(element))


def _finish(walk: _Walk, element: HtmlElement, box: HtmlElement) -> None:
    if element.tag in NAMES_OF_FIELDS and walk.pieces and element not in walk.own:
        walk.pieces.append(":")
    if element.tag not in INLINE or element.tag == "br":
        walk.flush()
    if element is not box:
        walk.pieces.append(element.tail or "")


def _end_of_head(lines: list[str], start: int) -> int:
    """The number of the line at which the article's text begins.

    That is a paragraph directly followed by another, or else the second one: a single paragraph may be a standfirst
    with byline and day below it.
    """
    prose = [at for at in range(start, min(len(lines), start + HEAD)) if afterwards.is_prose(lines[at])]
    for at in prose:
        if at + 1 in prose or at != prose[0]:
            return at
    return min(len(lines), start + HEAD)

"""Where in a page its article begins: the lines around its heading, without what belongs to other articles.

The tree is read from the heading's neighbourhood alone: the smallest box that holds the heading and most of the prose.
Left out are the site's own frame, lists of other articles, comments, captions and everything whose class or type says
so, unless the heading or most of the prose stands in it. What the markup says of a day becomes a word of its line
(`itemprop="dateModified"` reads "updated"), so that one judgement serves pages and plain texts alike.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice, pairwise

import lxml.etree
from lxml.html import HtmlElement

from timeline.ingest import clean
from timeline.ingest.parse import byline
from timeline.ingest.parse.dated import MACHINE
from timeline.ingest.parse.days import machine_day
from timeline.ingest.parse.labels import labels_in
from timeline.ingest.parse.words import word_set

INLINE = word_set(
    "a abbr acronym b bdi bdo big br cite code data em font i img ins kbd label mark meta nobr q s small"
    " span strong sub"
    " sup time tt u var wbr"
)
SILENT = word_set("script style noscript template svg select option button iframe object video audio canvas")
FOREIGN_TAGS = word_set("aside nav figure figcaption form blockquote dialog article header")
FOREIGN_WORDS = word_set(
    "related teaser teasers recommended recommendations recommend promo sidebar comment comments"
    " trending popular latest"
    " newsletter widget masthead topbar caption credit credits copyright clock weather ticker"
    " carousel menu nav"
    " navigation disqus replies reply responses calendar breaking headlines similar readmore morefrom"
    " outbrain taboola"
    " advert advertisement ad ads event events today prev previous next"
)
CREDITS = word_set("credit credits")  # of a picture, unless they begin as a byline does
FOREIGN_TYPE = re.compile(
    r"/(Comment|UserComments|Review|Event|Product|Offer|ImageObject|VideoObject|ItemList|WPHeader|WPFooter)\b"
)
OWN_BOX = word_set("article post entry story content main hentry")
PUBLISHED = word_set("published issued pubdate datepublished publishdate publisheddate dtpublished publicationdate")
CHANGED = word_set("updated modified datemodified lastmodified lastupdated updateddate revised edited dateupdated")
PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
MARKED = 160  # characters: a longer box that is called "published" is no label of a day
LINKED_HEADINGS = ("h2", "h3", "h4", "h5")
HEAD = 40  # lines between a heading and its article
BEFORE = 6  # lines above a heading that may date it


@dataclass(frozen=True)
class Outline:
    """Lines right above the heading, from there to the article's first paragraphs, and behind those."""

    above: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    box: HtmlElement | None = None
    foreign: frozenset[HtmlElement] = frozenset()


@dataclass
class _Walk:
    own: frozenset[HtmlElement]
    heading: HtmlElement | None
    teasers: frozenset[HtmlElement]
    lines: list[str] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    heading_at: int = -1
    foreign: set[HtmlElement] = field(default_factory=set)

    def flush(self) -> None:
        if line := " ".join(" ".join(self.pieces).split()):
            self.lines.append(line[:1000])
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
        tuple(above if _is_own_box(box) else [line for line in above[-1:] if not _is_clock(line)]),
        tuple(walk.lines[max(start, 0) : end]),
        tuple(_behind(walk.lines[end:])),
        box,
        frozenset(walk.foreign),
    )


def words_of(element: HtmlElement) -> set[str]:
    """The words of an element's class and id, however they are joined; also two neighbours as one: "datepublished"."""
    words: set[str] = set()
    for name in f"{element.get('class') or ''} {element.get('id') or ''}"[:500].split():
        parts = [part.lower() for part in PART.findall(name)]
        words.update(parts, map("".join, pairwise(parts)))
    return words


def _with_ancestors(element: HtmlElement | None) -> frozenset[HtmlElement]:
    return frozenset((element, *element.iterancestors())) if element is not None else frozenset()


def _prose_box(tree: HtmlElement) -> HtmlElement | None:
    """The element that directly holds most of the page's prose."""
    weights: Counter[HtmlElement] = Counter()
    for paragraph in tree.iter("p", "div", "td", "section"):
        parent = paragraph.getparent()
        text = _own_text(paragraph)
        if parent is not None and clean.is_prose(text):
            weights[parent if paragraph.tag == "p" else paragraph] += len(text)
    return max(weights, key=lambda element: weights[element], default=None)


def _own_text(element: HtmlElement) -> str:
    if element.tag == "p":
        return " ".join(element.text_content().split())
    return " ".join(" ".join(text for text in (element.text, *(child.tail for child in element)) if text).split())


def _box(tree: HtmlElement, heading: HtmlElement | None, prose: HtmlElement | None) -> HtmlElement:
    if heading is None or prose is None:
        found = prose if prose is not None else heading
        return found if found is not None else tree
    around = _with_ancestors(prose)
    smallest = next((element for element in heading.iterancestors() if element in around), tree)
    return next((element for element in (smallest, *smallest.iterancestors()) if _is_article(element)), smallest)


def _is_article(element: HtmlElement) -> bool:
    """An article's own element, or a main part that holds one article at most."""
    return element.tag == "article" or (element.tag == "main" and len(list(element.iter("article"))) <= 1)


def _is_own_box(box: HtmlElement) -> bool:
    return box.tag in ("article", "main") or (box.tag != "body" and bool(words_of(box) & OWN_BOX))


def _is_clock(line: str) -> bool:
    """A weekday above the heading is a site's clock as often as not."""
    return bool(re.match(r"[^\W\d_]{3,12},? ", line))


def _walked(box: HtmlElement, own: frozenset[HtmlElement], heading: HtmlElement | None) -> _Walk:
    walk = _Walk(own, heading, frozenset(_teasers(box)))
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
    """Take what stands at an element's start; true when its inside is not to be read."""
    if element.tag not in INLINE:
        walk.flush()
    if element is walk.heading:
        walk.heading_at = len(walk.lines)
        return True
    if element.tag in SILENT:
        return True
    if element not in walk.own and (element in walk.teasers or _is_foreign(element)):
        walk.foreign.add(element)
        return True
    if element not in walk.own:
        walk.pieces.extend(_marks(element))
    if day := _machine_day(element):
        walk.pieces.extend([*_spoken(element), day])
        return True
    walk.pieces.append(element.text or "")
    return False


def _finish(walk: _Walk, element: HtmlElement, box: HtmlElement) -> None:
    if element.tag not in INLINE or element.tag == "br":
        walk.flush()
    if element is not box:
        walk.pieces.append(element.tail or "")


def _marks(element: HtmlElement) -> Iterator[str]:
    """What the markup says of the day inside, as a word."""
    prop = _property(element)
    words = words_of(element) if element.get("class") else set()
    is_published = prop in PUBLISHED or element.get("pubdate") is not None or bool(words & PUBLISHED)
    is_changed = prop in CHANGED or bool(words & CHANGED)
    if (is_published or is_changed) and len(element.text_content()) <= MARKED:
        yield f" {MACHINE}published: " if is_published else f" {MACHINE}updated: "


def _property(element: HtmlElement) -> str:
    """The name that microdata or RDFa gives to what an element holds, without its vocabulary."""
    return (element.get("itemprop") or element.get("property") or "").strip().lower().rpartition(":")[2]


def _machine_day(element: HtmlElement) -> str | None:
    value = element.get("datetime") if element.tag == "time" else None
    if value is None and _property(element) in PUBLISHED | CHANGED:
        value = element.get("content") or element.get("datetime")
    if value is None and element.tag in ("abbr", "span", "time") and words_of(element) & (PUBLISHED | CHANGED):
        value = element.get("title")
    day = machine_day(value)
    return f"{MACHINE}{day}" if day else None


def _spoken(element: HtmlElement) -> Iterator[str]:
    """The words of a time element before its day: "Updated 3 July" holds a label of its own."""
    text = element.text_content()[:80]
    said = (label for label in labels_in(text) if label.kind != "other")
    yield from (text[label.start : label.end] for label in list(said)[:1])


def _is_foreign(element: HtmlElement) -> bool:
    if element.tag in INLINE and element.tag not in ("span", "small", "cite"):
        return False
    if element.tag in FOREIGN_TAGS or FOREIGN_TYPE.search(element.get("itemtype") or ""):
        return True
    words = words_of(element) & FOREIGN_WORDS
    return bool(words - CREDITS) or bool(words and not byline.BY.match(element.text_content()[:200]))


def _teasers(box: HtmlElement) -> Iterator[HtmlElement]:
    """Boxes that link another headline: items of a list, and what closely surrounds a heading with a link."""
    for link in box.iter("a"):
        around = list(islice(link.iterancestors(), 4))
        if any(element.tag in LINKED_HEADINGS for element in (*around[:2], *link.iter(*LINKED_HEADINGS))):
            yield from (element for element in around if element.tag in ("div", "section", "td", "li"))
        elif len((link.text_content() or "").split()) >= 4:
            yield from (element for element in around if element.tag == "li")


def _end_of_head(lines: list[str], start: int) -> int:
    """Behind the first paragraph that another one follows, or the second: byline and day follow a standfirst."""
    prose = [at for at in range(start, min(len(lines), start + HEAD)) if clean.is_prose(lines[at])]
    for at in prose:
        if at + 1 in prose or at != prose[0]:
            return at
    return min(len(lines), start + HEAD)


def _behind(lines: list[str]) -> Iterator[str]:
    for line in lines:
        if len(line) < clean.PROSE and clean.END.fullmatch(line):
            return
        if not clean.is_prose(line):
            yield line

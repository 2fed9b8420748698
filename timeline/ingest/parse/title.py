"""Finds an article's title: the text of the page's heading, without the name of the publisher.

What meta elements call the headline may be a description, the site's slogan, or cut off. It is believed if the heading,
the window's title (`<title>`) or another statement agrees with it, or if there is nothing else.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from timeline.ingest.parse.elements import INLINE, words_of
from timeline.ingest.parse.house_in_title import without_house
from timeline.ingest.parse.words import ALIKE, clean, folded, is_cut, likeness, resembles, word_set

LOGO = word_set("logo brand sitename sitetitle masthead siteheader blogtitle")
KICKER = word_set(
    "kicker eyebrow overline rubric dachzeile spitzmarke antetitulo surtitre occhiello overtitle pretitle supertitle"
    " headlinelabel articlelabel"
)
NO_TITLE = KICKER | word_set("mweditsection editsection")
FRAME = frozenset(("nav", "aside", "footer"))
MARKED = word_set(
    "headline entrytitle posttitle articletitle storytitle newstitle contenttitle arttitle titname titelname"
)
HOME = re.compile(r"(?:https?:)?(?://[^/?#]+)?(?:\.{0,2}/)?(?:(?:index|home|default)\.\w{3,5})?", re.I)


@dataclass(frozen=True)
class Titles:
    """The titles that a page states: the window's, those in meta elements, and the publisher's names."""

    window: str | None
    stated: tuple[str, ...]  # og:title and the like
    houses: tuple[str, ...]  # names that the house goes by


def headings(tree: HtmlElement) -> tuple[str, ...]:
    texts = (text_of(element) for element in tree.xpath("//h1")[:20])
    return tuple(text for text in texts if text)


def mastheads(tree: HtmlElement) -> tuple[str, ...]:
    """The texts of headings that link to the front page: names of the site."""
    found = [text_of(element) for element in [*tree.iter("h1")][:20] if _links_home(element)]
    return tuple(text for text in found if text and len(text) <= 60)


def _links_home(element: HtmlElement) -> bool:
    """Whether an element as a whole is a link to the front page, or in one."""
    around = [element.getparent()] if element.getparent() is not None else []
    links = [link for link in (*element.iter("a"), *around) if link.tag == "a" and (link.get("href") or "").strip("#")]
    return any(_is_home(link) and (text_of(element) or "-") in (text_of(link) or "") for link in links)


def _is_home(link: HtmlElement) -> bool:
    return link.get("rel") == "home" or bool(HOME.fullmatch((link.get("href") or "").strip()))


def heading(tree: HtmlElement, titles: Iterable[str], houses: Iterable[str]) -> HtmlElement | None:
    """The element with the article's headline: one that agrees with a stated title, else the only one; None if unsure.

    `houses` are names of the publisher, which are no headlines.
    """
    titles, names = tuple(titles), {folded(house) for house in houses}
    firsts = [element for element in tree.iter("h1") if _may_head(element, names)][:20]
    marked = [element for element in _marked(tree) if _may_head(element, names)]
    others = [element for element in tree.iter("h2", "h3") if _may_head(element, names)][:40]
    for elements, least in ((firsts, ALIKE), (marked, ALIKE), (others, 0.9)):
        best = max(elements, key=lambda element: _agreement(element, titles), default=None)
        if best is not None and _agreement(best, titles) >= least:
            return best
    return _only(firsts) if firsts else _only(marked) if marked else _only(others) if mastheads(tree) else None


def _only(elements: list[HtmlElement]) -> HtmlElement | None:
    """The element if there is only one, or only one with more than three words; else None."""
    long = [element for element in elements if len((text_of(element) or "").split()) > 3]
    return elements[0] if len(elements) == 1 else long[0] if len(long) == 1 else None


def _marked(tree: HtmlElement) -> list[HtmlElement]:
    named = tree.xpath(
        "//*[@itemprop='headline' or contains(@class, 'itle') or contains(@class, 'eadline')"
        " or contains(@class, 'titName')]"
    )
    return [element for element in named if element.get("itemprop") == "headline" or words_of(element) & MARKED][:20]


def text_of(element: HtmlElement | None) -> str | None:
    """The text of a heading on one line, without a kicker inside it."""
    return clean("".join(_pieces(element))) if element is not None else None


def _pieces(element: HtmlElement) -> Iterator[str]:
    """The pieces of its text, with a space for each line break."""
    steps = iterwalk(element, events=("start", "end"))
    for event, part in steps:
        is_start = event == "start"
        if is_start and part is not element and (words_of(part) & NO_TITLE or _is_sign(part)):
            steps.skip_subtree()
        elif is_start:
            yield part.text or ""
        if part.tag not in INLINE or part.tag == "br":
            yield " "
        if not is_start and part is not element:
            yield part.tail or ""


def _is_sign(part: HtmlElement) -> bool:
    """A link to the heading's own place, of a mark alone: "#", "¶"."""
    text = part.text_content().strip() if part.tag == "a" else ""
    return bool(text) and not any(map(str.isalnum, text))


def _may_head(element: HtmlElement, names: set[str]) -> bool:
    text = folded(text_of(element) or "")
    around = (element, *element.iterancestors())
    if not text or text in names or any(box.tag in FRAME for box in around):
        return False
    own = words_of(element) | (words_of(around[1]) if len(around) > 1 else set())
    return not own & LOGO and not any(words_of(box) & {"related", "sidebar", "comments"} for box in around[:4])


def _agreement(element: HtmlElement, titles: tuple[str, ...]) -> float:
    return max((likeness(text_of(element) or "", title) for title in titles), default=0.0)


def choose(head: str | None, linked: Iterable[str | None], titles: Titles) -> str | None:
    """The title: the heading's text (`head`) if there is one, else the first statement with which another agrees.

    A short heading with which nothing agrees is the name of a section and does not count.
    """
    window = without_house(titles.window, titles.houses, is_window=True)
    others = [*linked, *(without_house(title, titles.houses) for title in titles.stated), window]
    stated = [title for title in others if title and folded(title) not in {folded(house) for house in titles.houses}]
    agreed = [title for title in stated if sum(resembles(title, other) for other in stated) > 1]
    if head and not _is_section(head, agreed):
        return _whole(head, stated)
    if agreed:
        return _whole(agreed[0], stated)
    return (next(iter(titles.stated), None) and _first(stated, titles.stated)) or window or _first(stated, stated)


def _first(stated: list[str], among: Iterable[str]) -> str | None:
    return next((title for title in stated if any(resembles(title, other) for other in among)), None)


def _is_section(head: str, agreed: list[str]) -> bool:
    """Whether a heading is only the name of a section, such as "Opinion": short, while statements agree on another."""
    return bool(agreed) and len(head.split()) <= 3 and not any(resembles(head, title) for title in agreed)


def _whole(title: str, stated: list[str]) -> str:
    """The title, or if it was cut off, the statement that has it in full."""
    longer = (
        other for other in stated if not is_cut(other) and len(other) >= len(title) - 3 and resembles(title, other)
    )
    return next(longer, title) if is_cut(title) else title

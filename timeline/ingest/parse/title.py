"""An article's title: the page's own heading, whole, without the house's name.

What meta data call the headline may be a description, the site's claim, or cut. It is believed where the heading, the
window's title or another statement agrees with it, or where nothing else is there.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from timeline.ingest.parse.elements import INLINE, words_of
from timeline.ingest.parse.words import ALIKE, clean, folded, is_cut, likeness, resembles, word_set

LOGO = word_set("logo brand sitename sitetitle masthead siteheader blogtitle")
KICKER = word_set(
    "kicker eyebrow overline rubric dachzeile spitzmarke antetitulo surtitre occhiello overtitle pretitle supertitle"
    " headlinelabel articlelabel"
)
FRAME = frozenset(("nav", "aside", "footer"))
MARKED = word_set(
    "headline entrytitle posttitle articletitle storytitle newstitle contenttitle arttitle titname titelname"
)
PIPED = re.compile(r"(.{4,}?)\s*(?:\s[|·•»«]|\s::|\|)\s*([^|·•»]{2,60})", re.S)
DASHED = re.compile(r"(.{4,})\s+[–—-]+\s+([^–—|]{2,60})", re.S)
PIPED_FRONT = re.compile(r"([^|·•»]{2,60}?)\s*(?:\s[|·•»]|\s::|\|)\s*(.{10,})", re.S)
# Between the parts of a window's title: the house and its sections stand at either end.
BETWEEN = r"(?:\s+(?:[|·•»«›‹<>~/]|::|[–—-]+|&[lr]a?quo;)\s+|\s?\|\s?|_|(?<!:):\s)"
FRONT = re.compile(rf"(.{{2,60}}?){BETWEEN}(.{{4,}})", re.S)
BACK = re.compile(rf"(.{{4,}}){BETWEEN}(.{{2,60}})", re.S)
SECTIONS = frozenset(
    ("news", "blog archive", "blog archives", "archive", "archives", "blog", "home", "opinion", "articles")
)
HOME = re.compile(r"(?:https?:)?(?://[^/?#]+)?(?:\.{0,2}/)?(?:(?:index|home|default)\.\w{3,5})?", re.I)
SMALL = word_set("of the and for in on & de la le el der die das und du des")


@dataclass(frozen=True)
class Titles:
    """All that a page calls its title."""

    window: str | None
    stated: tuple[str, ...]  # og:title and the like
    houses: tuple[str, ...]  # names that the house goes by


def headings(tree: HtmlElement) -> tuple[str, ...]:
    texts = (text_of(element) for element in tree.xpath("//h1")[:20])
    return tuple(text for text in texts if text)


def mastheads(tree: HtmlElement) -> tuple[str, ...]:
    """What headings say that link home: the site's own name."""
    found = [text_of(element) for element in [*tree.iter("h1")][:20] if _links_home(element)]
    return tuple(text for text in found if text and len(text) <= 60)


def _links_home(element: HtmlElement) -> bool:
    """The whole of it is a link to the front page, or stands in one."""
    around = [element.getparent()] if element.getparent() is not None else []
    links = [link for link in (*element.iter("a"), *around) if link.tag == "a" and (link.get("href") or "").strip("#")]
    return any(_is_home(link) and (text_of(element) or "-") in (text_of(link) or "") for link in links)


def _is_home(link: HtmlElement) -> bool:
    return link.get("rel") == "home" or bool(HOME.fullmatch((link.get("href") or "").strip()))


def heading(tree: HtmlElement, titles: Iterable[str], houses: Iterable[str]) -> HtmlElement | None:
    """The element that holds the article's headline: what agrees with a stated title, else the only one of the page."""
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
    """The only one, or the only one that has more words than a section's name."""
    long = [element for element in elements if len((text_of(element) or "").split()) > 3]
    return elements[0] if len(elements) == 1 else long[0] if len(long) == 1 else None


def _marked(tree: HtmlElement) -> list[HtmlElement]:
    named = tree.xpath(
        "//*[@itemprop='headline' or contains(@class, 'itle') or contains(@class, 'eadline')"
        " or contains(@class, 'titName')]"
    )
    return [element for element in named if element.get("itemprop") == "headline" or words_of(element) & MARKED][:20]


def text_of(element: HtmlElement | None) -> str | None:
    """A heading's words on one line, without a kicker that stands in it."""
    return clean("".join(_pieces(element))) if element is not None else None


def _pieces(element: HtmlElement) -> Iterator[str]:
    """Its texts, with a blank where a line breaks."""
    steps = iterwalk(element, events=("start", "end"))
    for event, part in steps:
        is_start = event == "start"
        if is_start and part is not element and words_of(part) & KICKER:
            steps.skip_subtree()
        elif is_start:
            yield part.text or ""
        if part.tag not in INLINE or part.tag == "br":
            yield " "
        if not is_start and part is not element:
            yield part.tail or ""


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
    """The heading where there is a clear one; else the first statement that another agrees with."""
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
    """A heading of a few words that nothing agrees with names a part of the site ("Opinion")."""
    return bool(agreed) and len(head.split()) <= 3 and not any(resembles(head, title) for title in agreed)


def _whole(title: str, stated: list[str]) -> str:
    """A cut title gives way to the one it was cut from."""
    longer = (
        other for other in stated if not is_cut(other) and len(other) >= len(title) - 3 and resembles(title, other)
    )
    return next(longer, title) if is_cut(title) else title


def without_house(title: str | None, houses: Iterable[str], *, is_window: bool = False) -> str | None:
    """A title without the house's name at its end or front; in the window's title, what reads like a name goes too."""
    title, names = clean(title), {folded(house) for house in houses}
    for _ in range(3):
        cut = _cut(title or "", names, is_window)
        if cut is None:
            break
        title = cut
    return title


def _cut(title: str, names: set[str], is_window: bool) -> str | None:
    if (ends := _without_ends(title, names)) != title:
        return ends
    for pattern, kept, house in ((PIPED, 1, 2), (DASHED, 1, 2), (PIPED_FRONT, 2, 1)):
        parts = pattern.fullmatch(title)
        if parts and folded(parts[house]) in names:
            return parts[kept]
    piped, dashed = PIPED.fullmatch(title), DASHED.fullmatch(title)
    if not is_window or names & {folded(part) for part in re.split(r"\s[–—|-]\s", title)}:
        return None
    if piped and len(piped[1]) > len(piped[2]):
        return piped[1]
    return dashed[1] if dashed and len(dashed[1]) >= 10 and is_name(dashed[2]) else None


def _without_ends(title: str, names: set[str]) -> str:
    """Without a house's name at either end, and the section's name that stood beside it."""
    parts = FRONT.fullmatch(title)
    if parts and folded(parts[1]) in names:
        rest = FRONT.fullmatch(parts[2])
        return rest[2] if rest and folded(rest[1]) in SECTIONS else parts[2]
    parts = BACK.fullmatch(title)
    if parts and folded(parts[2]) in names:
        rest = BACK.fullmatch(parts[1])
        return rest[1] if rest and folded(rest[2]) in SECTIONS else parts[1]
    return title


def is_name(text: str) -> bool:
    """Up to five words, each with a capital but the small ones, and no mark of a sentence: "The Northern Ledger"."""
    words = [word for word in text.split() if word.casefold() not in SMALL]
    return (
        0 < len(words) <= 5 and all(word[0].isupper() or "." in word[1:-1] for word in words) and text[-1] not in ".?!"
    )


def house_in(window: str | None) -> str | None:
    """The name behind the last mark of a window's title."""
    title = clean(window) or ""
    parts = PIPED.fullmatch(title) or DASHED.fullmatch(title)
    return parts[2] if parts and is_name(parts[2]) else None

"""Finds the parts of an article's own element that are about another work, whose days are not the article's.

A card leads to another page and tells its day behind the link; an item of microdata has another headline or name.
"""

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from timeline.ingest import clean
from timeline.ingest.parse import elements
from timeline.ingest.parse.byline import is_person
from timeline.ingest.parse.days import days_in
from timeline.ingest.parse.labels import labels_in
from timeline.ingest.parse.name_lists import parts_of
from timeline.ingest.parse.persons import looks_like_person
from timeline.ingest.parse.words import resembles

CARD = 300  # characters of a card
AROUND = 4  # elements around a link among which the card is sought
TITLE = 4  # words of a link that is another page's title
RELATIONS = frozenset(("tag", "category", "author", "bookmark"))
SHELF = re.compile(r"^(?:#|mailto:|javascript:)|/(?:categor\w+|tags?|topics?|sections?|rubrik|thema|authors?)/", re.I)
PARTS = re.compile(r"/(?:Person|\w*Organization|Brand|WebPage|WebSite|\w*Place|PostalAddress|WPHeader)\b")
ARTICLE = re.compile(r"/(?:\w*Article|\w*Posting|Report|CreativeWork)\b")


def cards(box: HtmlElement) -> Iterator[HtmlElement]:
    """The smallest elements in which a day follows on a link with the title of another page."""
    sizes: dict[HtmlElement, int] = {}  # each is measured once, however many links it has
    for link in box.iter("a"):
        if _leads_elsewhere(link):
            yield from islice((around for around in _near(link, box, sizes) if _tells_day_behind(around, link)), 1)


def _leads_elsewhere(link: HtmlElement) -> bool:
    text = " ".join(link.text_content().split())
    if len(text.split()) < TITLE or len(text) > CARD or SHELF.search(link.get("href") or "#"):
        return False
    first = next(iter(parts_of(text)), "")
    is_name = elements.leads_to_writer(link) or (is_person(first) and looks_like_person(first))
    return not (is_name or RELATIONS & set((link.get("rel") or "").split()) or any(days_in(text)))


def _near(link: HtmlElement, box: HtmlElement, sizes: dict[HtmlElement, int]) -> Iterator[HtmlElement]:
    for around in islice(link.iterancestors(), AROUND):
        if around not in sizes:
            sizes[around] = len(around.text_content())
        if around is box or sizes[around] > CARD:
            return
        yield around


def _tells_day_behind(around: HtmlElement, link: HtmlElement) -> bool:
    """Whether the element has a day behind the link, which no words before the link label as the article's own."""
    before, _, behind = " ".join(around.text_content().split()).partition(" ".join(link.text_content().split()))
    if any(label.kind == "published" for label in labels_in(before)):
        return False
    is_labelled = any(label.kind == "published" for label in labels_in(behind))
    if clean.is_prose(" ".join(around.text_content().split())) and not is_labelled:
        return False
    parts = list(around.iter())
    return any(days_in(behind)) or any(elements.day_of(part) for part in parts[parts.index(link) + 1 :])


def items(box: HtmlElement, headline: str) -> Iterator[HtmlElement]:
    """The items of microdata that are another article than that with the headline, or no article: a reviewed book."""
    for item in box.xpath(".//*[@itemscope][@itemtype]")[:200]:
        kind = item.get("itemtype")
        name = _name(item)
        is_other = bool(headline) and not resembles(name, headline) if name else not ARTICLE.search(kind)
        if is_other and not PARTS.search(kind):
            yield item


def _name(item: HtmlElement) -> str:
    named = item.xpath(".//*[@itemprop='headline' or @itemprop='name']")[:1]
    return " ".join((element.get("content") or element.text_content()) for element in named).strip()

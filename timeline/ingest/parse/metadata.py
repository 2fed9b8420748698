"""What an HTML page says of itself: JSON-LD first, then meta elements, then the words a reader sees."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from timeline.ingest.parse import (
    address,
    authors,
    closing,
    elsewhere,
    issue,
    jsonld,
    layers,
    meta,
    number_order,
    outline,
    published,
    title,
    unusual,
)
from timeline.ingest.parse.house_in_title import house_in
from timeline.ingest.parse.outline import Outline
from timeline.ingest.parse.published import Candidate
from timeline.ingest.parse.words import clean

LANGUAGE = re.compile(r"[a-z]{2,3}(?=[-_]|$)", re.I)
LANGUAGES = ("og.locale", "content.language", "language")


@dataclass(frozen=True)
class Stated:
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    house: str | None = None  # the name at the end of the window's title, which may be no house
    url: str | None = None
    language: str | None = None
    dates: tuple[Candidate, ...] = ()
    weak_dates: tuple[Candidate, ...] = ()  # believed where the address names no day
    head: tuple[str, ...] = ()  # the lines under the headline
    foot: tuple[str, ...] = ()
    is_article: bool = False  # it says so


NOTHING = Stated()


def of(tree: HtmlElement, found_at: str | None = None) -> Stated:
    """`found_at`: the address that the page came from, which tells its JSON-LD where the page names no address."""
    named = meta.of(tree)
    tag = _language(tree, named)
    url = address.stated(tree, named, short(tag))
    window = next((clean(element.text_content()) for element in tree.iter("title")), None)
    stated = tuple(text for _, content in meta.each(named, meta.TITLE) if (text := clean(content)))
    linked = jsonld.article(tree, (*title.headings(tree), *stated, window or ""), url or found_at)
    outlet, house = clean(linked.outlet or meta.first(named, meta.OUTLET)), house_in(window)
    named_so = (outlet, clean(meta.first(named, meta.OUTLET)), house, *title.mastheads(tree))
    houses = tuple(name for name in named_so if name)
    others = [name for name in (linked.title, linked.other_title) if name]
    head = title.heading(tree, (*stated, window or "", *others), houses)
    lines = outline.of(tree, head)
    url = url or address.linked(tree, named, linked.addresses, head)
    dating = (*lines.above, *lines.head, *lines.behind)
    spoken = number_order.language_of(dating, lambda: _all_said(tree), title.text_of(head) or "", url or found_at, tag)
    return Stated(
        title=title.choose(title.text_of(head), others, title.Titles(window, stated, houses)),
        byline=authors.of(linked.byline, named, lines, houses),
        outlet=outlet,
        house=house,
        url=url,
        language=tag,
        dates=(*_dates(linked, named, lines, spoken), *_of_unusual(tree, url or found_at)),
        weak_dates=(
            *_weak_dates(named, lines, spoken),
            *published.of_issue(issue.heads_over(head, tree), spoken),
            *published.without_year(lines.head, url or found_at, _visible(tree)),
            *published.closing_it(lines.behind[-closing.REACH :], spoken),
            *published.behind(elsewhere.lines(tree, head), spoken),
            *published.stated(meta.opens_description(named), "the page's description", spoken, is_own=False),
            *_in_layers(tree, (*stated, window or "", *others), url or found_at),
        ),
        head=lines.head,
        foot=tuple(_visible(tree))[-12:],
        is_article=(meta.first(named, meta.KIND) or "").strip().lower() == "article",
    )


def _language(tree: HtmlElement, named: meta.Meta) -> str | None:
    """The page's language, with its country where one is told: "en-GB"."""
    stated = tree.xpath("string((//html/@*[local-name()='lang'])[1])").strip()
    told = (stated, *(content.strip() for _, content in meta.each(named, LANGUAGES)))
    tags = [tag for tag in told if LANGUAGE.match(tag)]
    same = [tag for tag in tags if short(tag) == short(tags[0])]
    return next((tag for tag in same if len(tag) > 3), same[0]) if same else None


def short(language: str | None) -> str | None:
    """ "en-GB" is English."""
    code = LANGUAGE.match(language or "")
    return code.group().lower() if code else None


def _dates(linked: jsonld.Described, named: meta.Meta, lines: Outline, language: str | None) -> Iterator[Candidate]:
    described = published.stated(linked.published, "the page's JSON-LD (datePublished)", language)
    shown = [*_in_meta(named, meta.DAY, language), *published.labelled(lines.head, language)]
    yield from (*described, *shown) if linked.is_known else (*shown, *described)
    yield from published.labelled(lines.above, language)
    yield from published.stated(linked.page_published, "the page's JSON-LD (WebPage)", language)


def _of_unusual(tree: HtmlElement, url: str | None) -> list[Candidate]:
    return published.stated(unusual.day(tree, url), "the page's JSON-LD (of no article)")


def _in_layers(tree: HtmlElement, titles: tuple[str, ...], url: str | None) -> list[Candidate]:
    told = layers.day(tree, tuple(filter(None, titles)), url)
    return published.stated(told, "the data of the page's scripts", is_own=False)


def _weak_dates(named: meta.Meta, lines: Outline, language: str | None) -> Iterator[Candidate]:
    yield from published.bare(lines.head, language)
    yield from _in_meta(named, meta.SOME_DAY, language)
    yield from _called_so(named, language)
    yield from published.behind(lines.behind, language)
    yield from published.bare(lines.above, language)


def _called_so(named: meta.Meta, language: str | None) -> Iterator[Candidate]:
    """The day of whatever a house calls "published" in its own way; nothing where these days differ."""
    told = [
        candidate
        for name, content in meta.called_so(named)
        for candidate in published.stated(content, f"the page's meta data ({name})", language, is_own=False)
    ]
    yield from told[:1] if len({candidate.day for candidate in told}) == 1 else ()


def _in_meta(named: meta.Meta, names: tuple[str, ...], language: str | None) -> Iterator[Candidate]:
    for name, content in meta.each(named, names):
        yield from published.stated(content, f"the page's meta data ({name})", language)


def _all_said(tree: HtmlElement) -> str:
    return " ".join(tree.xpath("//body//text()[not(parent::script or parent::style)]"))


def _visible(tree: HtmlElement) -> Iterator[str]:
    """Short lines of visible text in reading order: the foot of a page names its house."""
    for element in tree.iter("h1", "h2", "h3", "p", "div", "span", "time", "li", "td", "footer", "small", "a"):
        line = " ".join((element.text or "").split())
        if 4 <= len(line) <= 300:
            yield line

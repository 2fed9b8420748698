"""An HTML page: what its meta data say, and its main text by trafilatura."""

import re
from datetime import date

import lxml.etree
import lxml.html

from timeline.addresses.canonical import site
from timeline.ingest import clean
from timeline.ingest.parse import main_text, metadata, optional, payload, published, updated
from timeline.ingest.parse.language import guess
from timeline.ingest.parse.outlet import printed_by, rests_on
from timeline.ingest.values import Given, Page, Raw, Skipped

ELEMENTS = 40_000  # a long encyclopedia page has half as many; more cost seconds and are no article
ATTRIBUTES = 3_000  # of one tag; the parser looks each new one up among all before it, where no timer reaches
QUOTED = r"""=\s*+(?:"[^"]*+"|'[^']*+')"""
ALIKE = lxml.etree.ElementDefaultClassLookup(element=lxml.html.HtmlElement)
"""lxml.html asks a function of Python for the class of each element, since forms have some of their own: a seventh of
the time that reading a page takes."""
TAG = re.compile(rf"<[a-z](?:[^>=]++|{QUOTED}|=)*+", re.I)


def read(text: str, raw: Raw, given: Given, today: date) -> Page | Skipped:
    if any(map(_has_too_many_attributes, TAG.finditer(text))):
        return Skipped("too_large", f"A tag of the page has more than {ATTRIBUTES:,} attributes: that is no article.")
    tree = tree_of(text)
    if tree is not None and tree.xpath("count(//*)") > ELEMENTS:
        return Skipped("too_large", f"The page has more than {ELEMENTS:,} elements: that is no article.")
    stated = metadata.of(tree, given.url or raw.url) if tree is not None else metadata.NOTHING
    body = _body(tree, stated) if tree is not None else ()
    if not body:
        return Skipped("not_an_article", "The page holds no article: no prose was found beside menus, forms and links.")
    return _page(stated, body, raw, given, today)


def _body(tree: lxml.html.HtmlElement, stated: metadata.Stated) -> tuple[str, ...]:
    """What the page shows; else what it carries for its scripts to show, or lists; nothing where that is no article."""
    carried = payload.scripts(tree)
    for body in (main_text.of(tree), payload.text(carried)):
        if clean.is_article(body):
            return body
    listed = main_text.listed(tree) if stated.is_article else ()
    return listed if clean.is_listing(listed) else ()


def _has_too_many_attributes(tag: re.Match[str]) -> bool:
    is_long = tag.end() - tag.start() > 2 * ATTRIBUTES
    return is_long and len(re.split(r"[\s/]+", re.sub(QUOTED, " ", tag.group()))) > ATTRIBUTES


def tree_of(text: str) -> lxml.html.HtmlElement | None:
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=False, remove_comments=True)
    parser.set_element_class_lookup(ALIKE)
    try:
        tree = lxml.html.fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError):
        return None
    optional.open_body(tree)
    return tree


def _page(stated: metadata.Stated, body: tuple[str, ...], raw: Raw, given: Given, today: date) -> Page | Skipped:
    url = given.url or raw.url or stated.url
    dates = [
        *stated.dates,
        *published.in_address(url),
        *stated.weak_dates,
        *published.in_dateline(body[0], stated.language, url),
        *published.in_the_opening(body, stated.language),
        *published.at_the_end_of_address(url, body),
        *published.in_name(raw.name),
        *updated.of_its_day(stated.head, body, stated.language),
    ]
    dated = (given.published_on, published.GIVEN) if given.published_on else published.choose(dates, today)
    if isinstance(dated, Skipped):
        return dated
    outlet = (
        given.outlet or stated.outlet or printed_by(filter(None, (stated.house,)), body, stated.foot, raw.name, url)
    )
    return Page(
        title=stated.title,
        byline=stated.byline,
        outlet=outlet,
        url=url,
        stated_url=stated.url if site(url) == site(stated.url) else None,
        is_found=bool(given.url or raw.url),
        published_on=dated[0],
        date_origin=dated[1],
        language=metadata.short(stated.language) or guess(body),
        text="\n\n".join(_without(stated.title, body)),
        rests_on=rests_on(body, outlet),
    )


def _without(title: str | None, body: tuple[str, ...]) -> tuple[str, ...]:
    return body[1:] if title and len(body) > 1 and body[0].casefold() == title.casefold() else body

"""Reads the meta elements of a page, and lists the names that they have for title, publisher, author and day.

Marks in names are made alike: "dcterms:issued" and "DCTERMS.issued" are "dcterms.issued". Names of a change
("og:updated_time", "last-modified", "dc.date.modified") are left out on purpose.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml.html import HtmlElement

from timeline.ingest.parse.words import in_order

TITLE = in_order("og.title twitter.title dc.title dcterms.title citation.title parsely.title headline")
KIND = in_order("og.type")
OUTLET = in_order("og.site.name citation.journal.title application.name dc.publisher dcterms.publisher publisher cre")
BYLINE = in_order(
    "author authors article.author og.article.author og.author dc.creator dcterms.creator byl parsely.author"
    " sailthru.author twitter.creator.name citation.author creator"
)
DAY = in_order(
    "article.published.time og.article.published.time og.published.time article.published datepublished date.published"
    " citation.publication.date citation.online.date citation.date dcterms.issued dc.date.issued dcterms.date.issued"
    " dc.issued dc.date.published dcterms.published pubdate pub.date publishdate publish.date published.date"
    " publication.date published publisheddate parsely.pub.date sailthru.date article.date.original"
    " originalpublicationdate prism.publicationdate rnews.datepublished bt.pubdate cxenseparse.recs.publishtime ptime"
    " og.pubdate og.publish.date article.publish.time article.create.at published.at publishedat displaydate"
    " display.date pdate dc.date.available article.date first.published pubtime publication.time date.of.publication"
    " vr.published.time gsa.publish.date datepublication"
)
# Many pages mean the day of publication, some the day of a copy or of a change.
SOME_DAY = in_order("date dc.date dcterms.date dcterms.created dc.date.created dcterms.available datecreated")
# Whatever else a house calls it: "analyticsAttributes.articleDate", "ArticlePubDate", "lead:published_at".
CALLED_SO = re.compile(r"(?:article|story|news|pub|publish(?:ed)?|publication|issued?)\.?(?:date|time|datetime|on|at)$")
OF_ANOTHER = re.compile(
    r"expir|updat|modif|last|valid|event|next|schedul|embargo|until|unpub|end\b|related|video|music|book"
)
DESCRIBED = re.compile(r"\s*((?:\w+day,? )?[\w ./,-]{8,20}?\d{4}) ?[-–—:|·•] ?[A-Z\"“]")
SHOWN_NAME = re.compile(
    r"(?:first )?(?:published|posted|date|publication date|publish date|date published)(?: on)?:?", re.I
)


class Entry(NamedTuple):
    """A name as the page writes it, and its contents in order."""

    name: str
    contents: list[str]


Meta = dict[str, Entry]
MARKS = re.compile(r"[\s_:.-]+")
MOST = 500  # elements


def of(tree: HtmlElement) -> Meta:
    """Names (name, property or, in the head, itemprop), their marks made alike, to what they hold."""
    found: Meta = {}
    for element in tree.xpath("//meta[@content]")[:MOST]:
        name = element.get("property") or element.get("name") or ""
        if not name and next(element.iterancestors("head"), None) is not None:
            name = element.get("itemprop") or ""
        entry = found.setdefault(MARKS.sub(".", name.strip().lower()), Entry(name.strip(), []))
        entry.contents.append(element.get("content", "")[:2000])
    return found


def contents(meta: Meta, name: str) -> list[str]:
    return meta[name].contents if name in meta else []


def each(meta: Meta, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The first content of every name that has one, with the name as the page writes it."""
    for name in names:
        yield from ((meta[name].name, content) for content in contents(meta, name)[:1] if content.strip())


def first(meta: Meta, names: tuple[str, ...]) -> str | None:
    return next((content for _, content in each(meta, names)), None)


def opens_description(meta: Meta) -> str | None:
    """The day with which its description begins, as search engines show it: "22 June 2018 - Drivers …"."""
    told = first(meta, ("description", "og.description"))
    found = DESCRIBED.match(told or "")
    return found[1] if found else None


def called_so(meta: Meta) -> Iterator[tuple[str, str]]:
    """What names of a house's own hold that say "published" or "article date"; and what a card shows under such a name
    ("twitter:label1")."""
    for name, entry in meta.items():
        if CALLED_SO.search(name) and not OF_ANOTHER.search(name) and name not in (*DAY, *SOME_DAY):
            yield entry.name, entry.contents[0]
        if name.startswith("twitter.label") and SHOWN_NAME.fullmatch(entry.contents[0].strip()):
            data = name.replace("label", "data")
            yield from ((meta[data].name, content) for content in contents(meta, data)[:1])

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

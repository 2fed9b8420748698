"""Reads what classes, types and attributes say of an element: whether it is the article's, and what its day is."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice, pairwise

from lxml.html import HtmlElement

from timeline.ingest.parse import byline
from timeline.ingest.parse.days import days_in, machine_day
from timeline.ingest.parse.labels import MACHINE, labels_in
from timeline.ingest.parse.stamps import days_of_moment
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
    " advert advertisement ad ads event events countdown timer today prev previous next"
    " wayback webarchive snapshot capture captures"
)
CREDITS = word_set("credit credits")  # of a picture, unless they begin as a byline does
FOREIGN_TYPE = re.compile(
    r"/(Comment|UserComments|Review|Event|Product|Offer|ImageObject|VideoObject|ItemList|WPHeader|WPFooter)\b"
)
PUBLISHED = word_set("published issued pubdate datepublished publishdate publisheddate dtpublished publicationdate")
CHANGED = word_set("updated modified datemodified lastmodified lastupdated updateddate revised edited dateupdated")
PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
MARKED = 160  # characters: a longer box that is called "published" is no label of a day
SCRIPTED = ("data-date", "data-datetime", "data-timestamp", "data-time", "data-published")
SHORT = 60  # characters of a title that is a day
AGO = re.compile(
    r"(?:about |over |almost )?(?:\d+|an?|one|two|three) ?(?:[smhdw]|mo|yr?|[a-z]+s?) ago|a while ago|yesterday|today",
    re.I,
)
ICONS = word_set("icon icons materialicons glyphicon fa fas far")
LINKED_HEADINGS = ("h2", "h3", "h4", "h5")
WRITERS = word_set(
    "byline author authors authorname articleauthor postauthor writer vcard auteur auteurs autor autora autoren autores"
    " autore autori autorin verfasser signature forfatter skribent contributor contributors contributorname"
    " reporter reporters reportername columnist columnists columnistname journalist journalists journalistname"
)
WRITERS_PAGE = re.compile(
    r"(?:^|/)(?:authors?|by|staff|people|profiles?|writers?|contributors?|reporters?|journalists?|columnists?"
    r"|autor(?:e|es|en|i)?|auteurs?|redacteurs?)/[^/?#]+/?(?:[?#].*)?$"
    r"|^(?:https?://(?:[\w-]+\.)?medium\.com)?/@[^/?#]+/?(?:[?#].*)?$",
    re.I,
)


def words_of(element: HtmlElement) -> set[str]:
    """The words in an element's class and id, and each two neighbours as one word.

    "date-published", "datePublished" and "date_published" all give date, published and datepublished.
    """
    words: set[str] = set()
    for name in f"{element.get('class') or ''} {element.get('id') or ''}"[:500].split():
        parts = [part.lower() for part in PART.findall(name)]
        words.update(parts, map("".join, pairwise(parts)))
    return words


def marks(element: HtmlElement) -> Iterator[str]:
    """The label that an element's attributes give to the day in it: a text for "published" or "updated", or nothing."""
    prop = _property(element)
    words = words_of(element) if element.get("class") else set()
    is_published = prop in PUBLISHED or element.get("pubdate") is not None or bool(words & PUBLISHED)
    is_changed = prop in CHANGED or bool(words & CHANGED)
    if (is_published or is_changed) and len(element.text_content()) <= MARKED:
        yield f" {MACHINE}published: " if is_published else f" {MACHINE}updated: "


def _property(element: HtmlElement) -> str:
    """The name of the element's property in microdata or RDFa, without its vocabulary; "" if it has none."""
    return (element.get("itemprop") or element.get("property") or "").strip().lower().rpartition(":")[2]


def day_of(element: HtmlElement) -> str | None:
    """What its attributes tell of its day: of a time, of what is marked so, of what shows "3 years ago" or nothing."""
    value = element.get("datetime") if element.tag == "time" else None
    if value is None and _property(element) in PUBLISHED | CHANGED:
        value = element.get("content") or element.get("datetime")
    if value is None and element.tag in ("abbr", "span", "time") and words_of(element) & (PUBLISHED | CHANGED):
        value = element.get("title")
    if value is None and element.tag in ("abbr", "span", "time", "em", "small"):
        value = _scripted(element)
    day = _seen(element, value) or machine_day(value)
    return f"{MACHINE}{day}" if day else None


def _scripted(element: HtmlElement) -> str | None:
    """Of one that a script fills, or has filled with how long ago it was, as its title tells in full."""
    shown = " ".join(element.text_content()[:MARKED].split())
    if shown and not AGO.fullmatch(shown):
        return None
    told = next((value for name in SCRIPTED if (value := element.get(name))), None)
    return told or (element.get("title", "")[:SHORT] if shown else None)


def _seen(element: HtmlElement, stamp: str | None) -> date | None:
    """The day that the element shows of its stamp's moment, in either order of numbers, which may be another in UTC."""
    may_be = days_of_moment(stamp)
    text = " ".join(element.text_content()[:MARKED].split()) if may_be else ""
    return next((day for order in ("en-US", "en-GB") for day in days_in(text, order) if day in may_be), None)


def spoken(element: HtmlElement) -> Iterator[str]:
    """The label in the text of a time element, such as "Updated" in "Updated 3 July"; at most one."""
    text = element.text_content()[:80]
    said = (label for label in labels_in(text) if label.kind != "other")
    yield from (text[label.start : label.end] for label in list(said)[:1])


def is_icon(element: HtmlElement) -> bool:
    """Whether it shows a picture, whose name it holds as a word: "event" beside a day."""
    return element.tag in ("i", "span") and bool(words_of(element) & ICONS) and len(element.text_content().split()) <= 1


def is_foreign(element: HtmlElement) -> bool:
    if element.tag in INLINE and element.tag not in ("span", "small", "cite"):
        return False
    if element.tag in FOREIGN_TAGS or FOREIGN_TYPE.search(element.get("itemtype") or ""):
        return True
    words = words_of(element) & FOREIGN_WORDS
    return bool(words - CREDITS) or bool(words and not byline.BY.match(element.text_content()[:200]))


def tells_of_its_page(element: HtmlElement) -> bool:
    """Whether an element is an aside with the article's author and day, and without links to other articles."""
    text = " ".join(element.text_content()[: 2 * MARKED].split())
    if element.tag != "aside" or len(text) > MARKED or words_of(element) & FOREIGN_WORDS:
        return False
    links = list(element.iter("a"))
    if any(len(link.text_content().split()) >= 4 and not leads_to_writer(link) for link in links):
        return False
    if any(label.kind == "published" for label in labels_in(text)):
        return True
    names = any(is_writers(part) or part.tag == "address" for part in element.iter()) or any(
        map(leads_to_writer, links)
    )
    has_day = any(days_in(text)) or next(element.iter("time"), None) is not None
    return names and has_day


def teasers(box: HtmlElement) -> Iterator[HtmlElement]:
    """Elements that lead to other articles: list items with a long link, and those closely around a linked heading."""
    for link in box.iter("a"):
        around = list(islice(link.iterancestors(), 4))
        if leads_to_writer(link) or any(map(is_writers, (link, *around[:2]))):
            continue
        if any(element.tag in LINKED_HEADINGS for element in (*around[:2], *link.iter(*LINKED_HEADINGS))):
            yield from (element for element in around if element.tag in ("div", "section", "td", "li"))
        elif len((link.text_content() or "").split()) >= 4:
            yield from (element for element in around if element.tag == "li")


def is_writers(element: HtmlElement) -> bool:
    """Whether microdata or the class says that the element names an author."""
    return element.get("itemprop") in ("author", "creator") or bool(words_of(element) & WRITERS)


def leads_to_writer(link: HtmlElement) -> bool:
    """Whether a link is an author's name that leads to the author's page, and so no headline of another article."""
    stated = "author" in (link.get("rel") or "").split() or WRITERS_PAGE.search((link.get("href") or "").strip())
    return bool(stated) and byline.are_names(link.text_content()[:200])

"""Finds a day that a page calls published before its text begins, wherever that stands.

That may be a bar over the headline, or a box whose class is that of something else. Such a day counts if it is the only
one and stands by no link to another article.
"""

from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from timeline.ingest import clean
from timeline.ingest.parse import elements
from timeline.ingest.parse.labels import labels_in

FIRST = 600  # elements before the text
LONGEST = 120  # characters of such a line
AROUND = 3  # elements around it in which a link would lead to what it dates
TITLE = 4  # words of a link that is another page's title
COMMENTS = frozenset(("comment", "comments", "related", "replies", "archive", "snapshot", "wayback", "webarchive"))


def lines(tree: HtmlElement, heading: HtmlElement | None) -> tuple[str, ...]:
    """Those with a label, each once."""
    return tuple(dict.fromkeys(_labelled(tree, heading))) if heading is not None else ()


def _labelled(tree: HtmlElement, heading: HtmlElement) -> Iterator[str]:
    is_below = False
    for element in islice(tree.iter(), FIRST):
        is_below = is_below or element is heading
        if not isinstance(element.tag, str) or (element.tag in elements.SILENT and element.tag != "button"):
            continue
        text = " ".join(element.text_content().split()) if len(element) <= TITLE else ""
        if is_below and element.tag == "p" and clean.is_prose(text):
            return
        if 0 < len(text) <= LONGEST and _begins(text) and not _is_anothers(element, heading):
            yield text


def _begins(text: str) -> bool:
    """A label opens the line or a part of it: an annual report is published too."""
    return any(
        label.kind == "published" and not text[: label.start].rstrip(" |·•([").rpartition("|")[2].strip()
        for label in labels_in(text)
    )


def _is_anothers(element: HtmlElement, heading: HtmlElement) -> bool:
    around = [element, *islice(element.iterancestors(), AROUND)]
    own = set(heading.iterancestors())
    boxes = [box for box in around if box not in own and box is not heading]
    if any(elements.words_of(box) & COMMENTS or box.tag in ("blockquote", "figcaption", "dialog") for box in boxes):
        return True
    return any(len(link.text_content().split()) >= TITLE for box in boxes for link in box.iter("a"))

"""Typesetting: a pure function from a frozen content, and the contents of printed neighbours, to a document.

It reads no table and nothing that depends on today. It also returns the ids it used, so that the press knows whom a
change concerns. An old edition, a preview and a page without later evidence are all drawn by this same code.
"""

from collections.abc import Callable

from django.utils import translation

from timeline.printed.typesetting.article import article
from timeline.printed.typesetting.contract import contract
from timeline.printed.typesetting.demand import demand
from timeline.printed.typesetting.entry import entry
from timeline.printed.typesetting.evidence import is_known_in_time
from timeline.printed.typesetting.names import FOLDING, names
from timeline.printed.typesetting.neighbours import Content, Document, Neighbours, Reading, Unreadable
from timeline.printed.typesetting.subjects import organization, product, story, topic

LANGUAGE = "en"
"""What is printed is set in one language, whatever the desk or the page speaks that asks; pages say it in their own."""
SETTERS: dict[str, Callable[[Content, Reading], Document]] = {
    "entry": entry,
    "article": article,
    "organization": organization,
    "product": product,
    "contract": contract,
    "story": story,
    "topic": topic,
    "demand": demand,
}


def typeset(content: Content, neighbours: Neighbours) -> tuple[Document, frozenset[str]]:
    """The document, without its edition, and the ids (or `latest:` story days) that were used.

    Raises ContentError when a neighbour's content can't be read.
    """
    reading = Reading(neighbours)
    with translation.override(LANGUAGE):
        document = SETTERS[content["kind_of_record"]](content, reading)
    return document, frozenset(reading.used - {content["id"]})


__all__ = ["FOLDING", "Content", "Document", "Neighbours", "Unreadable", "is_known_in_time", "names", "typeset"]

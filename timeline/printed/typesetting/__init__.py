"""Typesetting: makes a document, as readers and clients get it, from a frozen content and those of printed neighbours.

It is a pure function: it reads no table and does not depend on the current day, so old editions and previews are made
by the same code. It also returns the ids it used, by which the press knows what a change concerns.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager

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
"""The language of words in documents, whatever that of the desk or page; pages use words in their own language."""
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
    """The document without its `edition`, and what it was made from: ids, and `latest:S1` for a story's latest day.

    Raises ContentError when a neighbour's content can't be read.
    """
    if translation.get_language() == LANGUAGE:
        return _set(content, Reading(neighbours))
    with in_its_language():
        return _set(content, Reading(neighbours))


def in_its_language() -> AbstractContextManager[object]:
    """Whoever typesets many contents activates the language once for all of them."""
    return translation.override(LANGUAGE)


def _set(content: Content, reading: Reading) -> tuple[Document, frozenset[str]]:
    document = SETTERS[content["kind_of_record"]](content, reading)
    return document, frozenset(reading.used - {content["id"]})


__all__ = [
    "FOLDING",
    "Content",
    "Document",
    "Neighbours",
    "Unreadable",
    "in_its_language",
    "is_known_in_time",
    "names",
    "typeset",
]

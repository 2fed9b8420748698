"""What is shown of an entry that was found: its title, and the words of it that were sought. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.printed.derived.search import evidence, names
from timeline.printed.search.marks import Marked, marked, piece
from timeline.printed.search.question import Question
from timeline.printed.search.words import sought
from timeline.printed.typesetting import Document

SUMMARY, DEMAND, QUOTE, SOURCE, NAME, PLACE = "summary", "demand", "quote", "source", "name", "place"


@dataclass(frozen=True)
class Hit:
    """`piece`: of the text that has the words, whatever it is; `part` says what it is."""

    document: Document
    title: Marked
    piece: Marked
    part: str
    score: float = 0


def hit(document: Document, asked: Question, score: float = 0) -> Hit:
    """The piece is of the text that has most of the words which the title lacks; where none has any, of the summary."""
    title = marked(document["title"], asked)
    found = [(part, marked(text, asked)) for part, text in _texts(document)]
    part, best = max(found, key=lambda one: len(_words(one[1]) - _words(title)))
    return Hit(document, title, piece(best), part, score)


def _words(text: Marked) -> set[str]:
    return {word for start, end in text.spans for word in sought(text.text[start:end])}


def _texts(document: Document) -> Iterator[tuple[str, str]]:
    yield SUMMARY, document["summary"]
    yield from ((DEMAND, demand["text"]) for demand in document["demands"])
    for citation in document["citations"]:
        quote = (citation.get("quote") or {}).get("exact")
        yield from ((QUOTE if text == quote else SOURCE, text) for text in evidence(citation))
    yield from ((NAME, name) for name in names(document))
    if document.get("location"):
        yield PLACE, document["location"]

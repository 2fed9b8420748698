"""A dossier: entries with their sources as numbered footnotes. From documents alone, whoever draws or writes it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from timeline.printed.typesetting import Document
from timeline.wording.evidence import cited_for

MOST = 1_000
"""Entries on one dossier; whoever wants more takes the export."""


@dataclass(frozen=True)
class Quote:
    """The words that an entry rests on, and what they are for; or where in the source it stands, without words."""

    entry: str
    words: str
    said: str


@dataclass(frozen=True)
class Note:
    """A source, told once however many entries cite it. `citation`: as the first of them does."""

    number: int
    citation: Document
    quotes: list[Quote] = field(default_factory=list)


@dataclass(frozen=True)
class Told:
    """An entry, and the numbers of its sources' notes."""

    entry: Document
    notes: list[int]


@dataclass(frozen=True)
class Dossier:
    entries: list[Told]
    notes: list[Note]


def dossier(documents: Iterable[Document]) -> Dossier:
    """Notes are numbered as their sources are first cited."""
    notes: dict[str, Note] = {}
    entries = [Told(document, _cited(document, notes)) for document in documents]
    return Dossier(entries, list(notes.values()))


def _cited(document: Document, notes: dict[str, Note]) -> list[int]:
    for citation in document["citations"]:
        note = notes.setdefault(citation["article"], Note(len(notes) + 1, citation))
        if citation["quote"] or citation["supports"]:
            words = (citation["quote"] or {}).get("exact", "")
            note.quotes.append(Quote(document["id"], words, cited_for(citation)))
    return list(dict.fromkeys(notes[citation["article"]].number for citation in document["citations"]))

"""By which words and facets a record is found: of an entry all that is printed of it, of a subject its names."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from timeline.printed.derived.places import READS as OF_PLACES
from timeline.printed.derived.places import facets_and_days
from timeline.printed.search import vectors
from timeline.printed.search.vectors import Weighed
from timeline.printed.typesetting.neighbours import Document

MADE = 2
"""Counts how the rows are made. Who reads texts otherwise, or adds to FACETS, raises it: rows that stand are not
changed, and `reprint --all` adds those of the new number, by which readers then ask."""

COUNTED = ("kind", "organization_exact")
FACETS = frozenset(
    ("kind", "claim_state", "organization_exact", "organization", "product", "contract", "story", "topic")
    + ("action_type", "year")
)
"""The facets that rows have. One that places get besides is not among them until it is named here and MADE is raised:
rows of old sequences stay as they are."""
SUBJECTS = frozenset({"organization", "product", "contract", "story", "topic"})
READS = OF_PLACES | {"title", "summary", "location", "demands", "citations", "contract_event", "name", "names"}
"""The keys of documents from which rows are made."""


class Sought(NamedTuple):
    """What a record is found by; the fields are those of the model SearchRow."""

    made: int
    sort_date: date | None
    ends_on: date | None
    counted: str
    words: str


def search_rows(kind: str, document: Document) -> frozenset[Sought]:
    """One, or none for other kinds of record and for a record that was retracted."""
    if "state" in document:
        return frozenset()
    if kind == "entry":
        return frozenset([_entry(document)])
    return frozenset([_subject(document)] if kind in SUBJECTS else ())


def _entry(document: Document) -> Sought:
    placed, days = facets_and_days("entry", document)
    if days is None:
        raise ValueError(document["id"])
    facets = {facet for facet in placed if facet.partition(":")[0] in FACETS}
    day, _start, end, _latest = days
    counted = sorted(facet for facet in facets if facet.partition(":")[0] in COUNTED)
    words = vectors.of_texts(texts(document), besides=facets)
    return Sought(MADE, day, end, " ".join([*counted, f"year:{day.year}"]), words)


def texts(document: Document) -> Iterator[Weighed]:
    """Of an entry, each with its weight."""
    yield document["title"], "A"
    for name in names(document):
        yield name, "B"
    yield document["summary"], "C"
    if document.get("location"):
        yield document["location"], "C"
    for demand in document["demands"]:
        yield demand["text"], "C"
    for citation in document["citations"]:
        yield from ((text, "D") for text in evidence(citation))


def names(document: Document) -> list[str]:
    """Of whom and what an entry names, as it prints them."""
    found = [organization["name"] for organization in document["organizations"]]
    found += [party["name"] for party in (document.get("contract_event") or {}).get("parties", ())]
    found += [product["name"] for product in document["products"]]
    found += [each["title"] for each in (*document["contracts"], *document["stories"])]
    return list(dict.fromkeys([*found, *(topic["name"] for topic in document["topics"])]))


def evidence(citation: Document) -> list[str]:
    """The words of a source that are printed: what is quoted, its title, its outlet."""
    quote = (citation.get("quote") or {}).get("exact")
    return [text for text in (quote, citation.get("title"), citation.get("outlet")) if text]


def _subject(document: Document) -> Sought:
    return Sought(MADE, None, None, "", vectors.of_names(called(document)))


def called(document: Document) -> list[str]:
    """A subject's names: that of today first, then those it had."""
    now = document.get("title") or document["name"]
    return list(dict.fromkeys([now, *(former["name"] for former in document.get("names", ()))]))

"""References: which records a record refers to, and in which role.

They are stored so that pages can ask the other way round, such as which demands were made to Amazon.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from timeline.printed.typesetting.neighbours import Document

ASKED_OF, MADE_BY, PARTY_TO, PART_OF = "asked_of", "made_by", "party_to", "part_of"
MADE_IN, ANSWERED_IN, DEMAND_IN = "made_in", "answered_in", "demand_in"
CITES, LATER_THAN = "cites", "later_than"


class Named(NamedTuple):
    """One reference. `target` is a record's id or a facet such as `organization:amazon`.

    `via` is the id of the record between the two if there is one, as the demand that connects an entry with a story.
    """

    target: str
    role: str
    via: str = ""


READS = frozenset(
    ("state", "citations", "links", "demands", "stories", "of", "made_in", "history", "maker", "parties", "parents")
)
"""The keys of documents from which references are made."""


def references(kind: str, document: Document) -> frozenset[Named]:
    """The references of a record. The set is empty for a record that was retracted."""
    if kind not in _READERS or "state" in document:
        return frozenset()
    return frozenset(_READERS[kind](document))


def _entry(document: Document) -> Iterator[Named]:
    """Its sources, the earlier entries it is linked to, and for each of its stories the demands made in it."""
    yield from (Named(citation["article"], CITES) for citation in document["citations"])
    for link in document["links"]:
        if link["direction"] == "in" and not link["derived"]:
            yield Named(link["entry"]["id"], LATER_THAN)
    for demand in document["demands"]:
        for story in document["stories"]:
            yield Named(f"story:{story['slug']}", DEMAND_IN, demand["id"])


def _demand(document: Document) -> Iterator[Named]:
    if document["of"]:
        yield Named(f"organization:{document['of']['slug']}", ASKED_OF)
    yield from (Named(entry["id"], MADE_IN) for entry in document["made_in"])
    yield from (Named(answer["entry"]["id"], ANSWERED_IN) for answer in document["history"])


def _product(document: Document) -> Iterator[Named]:
    if document["maker"]:
        yield Named(f"organization:{document['maker']['slug']}", MADE_BY)


def _contract(document: Document) -> Iterator[Named]:
    yield from (Named(f"organization:{party['slug']}", PARTY_TO) for party in document["parties"])


def _organization(document: Document) -> Iterator[Named]:
    yield from (Named(f"organization:{parent['slug']}", PART_OF) for parent in document.get("parents", ()))


_READERS: Mapping[str, Callable[[Document], Iterator[Named]]] = {
    "entry": _entry,
    "demand": _demand,
    "product": _product,
    "contract": _contract,
    "organization": _organization,
}

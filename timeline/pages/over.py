"""Documents that an act would print, laid over those in print: so a page is drawn as it will stand after the act."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from timeline.printed.derived.places import Place, places
from timeline.printed.derived.references import references


class Laid(NamedTuple):
    """Of a record that would be taken out of print, the document is its tombstone."""

    kind: str
    document: dict


Over = Mapping[str, Laid]
"""By the record's id."""
NOTHING: Over = {}


def hung(over: Over, facet: str) -> Iterator[tuple[Place, dict]]:
    """The entries that will stand on a shelf, each with its place."""
    for kind, document in over.values():
        yield from ((place, document) for place in places(kind, document) if place.facet == facet)


def referring(over: Over, target: str, role: str) -> Iterator[tuple[str, dict, str]]:
    """Kind and document of those that will refer to a target in this role, and the id of what stands between."""
    for kind, document in over.values():
        for named in references(kind, document):
            if (named.target, named.role) == (target, role):
                yield kind, document, named.via

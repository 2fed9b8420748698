"""The facets of an entry, such as `story:rekognition` or `kind:protest`, and its place in the order of dates.

For each facet there is a shelf, the list of its entries; readers' filters choose among them.
"""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from timeline import dates
from timeline.printed.typesetting.neighbours import Document


class Place(NamedTuple):
    """The place of an entry on the shelf of a facet; the fields are those of the model Shelf."""

    facet: str
    sort_date: date
    starts_on: date | None
    ends_on: date | None
    latest_day: date | None


Days = tuple[date, date | None, date | None, date | None]
"""What the places of an entry have in common: all of a place but its facet."""


READS = frozenset(
    ("state", "kind", "claim_state", "date", "is_announced", "organizations", "products", "contracts", "stories")
    + ("topics", "protest")
)
"""The keys of a document from which its places are made. Where none of these tells anything else, they are the same."""


IN_YEARS = "year:"


def places(kind: str, document: Document) -> frozenset[Place]:
    """The places of an entry. The set is empty for other kinds of record and for an entry that was retracted."""
    facets, days = facets_and_days(kind, document)
    return frozenset([Place(facet, *days) for facet in facets] if days else ())


def facets_and_days(kind: str, document: Document) -> tuple[frozenset[str], Days | None]:
    """What its places are made of, which is compared sooner than the places."""
    if kind != "entry" or "state" in document:
        return frozenset(), None
    days = _days(document["date"]["edtf"], document["is_announced"])
    return frozenset((*_facets(document), in_year(days[0].year, document["kind"]))), days


def in_year(year: int, kind: str) -> str:
    """Entries of a kind under the year in which they stand: nobody filters by it, its extent is what is asked for."""
    return f"{IN_YEARS}{year:04}:{kind}"


@lru_cache(maxsize=10_000)
def _days(edtf: str, is_announced: bool) -> Days:
    when = dates.parse(edtf)
    return dates.sort_date(when), *dates.bounds(when), None if is_announced else dates.begun_by(when)


def _facets(document: Document) -> Iterator[str]:
    """The facets of an entry; one may come twice. Slugs are never reused, so each means the same for all time."""
    protest = document["protest"] or {}
    yield "all"
    yield f"kind:{document['kind']}"
    yield f"claim_state:{document['claim_state']}"
    for organization in document["organizations"]:
        yield f"organization_exact:{organization['slug']}"
        yield f"organization:{organization['slug']}"
        yield from _owners(organization)
    for product in document["products"]:
        yield f"product:{product['slug']}"
        if product["maker"]:
            yield f"organization:{product['maker']}"
        yield from _owners(product)
    yield from (f"contract:{contract['slug']}" for contract in document["contracts"])
    yield from (f"story:{story['slug']}" for story in document["stories"])
    yield from (f"topic:{topic['slug']}" for topic in document["topics"])
    yield from (f"action_type:{action}" for action in protest.get("action_types", []))


def _owners(party: Document) -> Iterator[str]:
    """Whom it belonged to, or its maker."""
    yield from (f"organization:{slug}" for slug in party.get("within", ()))

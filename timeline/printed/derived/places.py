"""On which shelves an entry stands, at which dates. A facet names what readers narrow by, as `story:rekognition`."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from timeline import dates
from timeline.printed.typesetting.neighbours import Document


class Place(NamedTuple):
    """`latest_day` is when the entry has surely begun, null where it is only announced."""

    facet: str
    sort_date: date
    starts_on: date | None
    ends_on: date | None
    latest_day: date | None


def places(kind: str, document: Document) -> frozenset[Place]:
    """None for other kinds of record, nor for what is left of an entry that was taken out of print."""
    if kind != "entry" or "state" in document:
        return frozenset()
    when = dates.parse(document["date"]["edtf"])
    starts_on, ends_on = dates.bounds(when)
    sort_date, latest = dates.sort_date(when), None if document["is_announced"] else dates.begun_by(when)
    return frozenset(Place(facet, sort_date, starts_on, ends_on, latest) for facet in set(_facets(document)))


def _facets(document: Document) -> Iterator[str]:
    """Slugs are never reused, so a facet means the same at every sequence."""
    protest = document["protest"] or {}
    yield "all"
    yield f"kind:{document['kind']}"
    yield f"claim_state:{document['claim_state']}"
    for organization in document["organizations"]:
        yield f"organization_exact:{organization['slug']}"
        yield f"organization:{organization['slug']}"
    for product in document["products"]:
        yield f"product:{product['slug']}"
        if product["maker"]:
            yield f"organization:{product['maker']}"
    yield from (f"contract:{contract['slug']}" for contract in document["contracts"])
    yield from (f"story:{story['slug']}" for story in document["stories"])
    yield from (f"topic:{topic['slug']}" for topic in document["topics"])
    yield from (f"action_type:{action}" for action in protest.get("action_types", []))

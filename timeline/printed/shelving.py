"""On which shelves a document stands, and at which place. Made from the document alone (slugs are never reused)."""

from dataclasses import dataclass
from datetime import date

from timeline import dates
from timeline.printed.typesetting.neighbours import Document


@dataclass(frozen=True)
class Places:
    facets: frozenset[str]
    sort_date: date
    starts_on: date | None
    ends_on: date | None
    latest_day: date | None


def places(document: Document) -> Places:
    """The shelves of an entry. `latest_day` is when it has surely begun, null where it is only announced."""
    when = dates.parse(document["date"]["edtf"])
    starts_on, ends_on = dates.bounds(when)
    latest = None if document["is_announced"] else dates.begun_by(when)
    return Places(frozenset(_facets(document)), dates.sort_date(when), starts_on, ends_on, latest)


def _facets(document: Document) -> list[str]:
    protest = document["protest"] or {}
    return [
        "all",
        f"kind:{document['kind']}",
        f"claim_state:{document['claim_state']}",
        *(f"organization_exact:{o['slug']}" for o in document["organizations"]),
        *(f"organization:{o['slug']}" for o in document["organizations"]),
        *(f"organization:{p['maker']}" for p in document["products"] if p["maker"]),
        *(f"product:{p['slug']}" for p in document["products"]),
        *(f"contract:{c['slug']}" for c in document["contracts"]),
        *(f"story:{s['slug']}" for s in document["stories"]),
        *(f"topic:{t['slug']}" for t in document["topics"]),
        *(f"action_type:{a}" for a in protest.get("action_types", [])),
    ]

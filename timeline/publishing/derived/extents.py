"""Extents: for each facet the number of its entries and their first and last day, kept so that no page has to count."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from django.db import connection
from django.db.models import Count, Max, Min

from timeline.printed.derived.places import Place
from timeline.printed.models import Extent, Shelf

NOTHING: dict[str, Any] = {"entries": 0, "first": None, "last": None}
GROWN = "grown_sequence"
_KEEP = """
INSERT INTO printed_extent (facet, entries, first, last, grown_sequence)
SELECT
    given.facet,
    given.entries,
    (SELECT min(sort_date) FROM printed_shelf s WHERE s.facet = given.facet AND s.to_sequence IS NULL),
    (SELECT max(latest_day) FROM printed_shelf s WHERE s.facet = given.facet AND s.to_sequence IS NULL),
    given.grown
FROM unnest(%s::text[], %s::int[], %s::bigint[]) AS given (facet, entries, grown)
ON CONFLICT (facet) DO UPDATE SET
    entries = printed_extent.entries + excluded.entries,
    first = excluded.first,
    last = excluded.last,
    grown_sequence = greatest(printed_extent.grown_sequence, excluded.grown_sequence)
"""


def keep(opened: Collection[tuple[Place, int]], closed: Collection[Place]) -> None:
    """Adjusts the extents to places that were opened, each with the sequence at which it was, and to closed ones.

    One query, or none if nothing changed.
    """
    more = Counter(place.facet for place, _sequence in opened)
    more.subtract(place.facet for place in closed)
    grown = dict.fromkeys(more, 0) | {place.facet: sequence for place, sequence in opened}
    if facets := sorted(more):
        with connection.cursor() as cursor:
            cursor.execute(_KEEP, [facets, [more[f] for f in facets], [grown[f] for f in facets]])


def recount(facets: Collection[str]) -> None:
    """Counts the extents of these facets from the shelves: slow, for facets that have no extent yet."""
    _store(_from_shelves(facets))


def lacking(facets: Collection[str]) -> set[str]:
    """Those of these facets that have no extent yet."""
    return set(facets) - set(Extent.press.filter(facet__in=facets).values_list("facet", flat=True))


def findings() -> Iterator[str]:
    """A sentence for each facet whose extent is not what its shelf has."""
    for row in _differing():
        yield f"What is kept of how far “{row['facet']}” reaches is not what stands there; run reprint --all."


def mend() -> int:
    """Counts those anew that are not what their shelves have; returns how many. An extent of what never stood anywhere
    is emptied, since the application may not delete it."""
    return _store(_differing())


def _store(extents: Iterable[dict]) -> int:
    rows = [Extent(**row) for row in extents]
    Extent.press.bulk_create(rows, update_conflicts=True, unique_fields=["facet"], update_fields=[*NOTHING, GROWN])
    return len(rows)


def _differing() -> Iterator[dict]:
    """The extents as they should be, of those that are not."""
    held = {extent.facet: extent for extent in Extent.press.all()}
    counted = {row["facet"]: row for row in _from_shelves(None)}
    never = {facet: {"facet": facet, GROWN: 0, **NOTHING} for facet in held.keys() - counted.keys()}
    for facet, row in sorted({**counted, **never}.items()):
        if facet not in held or any(getattr(held[facet], name) != value for name, value in row.items()):
            yield row


def _from_shelves(facets: Collection[str] | None) -> list[dict]:
    places = Shelf.press.all() if facets is None else Shelf.press.filter(facet__in=facets)
    ever = places.order_by().values("facet").annotate(grown_sequence=Max("from_sequence"))
    now = places.current().order_by().values("facet")
    reach = {
        row["facet"]: row for row in now.annotate(entries=Count("pk"), first=Min("sort_date"), last=Max("latest_day"))
    }
    return [NOTHING | reach.get(row["facet"], {}) | row for row in ever]

"""Putting entries on shelves. A place is closed, never deleted, and all places of a record open and close together."""

from timeline.printed.models import Edition, Shelf
from timeline.printed.shelving import Places, places


def place(record_id: str, edition: Edition) -> None:
    """Leaves the shelves alone when the document stands where it stood."""
    wanted = places(edition.document)
    if standing(record_id) != wanted:
        close(record_id, edition.sequence)
        Shelf.press.bulk_create([_row(facet, record_id, edition.sequence, wanted) for facet in sorted(wanted.facets)])


def close(record_id: str, sequence: int) -> None:
    Shelf.press.current().filter(record=record_id).update(to_sequence=sequence)


def standing(record_id: str) -> Places | None:
    rows = list(Shelf.press.current().filter(record=record_id))
    if not rows:
        return None
    first = rows[0]
    return Places(
        frozenset(row.facet for row in rows), first.sort_date, first.starts_on, first.ends_on, first.latest_day
    )


def _row(facet: str, record_id: str, sequence: int, at: Places) -> Shelf:
    return Shelf(
        facet=facet,
        record_id=record_id,
        number=int(record_id[1:]),
        sort_date=at.sort_date,
        starts_on=at.starts_on,
        ends_on=at.ends_on,
        latest_day=at.latest_day,
        from_sequence=sequence,
    )

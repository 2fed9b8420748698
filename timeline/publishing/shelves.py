"""Putting entries on shelves. A place is closed, never deleted, and all places of a record open and close together."""

from timeline.printed.models import Edition, Shelf
from timeline.printed.shelving import Places, places


def place(record_id: str, edition: Edition) -> None:
    """Leaves the shelves alone when the document stands where it stood."""
    wanted = places(edition.document)
    if not stands(record_id, wanted):
        close(record_id, edition.sequence)
        Shelf.press.bulk_create([_row(facet, record_id, edition.sequence, wanted) for facet in sorted(wanted.facets)])


def close(record_id: str, sequence: int) -> None:
    Shelf.press.current().filter(record=record_id).update(to_sequence=sequence)


def stands(record_id: str, wanted: Places) -> bool:
    """Whether every open place is one of these, all at the same dates, opened together by an edition of the record."""
    rows = list(Shelf.press.current().filter(record=record_id))
    opened = {row.from_sequence for row in rows}
    return (
        frozenset(row.facet for row in rows) == wanted.facets
        and all(_at(row) == _dates(wanted) for row in rows)
        and Edition.press.of(record_id).filter(sequence__in=opened).count() == 1
    )


def _dates(at: Places) -> tuple:
    return at.sort_date, at.starts_on, at.ends_on, at.latest_day


def _at(row: Shelf) -> tuple:
    return row.sort_date, row.starts_on, row.ends_on, row.latest_day


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

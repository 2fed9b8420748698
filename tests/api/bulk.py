"""Many printed entries at once, without the press: copies of a real one, each on its own day."""

import copy
from datetime import date, timedelta

from timeline.printed.models import Edition, PublicRecord, Shelf
from timeline.printed.shelving import places

FIRST_DAY = date(2000, 1, 1)


def print_copies(record_id: str, many: int, *, days: int = 1000) -> list[str]:
    """Of the entry printed under that id; on one of so many days each, so that some share a day."""
    model = PublicRecord.press.get(pk=record_id)
    clock = Edition.press.clock()
    last = PublicRecord.press.of_kind("entry").latest("number").number
    numbers = range(last + 1, last + 1 + many)
    records = [
        _record(model, number, clock + i, FIRST_DAY + timedelta(i * 7 % days)) for i, number in enumerate(numbers, 1)
    ]
    PublicRecord.press.bulk_create(records)
    Edition.press.bulk_create([_edition(record) for record in records])
    Shelf.press.bulk_create([place for record in records for place in _places(record)])
    return [record.pk for record in records]


def _record(model: PublicRecord, number: int, sequence: int, day: date) -> PublicRecord:
    record = copy.copy(model)
    record._state = copy.copy(model._state)
    record.pk, record.number, record.sequence = f"E{number}", number, sequence
    when = model.document["date"] | dict.fromkeys(("edtf", "start", "end"), day.isoformat())
    imprint = model.document["edition"] | {"number": 1, "sequence": sequence}
    record.document = model.document | {"id": record.pk, "date": when, "edition": imprint}
    return record


def _edition(record: PublicRecord) -> Edition:
    return Edition(
        sequence=record.sequence,
        record_id=record.pk,
        kind=record.kind,
        number=1,
        action=Edition.Action.PUBLISHED,
        by="editor",
        published_at=record.document["edition"]["published_at"],
        content=record.content,
        document=record.document,
    )


def _places(record: PublicRecord) -> list[Shelf]:
    at = places(record.document)
    return [
        Shelf(
            facet=facet,
            record=record,
            number=record.number,
            sort_date=at.sort_date,
            starts_on=at.starts_on,
            ends_on=at.ends_on,
            latest_day=at.latest_day,
            from_sequence=record.sequence,
        )
        for facet in sorted(at.facets)
    ]

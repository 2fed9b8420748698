"""Many printed entries at once, without the press: copies of a real one, each on its own day."""

import copy
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import orjson
from django.db.models import Model

from timeline.printed.derived.known import knowing
from timeline.printed.derived.marks import marks
from timeline.printed.derived.places import places
from timeline.printed.models import Edition, Known, Mark, PublicRecord, Shelf
from timeline.publishing import bulk

FIRST_DAY = date(2000, 1, 1)


def print_copies(record_id: str, many: int, *, days: int = 1000) -> list[str]:
    """Of the entry printed under that id; on one of so many days each, so that some share a day."""
    model = PublicRecord.press.get(pk=record_id)
    newest = Edition.press.latest("sequence")
    clock, now = newest.sequence, newest.document["edition"]["published_at"]
    last = PublicRecord.press.of_kind("entry").latest("number").number
    numbers = range(last + 1, last + 1 + many)
    records = [
        _record(model, number, clock + i, now, FIRST_DAY + timedelta(i * 7 % days))
        for i, number in enumerate(numbers, 1)
    ]
    stored(records)
    content = Edition.press.get(pk=model.sequence).content
    stored([edition_of(record, content | {"id": record.pk}, now) for record in records])
    stored([place for record in records for place in _places(record)])
    stored([mark for record in records for mark in _marks(record)])
    stored([known for record in records for known in _known(record)])
    return [record.pk for record in records]


def stored(rows: Sequence[Model]) -> None:
    """Inserts rows of one model. Of thousands, `bulk_create` would take longer than all that is measured on them."""
    if rows:
        fields = [field for field in rows[0]._meta.concrete_fields if not field.generated and not _is_given(field)]
        values = ([_value(getattr(row, field.attname)) for field in fields] for row in rows)
        bulk.copy(type(rows[0]), [field.column for field in fields], values)


def _is_given(field: Any) -> bool:
    """By the database."""
    return field.primary_key and field.get_internal_type() == "BigAutoField"


def _value(value: Any) -> Any:
    return orjson.dumps(value).decode() if isinstance(value, dict) else value


def _record(model: PublicRecord, number: int, sequence: int, now: str, day: date) -> PublicRecord:
    record = copy.copy(model)
    record._state = copy.copy(model._state)
    record.pk, record.number, record.sequence, record.edited_sequence = f"E{number}", number, sequence, sequence
    when = model.document["date"] | dict.fromkeys(("edtf", "start", "end"), day.isoformat())
    imprint = model.document["edition"] | {"number": 1, "sequence": sequence, "published_at": now}
    record.document = model.document | {"id": record.pk, "date": when, "edition": imprint}
    return record


def edition_of(record: PublicRecord, content: dict, now: str) -> Edition:
    return Edition(
        sequence=record.sequence,
        record_id=record.pk,
        kind=record.kind,
        number=1,
        action=Edition.Action.PUBLISHED,
        by="editor",
        published_at=now,
        content=content,
        document=record.document,
    )


def _known(record: PublicRecord) -> list[Known]:
    return [
        Known(record=record, from_sequence=record.sequence, **known._asdict())
        for known in knowing("entry", record.document)
    ]


def _places(record: PublicRecord) -> list[Shelf]:
    return [
        Shelf(record=record, number=record.number, from_sequence=record.sequence, **place._asdict())
        for place in places("entry", record.document)
    ]


def _marks(record: PublicRecord) -> list[Mark]:
    drawn = marks("entry", record.document)
    return [Mark(record=record, from_sequence=record.sequence, **mark._asdict()) for mark in drawn]

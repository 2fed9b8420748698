"""Putting one document into print: its edition, the current record, its shelves, its fragments."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection
from django.db.models import Max

from timeline.printed.fragments import fragments
from timeline.printed.models import Edition, Fragment, PublicRecord
from timeline.printed.typesetting import Document, Neighbours, typeset
from timeline.publishing.setting import in_english
from timeline.publishing.sheet import Sheet
from timeline.publishing.shelves import close, place

SETTLED: dict[str, Any] = {"due_at": None, "lease_until": None, "attempts": 0, "last_error": ""}


@dataclass
class Imprint:
    """The press's state within one transaction: the next sequence, and a time that never goes back."""

    sequence: int
    published_at: datetime
    by: str

    @classmethod
    def next(cls, by: str) -> "Imprint":
        """Under the lock. The time is the clock's, since now() is when the transaction began."""
        last = Edition.press.order_by("sequence").values_list("sequence", "published_at").last()
        sequence, published_at = last or (0, None)
        with connection.cursor() as cursor:
            cursor.execute("SELECT greatest(clock_timestamp(), %s::timestamptz)", [published_at])
            (now,) = cursor.fetchone()
        return cls(sequence + 1, now, by)

    def print(self, sheet: Sheet, neighbours: Neighbours) -> Edition:
        document, reads = in_english(typeset, sheet.content, neighbours)
        edition = self._edition(sheet, document)
        self._put_in_force(sheet.id, edition, reads=sorted(reads))
        if sheet.kind == "entry":
            place(sheet.id, edition)
            replace_fragments({sheet.id: edition.document})
        return edition

    def retract(self, sheet: Sheet) -> Edition:
        """The tombstone: what it was, that it was retracted, and why."""
        record = PublicRecord.press.get(pk=sheet.id)
        kept = {name: record.document[name] for name in ("id", "url", "kind", "title") if name in record.document}
        edition = self._edition(sheet, kept | {"state": PublicRecord.State.RETRACTED.value, "note": sheet.note})
        self._put_in_force(sheet.id, edition, reads=[], state=PublicRecord.State.RETRACTED)
        close(sheet.id, edition.sequence)
        Fragment.press.filter(record=sheet.id).delete()
        return edition

    def _edition(self, sheet: Sheet, document: Document) -> Edition:
        number = (Edition.press.of(sheet.id).aggregate(last=Max("number"))["last"] or 0) + 1
        imprint = {
            "number": number,
            "sequence": self.sequence,
            "action": str(sheet.action),
            "note": sheet.note,
            "published_at": self.published_at.isoformat(),
        }
        edition = Edition.press.create(
            sequence=self.sequence,
            record_id=sheet.id,
            kind=sheet.kind,
            number=number,
            action=sheet.action,
            note=sheet.note,
            by=self.by,
            published_at=self.published_at,
            content=sheet.content,
            document=document | {"edition": imprint},
        )
        self.sequence += 1
        return edition

    def _put_in_force(self, record_id: str, edition: Edition, **columns: Any) -> None:
        PublicRecord.press.filter(pk=record_id).update(
            sequence=edition.sequence, document=edition.document, **SETTLED, **columns
        )


def settle(record_ids: list[str]) -> None:
    """Under the lock what is in force is what is right, whoever leased the row: nothing is due."""
    PublicRecord.press.filter(pk__in=record_ids).update(**SETTLED)


def replace_fragments(documents: dict[str, Document]) -> int:
    """By record id. Made from the documents alone; returns how many were new or different."""
    rows = Fragment.press.filter(record__in=documents).values_list("record_id", "language", "html")
    held = {(record_id, language): html for record_id, language, html in rows}
    made = [
        Fragment(record_id=record_id, language=language, html=html)
        for record_id, document in documents.items()
        for language, html in fragments(document).items()
        if held.get((record_id, language)) != html
    ]
    Fragment.press.bulk_create(
        made, update_conflicts=True, unique_fields=["record", "language"], update_fields=["html"]
    )
    return len(made)

"""Pieces of HTML: drawing one is due work. Until the tick has done it, readers draw it on the spot."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from django.conf import settings
from django.utils import timezone

from timeline.printed.derived.fragments import fragment
from timeline.printed.models import Edition, Fragment, PublicRecord

BATCH = 100


class Fragments:
    def write(self, editions: Sequence[Edition]) -> None:
        entries = [edition for edition in editions if edition.kind == "entry"]
        standing = [e.record_id for e in entries if "state" not in e.document]
        if len(standing) < len(entries):
            Fragment.press.filter(record__in=[e.record_id for e in entries if "state" in e.document]).delete()
        _mark_due(standing)

    def roll_out(self, record_ids: Sequence[str]) -> int:
        """Draws those that a newer template made different, and what is lacking."""
        documents = _in_print(record_ids)
        held = {(f.record_id, f.language): f for f in Fragment.press.filter(record__in=documents)}
        drawn = [
            Fragment(record_id=record_id, language=language, html=html, sequence=sequence)
            for record_id, (sequence, document) in documents.items()
            for language in _languages()
            if not _shows(held.get((record_id, language)), sequence, html := fragment(document, language))
        ]
        _upsert(drawn, ["html", "sequence", "due_at", "lease_until", "attempts", "last_error"])
        return len(drawn)

    def findings(self, record_ids: Sequence[str]) -> Iterator[str]:
        """One that is still to be drawn is none."""
        for record_id, (sequence, document) in _in_print(record_ids).items():
            drawn = Fragment.press.filter(record=record_id, due_at__isnull=True)
            rows = {language: (at, html) for language, at, html in drawn.values_list("language", "sequence", "html")}
            due = set(Fragment.press.filter(record=record_id, due_at__isnull=False).values_list("language", flat=True))
            for language in set(_languages()) - due:
                if rows.get(language) != (sequence, fragment(document, language)):
                    yield f"{record_id}: its fragments are not what its document gives; run reprint."


def draw(now: datetime | None = None, *, limit: int = BATCH) -> int:
    """The tick's part: draws what is due; returns how many were claimed."""
    claimed = Fragment.press.claim(now or timezone.now(), limit=limit)
    records = PublicRecord.press.in_bulk([row.record_id for row in claimed])
    for row in claimed:
        record = records[row.record_id]
        html = fragment(record.document, row.language)
        row.settle(html=html, sequence=record.sequence, due_at=None, lease_until=None, attempts=0, last_error="")
    return len(claimed)


def _mark_due(record_ids: Sequence[str]) -> None:
    now = timezone.now()
    rows = [Fragment(record_id=i, language=language, due_at=now) for i in record_ids for language in _languages()]
    _upsert(rows, ["due_at", "lease_until", "attempts"])


def _upsert(rows: Sequence[Fragment], columns: list[str]) -> None:
    if rows:
        Fragment.press.bulk_create(
            rows, update_conflicts=True, unique_fields=["record", "language"], update_fields=columns
        )


def _in_print(record_ids: Sequence[str]) -> dict[str, tuple[int, dict]]:
    """By id of an entry in print, its sequence and document."""
    entries = PublicRecord.press.in_print().of_kind("entry").filter(pk__in=record_ids)
    rows = entries.values_list("pk", "sequence", "document")
    return {pk: (sequence, document) for pk, sequence, document in rows if "state" not in document}


def _shows(held: Fragment | None, sequence: int, html: str) -> bool:
    return held is not None and (held.sequence, held.html) == (sequence, html)


def _languages() -> list[str]:
    return [language for language, _name in settings.LANGUAGES]

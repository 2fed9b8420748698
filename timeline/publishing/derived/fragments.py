"""Fragments: the HTML of each entry in each language. They are drawn in the background; a page that needs one earlier
draws it itself.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from operator import attrgetter
from typing import NamedTuple

import orjson
from django.conf import settings
from django.db import connection
from django.db.models import Case, Q, TextField, Value, When
from django.utils import timezone

from timeline.database.lists import one_of
from timeline.database.prepared import prepared
from timeline.printed.derived.fragments import fragment
from timeline.printed.models import Fragment, PublicRecord
from timeline.publishing.derived.history import Replacement
from timeline.work import PATIENCE, REST, is_waiting

BATCH = 100


class Held(NamedTuple):
    """The stored fragment of an entry in a language. `html` is not read from the database if it is due to be drawn."""

    sequence: int
    html: str
    is_due: bool
    is_given_up: bool


class Fragments:
    def write(self, replacements: Sequence[Replacement]) -> None:
        entries = [one.edition for one in replacements if one.edition.kind == "entry"]
        standing = [e.record_id for e in entries if "state" not in e.document]
        if len(standing) < len(entries):
            Fragment.press.filter(record__in=[e.record_id for e in entries if "state" in e.document]).delete()
        _mark_due(standing)

    def roll_out(self, record_ids: Sequence[str]) -> int:
        """Draws fragments that are missing, or that a changed template draws differently; returns how many.

        Those that are due are left to the tick.
        """
        held = _held(record_ids)
        drawn = [
            Fragment(record_id=record_id, language=language, html=html, sequence=sequence)
            for record_id, language, sequence, document in _to_be_shown(record_ids, held)
            if not _shows(held.get((record_id, language)), sequence, html := fragment(document, language))
        ]
        _upsert(drawn, ["html", "sequence", "due_at", "lease_until", "attempts", "last_error"])
        return len(drawn)

    def findings(self, record_ids: Sequence[str]) -> Iterator[str]:
        """A sentence for each fragment that is out of date or could not be drawn; not for those that are still due."""
        held = _held(record_ids)
        for (record_id, language), row in held.items():
            if row.is_given_up:
                yield f"{record_id}: its fragment in “{language}” could not be drawn."
        for record_id, language, sequence, document in _to_be_shown(record_ids, held):
            if not _shows(held.get((record_id, language)), sequence, fragment(document, language)):
                yield f"{record_id}: its fragments are not what its document gives; run reprint."


def draw(now: datetime | None = None, *, limit: int = BATCH) -> int:
    """Draws fragments that are due, at most `limit`; returns how many were tried. The tick calls it."""
    claimed = Fragment.press.claim(now or timezone.now(), limit=limit)
    records = PublicRecord.press.in_print().in_bulk([row.record_id for row in claimed])
    drawn = [row for row in claimed if row.record_id in records]  # others were retracted meanwhile
    for row in drawn:
        record = records[row.record_id]
        row.html, row.sequence = fragment(record.document, row.language), record.sequence
    settle(drawn)
    return len(claimed)


_TOLD = ("id", "fence", "due_at", "html", "sequence")
# Rows are locked in the order in which the press marks them due: each would else wait for the other.
_SETTLE = """
WITH drawn AS (
    SELECT * FROM json_to_recordset(%s::json) AS drawn (id bigint, fence int, due_at timestamptz, html text,
        sequence bigint)
), held AS MATERIALIZED (
    SELECT id FROM printed_fragment WHERE id IN (SELECT id FROM drawn)
    ORDER BY record_id, language FOR NO KEY UPDATE
)
UPDATE printed_fragment f
SET html = drawn.html, sequence = drawn.sequence, due_at = NULL, lease_until = NULL, attempts = 0, last_error = ''
FROM held JOIN drawn USING (id)
WHERE (f.id, f.fence, f.due_at) = (drawn.id, drawn.fence, drawn.due_at)
"""


def settle(claimed: Sequence[Fragment]) -> None:
    """Stores what was drawn, except where another worker has claimed the fragment since, or a new edition has made it
    due again.
    """
    if claimed:
        rows = [{name: getattr(row, name) for name in _TOLD} for row in claimed]
        with connection.cursor() as cursor:
            cursor.execute(_SETTLE, [orjson.dumps(rows).decode()])


_MARK_DUE = """
INSERT INTO printed_fragment (record_id, language, html, sequence, due_at, fence, attempts, last_error)
SELECT record_id, language, '', 0, %s::timestamptz, 0, 0, ''
FROM unnest(%s::text[]) AS record_id CROSS JOIN unnest(%s::text[]) AS language
ORDER BY record_id, language
ON CONFLICT (record_id, language) DO UPDATE SET due_at = excluded.due_at, attempts = 0, lease_until = NULL
"""


def _mark_due(record_ids: Sequence[str]) -> None:
    if record_ids:
        with prepared(connection) as cursor:
            cursor.execute(_MARK_DUE, [timezone.now(), list(record_ids), _languages()])


def _upsert(rows: Sequence[Fragment], columns: list[str]) -> None:
    if rows:
        Fragment.press.bulk_create(
            sorted(rows, key=attrgetter("record_id", "language")),
            update_conflicts=True,
            unique_fields=["record", "language"],
            update_fields=columns,
        )


def _to_be_shown(
    record_ids: Sequence[str], held: Mapping[tuple[str, str], Held]
) -> Iterator[tuple[str, str, int, dict]]:
    """Of each entry in print and each language in which its fragment is not due: id, language, sequence, document."""
    settled = {
        record_id: languages
        for record_id in record_ids
        if (languages := [name for name in _languages() if not _is_due(held.get((record_id, name)))])
    }
    if not settled:
        return
    entries = PublicRecord.press.in_print().of_kind("entry").filter(one_of("pk", settled))
    for record_id, sequence, document in entries.order_by("number").values_list("pk", "sequence", "document"):
        yield from ((record_id, name, sequence, document) for name in settled[record_id] if "state" not in document)


def _held(record_ids: Sequence[str]) -> dict[tuple[str, str], Held]:
    is_due = Q(due_at__lte=timezone.now() + REST)
    html = Case(When(is_due, then=Value("")), default="html", output_field=TextField())
    rows = Fragment.press.filter(one_of("record", record_ids))
    found = rows.values_list("record_id", "language", "sequence", html, "due_at", "attempts")
    return {
        (record_id, language): Held(sequence, drawn, is_waiting(due_at), bool(due_at) and attempts >= PATIENCE)
        for record_id, language, sequence, drawn, due_at, attempts in found
    }


def _is_due(held: Held | None) -> bool:
    return held is not None and held.is_due


def _shows(held: Held | None, sequence: int, html: str) -> bool:
    return held is not None and (held.sequence, held.html) == (sequence, html)


def _languages() -> list[str]:
    return [language for language, _name in settings.LANGUAGES]

"""Writes to PublicRecord: which edition of each record is in force, and the columns by which records are found."""

from collections.abc import Mapping, Sequence
from typing import Any

import orjson
from django.db import connection
from django.utils import timezone

from timeline.database.lists import one_of
from timeline.database.prepared import prepared
from timeline.printed.models import Edition, PublicRecord
from timeline.publishing.prepare import Reset
from timeline.publishing.proof import Proof
from timeline.work import LEASE

# The document is copied from the edition that was stored just before, so it travels once. A refresh is nobody's edit
# (`edited_sequence` is 0): it leaves alone which edition was the last one, and of which version. What a new release
# asks of a record (it is due without a cause) is more than to typeset it, so it stays due.
_PUT = """
INSERT INTO printed_publicrecord AS held (
    id, kind, number, slug, title, state, merged_into, sequence, edited_sequence, version, document, names, reads,
    due_at, cause, lease_until, fence, attempts, last_error
)
SELECT
    edition.record_id, edition.kind, given.number, given.slug, given.title, given.state, '', edition.sequence,
    given.edited_sequence, edition.version, edition.document, given.names, given.reads,
    NULL, NULL, NULL, 0, 0, ''
FROM json_to_recordset(%s::json) AS given (
    sequence bigint, number bigint, slug text, title text, state text, edited_sequence bigint,
    names text[], reads text[]
)
JOIN printed_edition edition USING (sequence)
ORDER BY edition.sequence
ON CONFLICT (id) DO UPDATE SET
    slug = excluded.slug, title = excluded.title, state = excluded.state,
    sequence = excluded.sequence, document = excluded.document,
    edited_sequence = CASE excluded.edited_sequence WHEN 0 THEN held.edited_sequence ELSE excluded.edited_sequence END,
    version = CASE excluded.edited_sequence WHEN 0 THEN held.version ELSE excluded.version END,
    names = excluded.names, reads = excluded.reads,
    due_at = CASE WHEN held.cause IS NULL THEN held.due_at END,
    cause = NULL, lease_until = NULL, attempts = 0, last_error = ''
"""


def put_in_force(proofs: Sequence[Proof], editions: Sequence[Edition]) -> None:
    """Makes each edition the one in force of its record. They are stored already, and match the proofs one to one."""
    _update(_PUT, [_row(proof, edition) for proof, edition in zip(proofs, editions, strict=True)])


def _row(proof: Proof, edition: Edition) -> dict[str, Any]:
    return {
        "sequence": edition.sequence,
        "number": int(proof.id[1:]),
        "edited_sequence": edition.sequence if proof.is_edit else 0,
        **proof.columns(),
    }


def stand_as(versions: Mapping[str, int]) -> None:
    """What is in print of each record is what this version of it holds, though it was made of another one."""
    _update(_STANDS, [{"id": record_id, "version": version} for record_id, version in sorted(versions.items())])


def leave(reset: Reset) -> None:
    """Records what typesetting dependents anew gave where no edition comes of it.

    Those that came out unchanged are no longer due, unless a new release asks for more, and get the ids they were now
    typeset from. Those that can't be read stay due, with their error and a pause before the next try.
    """
    settle([same.record.id for same in reset.same if same.record.is_due and same.record.cause is not None])
    others = [same.proof for same in reset.same if list(same.proof.reads) != same.record.reads]
    _update(_READS, [{"id": proof.id, "reads": proof.reads} for proof in others])
    put_off(reset.unreadable)


def put_off(errors: Mapping[str, str]) -> None:
    """These records stay due, each with its error and a pause before the next try."""
    now = timezone.now()
    rows = [{"id": record_id, "error": error[:2000]} for record_id, error in errors.items()]
    _update(_UNREADABLE, rows, now, now + LEASE)


def settle(record_ids: Sequence[str]) -> None:
    """Nothing is due of these records any more."""
    if record_ids:
        PublicRecord.press.filter(one_of("pk", record_ids), due_at__isnull=False).update(**SETTLED)


def _update(statement: str, rows: list[dict[str, Any]], *others: Any) -> None:
    if rows:
        with prepared(connection) as cursor:
            cursor.execute(statement, [*others, orjson.dumps(rows).decode()])


SETTLED: Mapping[str, Any] = {"due_at": None, "cause": None, "lease_until": None, "attempts": 0, "last_error": ""}
_READS = """
UPDATE printed_publicrecord held SET reads = given.reads
FROM json_to_recordset(%s::json) AS given (id text, reads text[]) WHERE held.id = given.id
"""
_STANDS = """
UPDATE printed_publicrecord held SET version = given.version
FROM json_to_recordset(%s::json) AS given (id text, version int) WHERE held.id = given.id
"""
_UNREADABLE = """
UPDATE printed_publicrecord held
SET due_at = coalesce(held.due_at, %s::timestamptz), lease_until = %s::timestamptz, last_error = given.error
FROM json_to_recordset(%s::json) AS given (id text, error text) WHERE held.id = given.id
"""

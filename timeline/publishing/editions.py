"""Turns proofs into editions: gives each its number, its sequence and its time. The publication lock must be held."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from typing import Any

import orjson
from django.db import connection
from django.utils import timezone

from timeline.database.prepared import prepared
from timeline.printed.models import Edition
from timeline.printed.typesetting import Document
from timeline.publishing.bulk import copy
from timeline.publishing.proof import Proof

COLUMNS = tuple(str(field.column) for field in Edition._meta.concrete_fields)
_values = attrgetter(*COLUMNS)


# The time is the clock's, since now() is when the transaction began.
_HEAD = """
SELECT last.sequence, greatest(clock_timestamp(), last.published_at), (
    SELECT json_object_agg(id, number) FILTER (WHERE number > 0)
    FROM unnest(%s::text[]) AS id CROSS JOIN LATERAL (
        SELECT max(number) AS number FROM printed_edition WHERE record_id = id
    ) AS numbers
)
FROM (SELECT sequence, published_at FROM printed_edition ORDER BY sequence DESC LIMIT 1) AS last
"""


@dataclass(frozen=True)
class Head:
    """Where numbering goes on.

    `sequence` is the last one that was given; `now` the current time, or that of the last edition if the clock was set
    back; `numbers` has, by record id, the number of its last edition.
    """

    sequence: int
    now: datetime
    numbers: Mapping[str, int]

    @classmethod
    def read(cls, record_ids: Iterable[str]) -> "Head":
        with prepared(connection) as cursor:
            cursor.execute(_HEAD, [list(record_ids)])
            sequence, now, numbers = cursor.fetchone() or (0, timezone.now(), None)
        return cls(sequence, now, numbers or {})


def set_up(proofs: Sequence[Proof], head: Head, by: str) -> list[Edition]:
    """The proofs as numbered editions, in the same order; nothing is stored."""
    return [
        _edition(proof, head.numbers.get(proof.id, 0) + 1, head.sequence + at, head.now, by)
        for at, proof in enumerate(proofs, start=1)
    ]


def store(editions: Sequence[Edition]) -> None:
    if editions:
        copy(Edition, COLUMNS, (list(map(_stored, _values(edition))) for edition in editions))


def _stored(value: Any) -> Any:
    """Content and document are the only ones that are no plain values."""
    return orjson.dumps(value).decode() if isinstance(value, dict) else value


def _edition(proof: Proof, number: int, sequence: int, now: datetime, by: str) -> Edition:
    edition = Edition(
        sequence=sequence,
        record_id=proof.id,
        kind=proof.kind,
        number=number,
        action=str(proof.action),
        note=proof.note,
        by=by,
        published_at=now,
        content=proof.content,
        cause=proof.cause,
        version=proof.version,
    )
    edition.document = proof.document | {"edition": imprint(edition)}
    return edition


def imprint(edition: Edition) -> Document:
    """The part `edition` of a document, which says of itself which edition it is."""
    told = {name: getattr(edition, name) for name in ("number", "sequence", "action", "note")}
    return told | {"published_at": edition.published_at.isoformat()}

"""Proofs numbered: one edition each, with its place in the order of all print. Under the lock."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from django.db.models import CharField, DateTimeField, Func, Max, QuerySet
from django.db.models.functions import Greatest
from django.utils import timezone

from timeline.printed.compiled import Compiled, Given, any_of
from timeline.printed.models import Edition
from timeline.printed.typesetting import Document
from timeline.publishing.bulk import copy
from timeline.publishing.proof import Proof

COLUMNS = tuple(str(field.column) for field in Edition._meta.concrete_fields)
JSON = {"content", "document"}


@dataclass(frozen=True)
class Head:
    """The last sequence, and a time that never lies before the last edition's: the clock's, since now() is when the
    transaction began."""

    sequence: int
    now: datetime

    @classmethod
    def read(cls) -> "Head":
        return cls(*next(HEAD.tuples(), (0, timezone.now())))


def _head() -> QuerySet:
    clock = Func(function="clock_timestamp", output_field=DateTimeField())
    return Edition.press.order_by("-sequence").values_list("sequence", Greatest(clock, "published_at"))[:1]


def _numbers(ids: Given) -> QuerySet:
    editions = Edition.press.filter(any_of("record_id", ids)).order_by().values("record_id")
    return editions.annotate(last=Max("number")).values_list("record_id", "last")


HEAD = Compiled(_head)
LAST_NUMBERS = Compiled(_numbers, ids=CharField())


def set_up(proofs: Sequence[Proof], head: Head, by: str) -> list[Edition]:
    """The editions as they would be numbered; nothing is stored."""
    numbers = dict(LAST_NUMBERS.tuples(ids=[proof.id for proof in proofs])) if proofs else {}
    return [
        _edition(proof, numbers.get(proof.id, 0) + 1, head.sequence + at, head.now, by)
        for at, proof in enumerate(proofs, start=1)
    ]


def store(editions: Sequence[Edition]) -> None:
    if editions:
        copy(Edition, COLUMNS, ([_stored(edition, column) for column in COLUMNS] for edition in editions))


def _stored(edition: Edition, column: str) -> Any:
    value = getattr(edition, column)
    return orjson.dumps(value).decode() if column in JSON else value


def _edition(proof: Proof, number: int, sequence: int, now: datetime, by: str) -> Edition:
    return Edition(
        sequence=sequence,
        record_id=proof.id,
        kind=proof.kind,
        number=number,
        action=str(proof.action),
        note=proof.note,
        by=by,
        published_at=now,
        content=proof.content,
        document=proof.document | {"edition": _imprint(proof, number, sequence, now)},
        cause=proof.cause,
        version=proof.version,
    )


def _imprint(proof: Proof, number: int, sequence: int, now: datetime) -> Document:
    """What a document says of its own edition."""
    return {
        "number": number,
        "sequence": sequence,
        "action": str(proof.action),
        "note": proof.note,
        "published_at": now.isoformat(),
    }

"""Print of working rows that stand: frozen, typeset and derived as the press does it, and written by COPY.

The press looks up what the act concerns; here nothing else is in print that could be, so that is left out.
"""

import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta

from django.conf import settings
from django.db import connection, transaction

from bench.filler.rows import copy
from timeline import publishing
from timeline.printed.contents import Content
from timeline.printed.derived.fragments import fragment
from timeline.printed.derived.known import knowing
from timeline.printed.derived.ledger import ledger
from timeline.printed.derived.marks import marks
from timeline.printed.derived.places import places
from timeline.printed.derived.references import references
from timeline.printed.derived.search import search_rows
from timeline.printed.derived.terms import terms
from timeline.printed.models import (
    Edition,
    Fragment,
    Known,
    LedgerRow,
    Mark,
    PublicRecord,
    Reference,
    SearchRow,
    Shelf,
    Term,
)
from timeline.printed.typesetting import Neighbours, names
from timeline.publishing.freeze import freeze
from timeline.publishing.proof import Proof, proof

BEGAN = datetime(2026, 1, 1, tzinfo=UTC)
BY = "bench"
PATIENCE = 600
"""Seconds to wait for another process to print what comes before."""


def contents(record_ids: Sequence[str]) -> dict[str, Content]:
    return {record_id: frozen.content for record_id, frozen in freeze(record_ids).items()}


def proofs(setting: Mapping[str, Content], around: Mapping[str, Content], latest: Mapping[str, date]) -> list[Proof]:
    """`around`: contents of neighbours that are printed already, and don't tell of those that name them."""
    naming: dict[str, list[str]] = defaultdict(list)
    for record_id, content in setting.items():
        for named in names(content):
            naming[named].append(record_id)
    neighbours = Neighbours({**around, **setting}, naming, latest)
    return [proof(content, neighbours, "published", version=1) for content in setting.values()]


def print_all(proofs: Sequence[Proof], first: int) -> None:
    """As the sequences from `first` on, once those before stand."""
    editions = [_edition(proof, first + at) for at, proof in enumerate(proofs)]
    records = [_record(proof, edition) for proof, edition in zip(proofs, editions, strict=True)]
    derived = list(_derived(editions))
    wait_for(first - 1)
    with transaction.atomic():
        publishing.take_lock()
        copy([*editions, *records, *derived])


def _edition(proof: Proof, sequence: int) -> Edition:
    at = BEGAN + timedelta(seconds=sequence)
    imprint = {"number": 1, "sequence": sequence, "action": "published", "note": "", "published_at": at.isoformat()}
    return Edition(
        sequence=sequence,
        record_id=proof.id,
        kind=proof.kind,
        number=1,
        action=proof.action,
        by=BY,
        published_at=at,
        content=proof.content,
        document=proof.document | {"edition": imprint},
        version=proof.version,
    )


def _record(proof: Proof, edition: Edition) -> PublicRecord:
    return PublicRecord(
        id=proof.id,
        kind=proof.kind,
        number=int(proof.id[1:]),
        sequence=edition.sequence,
        edited_sequence=edition.sequence,
        version=edition.version,
        document=edition.document,
        **proof.columns(),
    )


Derived = Shelf | Reference | Known | Mark | LedgerRow | Term | SearchRow | Fragment


def _derived(editions: Iterable[Edition]) -> Iterator[Derived]:
    for edition in editions:
        given = {"record_id": edition.record_id, "from_sequence": edition.sequence}
        number = int(edition.record_id[1:])
        for place in places(edition.kind, edition.document):
            yield Shelf(**given, number=number, **place._asdict())
        for named in references(edition.kind, edition.document):
            yield Reference(**given, **named._asdict())
        for mark in marks(edition.kind, edition.document):
            yield Mark(**given, **mark._asdict())
        for line in ledger(edition.kind, edition.document):
            yield LedgerRow(**given, **line._asdict())
        for known in knowing(edition.kind, edition.document):
            yield Known(**given, **known._asdict())
        for term in terms(edition.kind, edition.document):
            yield Term(**given, **term._asdict())
        for row in search_rows(edition.kind, edition.document):
            yield SearchRow(**given, number=number, **row._asdict())
        if edition.kind == "entry":
            yield from _fragments(edition)


def _fragments(edition: Edition) -> Iterator[Fragment]:
    for language, _name in settings.LANGUAGES:
        html = fragment(edition.document, language)
        yield Fragment(record_id=edition.record_id, language=language, html=html, sequence=edition.sequence)


def wait_for(sequence: int) -> None:
    """Sequences follow on each other; who typesets beside us prints what comes before."""
    deadline = time.monotonic() + PATIENCE
    while _clock() < sequence:
        if time.monotonic() > deadline:
            raise SystemExit(f"Sequence {sequence} was never printed: the process beside this one has ended.")
        time.sleep(0.02)


def _clock() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(max(sequence), 0) FROM printed_edition")
        return int(cursor.fetchone()[0])

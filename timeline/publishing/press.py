"""Printing: proofs in, editions out, under the publication lock, with everything that is derived from a document."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction
from django.db.models import CharField, DateTimeField, Func, Max, QuerySet, Value
from django.db.models.functions import Coalesce, Greatest
from django.utils import timezone

from timeline.models import Printable, User
from timeline.printed.compiled import Compiled, Given, any_of
from timeline.printed.models import Edition, PublicRecord
from timeline.printed.typesetting import Document, names
from timeline.publishing import prepare
from timeline.publishing.derived import DERIVATIONS
from timeline.publishing.lock import take_lock
from timeline.publishing.prepare import Prepared, Reset
from timeline.publishing.proof import SETTLED, Proof
from timeline.work import LEASE

OF_AN_EDIT = ("edited_sequence", "version")
COLUMNS = ["slug", "title", "state", "sequence", "edited_sequence", "version", "document", "names", "reads", *SETTLED]


@dataclass(frozen=True)
class Printed:
    """`chosen`: the editions asked for, in that order; `all`: with first prints and refreshes; `prepared`: what was
    known before, and the documents of those that it concerned and left as they were."""

    chosen: list[Edition]
    all: list[Edition]
    prepared: Prepared

    def documents_naming(self, record_id: str, kind: str) -> list[Document]:
        """Of the records of a kind that name one of the act, as they stand now or will once the tick has set them."""
        if not self.prepared.dependents.are_all:
            return prepare.documents_naming(record_id, kind)
        return [p.document for p in self.prepared.proofs() if p.kind == kind and record_id in names(p.content)]


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


HEAD = Compiled(_head)


@transaction.atomic
def print_records(
    records: Iterable[Printable],
    *,
    by: User,
    note: str = "",
    action: str = Edition.Action.PUBLISHED,
    without: Iterable[str] = (),
) -> Printed:
    """Prints these records, and first the neighbours that were never printed.

    `without`: ids of neighbours that are to wait. Raises PublicationBusy, NotThere, ContentError.
    """
    take_lock()
    record_ids = [record.record_id for record in records]
    prepared = prepare.publication(record_ids, action=action, note=note, without=frozenset(without), held=True)
    return print_prepared(prepared, by=by)


@transaction.atomic
def retract(record: Printable, *, by: User, note: str) -> Printed:
    """Takes a record out of print; its page stays and says so. Raises PublicationBusy, NotThere, ContentError."""
    take_lock()
    return print_prepared(prepare.retraction(record.record_id, note=note), by=by)


def preview(
    records: Iterable[Printable], *, by: User, action: str = Edition.Action.PUBLISHED, without: Iterable[str] = ()
) -> Printed:
    """What print_records would print: the same editions, but none is stored, nothing is locked, and nobody waits.

    Raises NotThere, ContentError.
    """
    record_ids = [record.record_id for record in records]
    prepared = prepare.publication(record_ids, action=action, without=frozenset(without))
    head = Head.read()
    return _printed(prepared, set_up(_proofs(prepared, head), head, str(by)))


def print_prepared(prepared: Prepared, *, by: User) -> Printed:
    head = Head.read()
    editions = print_proofs(_proofs(prepared, head), head, str(by))
    leave(prepared.reset)
    prepared.dependents.mark_the_rest(_cause(prepared, head))
    return _printed(prepared, editions)


def _proofs(prepared: Prepared, head: Head) -> list[Proof]:
    """In the order in which they are numbered."""
    refreshed = [replace(proof, cause=_cause(prepared, head)) for proof in prepared.reset.changed]
    return [*prepared.first, *prepared.chosen, *refreshed]


def _cause(prepared: Prepared, head: Head) -> int:
    """The sequence of the edition that was asked for."""
    return head.sequence + len(prepared.first) + 1


def _printed(prepared: Prepared, editions: list[Edition]) -> Printed:
    start = len(prepared.first)
    return Printed(editions[start : start + len(prepared.chosen)], editions, prepared)


def print_proofs(proofs: Sequence[Proof], head: Head, by: str) -> list[Edition]:
    """One edition each, in this order, in force at once. Under the lock."""
    editions = set_up(proofs, head, by)
    Edition.press.bulk_create(editions)
    _put_in_force(proofs, editions)
    for derivation in DERIVATIONS if editions else ():
        derivation.write(editions)
    return editions


def set_up(proofs: Sequence[Proof], head: Head, by: str) -> list[Edition]:
    """The editions as they would be numbered; nothing is stored."""
    numbers = _last_numbers([proof.id for proof in proofs])
    return [
        _edition(proof, numbers.get(proof.id, 0) + 1, head.sequence + at, head.now, by)
        for at, proof in enumerate(proofs, start=1)
    ]


def _last_numbers(record_ids: list[str]) -> dict[str, int]:
    return dict(LAST_NUMBERS.tuples(ids=record_ids))


def _numbers(ids: Given) -> QuerySet:
    editions = Edition.press.filter(any_of("record_id", ids)).order_by().values("record_id")
    return editions.annotate(last=Max("number")).values_list("record_id", "last")


LAST_NUMBERS = Compiled(_numbers, ids=CharField())


def _edition(proof: Proof, number: int, sequence: int, now: datetime, by: str) -> Edition:
    return Edition(
        sequence=sequence,
        record_id=proof.id,
        kind=proof.kind,
        number=number,
        action=proof.action,
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


def _put_in_force(proofs: Sequence[Proof], editions: Sequence[Edition]) -> None:
    """A refresh is nobody's edit: it leaves alone which edition was the last one, and of which version."""
    edits = [_record(proof, edition) for proof, edition in zip(proofs, editions, strict=True) if proof.is_edit]
    refreshes = [_record(proof, edition) for proof, edition in zip(proofs, editions, strict=True) if not proof.is_edit]
    for records, columns in ((edits, COLUMNS), (refreshes, [c for c in COLUMNS if c not in OF_AN_EDIT])):
        if records:
            PublicRecord.press.bulk_create(records, update_conflicts=True, unique_fields=["id"], update_fields=columns)


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


def leave(reset: Reset) -> None:
    """Those that came out as they stand: nothing is due of them any more. Those that can't be read stay due."""
    due = [same.record.id for same in reset.same if same.record.is_due]
    if due:
        PublicRecord.press.filter(pk__in=due).update(**SETTLED)
    for same in reset.same:
        if list(same.proof.reads) != same.record.reads:
            PublicRecord.press.filter(pk=same.record.id).update(reads=list(same.proof.reads))
    now = timezone.now()
    for record_id, error in reset.unreadable.items():
        PublicRecord.press.filter(pk=record_id).update(
            last_error=error[:2000], due_at=Coalesce("due_at", Value(now, DateTimeField())), lease_until=now + LEASE
        )

"""The press: prints records or takes them out of print, under the publication lock.

It prepares proofs, stores them as editions, puts these in force and writes everything that is derived from documents. A
preview goes the same way, up to the point where something would be stored.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from django.db import transaction

from timeline.models import Printable, User
from timeline.printed.models import Edition
from timeline.printed.typesetting import Document, names
from timeline.publishing import prepare
from timeline.publishing.derived import DERIVATIONS, Replacement
from timeline.publishing.editions import Head, set_up, store
from timeline.publishing.freeze import Frozen
from timeline.publishing.in_force import leave, put_in_force
from timeline.publishing.lock import take_lock
from timeline.publishing.prepare import Prepared
from timeline.publishing.proof import Proof


@dataclass(frozen=True)
class Printed:
    """What came of printing.

    * `chosen`: the editions of the records that were asked for, in that order.
    * `all`: these, before them the first editions of neighbours, after them the refreshed records.
    * `prepared`: what was prepared to be printed, which also has the records that came out unchanged.
    """

    chosen: list[Edition]
    all: list[Edition]
    prepared: Prepared

    def documents_naming(self, record_id: str, kind: str) -> list[Document]:
        """The documents of all printed records of this kind that name the record, as they will be after this act.

        Those that the act leaves to the background are typeset for this, and not stored.
        """
        if not self.prepared.dependents.are_all:
            return prepare.documents_naming(record_id, kind)
        return [p.document for p in self.prepared.proofs() if p.kind == kind and record_id in names(p.content)]


@transaction.atomic(savepoint=False)
def print_records(
    records: Iterable[Printable],
    *,
    by: User,
    note: str = "",
    action: str = Edition.Action.PUBLISHED,
    without: Iterable[str] = (),
    frozen: Mapping[str, Frozen] | None = None,
) -> Printed:
    """Prints these records, and before them the neighbours they name that were never printed.

    `without` has the ids of neighbours not to print now. A caller that holds the lock and has frozen the records
    already passes them as `frozen`, by id; otherwise the lock is taken here.

    Raises PublicationBusy when the lock or a row is held by others for too long, NotThere when a record was deleted,
    ContentError when a content could not be shown.
    """
    if frozen is None:
        take_lock()
    ids, apart = [record.record_id for record in records], frozenset(without)
    prepared = prepare.publication(ids, action=action, note=note, without=apart, held=True, frozen=frozen)
    return print_prepared(prepared, by=by)


@transaction.atomic(savepoint=False)
def retract(record: Printable, *, by: User, note: str) -> Printed:
    """Takes a record out of print; its page stays and says so. Raises PublicationBusy, NotThere, ContentError."""
    take_lock()
    return print_prepared(prepare.retraction(record.record_id, note=note), by=by)


def preview(
    records: Iterable[Printable],
    *,
    by: User,
    note: str = "",
    action: str = Edition.Action.PUBLISHED,
    without: Iterable[str] = (),
    frozen: Mapping[str, Frozen] | None = None,
) -> Printed:
    """What `print_records` would print with these arguments: nothing is stored or locked, and nobody has to wait.

    Raises NotThere, ContentError.
    """
    record_ids = [record.record_id for record in records]
    apart = frozenset(without)
    return _foreseen(prepare.publication(record_ids, action=action, note=note, without=apart, frozen=frozen), by)


def preview_retraction(record: Printable, *, by: User, note: str = "") -> Printed:
    """What `retract` would print; nothing is stored or locked. Raises NotThere, ContentError."""
    return _foreseen(prepare.retraction(record.record_id, note=note), by)


def _foreseen(prepared: Prepared, by: User) -> Printed:
    head = _head(prepared)
    return _printed(prepared, set_up(_proofs(prepared, head), head, str(by)))


def print_prepared(prepared: Prepared, *, by: User) -> Printed:
    head = _head(prepared)
    editions = print_proofs(_proofs(prepared, head), head, str(by))
    leave(prepared.reset)
    prepared.dependents.mark_the_rest(_cause(prepared, head))
    return _printed(prepared, editions)


def _head(prepared: Prepared) -> Head:
    return Head.read(proof.id for proof in [*prepared.first, *prepared.chosen, *prepared.reset.changed])


def _proofs(prepared: Prepared, head: Head) -> list[Proof]:
    """All proofs in the order in which they get their sequences; refreshes are given the act's as their cause."""
    refreshed = [replace(proof, cause=_cause(prepared, head)) for proof in prepared.reset.changed]
    return [*prepared.first, *prepared.chosen, *refreshed]


def _cause(prepared: Prepared, head: Head) -> int:
    """The sequence that the first of the chosen editions gets."""
    return head.sequence + len(prepared.first) + 1


def _printed(prepared: Prepared, editions: list[Edition]) -> Printed:
    start = len(prepared.first)
    return Printed(editions[start : start + len(prepared.chosen)], editions, prepared)


def print_proofs(proofs: Sequence[Proof], head: Head, by: str) -> list[Edition]:
    """Stores an edition for each proof, in this order, and puts it in force. The caller holds the lock."""
    editions = set_up(proofs, head, by)
    store(editions)
    put_in_force(proofs, editions)
    replacements = [Replacement(edition, proof.before) for proof, edition in zip(proofs, editions, strict=True)]
    for derivation in DERIVATIONS if editions else ():
        derivation.write(replacements)
    return editions

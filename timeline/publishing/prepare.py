"""Prepares a publication or retraction: works out everything that it would print, and stores nothing.

    freeze → find neighbours to print first → find dependents → gather neighbours → typeset

The press stores the result; a preview shows it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from timeline.printed.contents import Content
from timeline.printed.gather import Print, contents_in_print
from timeline.printed.models import Edition, PublicRecord
from timeline.printed.schemas import ContentError
from timeline.printed.typesetting import Document, Neighbours, Unreadable, in_its_language, names
from timeline.publishing.dependents import Dependent, Dependents, Standing, dependents, read, standing
from timeline.publishing.errors import NotThere
from timeline.publishing.freeze import Frozen, freeze
from timeline.publishing.proof import Proof, proof, tombstone

PUBLISHED, REFRESHED = Edition.Action.PUBLISHED, Edition.Action.REFRESHED


@dataclass(frozen=True)
class Same:
    """A dependent whose new document equals the one in force, though it may have used other neighbours."""

    record: Dependent
    proof: Proof


@dataclass(frozen=True)
class Reset:
    """Dependents that were typeset anew: `changed` ones need an edition; `unreadable` has the errors by id."""

    changed: list[Proof] = field(default_factory=list)
    same: list[Same] = field(default_factory=list)
    unreadable: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Prepared:
    """Everything that an act would print.

    * `chosen`: the records that were asked for; `first`: neighbours that are printed for the first time with them.
    * `before`: by id, how the chosen records stand in print now; those not in print are missing.
    * `dependents`: printed records that the act may change; `reset`: what typesetting the first of them gave.
    """

    chosen: list[Proof]
    first: list[Proof]
    before: Mapping[str, Standing]
    dependents: Dependents
    reset: Reset

    def proofs(self) -> list[Proof]:
        """The proofs of all records that the act concerns, also of those that stay as they are."""
        return [*self.first, *self.chosen, *self.reset.changed, *(same.proof for same in self.reset.same)]


def publication(
    record_ids: list[str],
    *,
    action: str,
    note: str = "",
    without: frozenset[str] = frozenset(),
    held: bool = False,
    frozen: Mapping[str, Frozen] | None = None,
) -> Prepared:
    """What publishing these records would print.

    * `without`: ids of neighbours that are not to be printed now.
    * `held`: lock the rows of the records until the transaction ends.
    * `frozen`: the records if the caller has frozen them already, by id; it may have others too.

    Raises NotThere, ContentError, PublicationBusy.
    """
    frozen = freeze(record_ids, held=held) if frozen is None else {i: frozen[i] for i in record_ids if i in frozen}
    _refuse_missing(record_ids, frozen)
    first, before = _with_first_prints(frozen, without, held=held)
    act = Print(over={i: one.content for i, one in {**first, **{i: frozen[i] for i in record_ids}}.items()})
    concerned = dependents(act, before)
    neighbours = act.neighbours_of([*act.over.values(), *_readable(concerned.records)])
    return Prepared(
        [_proof(frozen[i], neighbours, action, note, before.get(i)) for i in record_ids],
        [_proof(one, neighbours, PUBLISHED) for one in first.values()],
        before,
        concerned,
        typeset_anew(concerned.records, neighbours),
    )


def retraction(record_id: str, *, note: str) -> Prepared:
    """What retracting a record would print: its tombstone, and those that name it. Raises NotThere, ContentError."""
    contents = contents_in_print([record_id])
    _refuse_missing([record_id], contents)
    before = standing([record_id], whole=[record_id])
    act = Print(gone=frozenset([record_id]))
    concerned = dependents(act, before)
    reset = typeset_anew(concerned.records, act.neighbours_of(_readable(concerned.records)))
    left = tombstone(_read(contents[record_id]), before[record_id].document or {}, note)
    return Prepared([left], [], before, concerned, reset)


def typeset_anew(records: Iterable[Dependent], neighbours: Neighbours) -> Reset:
    with in_its_language():
        return _typeset_anew(records, neighbours)


def _typeset_anew(records: Iterable[Dependent], neighbours: Neighbours) -> Reset:
    reset = Reset()
    for record in records:
        try:
            made = proof(_read(record.content), neighbours, REFRESHED, cause=record.cause, before=record.document)
        except ContentError as error:
            reset.unreadable[record.id] = str(error)
        else:
            if made.document == without_edition(record.document):
                reset.same.append(Same(record, made))
            else:
                reset.changed.append(made)
    return reset


def _proof(
    frozen: Frozen, neighbours: Neighbours, action: str, note: str = "", before: Standing | None = None
) -> Proof:
    document = before.document if before else None
    return proof(frozen.content, neighbours, action, note, version=frozen.version, before=document)


def _with_first_prints(
    frozen: Mapping[str, Frozen], without: frozenset[str], *, held: bool
) -> tuple[dict[str, Frozen], dict[str, Standing]]:
    """The neighbours to be printed for the first time, by id; and how the frozen records themselves stand in print.

    Each neighbour comes before the records that name it. An entry is never printed because another record names it; a
    demand is printed with the first entry that makes it.
    """
    found: dict[str, Frozen] = {}
    known = standing([*frozen, *_named(frozen.values())], whole=list(frozen))
    before, wave = {i: known[i] for i in frozen if i in known}, frozen
    passed = {*frozen, *without}
    while missing := [i for i in _named(wave.values()) if i not in known and i not in found and i not in passed]:
        wave = freeze(missing, held=held)
        found = dict(wave) | found
        known |= standing(i for i in _named(wave.values()) if i not in known)
    return found, before


def _named(frozen: Iterable[Frozen]) -> list[str]:
    named = (i for one in frozen for i in [*names(one.content), *one.demands] if not i.startswith("E"))
    return list(dict.fromkeys(named))


def _refuse_missing(record_ids: Iterable[str], found: Mapping[str, object]) -> None:
    for record_id in record_ids:
        if record_id not in found:
            raise NotThere(record_id)


def _readable(records: Iterable[Dependent]) -> list[Content]:
    return [record.content for record in records if not isinstance(record.content, Unreadable)]


def _read(content: Content | Unreadable) -> Content:
    if isinstance(content, Unreadable):
        raise ContentError(content)
    return content


def without_edition(document: Document) -> Document:
    return {name: value for name, value in document.items() if name != "edition"}


def documents_naming(record_id: str, kind: str) -> list[Document]:
    """The documents of the printed records of this kind that name a record, typeset from what is in print now.

    Those that can't be read are left out.
    """
    records = read(PublicRecord.press.in_print().of_kind(kind).naming([record_id]))
    reset = typeset_anew(records, Print().neighbours_of(_readable(records)))
    return [proof.document for proof in [*reset.changed, *(same.proof for same in reset.same)]]

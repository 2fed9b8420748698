"""Replays from the editions what a record's row in print says of itself, and from each record what its editions may be,
for `manage.py verify`."""

from collections.abc import Iterator, Mapping, Sequence

from timeline.printed.gather import readable
from timeline.printed.models import Edition, PublicRecord
from timeline.printed.stood import TAKEN_OUT
from timeline.printed.typesetting import Unreadable
from timeline.publishing.freeze import KINDS, versions_of
from timeline.publishing.proof import tombstone

AT_ONCE = 500
FOUND_BY = ("slug", "title", "names", "reads")
OF_A_REFRESH = [action.value for action in Edition.Action if not action.is_edit]


def findings(records: Mapping[str, PublicRecord], latest: Mapping[str, Edition]) -> Iterator[tuple[str, str]]:
    """Ids of records whose columns don't follow from their editions, each with a sentence. `latest`: without contents;
    records that have none are left out."""
    held = [record for record in records.values() if record.pk in latest]
    edits, versions, clock = _last_edits(held), _versions(held), Edition.press.clock()
    for record in held:
        edit = edits.get(record.pk)
        if edit and record.edited_sequence != edit.sequence:
            told = f"it says that sequence {record.edited_sequence} was its last edit, which was {edit.sequence}."
            yield record.pk, told
        if edit and not edit.version <= record.version <= max(edit.version, versions.get(record.pk, record.version)):
            yield record.pk, f"it says that it was made of version {record.version}, which it can't have been."
        if record.merged_into != latest[record.pk].merged_into:
            yield record.pk, "it is not merged into what its latest edition says."
        if record.cause is not None and not (record.due_at and record.sequence < record.cause <= clock):
            yield record.pk, f"it is to follow sequence {record.cause}, which is no later edition."
    yield from _out_of_print([record for record in held if latest[record.pk].action in TAKEN_OUT])


def is_named_so(record_id: str, kind: str, number: int | None = None) -> bool:
    """Whether a record of this kind (and number) has this id."""
    model = KINDS.get(record_id[:1])
    return model is not None and model.kind_name == kind and number in (None, int(record_id[1:]))


def of_editions(records: Mapping[str, PublicRecord]) -> Iterator[tuple[str, str]]:
    """Ids of records with an edition that can't have been printed so, each with a sentence. A content that is in force
    is left out: typesetting tells of it."""
    in_force = {record.sequence for record in records.values() if record.state == PublicRecord.State.IN_PRINT}
    versions, before = _versions(list(records.values())), dict.fromkeys(records, 0)
    editions = Edition.press.filter(record_id__in=list(records)).defer("document").order_by("record_id", "sequence")
    for edition in editions.iterator(chunk_size=AT_ONCE):
        told = [*_odd_parts(edition), *([] if edition.sequence in in_force else _odd_content(edition))]
        if edition.version and not before[edition.record_id] <= edition.version <= versions.get(
            edition.record_id, edition.version
        ):
            told.append(f"that it was made of version {edition.version}, which it can't have been.")
        before[edition.record_id] = max(before[edition.record_id], edition.version)
        yield from ((edition.record_id, f"sequence {edition.sequence} says {sentence}") for sentence in told)


def _odd_parts(edition: Edition) -> Iterator[str]:
    if not is_named_so(edition.record_id, edition.kind):
        yield f"that this is a record of the kind “{edition.kind}”."
    if edition.cause is not None and (edition.act.is_edit or edition.cause >= edition.sequence):
        yield f"that it follows sequence {edition.cause}, which it can't."
    if edition.version and not edition.act.is_edit:
        yield f"that it was made of version {edition.version}, and it was made of the edition before."
    if bool(edition.merged_into) != (edition.action == Edition.Action.MERGED):
        yield f"that it was {edition.action}, and “{edition.merged_into}” for what it was merged into."


def _odd_content(edition: Edition) -> Iterator[str]:
    content = readable(edition.content)
    if isinstance(content, Unreadable):
        yield f"what can't be read: {content}"
    elif (content["id"], content["kind_of_record"]) != (edition.record_id, edition.kind):
        yield f"what is told of {content['id']}."


def _last_edits(records: Sequence[PublicRecord]) -> dict[str, Edition]:
    """What editors did last with each; refreshes are nobody's edit."""
    editions = Edition.press.filter(record_id__in=[r.pk for r in records]).exclude(action__in=OF_A_REFRESH)
    found = editions.order_by("record_id", "-sequence").distinct("record_id").defer("content", "document")
    return {edition.record_id: edition for edition in found}


def _versions(records: Sequence[PublicRecord]) -> dict[str, int]:
    """Of the working records: print is of none that is still to come. It may be of a later one than its edition was
    made of, where something was edited and edited back."""
    return versions_of(record.pk for record in records if record.pk[0] in KINDS)


def _out_of_print(records: Sequence[PublicRecord]) -> Iterator[tuple[str, str]]:
    """What a tombstone is found by still comes from its content; nothing typesets it again."""
    editions = Edition.press.filter(sequence__in=[record.sequence for record in records])
    contents = dict(editions.values_list("record_id", "content")) if records else {}
    for record in records:
        content = readable(contents.get(record.pk, {}))
        if content and not isinstance(content, Unreadable):
            columns = tombstone(content, record.document, "").columns()
            if any(getattr(record, name) != columns[name] for name in FOUND_BY):
                yield record.pk, "its columns do not agree with its content."

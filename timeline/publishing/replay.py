"""Replays from the editions what a record's row in print says of itself, for `manage.py verify`."""

from collections.abc import Iterator, Mapping, Sequence

from timeline.printed.gather import readable
from timeline.printed.models import Edition, PublicRecord
from timeline.printed.stood import TAKEN_OUT
from timeline.printed.typesetting import Unreadable
from timeline.publishing.freeze import KINDS, by_model
from timeline.publishing.proof import tombstone

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


def _last_edits(records: Sequence[PublicRecord]) -> dict[str, Edition]:
    """What editors did last with each; refreshes are nobody's edit."""
    editions = Edition.press.filter(record_id__in=[r.pk for r in records]).exclude(action__in=OF_A_REFRESH)
    found = editions.order_by("record_id", "-sequence").distinct("record_id").defer("content", "document")
    return {edition.record_id: edition for edition in found}


def _versions(records: Sequence[PublicRecord]) -> dict[str, int]:
    """Of the working records: print is of none that is still to come. It may be of a later one than its edition was
    made of, where something was edited and edited back."""
    known = [record.pk for record in records if record.pk[0] in KINDS]
    return {
        f"{model.letter}{pk}": version
        for model, pks in by_model(known).items()
        for pk, version in model._default_manager.filter(pk__in=pks).values_list("pk", "version")
    }


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

"""Checks every invariant of print. Each finding is a sentence that names the record."""

from collections.abc import Iterator

from timeline import dates
from timeline.printed.models import Edition, PublicRecord, Shelf
from timeline.printed.shelving import places
from timeline.printed.typesetting import Neighbours, typeset
from timeline.publishing.neighbours import neighbours_of
from timeline.publishing.refresh import BATCH, without_edition
from timeline.publishing.setting import in_english
from timeline.publishing.shelves import standing
from timeline.work import PATIENCE


def verify() -> Iterator[str]:
    """Empty when all is well. Refreshes that are still due are not findings; those given up are."""
    ids = list(PublicRecord.press.order_by("kind", "number").values_list("pk", flat=True))
    for start in range(0, len(ids), BATCH):
        records = list(PublicRecord.press.filter(pk__in=ids[start : start + BATCH]))
        neighbours = neighbours_of([record.content for record in records if record.state == "in_print"])
        for record in records:
            yield from _about(record, neighbours)
    yield from _orphans()


def _about(record: PublicRecord, neighbours: Neighbours) -> Iterator[str]:
    yield from _edition_in_force(record)
    if record.state != PublicRecord.State.IN_PRINT:
        if Shelf.press.current().filter(record=record).exists():
            yield f"{record.id} is {record.state} and still stands on shelves."
        return
    if record.due_at and record.attempts >= PATIENCE:
        yield f"{record.id} could not be typeset: {record.last_error or 'given up'}."
    if record.due_at is None and in_english(typeset, record.content, neighbours)[0] != without_edition(record.document):
        yield f"{record.id}: its document is not what its content and its neighbours give; run reprint."
    if record.kind == "entry":
        yield from _entry(record)


def _edition_in_force(record: PublicRecord) -> Iterator[str]:
    latest = Edition.press.of(record.id).first()
    if latest is None:
        yield f"{record.id} is in print without an edition."
    elif (latest.sequence, latest.document, latest.content) != (record.sequence, record.document, record.content):
        yield f"{record.id}: what is in force is not its latest edition."


def _entry(record: PublicRecord) -> Iterator[str]:
    if not record.document["citations"]:
        yield f"{record.id} is published without a citation."
    if standing(record.id) != places(record.document):
        yield f"{record.id}: its shelves do not agree with its document."
    for link in record.document["links"]:
        if link["direction"] == "in" and not link["derived"] and _is_later(link["entry"], record.document):
            yield f"{record.id}: its link to {link['entry']['id']} goes backwards in time."


def _is_later(one: dict, other: dict) -> bool:
    """Whether the one lies wholly after the other."""
    starts, ends = (
        dates.bounds(dates.parse(one["date"]["edtf"]))[0],
        dates.bounds(dates.parse(other["date"]["edtf"]))[1],
    )
    return bool(starts and ends and starts > ends)


def _orphans() -> Iterator[str]:
    known = PublicRecord.press.values("pk")
    for record_id in Edition.press.exclude(record_id__in=known).values_list("record_id", flat=True).distinct():
        yield f"{record_id} has editions but no record."

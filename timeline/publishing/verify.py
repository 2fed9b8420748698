"""Checks every invariant of print. Each finding is a sentence that names the record."""

from collections.abc import Iterator

from timeline import dates
from timeline.printed.fragments import fragments
from timeline.printed.models import Edition, Fragment, PublicRecord, Shelf
from timeline.printed.shelving import places
from timeline.printed.typesetting import Document, Neighbours, is_known_in_time, typeset
from timeline.publishing import older, private, quotes
from timeline.publishing.refresh import BATCH, UNSETTABLE, settable, with_neighbours, without_edition
from timeline.publishing.setting import in_english
from timeline.publishing.sheet import Sheet
from timeline.publishing.shelves import stands
from timeline.work import PATIENCE

IN_PRINT = PublicRecord.State.IN_PRINT


def verify() -> Iterator[str]:
    """Empty when all is well. Refreshes that are still due are not findings; those given up are."""
    ids = list(PublicRecord.press.order_by("kind", "number").values_list("pk", flat=True))
    people = private.listed()
    for start in range(0, len(ids), BATCH):
        records = list(PublicRecord.press.filter(pk__in=ids[start : start + BATCH]))
        for record, neighbours in with_neighbours([record for record in records if record.state == IN_PRINT]):
            yield from _edition_in_force(record)
            yield from _in_print(record, neighbours)
        for record in records:
            yield from private.named_in_print(record, people)
            if record.state != IN_PRINT:
                yield from _edition_in_force(record)
                yield from _out_of_print(record)
    yield from _orphans()
    yield from quotes.lost()
    yield from older.refused()


def _in_print(record: PublicRecord, neighbours: Neighbours | Exception) -> Iterator[str]:
    """An unreadable content is one finding, and nothing more can be asked of it."""
    try:
        document, reads = in_english(typeset, record.content, settable(neighbours))
    except UNSETTABLE as error:
        yield f"{record.id} can't be typeset: {type(error).__name__}: {error}."
        return
    yield from _document(record, document, sorted(reads))
    if record.kind == "entry":
        yield from _entry(record)
    if record.kind == "demand":
        yield from _demand(record)


def _out_of_print(record: PublicRecord) -> Iterator[str]:
    if Shelf.press.current().filter(record=record).exists():
        yield f"{record.id} is {record.state} and still stands on shelves."


def _edition_in_force(record: PublicRecord) -> Iterator[str]:
    latest = Edition.press.of(record.id).first()
    if latest is None:
        yield f"{record.id} is in print without an edition."
    elif (latest.sequence, latest.document, latest.content) != (record.sequence, record.document, record.content):
        yield f"{record.id}: what is in force is not its latest edition."


def _document(record: PublicRecord, document: Document, reads: list[str]) -> Iterator[str]:
    if record.due_at and record.attempts >= PATIENCE:
        yield f"{record.id} could not be typeset: {record.last_error or 'given up'}."
    if record.due_at is None and (document, reads) != (without_edition(record.document), record.reads):
        yield f"{record.id}: its document is not what its content and its neighbours give; run reprint."
    columns = Sheet(record.content, "").columns()
    if any(getattr(record, name) != value for name, value in columns.items()):
        yield f"{record.id}: its columns do not agree with its content."


def _entry(record: PublicRecord) -> Iterator[str]:
    document = record.document
    if not document["citations"]:
        yield f"{record.id} is published without a citation."
    if not is_known_in_time(document):
        yield f"{record.id} is dated after it was known."
    if not stands(record.id, places(document)):
        yield f"{record.id}: its shelves do not agree with its document."
    if dict(Fragment.press.filter(record=record).values_list("language", "html")) != fragments(document):
        yield f"{record.id}: its fragments are not what its document gives; run reprint."
    for link in document["links"]:
        if link["direction"] == "in" and _lies_before(document, link["entry"]):
            yield f"{record.id}: its link to {link['entry']['id']} goes backwards in time."


def _demand(record: PublicRecord) -> Iterator[str]:
    for asking in record.document["made_in"][:1]:
        if any(_lies_before(answer["entry"], asking) for answer in record.document["history"]):
            yield f"{record.id} was answered before it was made in {asking['id']}."


def _lies_before(one: dict, other: dict) -> bool:
    return dates.lies_before(dates.parse(one["date"]["edtf"]), dates.parse(other["date"]["edtf"]))


def _orphans() -> Iterator[str]:
    known = PublicRecord.press.values("pk")
    for record_id in Edition.press.exclude(record_id__in=known).values_list("record_id", flat=True).distinct():
        yield f"{record_id} has editions but no record."

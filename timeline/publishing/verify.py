"""What `manage.py verify` checks of print. Each finding is a sentence that names the record."""

from collections.abc import Iterator, Sequence

from django.db.models import F
from django.db.models.expressions import Window
from django.db.models.functions import Lag, RowNumber

from timeline import dates
from timeline.printed.documents import DocumentError, check
from timeline.printed.gather import Print, contents_in_print
from timeline.printed.models import Edition, PublicRecord
from timeline.printed.schemas import ContentError
from timeline.printed.stood import state_after
from timeline.printed.typesetting import Document, Neighbours, Unreadable, is_known_in_time
from timeline.publishing import derived, listed_later, older, private, quotes, replay
from timeline.publishing.dependents import BOUND
from timeline.publishing.derived import extents
from timeline.publishing.editions import imprint
from timeline.publishing.prepare import without_edition
from timeline.publishing.proof import Proof, proof
from timeline.work import PATIENCE, is_waiting

IN_PRINT = PublicRecord.State.IN_PRINT


def verify() -> Iterator[str]:
    """All findings. Records that wait to be typeset again are none, but those that were given up are."""
    yield from _numbering()
    yield from of(list(PublicRecord.press.order_by("kind", "number").values_list("pk", flat=True)))
    yield from extents.findings()
    yield from _orphans()
    yield from quotes.lost()
    yield from older.refused()
    yield from listed_later.too_short()


def of(record_ids: Sequence[str]) -> Iterator[str]:
    """The findings about these records alone."""
    people = private.listed()
    for start in range(0, len(record_ids), BOUND):
        yield from _batch(record_ids[start : start + BOUND], people)


def _numbering() -> Iterator[str]:
    """Finds gaps in the sequences and in the numbers of a record's editions, and times that run back."""
    before = {
        "earlier": Window(Lag("published_at"), order_by="sequence"),
        "place": Window(RowNumber(), order_by="sequence"),
    }
    own = Window(RowNumber(), partition_by="record_id", order_by="sequence")
    rows = Edition.press.annotate(**before, own=own).order_by("sequence")
    for sequence, place in rows.exclude(sequence=F("place")).values_list("sequence", "place")[:1]:
        yield f"Sequence {place} is missing: {sequence} stands in its place."
    for record_id, number, own_place in rows.exclude(number=F("own")).values_list("record_id", "number", "own"):
        yield f"{record_id}: edition {number} stands where its {own_place}. should."
    for sequence in rows.filter(published_at__lt=F("earlier")).values_list("sequence", flat=True):
        yield f"Sequence {sequence} was published before the one that precedes it."


def _batch(record_ids: Sequence[str], people: Sequence[private.Listed]) -> Iterator[str]:
    records = PublicRecord.press.in_bulk(record_ids)
    latest = {edition.record_id: edition for edition in _latest(record_ids)}
    contents = contents_in_print(record_ids)
    neighbours = Print().neighbours_of([c for c in contents.values() if not isinstance(c, Unreadable)])
    doubtful = set()
    for record_id in record_ids:
        record = records[record_id]
        found = list(_edition_in_force(record, latest.get(record_id)))
        if record.state == IN_PRINT and record_id in contents:
            found += _in_print(record, contents[record_id], neighbours)
        yield from found
        doubtful.update([record_id] if found else [])
    yield from (f"{record_id}: {told}" for record_id, told in replay.findings(records, latest))
    yield from (f"{record_id}: {told}" for record_id, told in replay.of_editions(records))
    yield from listed_later.named(records, people)
    broken = dict(_broken(record_ids))
    yield from broken.values()
    yield from derived.findings([i for i in record_ids if i not in broken], undrawn=doubtful)


def _broken(record_ids: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The ids of records of which a document can't be read, or says that it is another edition's, each with a finding.
    Nothing can be derived of them."""
    editions = Edition.press.filter(record_id__in=record_ids).defer("content").order_by("sequence")
    for edition in editions.iterator(chunk_size=BOUND):
        try:
            check(edition.kind, edition.document)
        except DocumentError as error:
            told = f"{edition.record_id}: the document of sequence {edition.sequence} can't be read: {error}."
            yield edition.record_id, told
        if edition.document.get("edition") != imprint(edition):
            told = (
                f"{edition.record_id}: the document of sequence {edition.sequence} says that it is another edition's."
            )
            yield edition.record_id, told


def _latest(record_ids: Sequence[str]) -> list[Edition]:
    editions = Edition.press.filter(record_id__in=record_ids).order_by("record_id", "-sequence")
    return list(editions.distinct("record_id").defer("content"))


def _edition_in_force(record: PublicRecord, latest: Edition | None) -> Iterator[str]:
    if not replay.is_named_so(record.id, record.kind, record.number):
        yield f"{record.id} is kept as {record.kind} {record.number}."
    if latest is None:
        yield f"{record.id} is in print without an edition."
    elif (latest.sequence, latest.document) != (record.sequence, record.document):
        yield f"{record.id}: what is in force is not its latest edition."
    elif state_after(latest.action) != record.state:
        yield f"{record.id} is {record.state}, and its latest edition says {latest.action}."


def _in_print(record: PublicRecord, content: dict | Unreadable, neighbours: Neighbours) -> Iterator[str]:
    """Typesets a record again and compares; if its content can't be read, that is the only finding."""
    try:
        if isinstance(content, Unreadable):
            raise ContentError(content)
        made = proof(content, neighbours, "")
    except ContentError as error:
        yield f"{record.id} can't be typeset: {error}"
        return
    yield from _document(record, made)
    if made.document != without_edition(record.document):
        return
    if made.kind == "entry":
        yield from _entry(record.id, record.document)
    if made.kind == "demand":
        yield from _demand(record.id, record.document)


def _document(record: PublicRecord, made: Proof) -> Iterator[str]:
    if record.due_at and record.attempts >= PATIENCE:
        yield f"{record.id} could not be typeset: {record.last_error or 'given up'}."
    standing = without_edition(record.document), tuple(record.reads)
    if not is_waiting(record.due_at) and (made.document, made.reads) != standing:
        yield f"{record.id}: its document is not what its content and its neighbours give; run reprint."
    columns = made.columns()
    if any(getattr(record, name) != columns[name] for name in ("slug", "title", "names")):
        yield f"{record.id}: its columns do not agree with its content."


def _entry(record_id: str, document: Document) -> Iterator[str]:
    if not document["citations"]:
        yield f"{record_id} is published without a citation."
    if not is_known_in_time(document):
        yield f"{record_id} is dated after it was known."
    for link in document["links"]:
        if link["direction"] == "in" and _lies_before(document, link["entry"]):
            yield f"{record_id}: its link to {link['entry']['id']} goes backwards in time."


def _demand(record_id: str, document: Document) -> Iterator[str]:
    for asking in document["made_in"][:1]:
        if any(_lies_before(answer["entry"], asking) for answer in document["history"]):
            yield f"{record_id} was answered before it was made in {asking['id']}."


def _lies_before(one: dict, other: dict) -> bool:
    return dates.lies_before(dates.parse(one["date"]["edtf"]), dates.parse(other["date"]["edtf"]))


def _orphans() -> Iterator[str]:
    known = PublicRecord.press.values("pk")
    for record_id in Edition.press.exclude(record_id__in=known).values_list("record_id", flat=True).distinct():
        yield f"{record_id} has editions but no record."

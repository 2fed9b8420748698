"""Refreshing: records whose printed neighbours changed are typeset anew; only a different document makes an edition."""

from collections.abc import Iterator
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from timeline.printed.models import Edition, PublicRecord
from timeline.printed.typesetting import Document, Neighbours, typeset
from timeline.publishing.errors import PublicationBusy
from timeline.publishing.imprint import Imprint, replace_fragments, settle
from timeline.publishing.lock import take_lock
from timeline.publishing.neighbours import neighbours_of
from timeline.publishing.setting import in_english
from timeline.publishing.sheet import Sheet
from timeline.work import LEASE

BATCH = 100
PRESS = "press"
UNSETTABLE = (LookupError, TypeError, ValueError, AttributeError)  # what reading a content of another shape raises


def refresh(now: datetime | None = None, *, limit: int = BATCH) -> int:
    """The tick's part: claims due records and sets them; returns how many were claimed. Raises PublicationBusy.

    The claim is committed first: a record that kills its worker counts as tried, and is then claimed alone.
    """
    claimed = PublicRecord.press.in_print().claim(now or timezone.now(), limit=limit)
    if not claimed:
        return 0
    try:
        with transaction.atomic():
            take_lock()
            _set_anew([record.id for record in claimed], by=PRESS)
    except PublicationBusy:
        for record in claimed:
            record.give_back()
        raise
    return len(claimed)


def refresh_due(*, by: str, limit: int) -> None:
    """The press's part, in its own transaction and under its lock."""
    due = PublicRecord.press.in_print().due(timezone.now()).order_by("due_at", "pk")
    _set_anew(list(due.values_list("pk", flat=True)[:limit]), by=by)


def reprint(record_ids: list[str] | None = None) -> dict[str, int]:
    """Typesets these, or everything in print, in batches that each take the lock; says how many changed."""
    wanted = record_ids if record_ids is not None else list(PublicRecord.press.in_print().values_list("pk", flat=True))
    counts = {"records": len(wanted), "editions": 0, "fragments": 0}
    for start in range(0, len(wanted), BATCH):
        with transaction.atomic():
            take_lock()
            editions, fragments = _set_anew(wanted[start : start + BATCH], by=PRESS)
        counts["editions"] += editions
        counts["fragments"] += fragments
    return counts


def _set_anew(record_ids: list[str], *, by: str) -> tuple[int, int]:
    """How many editions, and how many fragments without one. Holds the lock already."""
    records = list(PublicRecord.press.in_print().filter(pk__in=record_ids).order_by("pk"))
    if not records:
        return 0, 0
    changed: list[tuple[PublicRecord, Neighbours]] = []
    same: list[tuple[PublicRecord, list[str]]] = []
    for record, neighbours in with_neighbours(records):
        try:
            document, reads = in_english(typeset, record.content, settable(neighbours))
        except UNSETTABLE as error:
            _note(record, error)
        else:
            if document == without_edition(record.document):
                same.append((record, sorted(reads)))
            else:
                changed.append((record, settable(neighbours)))
    imprint = Imprint.next(by)
    for record, neighbours in changed:
        imprint.print(Sheet(record.content, Edition.Action.REFRESHED), neighbours)
    return len(changed), _leave(same)


def _note(record: PublicRecord, error: Exception) -> None:
    """It stays due, and the others are set: one that no release can read any more must not stop the press."""
    words = f"{type(error).__name__}: {error}"
    PublicRecord.press.filter(pk=record.pk).update(last_error=words[:2000], lease_until=timezone.now() + LEASE)


def with_neighbours(records: list[PublicRecord]) -> Iterator[tuple[PublicRecord, Neighbours | Exception]]:
    """All at once where they can be read; else one by one, so that an unreadable one spoils nobody else's."""
    try:
        together = neighbours_of([record.content for record in records])
    except UNSETTABLE:
        yield from ((record, _own_neighbours(record)) for record in records)
    else:
        yield from ((record, together) for record in records)


def _own_neighbours(record: PublicRecord) -> Neighbours | Exception:
    try:
        return neighbours_of([record.content])
    except UNSETTABLE as error:
        return error


def settable(neighbours: Neighbours | Exception) -> Neighbours:
    """Raises what was found instead."""
    if isinstance(neighbours, Exception):
        raise neighbours
    return neighbours


def _leave(same: list[tuple[PublicRecord, list[str]]]) -> int:
    """Nothing is due of these any more. Returns how many fragments a newer template made different."""
    settle([record.pk for record, _reads in same])
    for record, reads in same:
        if reads != record.reads:
            PublicRecord.press.filter(pk=record.pk).update(reads=reads)
    return replace_fragments({r.pk: r.document for r, _reads in same if r.kind == "entry"})


def documents_naming(record_id: str, kind: str) -> list[Document]:
    """As those in print that name a record would be set now; prints nothing."""
    contents = list(PublicRecord.press.in_print().of_kind(kind).naming([record_id]).values_list("content", flat=True))
    neighbours = neighbours_of(contents)
    return [in_english(typeset, content, neighbours)[0] for content in contents]


def without_edition(document: dict) -> dict:
    return {name: value for name, value in document.items() if name != "edition"}

"""Finding one printed record for a page. Ids and slugs are never reused, so each has one of four answers."""

from datetime import datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models.functions import JSONObject
from django.http import Http404
from django.utils.translation import gettext as _

from timeline.pages.subjects import Annotated
from timeline.printed.knowing import known_documents
from timeline.printed.models import Edition, PublicRecord, SourceState
from timeline.printed.models.record import RecordQuerySet
from timeline.printed.parameters import Filters
from timeline.printed.stood import edition_at, state_after
from timeline.printed.typesetting.brief import page_address
from timeline.web.filters.subjects import with_titles


class Gone(Exception):
    """It was in print and was retracted; its page says so. `filters`: under which it was asked for."""

    def __init__(self, record: PublicRecord, filters: Filters) -> None:
        super().__init__(record.pk)
        self.record, self.filters = record, filters


class Moved(Exception):
    """It was merged into another record, to whose page this leads."""


class NotYet(Exception):
    """It was not in print at the time that was asked for. `filters`: under which it was asked for."""

    def __init__(self, record: PublicRecord, filters: Filters) -> None:
        super().__init__(record.pk)
        self.filters = filters
        first = Edition.objects.of(record.pk).values_list("sequence", "published_at").last()
        self.sequence, self.published_at = first or (record.sequence, None)

    sequence: int
    published_at: datetime | None


class NotKnown(Exception):
    """By the day that was asked for nothing was known of it. `known_by`: by when something was, if that is known."""

    def __init__(self, record: PublicRecord, filters: Filters) -> None:
        super().__init__(record.pk)
        self.filters, self.day = filters, filters.known
        self.known_by = record.document["known_by"]


State = PublicRecord.State


def known_document(record: PublicRecord, filters: Filters) -> Any:
    """An entry's document, as known by the day that is asked for, if one is. Raises NotKnown."""
    found = known_documents(record.kind, [record.document], filters.known, filters.at)
    if not found:
        raise NotKnown(record, filters)
    return found[0]


def find(records: RecordQuerySet, filters: Filters) -> PublicRecord:
    """With the document that it has, or had at the time that is asked for. Raises Http404, NotYet, Gone or Moved."""
    record = ever_printed(records) if filters.at is None else _as_it_stood(records, filters, filters.at)
    state = record.state if filters.at is None else state_after(record.then)  # type: ignore[attr-defined]
    if state == State.RETRACTED:
        raise Gone(record, filters)
    if state == State.MERGED:
        into = record.merged_into if filters.at is None else record.into_then  # type: ignore[attr-defined]
        raise Moved(filters.address(address_of(into)))
    return record


def _as_it_stood(records: RecordQuerySet, filters: Filters, at: int) -> PublicRecord:
    """`state` stays what it is now: what was withdrawn since is told; `document_now`: what it says since."""
    editions = {"then": "action", "into_then": "merged_into", "document_then": "document"}
    record: Any = ever_printed(records.annotate(**{name: edition_at(column, at) for name, column in editions.items()}))
    if record.then is None:
        raise NotYet(record, filters)
    record.document_now, record.document = record.document, record.document_then
    return record


def address_of(record_id: str) -> str:
    """Of a printed record's page, below the site's own."""
    return page_address(*PublicRecord.objects.values_list("kind", "document").get(pk=record_id))


def ever_printed(records: RecordQuerySet) -> PublicRecord:
    """In whatever state; raises Http404."""
    record = records.defer("names", "reads").first()
    if record is None:
        raise Http404(_("Nothing was ever printed at this address."))
    return record


def subject(kind: str, slug: str, annotated: Annotated, filters: Filters) -> Any:
    """A PublicRecord with the annotations asked for, and the titles of what the filters name."""
    return find(with_titles(annotated(PublicRecord.objects.by_slug(kind, slug), filters.at), filters), filters)


def entry(number: int, filters: Filters) -> PublicRecord:
    return find(PublicRecord.objects.of_kind("entry").filter(number=number), filters)


def entry_with_sources(number: int, filters: Filters) -> tuple[PublicRecord, list[dict]]:
    """An entry, and how its sources were found when somebody last looked: of a past state of the record, nothing."""
    records = PublicRecord.objects.of_kind("entry").filter(number=number)
    if filters.at is not None:
        return find(records, filters), []
    told = JSONObject(**{name: name for name in ("record", "standing", "checked_on", "lost")})
    record: Any = find(
        records.annotate(sources=ArraySubquery(SourceState.objects.of_each_entry().values_list(told))), filters
    )
    return record, record.sources


def any_entry(number: int) -> PublicRecord:
    return ever_printed(PublicRecord.objects.of_kind("entry").filter(number=number))

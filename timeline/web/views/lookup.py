"""Finding one printed record for a page. Ids and slugs are never reused, so each has one of four answers."""

from collections.abc import Callable
from typing import Any

from django.http import Http404
from django.utils.translation import gettext as _

from timeline.printed.models import PublicRecord
from timeline.printed.models.record import RecordQuerySet
from timeline.printed.parameters import Filters
from timeline.web.filters.subjects import with_titles


class Gone(Exception):
    """It was in print and was retracted; its page says so."""

    def __init__(self, record: PublicRecord) -> None:
        super().__init__(record.pk)
        self.record = record


class Moved(Exception):
    """It was merged into another record, to whose page this leads."""


def find(records: RecordQuerySet) -> PublicRecord:
    """Raises Http404, Gone or Moved."""
    record = ever_printed(records)
    if record.state == PublicRecord.State.RETRACTED:
        raise Gone(record)
    if record.state == PublicRecord.State.MERGED:
        raise Moved(address_of(record.merged_into))
    return record


def address_of(record_id: str) -> str:
    """Of a printed record's page, below the site's own."""
    return str(PublicRecord.objects.values_list("document", flat=True).get(pk=record_id)["url"])


def ever_printed(records: RecordQuerySet) -> PublicRecord:
    """In whatever state; raises Http404."""
    record = records.defer("names", "reads").first()
    if record is None:
        raise Http404(_("Nothing was ever printed at this address."))
    return record


def subject(kind: str, slug: str, annotated: Callable[[RecordQuerySet], RecordQuerySet], filters: Filters) -> Any:
    """A PublicRecord with the annotations asked for, and the titles of what the filters name."""
    return find(with_titles(annotated(PublicRecord.objects.by_slug(kind, slug)), filters))


def entry(number: int) -> PublicRecord:
    return find(PublicRecord.objects.of_kind("entry").filter(number=number))


def any_entry(number: int) -> PublicRecord:
    return ever_printed(PublicRecord.objects.of_kind("entry").filter(number=number))

"""What stood in print, now or at a sequence: the edition in force then is a record's latest one not after it.

Press and readers share it, each by their own connection.
"""

from collections.abc import Iterable

from django.db.models import F, OuterRef, QuerySet, Subquery, TextField
from django.db.models.expressions import Combinable
from django.db.models.fields.json import KT, KeyTextTransform, KeyTransform
from django.db.models.functions import Coalesce, Length

from timeline.printed.connection import PUBLIC
from timeline.printed.models import Edition, PublicRecord
from timeline.printed.typesetting import Document

TAKEN_OUT = tuple(action for action in Edition.Action if action.takes_out)
CALLED = Coalesce(KT("document__title"), KT("document__name"), KT("document__text"))
"""What an edition's record is called in its document."""


def state_after(action: str) -> str:
    """In which state an edition leaves its record."""
    return PublicRecord.State(action if action in TAKEN_OUT else PublicRecord.State.IN_PRINT).value


def standing(record_ids: list[str], column: str, *, at: int | None, using: str) -> QuerySet:
    """Pairs of an id and what its edition in force holds."""
    records = PublicRecord.press.using(using).filter(pk__in=record_ids)
    if at is None:
        in_force = records.in_print().values_list("sequence")
    else:
        in_force = records.values_list(edition_at("sequence", at, using=using))
    editions = Edition.press.using(using).filter(sequence__in=in_force).exclude(action__in=TAKEN_OUT)
    return editions.values_list("record_id", column)


def documents_by_title(record_ids: Iterable[str], *, at: int | None) -> list[tuple[str, Document]]:
    """For readers: kinds and documents of those of these records that stand in print, or stood there."""
    if at is None:
        records = PublicRecord.objects.in_print().filter(pk__in=record_ids).order_by("title", "number")
        return list(records.values_list("kind", "document"))
    stood = standing(list(record_ids), "document", at=at, using=PUBLIC)
    return list(stood.order_by(CALLED, Length("record_id"), "record_id").values_list("kind", "document"))


def edition_at(column: str | Combinable, at: int, *, record: str = "pk", using: str = PUBLIC) -> Subquery:
    """A column of the edition in force, or what is made of its columns, of the record that the outer row names: one
    step of an index, however many editions it has."""
    until = Edition.press.using(using).filter(record_id=OuterRef(record), sequence__lte=at)
    wanted = F(column) if isinstance(column, str) else column
    return Subquery(until.order_by("-sequence").values(wanted=wanted)[:1])


def title_at(at: int) -> Coalesce:
    """Of the record that the outer row is, as its page had it then."""
    return Coalesce(edition_at(CALLED, at), F("title"), output_field=TextField())


def document_of(at: int | None = None) -> Combinable:
    """Of an outer place on a shelf, for readers: now or at a sequence."""
    return F("record__document") if at is None else edition_at("document", at, record="record_id")


def edtf_of(at: int | None = None) -> Combinable:
    """The date in that document."""
    if at is None:
        return KeyTextTransform("edtf", KeyTransform("date", "record__document"))
    return edition_at(KT("document__date__edtf"), at, record="record_id")


def part_of(key: str, at: int | None = None) -> Combinable:
    """What that document holds under a key."""
    if at is None:
        return KeyTransform(key, "record__document")
    return edition_at(KeyTransform(key, "document"), at, record="record_id")

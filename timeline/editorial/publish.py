"""Publish, correct, retract: the doors to the press. Each checks the rules first, so that nothing false is printed."""

from collections.abc import Iterable, Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from timeline import publishing
from timeline.editorial.errors import Refused
from timeline.editorial.rules import draft_objections, objections, storable
from timeline.models import Demand, Printable, TimelineEntry, User
from timeline.printed.models import Edition, PublicRecord
from timeline.printed.schemas import ContentError


@transaction.atomic
def publish(record: Printable, *, by: User, note: str = "") -> Edition:
    """Prints the record as it stands now. Raises Refused, PublicationBusy."""
    return _print([record], by=by, note=note, action=Edition.Action.PUBLISHED)[0]


@transaction.atomic
def publish_together(records: Sequence[Printable], *, by: User, note: str = "") -> list[Edition]:
    """Prints them in this order, all or none: the first edition of each knows all the others.

    Raises Refused, PublicationBusy.
    """
    return _print(records, by=by, note=note, action=Edition.Action.PUBLISHED)


@transaction.atomic
def correct(record: Printable, *, by: User, note: str) -> Edition:
    """Prints the record anew as a correction; the note is public. Raises Refused, PublicationBusy."""
    if not storable(note):
        raise Refused(_("A correction needs a public note: say what was wrong."))
    return _print([record], by=by, note=note, action=Edition.Action.CORRECTED)[0]


@transaction.atomic
def retract(record: Printable, *, by: User, note: str) -> Edition:
    """Takes the record out of print; its page stays and says why. Raises Refused, PublicationBusy."""
    if not storable(note):
        raise Refused(_("A retraction needs a public note: say why."))
    if not isinstance(record, TimelineEntry):
        raise Refused(_("Only entries can be retracted; “%(record)s” is named by entries.") % {"record": record})
    try:
        printed = publishing.retract(record, by=by, note=storable(note))
    except publishing.NotThere as error:
        raise Refused(_("“%(record)s” is not in print.") % {"record": record}) from error
    _refuse(objections(printed))
    return printed.chosen[0]


def _print(records: Sequence[Printable], *, by: User, note: str, action: str) -> list[Edition]:
    """Prints first and asks then, in one transaction: what is judged is what readers would get."""
    records = list({record.record_id: record for record in records}.values())
    try:
        return _judged(records, by=by, note=note, action=action)
    except Refused as refusal:
        waiting = _drafts_beside(records)
        if not waiting:
            raise
        editions = _judged(records, by=by, note=note, action=action, without=waiting)
        editions[0].left_out = tuple(refusal.messages)
        return editions


@transaction.atomic
def _judged(
    records: Sequence[Printable], *, by: User, note: str, action: str, without: Sequence[str] = ()
) -> list[Edition]:
    try:
        printed = publishing.print_records(records, by=by, note=storable(note), action=action, without=without)
    except (publishing.NotThere, ContentError) as error:
        raise Refused(str(error)) from error
    _refuse(draft_objections(records, printed, action))
    _refuse(objections(printed))
    return printed.chosen


def _drafts_beside(records: Sequence[Printable]) -> list[str]:
    """Demands that were drawn up at entries that are in print already: somebody's draft must not stop the entry. (With
    an entry's own first edition they are judged as part of it.)"""
    printed = set(
        PublicRecord.press.in_print().filter(pk__in=[r.record_id for r in records]).values_list("pk", flat=True)
    )
    entries = [r.pk for r in records if isinstance(r, TimelineEntry) and r.record_id in printed]
    demands = [demand.record_id for demand in Demand.objects.filter(made_in__in=entries).distinct()]
    known = set(PublicRecord.press.filter(pk__in=demands).values_list("pk", flat=True))
    return [record_id for record_id in demands if record_id not in known]


def _refuse(sentences: Iterable[str | ValidationError]) -> None:
    if found := list(dict.fromkeys(sentences)):
        raise Refused(found)

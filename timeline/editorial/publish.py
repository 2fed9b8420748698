"""Publish, correct, retract: the doors to the press. Each checks the rules first, so that nothing false is printed."""

from collections.abc import Iterable, Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from timeline import publishing
from timeline.editorial.errors import Refused
from timeline.editorial.rules import draft_objections, objections, storable
from timeline.models import Printable, TimelineEntry, User
from timeline.printed.models import Edition
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
    if not note.strip():
        raise Refused(_("A correction needs a public note: say what was wrong."))
    return _print([record], by=by, note=note, action=Edition.Action.CORRECTED)[0]


@transaction.atomic
def retract(record: Printable, *, by: User, note: str) -> Edition:
    """Takes the record out of print; its page stays and says why. Raises Refused, PublicationBusy."""
    if not note.strip():
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
        printed = publishing.print_records(records, by=by, note=storable(note), action=action)
    except (publishing.NotThere, ContentError) as error:
        raise Refused(str(error)) from error
    _refuse(draft_objections(records, printed, action))
    _refuse(objections(printed))
    return printed.chosen


def _refuse(sentences: Iterable[str]) -> None:
    if found := list(dict.fromkeys(sentences)):
        raise Refused(found)

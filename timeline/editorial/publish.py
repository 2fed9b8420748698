"""Publish, correct, retract: the doors to the press. Each checks the rules first, so that nothing false is printed."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from timeline import publishing
from timeline.editorial.against import against, not_retractable, nothing_changed, told
from timeline.editorial.beside import drafts_beside, tied_to
from timeline.editorial.door import door
from timeline.editorial.drafts import refuse_stale
from timeline.editorial.edited import Edited, edited, edited_together
from timeline.editorial.errors import Objection, Refused
from timeline.editorial.rules import NOTE, objections, storable
from timeline.editorial.unseen import refuse_unseen
from timeline.models import Printable, TimelineEntry, User
from timeline.printed.models import Edition
from timeline.printed.schemas import ContentError
from timeline.publishing.as_printed import stand_as_printed
from timeline.publishing.lock import busy_when_locked


@door
def publish(
    record: Printable, *, by: User, note: str = "", seen_version: int | None = None, seen: str | None = None
) -> Edition:
    """Prints the record as it stands now, and with an entry the demands in print that were edited since.

    `seen_version`: the one that was looked at; Stale when it is not the last. `seen`: Preview.seen; Unseen when other
    contents would be printed. Raises Refused, PublicationBusy.
    """
    return _print_edited(record, Edition.Action.PUBLISHED, by, note, seen_version, seen)


@door
def publish_together(records: Sequence[Printable], *, by: User, note: str = "") -> list[Edition]:
    """Prints those that differ from what is in print in this order, all or none: the first edition of each knows all
    the others.

    Raises Refused, PublicationBusy.
    """
    publishing.take_lock()
    act = edited_together(records, held=True)
    if not act.records:
        raise Refused([nothing_changed(record) for record in records])
    return _print(act, by=by, note=note, action=Edition.Action.PUBLISHED).chosen


@door
def correct(
    record: Printable, *, by: User, note: str, seen_version: int | None = None, seen: str | None = None
) -> Edition:
    """Likewise, as a correction; the note is public. Raises Refused, PublicationBusy."""
    if not storable(note):
        raise Refused({NOTE: _("A correction needs a public note: say what was wrong.")})
    return _print_edited(record, Edition.Action.CORRECTED, by, note, seen_version, seen)


@door
def retract(record: Printable, *, by: User, note: str, seen: str | None = None) -> Edition:
    """Takes the record out of print; its page stays and says why. `seen`: as above. Raises Refused, PublicationBusy."""
    if not storable(note):
        raise Refused({NOTE: _("A retraction needs a public note: say why.")})
    if not isinstance(record, TimelineEntry):
        raise Refused(_("Only entries can be retracted; “%(record)s” is named by entries.") % {"record": record})
    try:
        printed = publishing.retract(record, by=by, note=storable(note))
    except (publishing.NotThere, ContentError) as error:
        raise Refused(not_retractable(record, error)) from error
    _refuse(told(objections(printed), record.record_id))
    refuse_unseen(printed, seen)
    return printed.chosen[0]


def _print_edited(
    record: Printable, action: str, by: User, note: str, seen_version: int | None, seen: str | None
) -> Edition:
    """The first edition is the record's own, or where nothing of it has changed, of a demand that was edited in it."""
    publishing.take_lock()
    act = edited(record, held=True)
    if not act.is_of(record, seen_version):
        with busy_when_locked():
            refuse_stale(record, seen_version)
    if not act.records:
        raise Refused(nothing_changed(record))
    printed = _print(act, by=by, note=note, action=action)
    refuse_unseen(printed, seen)
    return printed.chosen[0]


def _print(act: Edited, *, by: User, note: str, action: str) -> publishing.Printed:
    """Prints first and asks then, in one transaction: what is judged is what readers would get. Without the drafts
    beside them only what differs by itself is printed: else an edition would be made of what stands there already."""
    waiting, rest = drafts_beside(act), act.without_drafts()
    try:
        with transaction.atomic(savepoint=bool(waiting)):
            return _judged(act, by=by, note=note, action=action)
    except Refused as refusal:
        if not (waiting and rest.records):
            raise
        printed = _judged(rest, by=by, note=note, action=action, without=waiting)
        printed.chosen[0].left_out = tuple(refusal.messages)
        return printed


def _judged(act: Edited, *, by: User, note: str, action: str, without: Sequence[str] = ()) -> publishing.Printed:
    try:
        printed = publishing.print_records(
            act.records, by=by, note=storable(note), action=action, without=without, frozen=act.frozen
        )
    except publishing.NotThere as error:
        raise Refused(str(error)) from error
    except ContentError as error:
        raise Refused.unfit(error, act.about) from error
    _refuse(against(act, printed, action=action, by=by))
    stand_as_printed(tied_to(printed))
    return printed


def _refuse(found: list[Objection]) -> None:
    if found:
        raise Refused.for_(found)

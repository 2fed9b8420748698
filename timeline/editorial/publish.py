"""Publish, correct, retract: the doors to the press. Each checks the rules first, so that nothing false is printed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from timeline import publishing
from timeline.editorial.beside import drafts_beside, new_beside, tied_to, untied_from
from timeline.editorial.door import door
from timeline.editorial.drafts import refuse_stale
from timeline.editorial.edited import Edited, edited, edited_together
from timeline.editorial.errors import Objection, Refused, Sentence, seen_from
from timeline.editorial.rules import NOTE, draft_objections, four_eyes, objections, storable
from timeline.models import Printable, TimelineEntry, User
from timeline.printed.models import Edition
from timeline.printed.schemas import ContentError
from timeline.publishing.in_force import stands_as
from timeline.publishing.lock import busy_when_locked


@dataclass(frozen=True)
class Preview:
    """`editions`: all that would be printed, none of it stored; `first`: those of neighbours that never were;
    `refusal`: what speaks against it, if anything does."""

    editions: list[Edition]
    refusal: Refused | None
    first: Sequence[Edition] = ()

    @property
    def objections(self) -> list[ValidationError]:
        return [error for _field, error in self.refusal.objections()] if self.refusal else []


@door
def publish(record: Printable, *, by: User, note: str = "", seen_version: int | None = None) -> Edition:
    """Prints the record as it stands now, and with an entry the demands in print that were edited since.

    `seen_version`: the one that was looked at; Stale when it is not the last. Raises Refused, PublicationBusy.
    """
    return _print_edited(record, by=by, note=note, action=Edition.Action.PUBLISHED, seen_version=seen_version)


@door
def publish_together(records: Sequence[Printable], *, by: User, note: str = "") -> list[Edition]:
    """Prints those that differ from what is in print in this order, all or none: the first edition of each knows all
    the others.

    Raises Refused, PublicationBusy.
    """
    publishing.take_lock()
    act = edited_together(records, held=True)
    if not act.records:
        raise Refused([_nothing_changed(record) for record in records])
    return _print(act, by=by, note=note, action=Edition.Action.PUBLISHED)


@door
def correct(record: Printable, *, by: User, note: str, seen_version: int | None = None) -> Edition:
    """Likewise, as a correction; the note is public. Raises Refused, PublicationBusy."""
    if not storable(note):
        raise Refused({NOTE: _("A correction needs a public note: say what was wrong.")})
    return _print_edited(record, by=by, note=note, action=Edition.Action.CORRECTED, seen_version=seen_version)


@door
def retract(record: Printable, *, by: User, note: str) -> Edition:
    """Takes the record out of print; its page stays and says why. Raises Refused, PublicationBusy."""
    if not storable(note):
        raise Refused({NOTE: _("A retraction needs a public note: say why.")})
    if not isinstance(record, TimelineEntry):
        raise Refused(_("Only entries can be retracted; “%(record)s” is named by entries.") % {"record": record})
    try:
        printed = publishing.retract(record, by=by, note=storable(note))
    except (publishing.NotThere, ContentError) as error:
        raise Refused(_not_retractable(record, error)) from error
    _refuse(_told(objections(printed), record.record_id))
    return printed.chosen[0]


def preview(record: Printable, *, by: User) -> Preview:
    """What publishing would make of it now, and what speaks against it. Writes nothing, locks nothing."""
    act = edited(record)
    if not act.records:
        return Preview([], Refused(_nothing_changed(record)))
    whole = _previewed(act, by=by)
    waiting, rest = drafts_beside(act) if whole.refusal else [], act.without_drafts()
    without = _previewed(rest, by=by, without=waiting) if waiting and rest.records else whole
    return whole if without.refusal else without


def preview_retraction(record: Printable, *, by: User) -> Preview:
    """What taking it out of print would change, and what speaks against it. Writes nothing, locks nothing."""
    try:
        printed = publishing.preview_retraction(record, by=by)
    except (publishing.NotThere, ContentError) as error:
        return Preview([], Refused(_not_retractable(record, error)))
    found = _told(objections(printed), record.record_id)
    return Preview(printed.all, Refused.for_(found) if found else None)


def _not_retractable(record: Printable, error: Exception) -> str:
    if isinstance(error, ContentError):
        sentence = _("What is in print of “%(record)s” can't be read (%(error)s) Publish it anew, then retract it.")
        return sentence % {"record": record, "error": error}
    return _("“%(record)s” is not in print.") % {"record": record}


def _previewed(act: Edited, *, by: User, without: Sequence[str] = ()) -> Preview:
    action = Edition.Action.PUBLISHED
    try:
        printed = publishing.preview(act.records, by=by, action=action, without=without, frozen=act.frozen)
    except publishing.NotThere as error:
        return Preview([], Refused(str(error)))
    except ContentError as error:
        return Preview([], Refused.unfit(error, act.about))
    found = _against(act, printed, action=action, by=by)
    first = printed.all[: len(printed.prepared.first)]
    return Preview(printed.all, Refused.for_(found) if found else None, first)


def _nothing_changed(record: Printable) -> str:
    if untied := untied_from(record):
        told = _("“%(record)s” is in print as it stands, but for what was untied from it: publish %(demands)s.")
        return told % {"record": record, "demands": ", ".join(f"{one.record_id} “{one}”" for one in untied)}
    return _("“%(record)s” is in print as it stands: nothing has changed since.") % {"record": record}


def _print_edited(record: Printable, *, by: User, note: str, action: str, seen_version: int | None) -> Edition:
    """The first edition is the record's own, or where nothing of it has changed, of a demand that was edited in it."""
    publishing.take_lock()
    act = edited(record, held=True)
    if not act.is_of(record, seen_version):
        with busy_when_locked():
            refuse_stale(record, seen_version)
    if not act.records:
        raise Refused(_nothing_changed(record))
    return _print(act, by=by, note=note, action=action)[0]


def _print(act: Edited, *, by: User, note: str, action: str) -> list[Edition]:
    """Prints first and asks then, in one transaction: what is judged is what readers would get. Without the drafts
    beside them only what differs by itself is printed: else an edition would be made of what stands there already."""
    waiting, rest = drafts_beside(act), act.without_drafts()
    try:
        with transaction.atomic(savepoint=bool(waiting)):
            return _judged(act, by=by, note=note, action=action)
    except Refused as refusal:
        if not (waiting and rest.records):
            raise
        editions = _judged(rest, by=by, note=note, action=action, without=waiting)
        editions[0].left_out = tuple(refusal.messages)
        return editions


def _judged(act: Edited, *, by: User, note: str, action: str, without: Sequence[str] = ()) -> list[Edition]:
    try:
        printed = publishing.print_records(
            act.records, by=by, note=storable(note), action=action, without=without, frozen=act.frozen
        )
    except publishing.NotThere as error:
        raise Refused(str(error)) from error
    except ContentError as error:
        raise Refused.unfit(error, act.about) from error
    _refuse(_against(act, printed, action=action, by=by))
    for entry in tied_to(printed):
        if not edited(entry).records:
            stands_as(entry.record_id, entry.version)
    return printed.chosen


def _against(act: Edited, printed: publishing.Printed, *, action: str, by: User) -> list[Objection]:
    """The first kind of objection that there is."""
    eyes = four_eyes(chain(act.without_drafts().records, new_beside(printed)), by)
    kinds = (eyes, draft_objections(act.records, printed, action), objections(printed))
    return next(filter(None, (_told(found, act.about) for found in kinds)), [])


def _told(found: Iterable[Objection], about: str) -> list[Objection]:
    """Each sentence once, where it is said first."""
    told: dict[Sentence, str | None] = {}
    for field, sentence in seen_from(about, found):
        told.setdefault(sentence, field)
    return [(field, sentence) for sentence, field in told.items()]


def _refuse(found: list[Objection]) -> None:
    if found:
        raise Refused.for_(found)

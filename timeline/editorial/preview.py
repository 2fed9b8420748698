"""What an act of the press would print, and what speaks against it. Writes nothing, locks nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.exceptions import ValidationError

from timeline import publishing
from timeline.editorial.against import against, not_retractable, nothing_changed, told
from timeline.editorial.beside import drafts_beside
from timeline.editorial.edited import Edited, edited
from timeline.editorial.errors import Refused
from timeline.editorial.rules import objections, storable
from timeline.editorial.unseen import brought, fingerprint
from timeline.models import Printable, User
from timeline.printed.models import Edition
from timeline.printed.schemas import ContentError

NOTHING = fingerprint([])


@dataclass(frozen=True)
class Preview:
    """`editions`: all that would be printed, none of it stored; `first`: those of neighbours that never were;
    `refusal`: what speaks against it, if anything does; `seen`: the fingerprint of what it would bring into print, to
    be handed to the act."""

    editions: list[Edition]
    refusal: Refused | None
    first: Sequence[Edition] = ()
    seen: str = NOTHING

    @property
    def objections(self) -> list[ValidationError]:
        return [error for _field, error in self.refusal.objections()] if self.refusal else []


def preview(record: Printable, *, by: User, action: str = Edition.Action.PUBLISHED, note: str = "") -> Preview:
    """What publishing or correcting would make of it now, with this note, and what speaks against it. Writes nothing,
    locks nothing."""
    act = edited(record)
    if not act.records:
        return Preview([], Refused(nothing_changed(record)))
    whole = _previewed(act, by=by, note=note, action=action)
    waiting, rest = drafts_beside(act) if whole.refusal else [], act.without_drafts()
    without = _previewed(rest, by=by, note=note, action=action, without=waiting) if waiting and rest.records else whole
    return whole if without.refusal else without


def preview_retraction(record: Printable, *, by: User, note: str = "") -> Preview:
    """What taking it out of print with this note would change, and what speaks against it. Writes and locks
    nothing."""
    try:
        printed = publishing.preview_retraction(record, by=by, note=storable(note))
    except (publishing.NotThere, ContentError) as error:
        return Preview([], Refused(not_retractable(record, error)))
    found = told(objections(printed), record.record_id)
    return Preview(printed.all, Refused.for_(found) if found else None, seen=brought(printed))


def _previewed(act: Edited, *, by: User, note: str, action: str, without: Sequence[str] = ()) -> Preview:
    try:
        printed = publishing.preview(
            act.records, by=by, note=storable(note), action=action, without=without, frozen=act.frozen
        )
    except publishing.NotThere as error:
        return Preview([], Refused(str(error)))
    except ContentError as error:
        return Preview([], Refused.unfit(error, act.about))
    found = against(act, printed, action=action, by=by)
    first = printed.all[: len(printed.prepared.first)]
    return Preview(printed.all, Refused.for_(found) if found else None, first, brought(printed))

"""Printing: content in, edition out, under the publication lock, with everything that follows from it.

take_lock → freeze → stage (contents enter print) → typeset → edition, shelves, fragments → mark whom it concerns
"""

from collections.abc import Callable, Iterable

from django.db import transaction

from timeline.models import Printable, User
from timeline.printed.models import Edition, PublicRecord
from timeline.publishing.dependents import concerned, mark_due, readers_of_days, story_days
from timeline.publishing.imprint import Imprint
from timeline.publishing.lock import take_lock
from timeline.publishing.neighbours import neighbours_of
from timeline.publishing.refresh import BATCH, refresh_due
from timeline.publishing.sheet import Sheet
from timeline.publishing.stage import first_prints, held, stage


@transaction.atomic
def print_records(
    records: Iterable[Printable],
    *,
    by: User,
    note: str = "",
    action: str = Edition.Action.PUBLISHED,
    without: Iterable[str] = (),
) -> list[Edition]:
    """Prints these records, and first the neighbours that were never printed. Raises PublicationBusy.

    The editions are returned in the order of the records; a neighbour's first edition is not among them.
    `without`: ids of neighbours that are to wait.
    """
    take_lock()
    chosen = [Sheet(held(record), action, note) for record in records]
    sheets = [*first_prints(chosen, held, without), *chosen]
    editions = _with_consequences(sheets, str(by), lambda imprint: _print(imprint, sheets))
    return editions[len(sheets) - len(chosen) :]


@transaction.atomic
def retract(record: Printable, *, by: User, note: str) -> Edition:
    """Takes a record out of print; its page stays and says so. Raises PublicationBusy."""
    take_lock()
    printed = PublicRecord.press.in_print().get(pk=record.record_id)
    sheet = Sheet(printed.content, Edition.Action.RETRACTED, note)
    return _with_consequences([sheet], str(by), lambda imprint: [imprint.retract(sheet)])[0]


def _print(imprint: Imprint, sheets: list[Sheet]) -> list[Edition]:
    stage(sheets)
    neighbours = neighbours_of([sheet.content for sheet in sheets])
    return [imprint.print(sheet, neighbours) for sheet in sheets]


def _with_consequences(sheets: list[Sheet], by: str, act: Callable[[Imprint], list[Edition]]) -> list[Edition]:
    """Does it, marks every record that it concerns, and typesets the first of them at once."""
    concerned_before, days_before = concerned(sheets), story_days(sheets)
    editions = act(Imprint.next(by))
    days = story_days(sheets)
    others = concerned_before | concerned(sheets) | readers_of_days(days_before, days)
    mark_due(others - {sheet.id for sheet in sheets})
    refresh_due(by=by, limit=BATCH)
    return editions

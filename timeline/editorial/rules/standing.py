"""What was merged into another record stays merged, and only what is in print can be corrected."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from timeline.editorial.errors import Objection
from timeline.models import Printable
from timeline.printed.models import Edition, PublicRecord
from timeline.publishing.dependents import Standing

State = PublicRecord.State


def may_be_printed(record: Printable, before: Standing | None, action: str) -> Iterator[Objection]:
    """`before`: how it stood in print, if it did."""
    if before and before.state == State.MERGED:
        into = PublicRecord.press.values_list("merged_into", flat=True).get(pk=record.record_id)
        told = _("“%(record)s” was merged into %(other)s; publish that instead.")
        yield None, told % {"record": record, "other": into}
    elif action == Edition.Action.CORRECTED and not is_in_print(before):
        yield None, _("“%(record)s” is not in print, so there is nothing to correct.") % {"record": record}


def is_in_print(before: Standing | None) -> bool:
    return before is not None and before.state == State.IN_PRINT

"""What publishing a record prints: what would be frozen otherwise than it is in print."""

from collections.abc import Mapping
from dataclasses import dataclass

from timeline.models import Demand, Printable
from timeline.printed.gather import contents_in_print
from timeline.printed.schemas import ContentError
from timeline.publishing.freeze import Frozen, with_demands


@dataclass(frozen=True)
class Edited:
    """`records`: to be printed, none where nothing has changed. `frozen`: what was frozen to find out, None where
    something can't be, which is for the press to refuse. `has_drafts`: demands beside it may not be in print yet."""

    records: list[Printable]
    frozen: Mapping[str, Frozen] | None
    has_drafts: bool = True

    def is_of(self, record: Printable, version: int | None) -> bool:
        """Whether the record is there, and the version is its last one, where any is asked for."""
        own = (self.frozen or {}).get(record.record_id)
        return own is not None and version in (None, own.version)


def edited(record: Printable, *, held: bool = False) -> Edited:
    """The record where it differs, or makes demands that never were in print; and the demands in print that differ, of
    those made or answered in it: they are edited in the entry's own form. `held`: their rows stay locked till commit.
    """
    try:
        frozen = with_demands(record, held=held)
    except ContentError:
        return Edited([record], None)
    printed = contents_in_print([record.record_id, *frozen])
    demands = [record_id for record_id in frozen if record_id != record.record_id]
    differs = {i for i in [record.record_id, *demands] if i not in frozen or frozen[i].content != printed.get(i)}
    has_drafts = any(i not in printed for i in demands)
    records = [record] * (has_drafts or record.record_id in differs)
    return Edited(records + _records([i for i in demands if i in differs and i in printed]), frozen, has_drafts)


def _records(demands: list[str]) -> list[Printable]:
    return list(Demand.objects.filter(pk__in=[int(i[1:]) for i in demands]).order_by("pk")) if demands else []

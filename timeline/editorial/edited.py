"""What publishing a record prints: what would be frozen otherwise than it is in print."""

from collections import ChainMap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from django.db.models import CharField, QuerySet

from timeline.models import Demand, Printable, TimelineEntry
from timeline.printed.compiled import Compiled, Given
from timeline.printed.gather import contents_in_print
from timeline.printed.models import PublicRecord
from timeline.printed.models.record import holds_one_of
from timeline.printed.schemas import ContentError
from timeline.publishing.dependents import standing
from timeline.publishing.freeze import NONE, Frozen, freeze, with_demands


@dataclass(frozen=True)
class Edited:
    """`about`: the id of the record that was asked for, "" of several. `records`: to be printed, none where nothing has
    changed. `frozen`: what was frozen to find out, None where something can't be, which is for the press to refuse.
    `has_drafts`: demands beside it may not be in print yet. `for_drafts`: ids of records that are in print as they
    stand, and are printed for the demands beside them alone."""

    about: str
    records: list[Printable]
    frozen: Mapping[str, Frozen] | None
    has_drafts: bool = True
    for_drafts: frozenset[str] = frozenset()

    def is_of(self, record: Printable, version: int | None) -> bool:
        """Whether the record is there, and the version is its last one, where any is asked for."""
        own = (self.frozen or {}).get(record.record_id)
        return own is not None and version in (None, own.version)

    def without_drafts(self) -> "Edited":
        """What differs by itself."""
        return replace(self, records=[one for one in self.records if one.record_id not in self.for_drafts])


def edited(record: Printable, *, held: bool = False, known: Mapping[str, Frozen] = NONE) -> Edited:
    """The record where it differs, or makes demands that never were in print; and the demands in print that differ, of
    those made or answered in it: they are edited in the entry's own form. So are those that are in print as made or
    answered in it, and are so no more: that was taken out of its form. A demand that never was in print and is only
    answered in it counts for nothing, since it is printed with an entry that makes it. `held`: their rows stay locked
    till commit. `known`: as of `freeze`.
    """
    try:
        frozen = with_demands(record, held=held, known=known)
        frozen |= freeze([i for i in _printed_at(record) if i not in frozen], held=held, known=known)
    except ContentError:
        return Edited(record.record_id, [record], None)
    printed = contents_in_print([record.record_id, *frozen])
    demands = [record_id for record_id in frozen if record_id != record.record_id]
    differs = {i for i in [record.record_id, *demands] if i not in frozen or frozen[i].content != printed.get(i)}
    has_drafts = _comes_with_drafts(frozen.get(record.record_id), printed)
    differs_itself = record.record_id in differs
    return Edited(
        record.record_id,
        [record] * (has_drafts or differs_itself) + _records([i for i in demands if i in differs and i in printed]),
        frozen,
        has_drafts,
        frozenset() if differs_itself else frozenset([record.record_id]),
    )


def edited_together(records: Iterable[Printable], *, held: bool = False) -> Edited:
    """The same of several, each with its demands."""
    acts = [edited(record, held=held) for record in records]
    frozen = [act.frozen for act in acts if act.frozen is not None]
    return Edited(
        "",
        list({record.record_id: record for act in acts for record in act.records}.values()),
        dict(ChainMap(*frozen)) if len(frozen) == len(acts) else None,  # type: ignore[arg-type]
        any(act.has_drafts for act in acts),
        frozenset().union(*(act.for_drafts for act in acts)),
    )


def _comes_with_drafts(own: Frozen | None, printed: Mapping[str, object]) -> bool:
    """Whether demands come into print with it: the press asks the same of what it names, and of what was made in it."""
    out_of_print = [i for i in own.demands if i not in printed] if own else []
    return bool(out_of_print) and bool(set(out_of_print) - standing(out_of_print).keys())


def _printed_at(record: Printable) -> list[str]:
    """Ids of the demands that are in print as made or answered in an entry."""
    if not isinstance(record, TimelineEntry):
        return []
    return [pk for (pk,) in DEMANDS_NAMING.tuples(named=[record.record_id])]


def _demands_naming(named: Given) -> QuerySet:
    demands = PublicRecord.press.in_print().of_kind(Demand.kind_name)
    return demands.filter(holds_one_of(names=named)).order_by("number").values_list("pk")


DEMANDS_NAMING = Compiled(_demands_naming, is_planned_once=True, named=CharField())


def _records(demands: list[str]) -> list[Printable]:
    return list(Demand.objects.filter(pk__in=[int(i[1:]) for i in demands]).order_by("pk")) if demands else []

"""What publishing a record prints: what would be frozen otherwise than it is in print."""

from collections import ChainMap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from timeline.models import Demand, Printable
from timeline.printed.schemas import ContentError
from timeline.publishing.as_printed import compare
from timeline.publishing.freeze import NONE, Frozen


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
    own = record.record_id
    try:
        compared = compare([own], held=held, known=known)
    except ContentError:
        return Edited(own, [record], None)
    has_drafts, differs = compared.comes_with_drafts(own), compared.differs(own)
    return Edited(
        own,
        [record] * (has_drafts or differs) + _records(compared.edited_demands(own)),
        compared.frozen,
        has_drafts,
        frozenset() if differs else frozenset([own]),
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


def _records(demands: list[str]) -> list[Printable]:
    return list(Demand.objects.filter(pk__in=[int(i[1:]) for i in demands]).order_by("pk")) if demands else []

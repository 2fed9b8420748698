"""Records beside what is in print of them: which differ, alone or in the demands of an entry, and which only say that
they do. Any number of records is asked by the same few queries.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import CharField, Q, QuerySet

from timeline.database.lists import one_of
from timeline.models import Demand, TimelineEntry
from timeline.printed.compiled import Compiled, Given
from timeline.printed.contents import Content
from timeline.printed.gather import contents_in_print
from timeline.printed.models import PublicRecord
from timeline.printed.models.record import holds_one_of
from timeline.printed.schemas import ContentError
from timeline.printed.typesetting import Unreadable
from timeline.publishing.dependents import standing
from timeline.publishing.freeze import NONE, Frozen, freeze, versions_of, with_demands
from timeline.publishing.in_force import stand_as

AT_ONCE = 500


@dataclass(frozen=True)
class Compared:
    """Records as they stand now, and in print.

    * `frozen`: these records and the demands of the entries among them, by id; those that are gone are missing.
    * `printed`: what is in print of them, by id.
    * `demands`: by an entry's id, the demands made or answered in it now, and those in print as made or answered in it.
    * `new`: ids of demands made in them that never were in print.
    """

    frozen: Mapping[str, Frozen]
    printed: Mapping[str, Content | Unreadable]
    demands: Mapping[str, list[str]]
    new: frozenset[str]

    def differs(self, record_id: str) -> bool:
        """Of itself, or since it is gone."""
        now = self.frozen.get(record_id)
        return now is None or now.content != self.printed.get(record_id)

    def edited_demands(self, record_id: str) -> list[str]:
        """Those of its demands that are in print, and differ."""
        return [one for one in self.demands[record_id] if one in self.printed and self.differs(one)]

    def comes_with_drafts(self, record_id: str) -> bool:
        """Whether demands come into print with it: the press asks the same of what was made in it."""
        own = self.frozen.get(record_id)
        return own is not None and not self.new.isdisjoint(own.demands)

    def is_as_printed(self, record_id: str) -> bool:
        """Publishing it would print nothing."""
        of_demands = self.edited_demands(record_id) or self.comes_with_drafts(record_id)
        return not (of_demands or self.differs(record_id))


def compare(record_ids: Iterable[str], *, held: bool = False, known: Mapping[str, Frozen] = NONE) -> Compared:
    """`held`, `known`: as of `freeze`. Raises ContentError, PublicationBusy."""
    ids = list(record_ids)
    frozen = with_demands(ids, held=held, known=known)
    printed_at = _printed_at(ids)
    frozen |= freeze({d for demands in printed_at.values() for d in demands} - frozen.keys(), held=held, known=known)
    own = {i: [*frozen[i].demands, *frozen[i].answered] if i in frozen else [] for i in ids}
    demands = {i: list(dict.fromkeys([*own[i], *printed_at.get(i, [])])) for i in ids}
    printed = contents_in_print({*ids, *frozen, *(d for each in demands.values() for d in each)})
    unprinted = {d for i in ids if i in frozen for d in frozen[i].demands if d not in printed}
    return Compared(frozen, printed, demands, frozenset(unprinted - standing(unprinted).keys() if unprinted else ()))


def stand_as_printed(record_ids: Iterable[str], *, known: Mapping[str, Frozen] = NONE) -> None:
    """Those of these records that say they were edited since they were printed, though publishing would print nothing,
    stand as printed from now on: a save has made them so again. With a demand that does, the entries to which it is
    tied may. `known`: as of `freeze`."""
    ids = list(dict.fromkeys(record_ids))
    entries = (entry.record_id for entry in _tied_to([i for i in ids if i.startswith(Demand.letter)]))
    ids += [entry for entry in entries if entry not in ids]
    for start in range(0, len(ids), AT_ONCE):
        versions = _say_edited(ids[start : start + AT_ONCE])
        stand_as({i: versions[i] for i in _as_printed(list(versions), known)})


def _tied_to(demands: list[str]) -> Iterable[TimelineEntry]:
    """Entries that make or answer one of these demands."""
    numbers = [int(i[1:]) for i in demands]
    tied = Q(demands__in=numbers) | Q(responses__demand__in=numbers)
    return TimelineEntry.objects.filter(tied).distinct().only("pk").order_by("pk") if demands else []


def _as_printed(record_ids: list[str], known: Mapping[str, Frozen]) -> list[str]:
    """What can't be frozen is none of them, and the others are asked one by one."""
    try:
        compared = compare(record_ids, known=known) if record_ids else None
    except ContentError:
        return [i for one in record_ids for i in _as_printed([one], known)] if len(record_ids) > 1 else []
    return [i for i in record_ids if compared and compared.is_as_printed(i)]


def _say_edited(record_ids: list[str]) -> dict[str, int]:
    """Of those in print whose version is not the printed one, that version."""
    printed = PublicRecord.press.in_print().filter(one_of("pk", record_ids))
    made_of = dict(printed.values_list("pk", "version"))
    return {i: version for i, version in versions_of(made_of).items() if version != made_of[i]}


def _printed_at(record_ids: list[str]) -> dict[str, list[str]]:
    """By the id of an entry among them, the demands that are in print as made or answered in it."""
    entries = {i for i in record_ids if i.startswith(TimelineEntry.letter)}
    found: dict[str, list[str]] = {}
    for demand, names in DEMANDS_NAMING.tuples(named=list(entries)) if entries else ():
        for entry in entries.intersection(names):
            found.setdefault(entry, []).append(demand)
    return found


def _demands_naming(named: Given) -> QuerySet:
    demands = PublicRecord.press.in_print().of_kind(Demand.kind_name)
    return demands.filter(holds_one_of(names=named)).order_by("number").values_list("pk", "names")


DEMANDS_NAMING = Compiled(_demands_naming, is_planned_once=True, named=CharField())

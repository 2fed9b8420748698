"""Contents enter print before any of them is typeset, so that records printed together see each other."""

from collections.abc import Callable, Iterable

from timeline.models import (
    Article,
    Contract,
    Demand,
    Organization,
    Printable,
    Product,
    Story,
    TimelineEntry,
    Topic,
)
from timeline.printed.models import Edition, PublicRecord
from timeline.printed.typesetting import Content
from timeline.publishing.freeze import freeze, hold
from timeline.publishing.sheet import Sheet

BY_LETTER: dict[str, type[Printable]] = {
    model.letter: model for model in (Article, Contract, Demand, Organization, Product, Story, TimelineEntry, Topic)
}


def first_prints(
    sheets: list[Sheet], read: Callable[[Printable], Content] = freeze, without: Iterable[str] = ()
) -> list[Sheet]:
    """The neighbours that these name and that were never printed; each must stand before those that name it.

    An entry is never printed because another names it, and a demand is printed with the first entry that makes it.
    """
    seen = {sheet.id for sheet in sheets} | set(without)
    found: list[Sheet] = []
    wave = sheets
    while wave:
        wanted = [i for i in _wanted(wave) if i not in seen]
        seen.update(wanted)
        wave = [Sheet(read(record), Edition.Action.PUBLISHED) for record in _unprinted(wanted)]
        found = [*wave, *found]
    return found


def held(record: Printable) -> Content:
    """Frozen, with its row locked till commit."""
    hold(record)
    return freeze(record)


def _wanted(sheets: list[Sheet]) -> list[str]:
    named = [i for sheet in sheets for i in sheet.names if not i.startswith(TimelineEntry.letter)]
    entries = [int(sheet.id[1:]) for sheet in sheets if sheet.kind == "entry"]
    demands = Demand.objects.filter(made_in__in=entries).distinct() if entries else []
    return list(dict.fromkeys([*named, *(demand.record_id for demand in demands)]))


def _unprinted(record_ids: list[str]) -> list[Printable]:
    printed = set(PublicRecord.press.filter(pk__in=record_ids).values_list("pk", flat=True))
    missing = [i for i in record_ids if i not in printed]
    return [BY_LETTER[i[0]]._default_manager.get(pk=int(i[1:])) for i in missing]


def stage(sheets: list[Sheet]) -> None:
    for sheet in sheets:
        PublicRecord.press.update_or_create(
            pk=sheet.id,
            defaults=sheet.columns() | {"state": PublicRecord.State.IN_PRINT},
            create_defaults=sheet.identity() | sheet.columns() | {"sequence": 0, "document": {}},
        )

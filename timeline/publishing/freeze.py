"""Freezing: takes the contents of working records as plain values, in which neighbours stand by their public ids.

Everything that is printed comes from here; no other part of the press reads the working models' contents.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC
from functools import cache
from types import MappingProxyType

from django.db.models import BigIntegerField, QuerySet

from timeline.database.lists import any_of
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
from timeline.printed.compiled import Compiled, Given
from timeline.printed.contents import SCHEMAS, Content
from timeline.printed.schemas import checked
from timeline.publishing import freeze_rows
from timeline.publishing.freeze_parts import Row
from timeline.publishing.lock import busy_when_locked

KINDS: dict[str, type[Printable]] = {
    model.letter: model for model in (Article, Contract, Demand, Organization, Product, Story, TimelineEntry, Topic)
}


@dataclass(frozen=True)
class Frozen:
    """A record's content, and its version when it was frozen.

    For an entry also the ids of the demands made in it (`demands`) and of those answered in it (`answered`).
    """

    content: Content
    version: int
    demands: list[str] = field(default_factory=list)
    answered: list[str] = field(default_factory=list)


NONE: Mapping[str, Frozen] = MappingProxyType({})


def freeze(record_ids: Iterable[str], *, held: bool = False, known: Mapping[str, Frozen] = NONE) -> dict[str, Frozen]:
    """The records as they stand in the database now, by id. Records that don't exist are missing from the result.

    With `held` their rows stay locked until the transaction ends, so nobody can delete one while it is being printed.
    `known`: records that were frozen in this transaction, and not written since; they are not read again.
    Raises PublicationBusy when somebody else holds a row for too long, ContentError for a content that no page could
    show.
    """
    ids = list(record_ids)
    asked = by_model(record_id for record_id in ids if record_id not in known)
    found = (row for model, pks in asked.items() for row in _rows(model, pks, held))
    return {i: known[i] for i in ids if i in known} | {frozen.content["id"]: frozen for frozen in found}


def with_demands(
    record_ids: Iterable[str], *, held: bool = False, known: Mapping[str, Frozen] = NONE
) -> dict[str, Frozen]:
    """Freezes records together with the demands made or answered in them, since these are edited in an entry's form."""
    own = freeze(record_ids, held=held, known=known)
    beside = {record_id: None for one in own.values() for record_id in [*one.demands, *one.answered]}
    return own | freeze(beside, held=held, known=known)


def by_model(record_ids: Iterable[str]) -> dict[type[Printable], list[int]]:
    """Primary keys by model, from public ids: ["E3", "S1"] gives {Story: [1], TimelineEntry: [3]}."""
    found: dict[str, list[int]] = {}
    for record_id in record_ids:
        found.setdefault(record_id[0], []).append(int(record_id[1:]))
    return {KINDS[letter]: pks for letter, pks in sorted(found.items())}


def versions_of(record_ids: Iterable[str]) -> dict[str, int]:
    """Of the working records, by id; those that are gone are missing."""
    return {
        f"{model.letter}{pk}": version
        for model, pks in by_model(record_ids).items()
        for pk, version in model._default_manager.filter(pk__in=pks).values_list("pk", "version")
    }


def differing(before: Mapping[str, Frozen], after: Mapping[str, Frozen]) -> list[str]:
    """The ids of those that were frozen otherwise after, or are gone."""
    return [i for i, was in before.items() if i not in after or was.content != after[i].content]


def content_of(record: Printable) -> Content:
    return freeze([record.record_id])[record.record_id].content


def _rows(model: type[Printable], pks: list[int], held: bool) -> list[Frozen]:
    """Locked by a statement of its own: one that waits for a save sees the row as it was saved, and what hangs on it as
    it was before."""
    read, lock = _queries(model)
    if held:
        with busy_when_locked():
            lock.tuples(pks=pks)
    shape = freeze_rows.OF[model][1]
    return [_frozen(model, row, shape(row)) for row in read.rows(pks=pks)]


@cache
def _queries(model: type[Printable]) -> tuple[Compiled, Compiled]:
    """To read the rows, and to lock them."""

    def records(pks: Given) -> QuerySet:
        return model._default_manager.filter(any_of("pk", pks)).order_by("pk")

    def locked(pks: Given) -> QuerySet:
        return records(pks).select_for_update(no_key=True).values_list("pk")

    return (
        Compiled(lambda pks: freeze_rows.OF[model][0](records(pks)), is_planned_once=True, pks=BigIntegerField()),
        Compiled(locked, is_planned_once=True, pks=BigIntegerField()),
    )


def _frozen(model: type[Printable], row: Row, content: Content) -> Frozen:
    whole = {
        "schema": SCHEMAS[model.kind_name],
        "id": f"{model.letter}{row['pk']}",
        "kind_of_record": model.kind_name,
        **content,
        "created_at": row["created_at"].astimezone(UTC).isoformat(),
    }
    made, answered = ([f"{Demand.letter}{pk}" for pk in row.get(f"demands_{how}", [])] for how in ("made", "answered"))
    return Frozen(checked(whole), row["version"], made, answered)

"""Freezing: the contents of working records as values, their neighbours by id. Nothing else reads models for print."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC
from functools import cache

from django.db.models import BigIntegerField, QuerySet

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
from timeline.printed.compiled import Compiled, Given, any_of
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
    """`version`: the record's; of an entry, the ids of the `demands` made in it, and of those `answered` in it."""

    content: Content
    version: int
    demands: list[str] = field(default_factory=list)
    answered: list[str] = field(default_factory=list)


def freeze(record_ids: Iterable[str], *, held: bool = False) -> dict[str, Frozen]:
    """As the records stand in the database now, by id; one that is there no more is left out.

    `held`: their rows stay locked till commit, so who would delete one waits, and then finds it printed. Raises
    PublicationBusy where somebody else holds a row too long, ContentError for what no page could show.
    """
    found = (row for model, pks in by_model(record_ids).items() for row in _rows(model, pks, held))
    return {frozen.content["id"]: frozen for frozen in found}


def with_demands(record: Printable, *, held: bool = False) -> dict[str, Frozen]:
    """Likewise, the record and the demands made or answered in it: they are typed in its form."""
    own = freeze([record.record_id], held=held)
    beside = {record_id: None for one in own.values() for record_id in [*one.demands, *one.answered]}
    return own | freeze(beside, held=held)


def by_model(record_ids: Iterable[str]) -> dict[type[Printable], list[int]]:
    """Public ids as keys of rows, by their models."""
    found: dict[str, list[int]] = {}
    for record_id in record_ids:
        found.setdefault(record_id[0], []).append(int(record_id[1:]))
    return {KINDS[letter]: pks for letter, pks in sorted(found.items())}


def content_of(record: Printable) -> Content:
    return freeze([record.record_id])[record.record_id].content


def _rows(model: type[Printable], pks: list[int], held: bool) -> list[Frozen]:
    shape = freeze_rows.OF[model][1]
    with busy_when_locked():
        return [_frozen(model, row, shape(row)) for row in _query(model, held).rows(pks=pks)]


@cache
def _query(model: type[Printable], held: bool) -> Compiled:
    def make(pks: Given) -> QuerySet:
        records = model._default_manager.filter(any_of("pk", pks)).order_by("pk")
        return freeze_rows.OF[model][0](records.select_for_update(no_key=True) if held else records)

    return Compiled(make, pks=BigIntegerField())


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

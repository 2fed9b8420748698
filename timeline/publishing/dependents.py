"""Which printed records an act concerns: those that name or used what it prints, and those it names that tell of their
namers (FOLDING), before it and after.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.db.models import Q
from django.db.models.fields.json import KT
from django.utils import timezone

from timeline import dates
from timeline.printed.contents import Content
from timeline.printed.gather import Print, content_in_force, days_of, readable
from timeline.printed.models import PublicRecord
from timeline.printed.models.record import RecordQuerySet
from timeline.printed.typesetting import FOLDING, Document, Unreadable, names

BOUND = 100
"""So many are typeset in the act's own transaction; the tick does the rest."""


class Standing(NamedTuple):
    """How a record stands in print: its state, whom its content names, and of an entry its date."""

    state: str
    names: list[str]
    edtf: str | None
    is_announced: bool

    def days(self) -> list[tuple[str, date]]:
        """By story id, the day that it adds to the record of each of its stories."""
        if not self.edtf or self.is_announced or self.state != PublicRecord.State.IN_PRINT:
            return []
        day = dates.begun_by(dates.parse(self.edtf))
        return [(named, day) for named in self.names if named.startswith("S")]


@dataclass(frozen=True)
class Dependent:
    id: str
    content: Content | Unreadable
    document: Document
    reads: list[str]
    is_due: bool
    cause: int | None


@dataclass(frozen=True)
class Dependents:
    """`records`: the first of them, to be typeset at once; `touching` tells all of them."""

    records: list[Dependent]
    touching: RecordQuerySet
    are_all: bool

    def mark_the_rest(self, cause: int) -> None:
        """Due work in the same transaction: killed right after, the next tick does it."""
        if not self.are_all:
            rest = self.touching.exclude(pk__in=[record.id for record in self.records])
            rest.update(due_at=timezone.now(), cause=cause, attempts=0, lease_until=None)


def standing(record_ids: Iterable[str]) -> dict[str, Standing]:
    rows = PublicRecord.press.filter(pk__in=set(record_ids)).annotate(
        edtf=KT("document__date__edtf"), announced=KT("document__is_announced")
    )
    found = rows.values_list("pk", "state", "names", "edtf", "announced")
    return {pk: Standing(state, named, edtf, announced == "true") for pk, state, named, edtf, announced in found}


def dependents(act: Print, before: Mapping[str, Standing]) -> Dependents:
    """`before`: how the records of the act stood in print, where they did."""
    ids = [*act.over, *act.gone]
    named = {i for one in before.values() for i in one.names} | {i for c in act.over.values() for i in names(c)}
    reads = [*ids, *_changed_days(act, before, [i for i in named if i.startswith("S")])]
    touching = (
        PublicRecord.press.in_print()
        .exclude(pk__in=ids)
        .filter(Q(names__overlap=ids) | Q(reads__overlap=reads) | Q(pk__in=named, kind__in=FOLDING))
    )
    records = read(touching, BOUND + 1)
    return Dependents(records[:BOUND], touching, are_all=len(records) <= BOUND)


def read(records: RecordQuerySet, limit: int | None = None) -> list[Dependent]:
    rows = records.annotate(content=content_in_force()).order_by("pk")[:limit]
    columns = ("pk", "content", "document", "reads", "due_at", "cause")
    return [
        Dependent(pk, readable(content), document, reads, due_at is not None, cause)
        for pk, content, document, reads, due_at, cause in rows.values_list(*columns)
    ]


def _changed_days(act: Print, before: Mapping[str, Standing], stories: list[str]) -> list[str]:
    """What stands in `reads` of those that count to the latest day of a story whose latest day changes."""
    others = act.standing_days(stories)
    was, will_be = dict(others), dict(others)
    _later(was, (pair for one in before.values() for pair in one.days()))
    _later(will_be, (pair for content in act.over.values() for pair in days_of(content)))
    return [f"latest:{story}" for story in stories if was.get(story) != will_be.get(story)]


def _later(days: dict[str, date], pairs: Iterable[tuple[str, date]]) -> None:
    for story, day in pairs:
        days[story] = max(day, days.get(story, day))

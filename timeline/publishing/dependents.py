"""Dependents: the printed records whose documents may change through an act, a publication or a retraction.

These are the records that name one of the act's records or were typeset from one; and those that the act's records
name, now or before, if their documents tell of the records that name them (the kinds in FOLDING, such as a demand).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, NamedTuple

from django.db.models import Case, CharField, QuerySet, When
from django.db.models.fields.json import KT
from django.utils import timezone

from timeline import dates
from timeline.database.lists import any_of
from timeline.printed.compiled import Compiled, Given
from timeline.printed.contents import Content
from timeline.printed.fields import DocumentField
from timeline.printed.gather import Print, content_in_force, days_of, readable
from timeline.printed.models import PublicRecord
from timeline.printed.models.record import RecordQuerySet, holds_one_of
from timeline.printed.typesetting import FOLDING, Document, Unreadable, names
from timeline.publishing.freeze import KINDS

FOLDS = tuple(letter for letter, model in KINDS.items() if model.kind_name in FOLDING)
"""How ids begin of records that tell of those who name them."""
BOUND = 100
"""How many dependents are typeset in the transaction of the act; the others are left to the tick."""


class Standing(NamedTuple):
    """How a record stands in print before an act.

    * `names`: the ids that its content names.
    * `edtf`, `is_announced`: of an entry, its date and whether it was still to come; None and False of other records.
    * `document`: only if it was asked for, otherwise None.
    """

    state: str
    names: list[str]
    edtf: str | None
    is_announced: bool
    document: Document | None

    def days(self) -> list[tuple[str, date]]:
        """For an entry, the pairs of each of its stories' ids and the day by which it had surely begun.

        Empty if it is only announced or not in print: then it counts for no story's latest day.
        """
        if not self.edtf or self.is_announced or self.state != PublicRecord.State.IN_PRINT:
            return []
        day = dates.begun_by(dates.parse(self.edtf))
        return [(named, day) for named in self.names if named.startswith("S")]


@dataclass(frozen=True)
class Dependent:
    """A printed record as it stands before the act.

    * `content`: of its edition in force.
    * `reads`: the ids that its document was typeset from.
    * `is_due`, `cause`: whether it was waiting to be typeset again before, and the sequence that made it so.
    """

    id: str
    content: Content | Unreadable
    document: Document
    reads: list[str]
    is_due: bool
    cause: int | None


@dataclass(frozen=True)
class Dependents:
    """The dependents of an act: the first BOUND as `records`, all of them as the query set `touching`.

    `are_all` says that `records` has all.
    """

    records: list[Dependent]
    touching: RecordQuerySet
    are_all: bool

    def mark_the_rest(self, cause: int) -> None:
        """Makes those that are not in `records` due for the tick, because of the edition with the sequence `cause`.

        This is part of the act's transaction, so they can't be forgotten. What is due without a cause stays so: a new
        release asks for all that is made of it.
        """
        if not self.are_all:
            rest = self.touching.exclude(pk__in=[record.id for record in self.records])
            named = Case(When(due_at__isnull=False, cause__isnull=True, then=None), default=cause)
            rest.update(due_at=timezone.now(), cause=named, attempts=0, lease_until=None)


def standing(record_ids: Iterable[str], *, whole: Sequence[str] = ()) -> dict[str, Standing]:
    """How these records stand in print, by id, without those that never were; the ones in `whole` with documents."""
    found = STANDING.tuples(ids=list(set(record_ids)), whole=list(whole))
    return {
        pk: Standing(state, named, edtf, said == "true", document) for pk, state, named, edtf, said, document in found
    }


def _standing(ids: Given, whole: Given) -> QuerySet:
    told = KT("document__date__edtf"), KT("document__is_announced")
    document = Case(When(any_of("pk", whole), then="document"), output_field=DocumentField())
    return PublicRecord.press.filter(any_of("pk", ids)).values_list("pk", "state", "names", *told, document)


STANDING = Compiled(_standing, is_planned_once=True, ids=CharField(), whole=CharField())


def dependents(act: Print, before: Mapping[str, Standing]) -> Dependents:
    """The dependents of an act. `before` has, by id, how its records stand in print now, without new ones."""
    ids = [*act.over, *act.gone]
    named = {i for one in before.values() for i in one.names} | {i for c in act.over.values() for i in names(c)}
    reads = [*ids, *_changed_days(act, before, [i for i in named if i.startswith("S")])]
    lists = {"ids": ids, "reads": reads, "named": [i for i in named if i.startswith(FOLDS)]}
    records = [_dependent(*row) for row in first(BOUND + 1).tuples(**lists)]
    return Dependents(records[:BOUND], touching(**lists), are_all=len(records) <= BOUND)


def touching(ids: Any, reads: Any, named: Any) -> RecordQuerySet:
    """The query set of all dependents: those that name one of `ids` or read one of `reads`, and those in `named`.

    The arguments are lists, or placeholders for lists in a compiled query.
    """
    others = PublicRecord.press.in_print().exclude(any_of("pk", ids))
    return others.filter(holds_one_of(names=ids, reads=reads, pk=named))


def read(records: RecordQuerySet) -> list[Dependent]:
    return [_dependent(*row) for row in _columns(records)]


def _columns(records: RecordQuerySet) -> QuerySet:
    return records.order_by("pk").values_list("pk", "document", "reads", "due_at", "cause", content_in_force())


def _dependent(
    pk: str, document: Document, reads: list[str], due_at: datetime | None, cause: int | None, content: Content
) -> Dependent:
    return Dependent(pk, readable(content), document, reads, due_at is not None, cause)


@cache
def first(many: int) -> Compiled:
    """So many of the dependents, by id."""
    each = CharField()
    return Compiled(
        lambda **lists: _columns(touching(**lists))[:many], is_planned_once=True, ids=each, reads=each, named=each
    )


def _changed_days(act: Print, before: Mapping[str, Standing], stories: list[str]) -> list[str]:
    """The marks `latest:S1` of the stories whose latest day on record the act changes.

    Documents that count days up to it, such as those of unanswered demands, have this mark in their `reads`.
    """
    others = act.standing_days(stories)
    was, will_be = dict(others), dict(others)
    _later(was, (pair for one in before.values() for pair in one.days()))
    _later(will_be, (pair for content in act.over.values() for pair in days_of(content)))
    return [f"latest:{story}" for story in stories if was.get(story) != will_be.get(story)]


def _later(days: dict[str, date], pairs: Iterable[tuple[str, date]]) -> None:
    """Moves each story's day in `days` on to that of a pair, where that is later."""
    for story, day in pairs:
        days[story] = max(day, days.get(story, day))

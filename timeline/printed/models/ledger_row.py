"""The ledger: a row for each demand by which it is found and put in order, from one sequence to another."""

from datetime import date
from typing import Self

from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import Exists, OuterRef, Subquery

from timeline.database.lists import any_of
from timeline.printed.connection import PressManager, PublicManager
from timeline.printed.derived.references import DEMAND_IN, MADE_IN
from timeline.printed.models.known import Known
from timeline.printed.models.lasting import NOW, LastingQuerySet, LastingRow, closes_later
from timeline.printed.models.record import PublicRecord
from timeline.printed.models.reference import Reference


class FirstKnown(Subquery):
    """The first of the days by which entries were known."""

    template = "(SELECT min(known_by) FROM (%(subquery)s) AS told)"
    output_field = models.DateField()


class LedgerQuerySet(LastingQuerySet["LedgerRow"]):
    def of_any(self, organizations: list[str]) -> Self:
        return self.filter(of__in=organizations)

    def in_any_story(self, stories: list[str], at: int | None = None) -> Self:
        """The demands that an entry of one of these stories makes, or made at the sequence `at`."""
        targets = [f"story:{slug}" for slug in stories]
        made = Reference.objects.at(at).filter(target__in=targets, role=DEMAND_IN, via=OuterRef("record_id"))
        return self.filter(Exists(made))

    def answered_by(self, responses: list[str]) -> Self:
        return self.filter(response__in=responses)

    def with_known_by(self, at: int | None = None) -> Self:
        """Annotates `known_by`: when the first entry was known that makes the demand, or at the sequence `at` made it;
        null where no source of any is dated."""
        makers = Reference.objects.at(at).filter(record=OuterRef(OuterRef("record")), role=MADE_IN)
        told = Known.objects.at(at).filter(record__in=makers.values("target"))
        return self.annotate(known_by=FirstKnown(told.values("known_by")))

    def around(self, day: date, at: int | None = None) -> list[Self]:
        """The demands that were known by a day, in two parts to be merged where the order is by the day on which they
        were asked: up to the day, and the few behind it, asked by what was announced."""
        known = self.with_known_by(at).filter(known_by__lte=day)
        ahead = Known.objects.at(at).by(day).ahead().values("record")
        asked = Reference.objects.at(at).filter(any_of("target", ArraySubquery(ahead)), role=MADE_IN).values("record")
        return [known.filter(asked_on__lte=day), known.filter(record__in=asked, asked_on__gt=day)]


class LedgerRow(LastingRow):
    """The row of one demand.

    * `number`: of the demand; it puts those in order that are otherwise alike.
    * `of`: the slug of the organization that was asked; empty where it is not in print.
    * `response`, `is_owing`: what became of it, and whether it still waits for an answer.
    * `asked_on`: the first day on which it can have been made.
    * `waited`: of what is unanswered the days that surely passed until the last entry of its story; of what was
      answered the most that can have passed till then (UNKNOWN where no bound is).
    """

    record = models.ForeignKey(PublicRecord, models.PROTECT, related_name="ledger", db_index=False)
    number = models.BigIntegerField()
    of = models.CharField(max_length=200, blank=True)
    response = models.CharField(max_length=12)
    is_owing = models.BooleanField()
    asked_on = models.DateField()
    waited = models.IntegerField()

    objects = PublicManager.from_queryset(LedgerQuerySet)()
    press = PressManager.from_queryset(LedgerQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["record"], condition=NOW, name="ledger_row_once_at_a_time"),
            closes_later("ledger_row_closes_later"),
        ]
        indexes = [
            models.Index(fields=["is_owing", "waited", "number"], name="ledger_waited", condition=NOW),
            models.Index(fields=["asked_on", "number"], name="ledger_asked", condition=NOW),
            models.Index(fields=["of", "is_owing", "waited", "number"], name="ledger_of_waited", condition=NOW),
            models.Index(fields=["response", "is_owing", "waited", "number"], name="ledger_answer", condition=NOW),
            models.Index(fields=["record"], name="ledger_of_record"),
        ]

    def __str__(self) -> str:
        return f"{self.record_id} {self.response}"

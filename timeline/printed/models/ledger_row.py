"""The ledger: a row for each demand by which it is found and put in order, from one sequence to another."""

from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef

from timeline.printed.connection import PressManager, PublicManager
from timeline.printed.derived.references import DEMAND_IN
from timeline.printed.models.lasting import NOW, LastingQuerySet, LastingRow, closes_later
from timeline.printed.models.record import PublicRecord
from timeline.printed.models.reference import Reference


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


class LedgerRow(LastingRow):
    """The row of one demand.

    * `number`: of the demand; it puts those in order that are otherwise alike.
    * `of`: the slug of the organization that was asked; empty where it is not in print.
    * `response`, `is_owing`: what became of it, and whether it still waits for an answer.
    * `asked_on`: the first day on which it can have been made.
    * `waited`: the days that surely passed until it was answered, or until the last entry of its story.
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

"""Terms: when each contract ends that has not been ended, from one sequence to another."""

from datetime import date
from typing import Self

from django.db import models

from timeline.printed.connection import PressManager, PublicManager
from timeline.printed.models.lasting import NOW, LastingQuerySet, LastingRow, closes_later
from timeline.printed.models.record import PublicRecord


class TermQuerySet(LastingQuerySet["Term"]):
    def ahead_on(self, day: date) -> Self:
        """Those that end on this day or later, the first to end first."""
        return self.current().filter(ends_by__gte=day).order_by("ends_by", "number")


class Term(LastingRow):
    """`ends_from`, `ends_by`: the days within which the contract ends. `entry`: the id of the entry that states it."""

    record = models.ForeignKey(PublicRecord, models.PROTECT, related_name="terms", db_index=False)
    number = models.BigIntegerField()
    ends_from = models.DateField()
    ends_by = models.DateField()
    entry = models.CharField(max_length=24)

    objects = PublicManager.from_queryset(TermQuerySet)()
    press = PressManager.from_queryset(TermQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["record"], condition=NOW, name="term_once_at_a_time"),
            closes_later("term_closes_later"),
        ]
        indexes = [
            models.Index(fields=["ends_by", "number"], name="term_ahead", condition=NOW),
            models.Index(fields=["record"], name="term_of_record"),
        ]

    def __str__(self) -> str:
        return f"{self.record_id} ends by {self.ends_by}"

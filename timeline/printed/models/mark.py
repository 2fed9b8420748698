"""Marks: what the visual timeline draws of each entry, from one sequence to another."""

from django.db import models

from timeline.printed.connection import PressManager, PublicManager
from timeline.printed.models.lasting import NOW, LastingQuerySet, LastingRow, closes_later
from timeline.printed.models.record import PublicRecord


class MarkQuerySet(LastingQuerySet["Mark"]):
    pass


class Mark(LastingRow):
    """`text`: the array that is sent (timeline.printed.derived.marks), of the form with that number; `named`: whom it
    names by slugs."""

    record = models.ForeignKey(PublicRecord, models.PROTECT, related_name="marks", db_index=False)
    form = models.PositiveSmallIntegerField()
    text = models.TextField()
    named = models.TextField(blank=True)

    objects = PublicManager.from_queryset(MarkQuerySet)()
    press = PressManager.from_queryset(MarkQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["record", "form"], condition=NOW, name="mark_once_at_a_time"),
            closes_later("mark_closes_later"),
        ]
        indexes = [models.Index(fields=["record"], name="mark_of_record")]

    def __str__(self) -> str:
        return f"{self.record_id} drawn, {self.form}"

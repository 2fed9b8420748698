"""By which day each entry was known, from one sequence to another: so lists can be read as the public could have."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q

from timeline.printed.compiled import One
from timeline.printed.connection import PressManager, PublicManager
from timeline.printed.models.lasting import NOW, LastingQuerySet, LastingRow, closes_later
from timeline.printed.models.record import PublicRecord


class KnownQuerySet(LastingQuerySet["Known"]):
    def by(self, day: date | One) -> Self:
        return self.filter(known_by__lte=day)

    def ahead(self) -> Self:
        """Those whose place in the order of dates lies after the day by which they were known."""
        return self.filter(is_ahead=True)


class Known(LastingRow):
    """`known_by`: null where no source of the entry is dated. `is_ahead`: known before its place in the order of
    dates."""

    record = models.ForeignKey(PublicRecord, models.PROTECT, related_name="knowing", db_index=False)
    known_by = models.DateField(null=True)
    is_ahead = models.BooleanField()

    objects = PublicManager.from_queryset(KnownQuerySet)()
    press = PressManager.from_queryset(KnownQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["record"], condition=NOW, name="known_once_at_a_time"),
            closes_later("known_closes_later"),
        ]
        indexes = [
            # All that a walk asks, so that it reads the index alone.
            models.Index(
                fields=["record"], include=["known_by", "from_sequence", "to_sequence"], name="known_of_record"
            ),
            models.Index(fields=["known_by"], include=["record"], name="known_by_day"),
            models.Index(fields=["known_by"], include=["record"], name="known_ahead", condition=Q(is_ahead=True)),
        ]

    def __str__(self) -> str:
        return f"{self.record_id} {self.known_by}"

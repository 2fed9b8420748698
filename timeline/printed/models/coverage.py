"""What the record covers, in figures: one row, counted once a day and within the hour after something was printed."""

from datetime import datetime

from django.db import models

from timeline.printed.connection import PressManager, PublicManager
from timeline.printed.fields import DocumentField


class PublicCoverage(PublicManager):
    def counted_at(self) -> datetime | None:
        """None while nothing was counted yet."""
        return self.values_list("counted_at", flat=True).first()


class Coverage(models.Model):
    """`sequence`: the clock of print when it was counted. `figures`: see timeline.publishing.coverage."""

    ONLY = 1

    id = models.SmallIntegerField(primary_key=True, default=ONLY)
    counted_at = models.DateTimeField()
    sequence = models.BigIntegerField()
    figures = DocumentField()

    objects = PublicCoverage()
    press = PressManager()

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="coverage_is_one")]

    def __str__(self) -> str:
        return f"{self.counted_at} {self.sequence}"

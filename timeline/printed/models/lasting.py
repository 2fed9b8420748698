"""Rows that hold from one sequence to another, so that older states of the record can be asked for."""

from typing import Self, TypeVar

from django.db import models
from django.db.models import F, Q

from timeline.printed.compiled import One

NOW = Q(to_sequence__isnull=True)
"""The condition of what concerns only rows that hold still."""
Row = TypeVar("Row", bound=models.Model, covariant=True)


class LastingQuerySet(models.QuerySet[Row]):
    def current(self) -> Self:
        return self.filter(NOW)

    def as_of(self, sequence: int | One) -> Self:
        """The rows that held at this sequence."""
        return self.filter(NOW | Q(to_sequence__gt=sequence), from_sequence__lte=sequence)

    def at(self, sequence: int | One | None) -> Self:
        """The rows that held at this sequence, or for None those that hold now."""
        return self.current() if sequence is None else self.as_of(sequence)


class LastingRow(models.Model):
    """`to_sequence`: the one before which it ceased to hold; null while it does."""

    from_sequence = models.BigIntegerField()
    to_sequence = models.BigIntegerField(null=True)

    class Meta:
        abstract = True


def closes_later(name: str) -> models.CheckConstraint:
    """The constraint, under this name, that a row has held for a time when it ceases to."""
    return models.CheckConstraint(condition=NOW | Q(to_sequence__gt=F("from_sequence")), name=name)

"""Rows that stand from one sequence to another, so that the record as it was is the same walk at an older sequence."""

from typing import Self, TypeVar

from django.db import models
from django.db.models import Q

from timeline.printed.compiled import One

Row = TypeVar("Row", bound=models.Model, covariant=True)


class LastingQuerySet(models.QuerySet[Row]):
    def current(self) -> Self:
        return self.filter(to_sequence__isnull=True)

    def as_of(self, sequence: int | One) -> Self:
        """Those that stood at a sequence."""
        still_open = Q(to_sequence__isnull=True) | Q(to_sequence__gt=sequence)
        return self.filter(still_open, from_sequence__lte=sequence)

    def at(self, sequence: int | One | None) -> Self:
        """At a sequence, or now."""
        return self.current() if sequence is None else self.as_of(sequence)

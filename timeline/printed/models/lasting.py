"""Query sets of rows that hold from one sequence to another, so that older states of the record can be asked for."""

from typing import Self, TypeVar

from django.db import models
from django.db.models import Q

from timeline.printed.compiled import One

Row = TypeVar("Row", bound=models.Model, covariant=True)


class LastingQuerySet(models.QuerySet[Row]):
    def current(self) -> Self:
        return self.filter(to_sequence__isnull=True)

    def as_of(self, sequence: int | One) -> Self:
        """The rows that held at this sequence."""
        still_open = Q(to_sequence__isnull=True) | Q(to_sequence__gt=sequence)
        return self.filter(still_open, from_sequence__lte=sequence)

    def at(self, sequence: int | One | None) -> Self:
        """The rows that held at this sequence, or for None those that hold now."""
        return self.current() if sequence is None else self.as_of(sequence)

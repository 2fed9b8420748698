"""Where entries stand: a facet's entries in the order of their dates. A place is closed, never deleted.

Walking one facet is a walk along one index; the same walk at an older sequence answers `as_of`.
"""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, OuterRef, Q, Subquery, Value
from django.db.models.expressions import Combinable

from timeline.printed.compiled import Given, One, any_of
from timeline.printed.connection import PressManager, PublicManager
from timeline.printed.models.lasting import LastingQuerySet
from timeline.printed.models.record import PublicRecord


class ShelfQuerySet(LastingQuerySet["Shelf"]):
    def on(self, *facets: str | One, at: int | One | None = None) -> Self:
        """On one of these facets, each entry once. `at`: the sequence that the walk is at, none for now."""
        if len(facets) == 1 and not isinstance(facets[0], Given):
            return self.filter(facet=facets[0])
        return self.filter(facet="all").also_on(*facets, at=at)

    def also_on(self, *facets: str | One, at: int | One | None = None) -> Self:
        """Those whose record stands on one of these facets too.

        A subquery that gives a value is asked row by row as the walk goes on; for EXISTS, PostgreSQL would rather read
        whole facets first, however few entries are wanted.
        """
        is_one = any_of("facet", facets[0]) if isinstance(facets[0], Given) else Q(facet__in=facets)
        beside = Shelf.press.using(self.db).at(at).filter(is_one, record=OuterRef("record"))
        return self.filter(Subquery(beside.values_list(Value(True))[:1], output_field=models.BooleanField()))

    def between(self, after: date | One | None, before: date | One | None) -> Self:
        """Overlap: whatever may have happened within these days. An open or unknown end reaches on; an entry whose
        start is unknown counts at its end, where it is sorted too."""
        if isinstance(after, date) and isinstance(before, date) and after > before:
            return self.none()
        rows = self
        if after:
            rows = rows.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=after))
        if before:
            rows = rows.filter(sort_date__lte=before)
        return rows

    def chronological(self) -> Self:
        return self.order_by("sort_date", "number")

    def latest_first(self) -> Self:
        return self.order_by("-sort_date", "-number")

    def beyond(self, day: date, number: int) -> Self:
        """What comes after this place in date order (keyset). The bound on the day stands alone, so that an index can
        start there."""
        return self.filter(Q(sort_date__gt=day) | Q(number__gt=number), sort_date__gte=day)

    def from_place(self, day: date, number: int) -> Self:
        """This place, and what comes after it."""
        return self.beyond(day, number - 1)

    def before(self, day: date, number: int) -> Self:
        return self.filter(Q(sort_date__lt=day) | Q(number__lt=number), sort_date__lte=day)

    def latest_in(self, facet: Combinable) -> models.QuerySet:
        """The latest day on record on a facet, as the one row of a subquery."""
        return self.filter(facet=facet, latest_day__isnull=False).order_by("-latest_day").values("latest_day")[:1]


class Shelf(models.Model):
    """`latest_day` is the day by which it has happened, null for what is only announced."""

    facet = models.CharField(max_length=120)
    sort_date = models.DateField()
    number = models.BigIntegerField()
    record = models.ForeignKey(PublicRecord, models.PROTECT, related_name="places", db_index=False)
    starts_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    latest_day = models.DateField(null=True)
    from_sequence = models.BigIntegerField()
    to_sequence = models.BigIntegerField(null=True)

    objects = PublicManager.from_queryset(ShelfQuerySet)()
    press = PressManager.from_queryset(ShelfQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["record", "facet"], condition=Q(to_sequence__isnull=True), name="place_once_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(to_sequence__isnull=True) | Q(to_sequence__gt=F("from_sequence")), name="place_closes_later"
            ),
        ]
        indexes = [
            # All that a walk asks of a place, so that it reads the index alone, whatever the planner guesses.
            models.Index(
                fields=["facet", "sort_date", "number"],
                include=["record", "ends_on", "from_sequence", "to_sequence"],
                name="shelf_walked",
            ),
            models.Index(fields=["record", "facet"], name="shelf_of_record"),
            models.Index(fields=["facet", "latest_day"], name="shelf_latest", condition=Q(to_sequence__isnull=True)),
        ]

    def __str__(self) -> str:
        return f"{self.facet}: {self.record_id}"

"""Shelves: the entries of each facet in the order of their dates.

Each row is the place of one entry on one shelf. It is closed when the entry leaves the shelf, never deleted, so that a
list can also be read as it was at an older sequence (`as_of`). Reading along a shelf is reading along one index.
"""

from datetime import date, timedelta
from typing import Any, Self

from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import Exists, F, Func, OuterRef, Q, Subquery, Value
from django.db.models.expressions import Combinable
from django.db.models.lookups import Exact

from timeline.database.lists import any_of, one_of
from timeline.printed.compiled import Given, One
from timeline.printed.connection import PressManager, PublicManager
from timeline.printed.models.edition import Edition
from timeline.printed.models.known import Known
from timeline.printed.models.lasting import NOW, LastingQuerySet, LastingRow, closes_later
from timeline.printed.models.record import PublicRecord
from timeline.printed.models.search_row import Holding, SearchRow, has

LENGTHS: tuple[int | None, ...] = (31, 366, None)
"""By how many days the end of a place that is no single day may lie behind its beginning; None: longer, or without end.
Each length has its stretch of the index `shelf_reaching`. The numbers stand in that index too (LengthClass)."""
REACHES = Q(ends_on__isnull=True) | Q(ends_on__gt=F("sort_date"))


class LengthClass(Func):
    """1 for the first of LENGTHS, and so on; 0 for a single day."""

    template = "width_bucket(COALESCE(%(expressions)s, 2147483647), '{1,32,367}'::integer[])"
    arg_joiner = " - "

    def __init__(self) -> None:
        super().__init__(F("ends_on"), F("sort_date"), output_field=models.IntegerField())


class DaysBefore(Func):
    """Of a placeholder for a day."""

    template = "(%(expressions)s - %(days)s)"

    def __init__(self, day: One, days: int) -> None:
        super().__init__(day, days=days, output_field=models.DateField())


def days_before(day: date | One, days: int) -> Any:
    if not isinstance(day, date):
        return DaysBefore(day, days)
    return day - timedelta(min(days, (day - date.min).days))


class ShelfQuerySet(LastingQuerySet["Shelf"]):
    def on(self, *facets: str | One, at: int | One | None = None) -> Self:
        """The entries that have at least one of these facets, each once.

        `at` is the sequence that the query is for, or None for now; it does not filter the rows themselves.
        """
        if len(facets) == 1 and not isinstance(facets[0], Given):
            return self.filter(facet=facets[0])
        return self.filter(facet="all").also_on(*facets, at=at)

    def also_on(self, *facets: str | One, at: int | One | None = None) -> Self:
        """The places whose entries also have at least one of these facets.

        This is a subquery for a value and not EXISTS, for which PostgreSQL would read whole facets before the first
        row, however few rows are wanted.
        """
        is_one = any_of("facet", facets[0]) if isinstance(facets[0], Given) else Q(facet__in=facets)
        beside = Shelf.press.using(self.db).at(at).filter(is_one, record=OuterRef("record"))
        return self.filter(Subquery(beside.values_list(Value(True))[:1], output_field=models.BooleanField()))

    def between(self, after: date | One | None, before: date | One | None) -> Self:
        """The entries that may have happened, at least in part, within these days; None leaves a side open.

        An open or unknown end counts as unlimited; an entry whose start is unknown counts from its end.
        """
        if isinstance(after, date) and isinstance(before, date) and after > before:
            return self.none()
        rows = self
        if after:
            rows = rows.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=after))
        if before:
            rows = rows.filter(sort_date__lte=before)
        return rows

    def reaching(self, after: date | One) -> list[Self]:
        """What `between` leaves of these from a day on, in parts that have nothing in common, to be merged: each reads
        one stretch of an index. As one condition, all that was over by then would be read first.
        """
        rows = self.between(after, None)
        longer = [self._longer(rows, after, number, days) for number, days in enumerate(LENGTHS, 1)]
        return [rows.filter(sort_date__gte=after), *longer]

    def _longer(self, rows: Self, after: date | One, number: int, days: int | None) -> Self:
        """Those of a length that began before the day and reach it."""
        begun = rows.filter(REACHES, Exact(LengthClass(), number), sort_date__lt=after)
        return begun.filter(sort_date__gte=days_before(after, days)) if days else begun

    def known_by(self, day: date | One, at: int | One | None = None) -> Self:
        """The entries that were known by a day. A value and not EXISTS, as in `also_on`."""
        known = Known.press.using(self.db).at(at).by(day).filter(record=OuterRef("record"))
        return self.filter(Subquery(known.values_list(Value(True))[:1], output_field=models.BooleanField()))

    def around(self, day: date | One, at: int | One | None = None) -> list[Self]:
        """What `known_by` leaves of these, in two parts to be merged: up to the day, and the few behind it, which were
        known before they came. As one, all that came later would be read and dropped one by one."""
        ahead = Known.press.using(self.db).at(at).by(day).ahead().values("record")
        return [self.filter(sort_date__lte=day), self.filter(any_of("record", ArraySubquery(ahead)), sort_date__gt=day)]

    def printed_since(self, sequence: int | One) -> Self:
        """The entries that have an edition after that sequence. It is asked of the editions, so that those few of today
        are found first, or of many each is looked up; an index on the record's own sequence would be written anew with
        each printing."""
        editions = Edition.press.using(self.db).filter(record_id=OuterRef("record"), sequence__gt=sequence)
        return self.filter(Exists(editions))

    def holding(self, words: Holding, at: int | None) -> Self:
        """The entries that have these words."""
        if words.few is not None:
            return self.filter(one_of("record_id", words.few))
        rows = SearchRow.press.using(self.db).at(at).made().filter(has("words", words.words), record=OuterRef("record"))
        return self.filter(Subquery(rows.values_list(Value(True))[:1], output_field=models.BooleanField()))

    def chronological(self) -> Self:
        return self.order_by("sort_date", "number")

    def latest_first(self) -> Self:
        return self.order_by("-sort_date", "-number")

    def beyond(self, day: date, number: int) -> Self:
        """The places after this one in date order. The day has a condition of its own, so that an index can be used."""
        return self.filter(Q(sort_date__gt=day) | Q(number__gt=number), sort_date__gte=day)

    def from_place(self, day: date, number: int) -> Self:
        """This place and those after it in date order."""
        return self.beyond(day, number - 1)

    def before(self, day: date, number: int) -> Self:
        return self.filter(Q(sort_date__lt=day) | Q(number__lt=number), sort_date__lte=day)

    def latest_in(self, facet: Combinable) -> models.QuerySet:
        """A subquery for the latest day on record of a facet."""
        return self.filter(facet=facet, latest_day__isnull=False).order_by("-latest_day").values("latest_day")[:1]


class Shelf(LastingRow):
    """The place of an entry on the shelf of a facet.

    * `sort_date` and `number` (of the entry): its position.
    * `starts_on`, `ends_on`: the days within which it happened; null if open or unknown.
    * `latest_day`: the day by which it has surely begun; null if it is only announced.
    * `from_sequence`, `to_sequence`: when it was on the shelf; the latter is null while it is.
    """

    facet = models.CharField(max_length=120)
    sort_date = models.DateField()
    number = models.BigIntegerField()
    record = models.ForeignKey(PublicRecord, models.PROTECT, related_name="places", db_index=False)
    starts_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    latest_day = models.DateField(null=True)

    objects = PublicManager.from_queryset(ShelfQuerySet)()
    press = PressManager.from_queryset(ShelfQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["record", "facet"], condition=NOW, name="place_once_at_a_time"),
            closes_later("place_closes_later"),
        ]
        indexes = [
            # All that a walk asks of a place, so that it reads the index alone, whatever the planner guesses.
            models.Index(
                fields=["facet", "sort_date", "number"],
                include=["record", "ends_on", "from_sequence", "to_sequence"],
                name="shelf_walked",
            ),
            models.Index("facet", LengthClass(), "sort_date", "number", name="shelf_reaching", condition=REACHES),
            models.Index(fields=["record", "facet"], name="shelf_of_record"),
            models.Index(fields=["facet", "latest_day"], name="shelf_latest", condition=NOW),
        ]

    def __str__(self) -> str:
        return f"{self.facet}: {self.record_id}"

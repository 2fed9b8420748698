"""What records are found by when somebody searches: the words of each, from which sequence to which."""

from typing import NamedTuple, Self

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Q

from timeline.printed.connection import PressManager, PublicManager
from timeline.printed.derived.search import MADE
from timeline.printed.models.lasting import NOW, LastingQuerySet, LastingRow, closes_later
from timeline.printed.models.record import PublicRecord


class Holding(NamedTuple):
    """What entries are to have: words, as a tsquery; and the ids of all that have them, where these are few."""

    words: str
    few: tuple[str, ...] | None


class has(models.Func):  # noqa: N801 - written like a function, as Q is
    """`filter(has("words", "'letter'"))`: rows whose words these are, as a tsquery."""

    template, arg_joiner = "%(expressions)s::tsquery", " @@ "
    output_field = models.BooleanField()

    def __init__(self, column: str, query: str) -> None:
        super().__init__(F(column), models.Value(query, models.TextField()))


OF_ENTRIES = Q(sort_date__isnull=False)
OF_SUBJECTS = Q(sort_date__isnull=True)


class SearchRowQuerySet(LastingQuerySet["SearchRow"]):
    def made(self) -> Self:
        """As this release makes them."""
        return self.filter(made=MADE)


class SearchRow(LastingRow):
    """What one record is found by (printed/derived/search.py).

    * `sort_date`, `number` (of the record): an entry's place in the order of time; the day is null for a subject.
    * `ends_on`: the last day on which an entry may have happened; null if that is open or unknown.
    * `counted`: the facets by which what was found is counted, with spaces between.
    * `words`: see printed/search/vectors.py.
    * `made`: how it was made.
    """

    record = models.ForeignKey(PublicRecord, models.PROTECT, related_name="search_rows", db_index=False)
    number = models.BigIntegerField()
    made = models.SmallIntegerField()
    sort_date = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    counted = models.TextField(blank=True)
    words = SearchVectorField()

    objects = PublicManager.from_queryset(SearchRowQuerySet)()
    press = PressManager.from_queryset(SearchRowQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["record", "made"], condition=NOW, name="search_row_once_at_a_time"),
            closes_later("search_row_closes_later"),
        ]
        indexes = [
            # Without a list of what is pending: each search would read all of it. The words of entries are indexed by
            # year (printed/search/statements.py).
            GinIndex(fields=["words"], name="search_row_names", fastupdate=False, condition=OF_SUBJECTS),
            models.Index(
                fields=["made", "sort_date", "number"],
                include=["from_sequence", "to_sequence"],
                name="search_row_by_date",
                condition=OF_ENTRIES,
            ),
            models.Index(fields=["record"], name="search_row_of_record"),
        ]

    def __str__(self) -> str:
        return f"{self.record_id} from {self.from_sequence}"

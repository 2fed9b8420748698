"""Printed records as they stand now: the document in force of each, and the columns to find it by.

The frozen content is not repeated here: it is in the edition.
"""

from typing import Any, Self

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Exists, OuterRef
from django.db.models.fields.json import KT
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _

from timeline.printed.connection import PressManager, PublicManager
from timeline.printed.fields import DocumentField, ShownLineField
from timeline.printed.models.edition import Edition
from timeline.work import Work, WorkQuerySet

OF_DEMANDS = models.When(kind="demand", then=Cast(KT("document__days_unanswered__min"), models.IntegerField()))


class State(models.TextChoices):
    IN_PRINT = "in_print", _("in print")
    RETRACTED = "retracted", _("retracted")
    MERGED = "merged", _("merged")


class holds_one_of(models.Func):  # noqa: N801 - written like a function, as Q is
    """Records whose list in a column holds one of these values: `holds_one_of(names=ids)`. Of several columns, either;
    with `pk=ids`, these records too.

    `names__overlap` would do, but of hundreds of values PostgreSQL guesses that most records match, and reads them all;
    so it does where conditions stand beside each other with OR, or joins what a subquery finds. Here the index is asked
    once for each value, and what it found is an array.
    """

    output_field = models.BooleanField()
    of_list = """
        SELECT holding.id FROM unnest({values}::varchar[]) AS one CROSS JOIN LATERAL (
            SELECT id FROM printed_publicrecord WHERE {column} @> ARRAY[one] OFFSET 0
        ) AS holding"""
    of_key = "SELECT unnest({values}::varchar[])"

    def __init__(self, **lists: Any) -> None:
        self.columns = tuple(lists)
        super().__init__(*lists.values())

    def as_sql(self, compiler: Any, connection: Any, **context: Any) -> tuple[str, list[Any]]:  # type: ignore[override]
        found = [compiler.compile(each) for each in self.get_source_expressions()]
        parts = [
            (self.of_key if column == "pk" else self.of_list).format(column=column, values=sql)
            for column, (sql, _params) in zip(self.columns, found, strict=True)
        ]
        params = [param for _sql, params in found for param in params]
        return f"printed_publicrecord.id = ANY(ARRAY({' UNION '.join(parts)}))", params


class RecordQuerySet(WorkQuerySet["PublicRecord"]):
    def in_print(self) -> Self:
        return self.filter(state=State.IN_PRINT)

    def of_kind(self, kind: str) -> Self:
        return self.filter(kind=kind)

    def by_slug(self, kind: str, slug: str) -> Self:
        return self.filter(kind=kind, slug=slug)

    def by_name(self) -> Self:
        return self.order_by("title", "number")

    def unanswered_for_days(self) -> Self:
        """Demands that are unanswered since at least a day."""
        return self.filter(days_unanswered__gt=0)

    def printed_by(self, at: int | None) -> Self:
        """Those with an edition at that sequence, whatever it said; all of them where none is given."""
        if at is None:
            return self
        return self.filter(Exists(Edition.press.using(self.db).filter(record_id=OuterRef("pk"), sequence__lte=at)))

    def naming(self, record_ids: list[str]) -> Self:
        """The records whose contents name one of these."""
        return self.filter(holds_one_of(names=record_ids))


class PublicRecord(Work):
    """A record that was ever in print.

    * `sequence`: of the edition in force; `edited_sequence`: of the last edition that an editor made.
    * `version`: the version of the working record from which that one was made.
    * `names`: ids of the records that its content names; `reads`: ids that its document was typeset from.
    * `due_at`: since when it must be typeset again because a neighbour changed; null if it needn't.
    * `cause`: the sequence of the neighbour's edition; null if a new release made it due.
    * `days_unanswered`: of a demand without an answer, the least number that its document tells. It is the database's
      to keep. (An index on what stands in the document would be written anew with each document.)
    """

    State = State
    PRIVATE = ("names", "reads", "version", "last_error")

    id = models.CharField(primary_key=True, max_length=24)
    kind = models.CharField(max_length=20)
    number = models.BigIntegerField()
    slug = models.CharField(max_length=200)
    title = ShownLineField(max_length=500)
    state = models.CharField(max_length=12, choices=State.choices, default=State.IN_PRINT)
    merged_into = models.CharField(max_length=24, blank=True)
    sequence = models.BigIntegerField()
    edited_sequence = models.BigIntegerField(default=0)
    version = models.PositiveIntegerField(default=0)
    cause = models.BigIntegerField(null=True)
    document = DocumentField()
    names = ArrayField(models.CharField(max_length=32), default=list)
    reads = ArrayField(models.CharField(max_length=32), default=list)
    days_unanswered = models.GeneratedField(
        expression=models.Case(OF_DEMANDS), output_field=models.IntegerField(null=True), db_persist=True
    )

    objects = PublicManager.from_queryset(RecordQuerySet)()
    press = PressManager.from_queryset(RecordQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "number"], name="record_number_once"),
            models.UniqueConstraint(
                fields=["kind", "slug"],
                name="record_slug_once",
                condition=~models.Q(kind__in=["entry", "article", "demand", "commitment"]),
            ),
        ]
        indexes = [
            # Without a list of what is pending: each publication would read all of it, several times.
            GinIndex(fields=["names"], name="record_names", fastupdate=False),
            GinIndex(fields=["reads"], name="record_reads", fastupdate=False),
            models.Index(fields=["kind", "title", "number"], name="record_by_name"),
            models.Index(fields=["kind", "edited_sequence"], name="record_by_edit"),
            models.Index(
                fields=["-days_unanswered", "number"],
                name="record_owing",
                condition=models.Q(kind="demand", state="in_print"),
            ),
            models.Index(fields=["due_at"], name="record_due", condition=models.Q(due_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"{self.id} {self.title}"

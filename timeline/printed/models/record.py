"""What is in force: of each printed record the current document, and what it rests on. Its content is its edition's."""

from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models.fields.json import KT
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _

from timeline.printed.connection import PressManager, PublicManager
from timeline.printed.fields import DocumentField, ShownLineField
from timeline.work import Work, WorkQuerySet

LEAST_DAYS_UNANSWERED = Cast(KT("document__days_unanswered__min"), models.IntegerField())


class State(models.TextChoices):
    IN_PRINT = "in_print", _("in print")
    RETRACTED = "retracted", _("retracted")
    MERGED = "merged", _("merged")


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
        """Of demands; annotates `least`: for how many days at least."""
        return self.annotate(least=LEAST_DAYS_UNANSWERED).filter(least__gt=0)

    def naming(self, record_ids: list[str]) -> Self:
        """Those whose content names one of these records."""
        return self.filter(names__overlap=record_ids)


class PublicRecord(Work):
    """`due_at` says since when a printed neighbour changed and this must be typeset again (a refresh is due work);
    `cause` at which sequence it did, null where a new release asks. `sequence` is the edition in force,
    `edited_sequence` the last one that an editor made, `version` the working record's that it was made of."""

    State = State
    PRIVATE = ("names", "reads", "version")

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
                LEAST_DAYS_UNANSWERED.desc(),
                "number",
                name="record_owing",
                condition=models.Q(kind="demand", state="in_print"),
            ),
            models.Index(fields=["due_at"], name="record_due", condition=models.Q(due_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"{self.id} {self.title}"

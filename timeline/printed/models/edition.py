"""The permanent record: one row for each time something was printed, numbered in the order of commit."""

import hashlib
from datetime import UTC, date, datetime, time
from functools import cache
from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from timeline.printed.compiled import Compiled
from timeline.printed.connection import PUBLIC, PressManager, PublicManager
from timeline.printed.fields import ContentField, DocumentField, ShownProseField


class Action(models.TextChoices):
    PUBLISHED = "published", _("published")
    CORRECTED = "corrected", _("corrected")
    REFRESHED = "refreshed", _("refreshed")
    RETRACTED = "retracted", _("retracted")
    MERGED = "merged", _("merged")
    REDACTED = "redacted", _("redacted")


class EditionQuerySet(models.QuerySet["Edition"]):
    def since(self, sequence: int) -> Self:
        """The change feed: later editions in order. Sequences grow in commit order, so none appears behind a reader."""
        return self.filter(sequence__gt=sequence).order_by("sequence")

    def of(self, record_id: str) -> Self:
        return self.filter(record_id=record_id).order_by("-sequence")

    def clock(self) -> int:
        """The latest sequence of all; it only grows, and everything printed at one reading of it stays the same."""
        return next(_clock(self.db).tuples(), (0,))[0]

    def latest_sequence(self) -> models.QuerySet:
        """The clock as the one row of a subquery."""
        return self.order_by("-sequence").values("sequence")[:1]

    def clock_on(self, day: date) -> int:
        """The latest sequence at the end of a day in UTC, 0 where nothing was printed yet. One step of an index."""
        until = self.filter(published_at__lte=datetime.combine(day, time.max, UTC))
        return until.order_by("-published_at", "-sequence").values_list("sequence", flat=True).first() or 0

    def as_of(self, sequence: int) -> Self:
        """Of each record the edition that was in force at a sequence."""
        return self.filter(sequence__lte=sequence).order_by("record_id", "-sequence").distinct("record_id")


@cache
def _clock(alias: str) -> Compiled:
    """Every answer to a reader begins with it."""
    latest = Edition.press.using(alias).order_by("-sequence").values_list("sequence")[:1]
    return Compiled(lambda: latest, is_planned_once=alias == PUBLIC)


class Edition(models.Model):
    """Content as it was frozen, document as it was typeset. The application role may only insert and select.

    `version`: of the working record that was frozen, 0 where none was. `cause`: of a refresh, the sequence that made it
    due. `merged_into`: of a merge, the id of the record that stays.
    """

    Action = Action
    PRIVATE = ("content", "by", "version")
    left_out: tuple[str, ...] = ()
    """Told to whoever prints it and not kept: why a neighbour's draft was left out."""

    sequence = models.BigIntegerField(primary_key=True)
    record_id = models.CharField(max_length=24)
    kind = models.CharField(max_length=20)
    number = models.PositiveIntegerField()
    action = models.CharField(max_length=12, choices=Action.choices)
    note = ShownProseField(blank=True)
    by = models.CharField(max_length=150)
    published_at = models.DateTimeField()
    content = ContentField()
    document = DocumentField()
    cause = models.BigIntegerField(null=True)
    version = models.PositiveIntegerField(default=0)
    merged_into = models.CharField(max_length=24, blank=True)

    objects = PublicManager.from_queryset(EditionQuerySet)()
    press = PressManager.from_queryset(EditionQuerySet)()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["record_id", "number"], name="edition_number_once")]
        indexes = [
            models.Index(fields=["record_id", "-sequence"], name="edition_of_record"),
            models.Index(fields=["published_at", "sequence"], name="edition_by_time"),
        ]

    def __str__(self) -> str:
        return f"{self.record_id} edition {self.number}"


def digest(sequence: int, record_id: str, number: int, published_at: datetime) -> str:
    """Eight hex digits that tell this edition from another that was given the same sequence: after a record was
    restored from a backup, say. What may be redacted is no part of it."""
    told = f"{sequence}:{record_id}:{number}:{published_at.astimezone(UTC).isoformat()}"
    return hashlib.sha256(told.encode()).hexdigest()[:8]

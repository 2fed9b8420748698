"""Editions: one row for each time a record was printed, numbered in the order of commit. They stay for good."""

import hashlib
from datetime import UTC, date, datetime, time
from functools import cache
from typing import Self

from django.db import models

from timeline.printed.compiled import Compiled
from timeline.printed.connection import PUBLIC, PressManager, PublicManager
from timeline.printed.fields import ContentField, DocumentField, ShownProseField
from timeline.vocabulary import EditionAction


class EditionQuerySet(models.QuerySet["Edition"]):
    def since(self, sequence: int) -> Self:
        """The editions after a sequence, in order: the change feed.

        Sequences are given in the order of commit, so no edition appears later before one that a client has seen.
        """
        return self.filter(sequence__gt=sequence).order_by("sequence")

    def of(self, record_id: str) -> Self:
        return self.filter(record_id=record_id).order_by("-sequence")

    def edits(self) -> Self:
        """Those that an editor asked for."""
        return self.filter(action__in=[action for action in EditionAction if action.is_edit])

    def latest_sequence(self) -> models.QuerySet:
        """The same, as a subquery."""
        return self.order_by("-sequence").values("sequence")[:1]

    def clock_on(self, day: date) -> int:
        """The latest sequence at the end of a day in UTC; 0 if nothing was printed by then."""
        return self.filter(published_at__lte=datetime.combine(day, time.max, UTC))._clock_then()

    def clock_before(self, moment: datetime) -> int:
        """The latest sequence before a moment; 0 if nothing was printed by then."""
        return self.filter(published_at__lt=moment)._clock_then()

    def _clock_then(self) -> int:
        """Read along the index by time, so that of all earlier editions only one is looked at."""
        return self.order_by("-published_at", "-sequence").values_list("sequence", flat=True).first() or 0

    def as_of(self, sequence: int) -> Self:
        """For each record, the edition that was in force at a sequence."""
        return self.filter(sequence__lte=sequence).order_by("record_id", "-sequence").distinct("record_id")


@cache
def _clock(alias: str) -> Compiled:
    """The query for the clock, compiled since it is made for every page."""
    latest = Edition.press.using(alias).order_by("-sequence").values_list("sequence")[:1]
    return Compiled(lambda: latest, is_planned_once=alias == PUBLIC)


class Clock:
    """Of both managers. It is read for every page and every 304, so without a query set."""

    db: str

    def clock(self) -> int:
        """The latest sequence of all, 0 if there is none. As long as it is the same, nothing has changed in print."""
        return next(_clock(self.db).tuples(), (0,))[0]


class PublicEditions(Clock, PublicManager):
    pass


class PressEditions(Clock, PressManager):
    pass


class Edition(models.Model):
    """One printing of a record. The application's database role may only insert and select these rows.

    * `content`: the record as it was frozen; `document`: as it was typeset from that.
    * `version`: of the working record that was frozen; 0 if none was, as for a refresh.
    * `cause`: for a refresh, the sequence of the edition that made it necessary.
    * `merged_into`: for a merge, the id of the record that stays.
    """

    Action = EditionAction
    PRIVATE = ("content", "by", "version")
    left_out: tuple[str, ...] = ()
    """Reasons why drafts of neighbours were not printed with it, to be shown to the editor; they are not stored."""

    sequence = models.BigIntegerField(primary_key=True)
    record_id = models.CharField(max_length=24)
    kind = models.CharField(max_length=20)
    number = models.PositiveIntegerField()
    action = models.CharField(max_length=12, choices=EditionAction.choices)
    note = ShownProseField(blank=True)
    by = models.CharField(max_length=150)
    published_at = models.DateTimeField()
    content = ContentField()
    document = DocumentField()
    cause = models.BigIntegerField(null=True)
    version = models.PositiveIntegerField(default=0)
    merged_into = models.CharField(max_length=24, blank=True)

    objects = PublicEditions.from_queryset(EditionQuerySet)()
    press = PressEditions.from_queryset(EditionQuerySet)()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["record_id", "number"], name="edition_number_once")]
        indexes = [
            models.Index(fields=["record_id", "-sequence"], name="edition_of_record"),
            models.Index(fields=["published_at", "sequence"], name="edition_by_time"),
            models.Index(fields=["action", "kind", "sequence"], name="edition_by_action"),
        ]

    def __str__(self) -> str:
        return f"{self.record_id} edition {self.number}"

    @property
    def act(self) -> EditionAction:
        """Its action, which knows what follows from it."""
        return EditionAction(self.action)


def digest(sequence: int, record_id: str, number: int, published_at: datetime) -> str:
    """Eight hex digits by which an edition can be told from another one with the same sequence.

    There may be one after the database was restored from a backup. Nothing that may be redacted is part of it.
    """
    told = f"{sequence}:{record_id}:{number}:{published_at.astimezone(UTC).isoformat()}"
    return hashlib.sha256(told.encode()).hexdigest()[:8]

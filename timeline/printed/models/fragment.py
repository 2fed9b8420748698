"""Fragments: the HTML of each printed entry in each language, drawn in advance from its document."""

from typing import Self

from django.db import models

from timeline.printed.connection import PressManager, PublicManager
from timeline.printed.fields import MarkupField
from timeline.printed.models.record import PublicRecord
from timeline.work import Work, WorkQuerySet


class FragmentQuerySet(WorkQuerySet["Fragment"]):
    def drawn(self) -> Self:
        """Those that are not to be drawn anew."""
        return self.filter(due_at__isnull=True)


class Fragment(Work):
    """A drawn entry. While it waits to be drawn again (`due_at`), pages draw the entry themselves."""

    PRIVATE = ("last_error",)

    record = models.ForeignKey(PublicRecord, models.CASCADE, related_name="fragments", db_index=False)
    language = models.CharField(max_length=12)
    html = MarkupField()
    sequence = models.BigIntegerField(default=0)

    objects = PublicManager.from_queryset(FragmentQuerySet)()
    press = PressManager.from_queryset(FragmentQuerySet)()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["record", "language"], name="fragment_once")]
        indexes = [models.Index(fields=["due_at"], name="fragment_due", condition=models.Q(due_at__isnull=False))]

    def __str__(self) -> str:
        return f"{self.record_id} {self.language}"

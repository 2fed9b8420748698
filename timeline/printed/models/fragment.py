"""One piece of HTML for each printed entry and language, made from its document alone."""

from typing import Self

from django.db import models
from django.db.models import F

from timeline.printed.connection import PressManager, PublicManager
from timeline.printed.fields import MarkupField
from timeline.printed.models.record import PublicRecord
from timeline.work import Work, WorkQuerySet


class FragmentQuerySet(WorkQuerySet["Fragment"]):
    def drawn(self) -> Self:
        """Those that show the document in force."""
        return self.filter(sequence=F("record__sequence"))


class Fragment(Work):
    """Drawing it is due work; until it is done `sequence` is older than the record's, and readers draw on the spot."""

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

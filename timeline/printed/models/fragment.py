"""One piece of HTML for each printed entry and language, made from its document alone."""

from django.db import models

from timeline.printed.connection import PressManager, PublicManager
from timeline.printed.fields import MarkupField
from timeline.printed.models.record import PublicRecord


class Fragment(models.Model):
    record = models.ForeignKey(PublicRecord, models.CASCADE, related_name="fragments")
    language = models.CharField(max_length=12)
    html = MarkupField()

    objects = PublicManager()
    press = PressManager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["record", "language"], name="fragment_once")]

    def __str__(self) -> str:
        return f"{self.record_id} {self.language}"

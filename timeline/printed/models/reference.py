"""Who names whom, in which role, from which sequence to which."""

from typing import Self

from django.db import models

from timeline.printed.connection import PressManager, PublicManager
from timeline.printed.models.lasting import NOW, LastingQuerySet, LastingRow, closes_later
from timeline.printed.models.record import PublicRecord


class ReferenceQuerySet(LastingQuerySet["Reference"]):
    def to(self, target: str, *roles: str) -> Self:
        return self.filter(target=target, role__in=roles)


class Reference(LastingRow):
    """`target`: a record's id or a facet. `via`: the id of a record between the two, if any."""

    record = models.ForeignKey(PublicRecord, models.PROTECT, related_name="references", db_index=False)
    target = models.CharField(max_length=120)
    role = models.CharField(max_length=20)
    via = models.CharField(max_length=24, blank=True)

    objects = PublicManager.from_queryset(ReferenceQuerySet)()
    press = PressManager.from_queryset(ReferenceQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["record", "target", "role", "via"],
                condition=NOW,
                name="reference_once_at_a_time",
            ),
            closes_later("reference_closes_later"),
        ]
        indexes = [
            models.Index(fields=["target", "role"], name="reference_to"),
            models.Index(fields=["target", "role", "-id"], name="reference_latest", condition=NOW),
            models.Index(fields=["record"], name="reference_of_record"),
        ]

    def __str__(self) -> str:
        return f"{self.record_id} {self.role} {self.target}"

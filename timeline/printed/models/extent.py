"""How far the record reaches for a facet. Kept by the press under its lock, so a page need not count."""

from django.db import models

from timeline.printed.connection import PressManager, PublicManager

OF_STORIES = models.Q(facet__startswith="story:")


class Extent(models.Model):
    """`entries` stand on the facet now, from the day `first` to the day `last` (null where all are only announced).
    `grown_sequence`: the sequence at which it last got an entry."""

    facet = models.CharField(primary_key=True, max_length=120)
    entries = models.IntegerField()
    first = models.DateField(null=True)
    last = models.DateField(null=True)
    grown_sequence = models.BigIntegerField()

    objects = PublicManager()
    press = PressManager()

    class Meta:
        constraints = [models.CheckConstraint(condition=~models.Q(facet=""), name="extent_of_a_facet")]
        indexes = [
            models.Index(fields=["-grown_sequence"], name="extent_grown_story", condition=OF_STORIES),
        ]

    def __str__(self) -> str:
        return f"{self.facet}: {self.entries}"

"""Extents: how many entries a facet has and which days they span. The press keeps them, so pages need not count."""

from django.db import models

from timeline.printed.connection import PressManager, PublicManager

OF_STORIES = models.Q(facet__startswith="story:")


class Extent(models.Model):
    """The extent of one facet, as it stands now.

    * `first`, `last`: the first day of its entries and the last; `last` is null if all of them are only announced.
    * `grown_sequence`: the sequence at which an entry was last added to it.
    """

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

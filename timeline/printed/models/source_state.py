"""Whether cited sources are still there, as far as was looked: beside documents, with a clock of its own.

A look changes no document and no edition, and says nothing of older states of the record. `tick` grows with each time
that some were told; pages that show them have the latest in their ETag, beside the clock of print.
"""

import hashlib
from functools import cache

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from timeline.printed.compiled import Compiled
from timeline.printed.connection import PUBLIC, PressManager, PublicManager
from timeline.printed.derived.references import CITES
from timeline.printed.models.edition import Edition
from timeline.printed.models.record import PublicRecord
from timeline.printed.models.reference import Reference
from timeline.vocabulary import SourceStanding


def digest_of_words(quote: str) -> str:
    """By which a quote is known again: the words themselves stand in documents alone, where they can be redacted."""
    return hashlib.sha256(quote.encode()).hexdigest()[:16]


@cache
def _clocks(alias: str) -> Compiled:
    """Both clocks at once: pages ask for them with every request."""
    told = SourceState.press.using(alias).order_by("-tick").values("tick")[:1]
    latest = Edition.press.using(alias).order_by("-sequence")
    asked = latest.values_list("sequence", Coalesce(Subquery(told), 0, output_field=models.BigIntegerField()))[:1]
    return Compiled(lambda: asked, is_planned_once=alias == PUBLIC)


class PublicSourceStates(PublicManager):
    def clocks(self) -> tuple[int, int]:
        """Of print, and of what is said of sources. While both are the same, no page reads otherwise."""
        print_clock, sources = next(_clocks(str(self.db)).tuples(), (0, 0))
        return print_clock, sources

    def of_each_entry(self) -> QuerySet:
        """A subquery of a query of records: of the sources that each cites now."""
        cited = Reference.objects.current().filter(record=OuterRef(OuterRef("pk")), role=CITES).values("target")
        return self.filter(record__in=cited)


class SourceState(models.Model):
    """`lost`: the digests of cited words that do not stand there any more (`digest_of_words`)."""

    record = models.OneToOneField(PublicRecord, models.CASCADE, primary_key=True, related_name="source_state")
    standing = models.CharField(max_length=10, choices=SourceStanding)
    checked_on = models.DateField()
    lost = ArrayField(models.CharField(max_length=16), default=list)
    tick = models.BigIntegerField()

    objects = PublicSourceStates()
    press = PressManager()

    class Meta:
        indexes = [models.Index(fields=["-tick"], name="source_state_latest")]
        constraints = [models.CheckConstraint(condition=models.Q(tick__gt=0), name="source_state_ticks")]

    def __str__(self) -> str:
        return f"{self.record_id} {self.standing} {self.checked_on}"

"""Which version the names of subjects are in: another one as soon as any of them changes."""

from django.db import models
from django.db.models import Sum
from django.utils.translation import gettext_lazy as _


class NamesVersionQuerySet(models.QuerySet["NamesVersion"]):
    def now(self) -> str:
        """As this transaction sees them."""
        return str(self.aggregate(sum=Sum("value"))["sum"] or 0)


class NamesVersion(models.Model):
    """A few hundred counters, of which each connection to the database changes its own, so that none waits for another
    until it commits. Triggers do it (migration 0055), to a number that never was: what a transaction changed and took
    back leaves no number that another could reach. The version is their sum."""

    id = models.PositiveSmallIntegerField(primary_key=True)
    value = models.BigIntegerField()

    objects = NamesVersionQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("version of the names"), _("versions of the names")

    def __str__(self) -> str:
        return str(self.value)

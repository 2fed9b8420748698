"""Which version the names of subjects are in: another one as soon as any of them changes."""

import hashlib

from django.db import models
from django.db.models import Sum
from django.utils.translation import gettext_lazy as _

TAKEN_UP = 256
"""No counter: the version for which articles were called to be read again."""
POINTER = 257
"""Nor this: a fingerprint of the model for whose marks they were (ingest/store/marks.py)."""
IN_FULL = 258
"""Nor this: one of the pointer by which they were read in full."""


def number_of(version: str) -> str:
    """A fingerprint that a counter has room for."""
    return str(int.from_bytes(hashlib.sha256(version.encode()).digest()[:7]))


class NamesVersionQuerySet(models.QuerySet["NamesVersion"]):
    def now(self) -> str:
        """As this transaction sees them."""
        return str(self.filter(id__lt=TAKEN_UP).aggregate(sum=Sum("value"))["sum"] or 0)

    def take_up(self, version: str, of: int = TAKEN_UP) -> bool:
        """False where it was taken up already. One of several that ask at once takes it up."""
        row, is_new = self.get_or_create(id=of, defaults={"value": version})
        return is_new or bool(self.filter(id=of).exclude(value=version).update(value=version))


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

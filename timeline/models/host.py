"""A host that is asked for feeds, robots.txt and pages: one request at a time, and a pause after each."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from timeline.database.lists import keyed, one_of
from timeline.fields import CodeField

LEASE = timedelta(seconds=60)
"""Longer than any request may take (ingest/fetch/limits.py): who was killed while asking holds a host no longer."""


class HostQuerySet(models.QuerySet["Host"]):
    def take(self, name: str, now: datetime, *, lease: timedelta = LEASE) -> "Host | None":
        """The host, for one request; None while somebody else asks it, or it is left in peace. `leave` ends it."""
        until = now + lease
        is_ours = self._take(name, now, until) or self._first_met([name]) and self._take(name, now, until)
        return self.get(name=name) if is_ours else None

    def _take(self, name: str, now: datetime, until: datetime) -> bool:
        return bool(self.filter(name=name, free_at__lte=now).update(free_at=until, fence=F("fence") + 1))

    def take_all(self, names: Collection[str], now: datetime) -> "dict[str, Host]":
        """Those of them that `take` would give. To be called in a transaction."""
        free = self._locked(names, now)
        if len(free) < len(names) and self._first_met(names):
            free = self._locked(names, now)
        until = now + LEASE
        self.filter(keyed(self.model, (host.pk for host in free))).update(free_at=until, fence=F("fence") + 1)
        for host in free:
            host.free_at, host.fence = until, host.fence + 1
        return {host.name: host for host in free}

    def _locked(self, names: Collection[str], now: datetime) -> "list[Host]":
        """But for those that somebody else is just taking."""
        return list(self.filter(one_of("name", names), free_at__lte=now).select_for_update(skip_locked=True))

    def _first_met(self, names: Collection[str]) -> bool:
        """Whether nobody has asked some of them before: they have rows now. In one order, whoever else adds some."""
        new = sorted(set(names) - set(self.filter(one_of("name", names)).values_list("name", flat=True)))
        self.bulk_create([self.model(name=name) for name in new], ignore_conflicts=True)
        return bool(new)

    def busy(self, now: datetime) -> models.QuerySet["Host"]:
        return self.filter(free_at__gt=now)

    def rests(self, names: Collection[str], now: datetime) -> dict[str, timedelta]:
        """How long those of them that are busy will be."""
        busy = self.busy(now).filter(one_of("name", names)).values_list("name", "free_at")
        return {name: free_at - now for name, free_at in busy}


class Host(models.Model):
    """`free_at` is the earliest time at which anybody may ask it. `robots_…` is what its robots.txt said, and until
    when that is believed; status 0: it was not reached."""

    name = CodeField(max_length=300, unique=True)
    free_at = models.DateTimeField(default=datetime.fromisoformat("2000-01-01T00:00:00+00:00"))
    fence = models.PositiveIntegerField(default=0)
    robots_status = models.PositiveSmallIntegerField(null=True)
    robots_body = models.BinaryField(default=b"")
    robots_until = models.DateTimeField(null=True)

    objects = HostQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name, verbose_name_plural = _("host"), _("hosts")

    def __str__(self) -> str:
        return self.name

    def leave(self, free_at: datetime, **learnt: Any) -> None:
        """Nobody asks it before `free_at`. Nothing happens when somebody else holds it by now."""
        Host._base_manager.filter(pk=self.pk, fence=self.fence).update(free_at=free_at, **learnt)

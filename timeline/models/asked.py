"""Work that asks a host of the web for something: it is handed out so that no host has more than one request."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Self, TypeVar

from django.db import models, transaction
from django.db.models import Exists, F, Func, OuterRef, Q, Value
from django.db.models.functions import Coalesce, Lower

from timeline.models.host import Host
from timeline.work import Work, WorkQuerySet

HOST = "^[A-Za-z]+://(\\[[^]]*\\]|[^/?#:]+)"
HINT = timedelta(seconds=5)
"""After which a hint has expired, and another may be sent."""
LONGEST_REST = timedelta(seconds=30)
"""Of a host, that a hint waits for; after a longer one the tick sends it."""
CROWD = 20
"""Rows that are looked through for each that is handed out: many may be of one host."""

Row = TypeVar("Row", bound="Asking", covariant=True)


def host_of(column: str) -> Coalesce:
    """The host in an address, as the database itself reads it: in small letters, without the port; "" without one."""
    return Coalesce(Lower(Func(F(column), Value(HOST), function="substring")), Value(""))


class AskingQuerySet(WorkQuerySet[Row]):
    URGENCY: tuple[str, ...] = ("attempts", "due_at", "pk")

    def ready(self, now: datetime) -> Self:
        """Due, but for those whose host is being asked or left alone after a request."""
        return self.due(now).exclude(Exists(Host.objects.busy(now).filter(name=OuterRef("host"))))

    def hand_out(self, now: datetime, *, limit: int = 1) -> list[int]:
        """The keys of the rows that want a hint now, the most urgent first, one of each host at most. None is handed
        out again before its hint has expired: so many may ask at once, and a lost hint costs no more than that."""
        waiting = self.ready(now).filter(~_is_hinted(now)).order_by(*self.URGENCY)
        keys = _one_of_each_host(waiting.values_list("pk", "host")[: limit * CROWD])[:limit]
        return self.hinted(keys, now)

    def hinted(self, keys: list[int], now: datetime, *, for_: timedelta = HINT) -> list[int]:
        """Those of them that nobody else hints at."""
        with transaction.atomic(using=self.db):
            free = self.filter(~_is_hinted(now), pk__in=keys).select_for_update(skip_locked=True, no_key=True)
            ours = set(free.values_list("pk", flat=True))
            self.filter(pk__in=ours).update(hinted_until=now + for_)
        return [key for key in keys if key in ours]

    def next_of_host(self, pk: int, now: datetime) -> tuple[int, timedelta] | None:
        """The row that waited until the host had answered for this one, and how long the host rests before it."""
        host = Host.objects.filter(name__in=self.filter(pk=pk).exclude(host="").values("host")).first()
        rest = max(host.free_at - now, timedelta(0)) if host else LONGEST_REST
        if host is None or rest >= LONGEST_REST:
            return None
        waiting = self.due(now).filter(~_is_hinted(now), host=host.name).order_by(*self.URGENCY)
        keys = self.hinted(list(waiting.values_list("pk", flat=True)[:1]), now, for_=rest + HINT)
        return (keys[0], rest) if keys else None


def _is_hinted(now: datetime) -> Q:
    return Q(hinted_until__isnull=False, hinted_until__gt=now)


def _one_of_each_host(rows: Iterable[tuple[int, str]]) -> list[int]:
    """Rows that ask nobody ("") do not stand in each other's way."""
    first: dict[tuple[str, int], int] = {}
    for key, host in rows:
        first.setdefault((host, 0 if host else key), key)
    return list(first.values())


class Asking(Work):
    """Due work with a `host` that it asks ("" where it asks nobody)."""

    hinted_until = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        abstract = True

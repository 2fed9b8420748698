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

    def turns(self, now: datetime, *, limit: int) -> list[tuple[int, timedelta]]:
        """The most urgent of each host, and how long the host rests before it: a hint at it then is in time. The others
        of its host come after it (`next_of_host`); what rests for long is left to the tick."""
        waiting = self.due(now).filter(~_is_hinted(now)).order_by(*self.URGENCY).values_list("pk", "host")[:limit]
        hosts = dict(waiting)
        rests = Host.objects.rests(set(hosts.values()), now)
        turns: dict[timedelta, list[int]] = {}
        for key in _one_of_each_host(hosts.items()):
            turns.setdefault(rests.get(hosts[key], timedelta(0)), []).append(key)
        return [
            (key, rest)
            for rest, keys in turns.items()
            if rest < LONGEST_REST
            for key in self.hinted(keys, now, for_=rest + HINT)
        ]

    def next_of_host(self, pk: int, now: datetime) -> tuple[int, timedelta] | None:
        """The row that waited until the host had answered for this one, and how long the host rests before it."""
        host = self.filter(pk=pk).exclude(host="").values("host")
        return next(iter(self.filter(host__in=host).turns(now, limit=1)), None)


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

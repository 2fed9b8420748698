"""Work that asks a host of the web for something: it is handed out so that no host has more than one request."""

import re
from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from typing import Any, Self, TypeVar

from django.db import connections, models, transaction
from django.db.models import Exists, F, Func, OuterRef, Q, Value
from django.db.models.functions import Coalesce, Left, Lower

from timeline.database.prepared import prepared
from timeline.models.host import Host
from timeline.work import LEASE, Work, WorkQuerySet

HOST = "^[A-Za-z]+://(\\[[^]]*\\]|[^/?#:]+)"
"""For Python too, which reads it no differently."""
LONGEST = 300
"""Letters of a host, as many as its row takes: names of the web have 253 at most, but anybody may write more."""
HINT = timedelta(seconds=5)
"""After which a hint has expired, and another may be sent."""
LONGEST_REST = timedelta(seconds=30)
"""Of a host, that a hint waits for; after a longer one the tick sends it."""
CROWD = 20
"""Rows that are looked through for each that is handed out: many may be of one host."""

HINTED = """
UPDATE "{table}" SET hinted_until = %b::timestamptz WHERE "{key}" = ANY(ARRAY(
    SELECT "{key}" FROM "{table}"
    WHERE "{key}" = ANY(%b::bigint[]) AND (hinted_until IS NULL OR hinted_until <= %b::timestamptz)
    FOR NO KEY UPDATE SKIP LOCKED
)) RETURNING "{key}"
"""
"""One statement, since a tick sends it for every fifty feeds, all day."""

Row = TypeVar("Row", bound="Asking", covariant=True)


def host_in(url: str) -> str:
    """The host in an address, as `host_of` has the database read it."""
    found = re.match(HOST, url)
    return found[1].lower()[:LONGEST] if found else ""


def host_of(column: str) -> Coalesce:
    """The host in an address, as the database itself reads it: in small letters, without the port; "" without one."""
    return Coalesce(Left(Lower(Func(F(column), Value(HOST), function="substring")), LONGEST), Value(""))


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
        with prepared(connections[self.db]) as cursor:
            cursor.execute(_hinting(self.model), (now + for_, keys, now))
            ours = {key for (key,) in cursor.fetchall()}
        return [key for key in keys if key in ours]

    def claim_each(self, now: datetime, *, limit: int) -> list[tuple[Row, Host]]:
        """As `claim`, with the host that each asks, for one request: of a host one row at most, and none while it is in
        other hands or rests."""
        with transaction.atomic(using=self.db):
            free = {row.pk: row for row in self._free(now, limit)}
            rows = [free[pk] for pk in _one_of_each_host((pk, row.host) for pk, row in free.items())]
            hosts = Host.objects.take_all({row.host for row in rows}, now)
            ours = self._leased([row for row in rows if row.host in hosts], now + LEASE)
        return [(row, hosts[row.host]) for row in ours]

    def turns(self, now: datetime, *, limit: int) -> list[tuple[int, timedelta]]:
        """The most urgent of each host, and how long the host rests before it: a hint at it then is in time. The others
        of its host come after it (`next_of_hosts`); what rests for long is left to the tick."""
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

    def next_of_hosts(self, done: "Collection[Asking]", now: datetime) -> list[tuple[int, timedelta]]:
        """The rows that waited until their hosts had answered for these, and how long each host rests before it: the
        hosts that were asked, and those that are to be asked for these rows next."""
        hosts = {row.host for row in done}
        hosts.update(self.filter(pk__in=[row.pk for row in done]).values_list("host", flat=True))
        return self.filter(host__in=hosts - {""}).turns(now, limit=CROWD * len(done))


def _hinting(model: type[models.Model]) -> str:
    key = model._meta.pk
    return HINTED.format(table=model._meta.db_table, key=key.column if key else "id")


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

    host: Any
    hinted_until = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        abstract = True

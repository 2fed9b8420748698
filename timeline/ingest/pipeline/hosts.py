"""Politeness: a host is asked for one thing at a time, rests after each, and is asked for nothing that its robots.txt
forbids. Its row is the lock; whoever holds it makes one request and leaves."""

import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, TypeVar

from django.conf import settings
from django.utils import timezone

from timeline import work
from timeline.ingest.fetch import ROBOTS, Answered, Kinds, Refused, Way, address, robots
from timeline.ingest.pipeline.door import Said, ask, fetch
from timeline.ingest.values import Skipped
from timeline.models import Host
from timeline.models.asked import Asking, AskingQuerySet, host_in
from timeline.models.host import LEASE
from timeline.work import LeaseLost

LONGEST_PAUSE = timedelta(minutes=1)
"""Between two requests, whatever robots.txt wants: a site that wants more is asked for the more important part."""
PATIENCE = 10.0
MOMENT = 0.1
BUSY = Skipped("busy", "The site is being asked for something else, or wants a pause: try again in a while.")
Row = TypeVar("Row", bound=Asking)
FORBIDDEN = "The robots.txt of {host} asks programs not to fetch this address."
UNTOLD = "{host} did not say what programs may fetch (robots.txt): it failed or did not answer."


@dataclass
class Visit:
    """One request to a host that is ours. `rest` is the time that it is left alone afterwards."""

    host: Host
    rest: timedelta = timedelta(0)
    learnt: dict[str, Any] = field(default_factory=dict)
    is_over: bool = False

    def fetch(self, where: str | Way, *, kinds: Kinds) -> Answered | Way | Skipped:
        """The one request that a visit is for; what comes of it is read while others may ask."""
        answer = fetch(where, kinds=kinds)
        self._answered(answer)
        self.leave()
        return answer

    def ask(self, where: Way, *, kinds: Kinds, etag: str, last_modified: str) -> Said:
        """The same, unless it is what is held, and without a look at the database: whoever asks leaves."""
        answer = ask(where, kinds=kinds, etag=etag, last_modified=last_modified)
        self._answered(answer)
        return answer

    def _answered(self, answer: Said) -> None:
        self.asked(retry_after=answer.retry_after if isinstance(answer, Refused) and answer.is_busy else None)

    def asked(self, *, retry_after: timedelta | None = None) -> None:
        """The request is made: others may ask after a pause."""
        self.rest = max(pause(self.host), retry_after or timedelta(0))

    def leave(self) -> None:
        if not self.is_over:
            self.host.leave(**self.left())
            self.is_over = True

    def left(self) -> dict[str, Any]:
        """What its row says when it is left now."""
        return {"free_at": timezone.now() + self.rest, **self.learnt}


@contextmanager
def visit(name: str, now: datetime, *, lease: timedelta = LEASE) -> Iterator[Visit | None]:
    """None while the host is somebody else's, or rests. `lease`: longer than the request may take."""
    host = Host.objects.take(name, now, lease=lease)
    if host is None:
        yield None
        return
    held = Visit(host)
    try:
        yield held
    finally:
        held.leave()


@contextmanager
def claimed(
    rows: AskingQuerySet[Row], pk: int, now: datetime, *, lease: timedelta | None = None
) -> Iterator[tuple[Row, Visit] | None]:
    """That row, leased, and its host for one request: of a row that asks nobody, a visit to nobody. None when it is not
    due, or it or its host is in other hands. Nothing happens after a step that ended when another had claimed it.
    Whoever is ended by Ctrl-C gives it back. `lease` is of both, where the request may take longer than most."""
    with suppress(LeaseLost), _visit_of(rows, pk, now, lease or LEASE) as held:
        # Somebody else may just have been led to another host with it.
        leased = rows.filter(pk=pk, host=held.host.name).claim(now, lease=lease or work.LEASE) if held else []
        try:
            yield (leased[0], held) if held and leased else None
        except (KeyboardInterrupt, SystemExit):
            for row in leased:
                row.give_back()
            raise


def _visit_of(
    rows: AskingQuerySet[Row], pk: int, now: datetime, lease: timedelta
) -> AbstractContextManager[Visit | None]:
    name = rows.filter(pk=pk).values_list("host", flat=True).first() or ""
    return visit(name, now, lease=lease) if name else nullcontext(Visit(Host()))


def fetch_when_free(url: str, *, kinds: Kinds) -> Answered | Skipped:
    """For a person who waits: as soon as the host is free, and each to which that leads, unless it takes long."""
    site = address.read(url)
    if isinstance(site, Skipped):
        return site
    where, deadline = Way(str(site)), time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        with visit(host_in(where.url), timezone.now()) as held:
            answer = held.fetch(where, kinds=kinds) if held else None
        if answer is None:
            time.sleep(MOMENT)
        elif isinstance(answer, Way):
            where = answer
        else:
            return answer
    return BUSY


def pause(host: Host) -> timedelta:
    asked = robots.pause(_robots(host))
    usual = timedelta(milliseconds=settings.TRACKER_HOST_PAUSE_MS)
    return max(usual, min(asked or usual, LONGEST_PAUSE))


def permitted(visit: Visit, url: str, now: datetime) -> bool | None:
    """Whether robots.txt lets us ask for it. None where that had to be asked first: this was the request, and the host
    rests now."""
    host = visit.host
    if host.robots_until and host.robots_until > now:
        return robots.may(_robots(host), url)
    told = robots.told(fetch(robots.address(url), kinds=ROBOTS))
    host.robots_status, host.robots_body = told.status, told.body
    visit.learnt = {
        "robots_status": told.status,
        "robots_body": told.body,
        "robots_until": timezone.now() + robots.good_for(told),
    }
    visit.asked()
    return None


def why_not(visit: Visit, now: datetime) -> Skipped:
    """Why an address is not `permitted`; a site that could not say it is not asked before its robots.txt is."""
    host = visit.host
    if not _robots(host).is_trouble:
        return Skipped("robots", FORBIDDEN.format(host=host.name))
    return Refused("unreachable", UNTOLD.format(host=host.name), retry_after=(host.robots_until or now) - now)


def _robots(host: Host) -> robots.Robots:
    return robots.Robots(host.robots_status or 0, bytes(host.robots_body))

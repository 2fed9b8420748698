"""Polls feeds, many at once: claim ─▶ ask, from a few threads ─▶ what became of each, written on its row.

They are claimed, with their hosts, in one transaction, and what became of those that say nothing new is written down by
one statement: what a poll costs is the question. Threads ask, and wait for the child that reads; none of them looks at
the database. What is new is stored feed by feed, all or nothing.
"""

import time
from collections.abc import Collection, Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from itertools import islice
from queue import Empty, SimpleQueue
from typing import Any

from django.utils import timezone

from timeline.database.lists import keyed
from timeline.ingest.feeds.values import FeedContent
from timeline.ingest.fetch import FEED, Answered, Way
from timeline.ingest.pipeline.door import Said
from timeline.ingest.pipeline.hosts import Visit, permitted, why_not
from timeline.ingest.pipeline.ledger import Ledger
from timeline.ingest.pipeline.outcome import Outcome, Polled, digest, given_back, news, of
from timeline.ingest.pipeline.ways import led, way_of
from timeline.ingest.values import Skipped
from timeline.models import Feed
from timeline.work import LeaseLost

AT_ONCE = 50
THREADS = 4
"""So many answers at most are in memory, of 10 MiB at most."""
ASKED = 15.0
"""Seconds after the claim in which requests begin: each takes 20 at most, and hosts are held for 60."""
READ = 40.0
"""Seconds after the claim in which reading begins: feeds are leased for 90."""
MOMENT = 0.5
LATE, ROBOTS = Skipped("late"), Skipped("robots")
"""Nothing was asked, since no time was left; robots.txt was asked first."""
Visits = Sequence[tuple[Feed, Visit]]


@dataclass(frozen=True)
class Answer:
    """`host` is what is to be written on the host's row, `found` what the feed says that is new; of the body, which may
    be long, its digest is left."""

    said: Said
    host: dict[str, Any]
    found: FeedContent | Skipped | None = None
    sha256: str = ""


def poll(pk: int) -> Polled | None:
    """None when it is not due, or it or its host is in other hands."""
    return next(iter(list(poll_all([pk]))), None)


def poll_all(keys: Collection[int]) -> Iterator[Polled]:
    """Those of them that are due and free, one of each host, in the order in which they are done with. An error that
    nobody foresaw is raised when the others are done."""
    left, end = set(keys), time.monotonic() + ASKED
    while left and (now := time.monotonic()) < end:
        claimed = Feed.objects.filter(keyed(Feed, left)).claim_each(timezone.now(), limit=AT_ONCE)
        if not claimed:
            break
        left -= {feed.pk for feed, _ in claimed}
        yield from _polled([(feed, Visit(host)) for feed, host in claimed], now)


def _polled(visits: Visits, began: float) -> Iterator[Polled]:
    """Whoever wants no more of them, or is ended by Ctrl-C, waits for those that are being asked, and gives back all
    that nothing became of."""
    ledger, errors = Ledger(), list[Exception]()
    left = {feed.pk: (feed, visit) for feed, visit in visits}
    try:
        with closing(_answers(visits, began)) as answers:
            for one in answers:
                yield from ledger.written(older_than=MOMENT)
                if one:
                    feed, answer = one
                    errors += _settled(feed, answer, ledger)
                    del left[feed.pk]
        yield from ledger.written()
    finally:
        for feed, visit in left.values():
            _note(feed, Answer(LATE, _left(visit)), ledger)
        ledger.written()
    if errors:
        raise errors[0] if len(errors) == 1 else ExceptionGroup("Several feeds", errors)


def _answers(visits: Visits, began: float) -> Generator[tuple[Feed, Future[Answer]] | None]:
    """As they come, and None at moments without any. The next is asked when one was taken from here."""
    waiting = iter(visits)
    asked: dict[Future[Answer], Feed] = {}
    done = SimpleQueue[Future[Answer]]()
    with ThreadPoolExecutor(min(THREADS, len(visits))) as threads:
        while True:
            for feed, visit in islice(waiting, THREADS - len(asked)):
                asked[_begun(threads, done, feed, visit, began)] = feed
            if not asked:
                return
            yield _next(asked, done)


def _begun(threads: ThreadPoolExecutor, done: SimpleQueue[Future[Answer]], *about: Any) -> Future[Answer]:
    answer = threads.submit(_asked, *about)
    answer.add_done_callback(done.put)
    return answer


def _next(asked: dict[Future[Answer], Feed], done: SimpleQueue[Future[Answer]]) -> tuple[Feed, Future[Answer]] | None:
    """The first that comes within a moment. It is held by whoever takes it alone: each may be of 10 MiB."""
    with suppress(Empty):
        answer = done.get(timeout=MOMENT)
        return asked.pop(answer), answer
    return None


def _asked(feed: Feed, visit: Visit, began: float) -> Answer:
    said = _said(feed, visit) if time.monotonic() < began + ASKED else LATE
    host = _left(visit)
    if time.monotonic() > began + READ:
        return Answer(LATE, host)
    if not isinstance(said, Answered):
        return Answer(said, host)
    sha256 = digest(said)
    return Answer(replace(said, body=b""), host, None if sha256 == feed.body_sha256 else news(said), sha256)


def _said(feed: Feed, visit: Visit) -> Said:
    now, way = timezone.now(), way_of(feed)
    may = permitted(visit, way.url, now)
    if may is None:
        return ROBOTS
    if not may:
        return why_not(visit, now)
    held = {"etag": bytes(feed.etag).decode("latin-1"), "last_modified": bytes(feed.last_modified).decode("latin-1")}
    return visit.ask(way, kinds=FEED, **held)


def _left(visit: Visit) -> dict[str, Any]:
    return {"pk": visit.host.pk, "fence": visit.host.fence, **visit.left()}


def _settled(feed: Feed, answer: Future[Answer], ledger: Ledger) -> list[Exception]:
    """What went wrong, if anything did."""
    try:
        _note(feed, answer.result(), ledger)
    except LeaseLost:
        return []
    except Exception as error:  # noqa: BLE001 one feed's trouble is not the others'
        return [error]
    return []


def _note(feed: Feed, answer: Answer, ledger: Ledger) -> None:
    """What became of it is stored by now, or stands in the ledger. Raises LeaseLost."""
    ledger.leave(answer.host)
    ledger.settle(_outcome(feed, answer))


def _outcome(feed: Feed, answer: Answer) -> Outcome | Polled:
    if answer.said is LATE:
        return given_back(feed)
    if answer.said is ROBOTS:
        return given_back(feed, Polled(feed, "robots"))
    if isinstance(answer.said, Way):
        return given_back(feed, Polled(feed, "led", answer.said.url), led(feed, answer.said))
    return of(feed, answer.said, answer.found, answer.sha256)

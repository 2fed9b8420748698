"""Polls one feed: claim → ask → read → store what is new, with the time of the next poll, all or nothing."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from random import SystemRandom
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from timeline.ingest import child, feeds, schedule
from timeline.ingest.feeds.values import FeedContent
from timeline.ingest.fetch import FEED, Answered, NotModified, Refused
from timeline.ingest.pipeline.hosts import Visit, claimed, permitted, why_not
from timeline.ingest.pipeline.items import store_items
from timeline.ingest.rhythm import items_a_week, newest, stale_at
from timeline.ingest.values import Skipped
from timeline.models import Feed, Intake
from timeline.work import LeaseLost

CHANCE = SystemRandom()
MOVES = 3
"""Permanent redirects in a row after which the new address is the feed's: one may be a mistake of an afternoon."""
INDEX = Skipped("not_a_feed", "It lists other sitemaps, and no articles: add the one that lists the news.")
GONE = "Its server says that it is gone for good (410)."


@dataclass(frozen=True)
class Polled:
    """What became of it: `action` is read, unmodified, failed, retired, or robots: that was asked first, come again.
    `new` are the keys of the intakes that it made."""

    feed: Feed
    action: str
    detail: str = ""
    new: tuple[int, ...] = ()
    changed: int = 0


def poll(pk: int, *, now: datetime | None = None) -> Polled | None:
    """None when it is not due, or it or its host is in other hands."""
    now = now or timezone.now()
    with claimed(Feed.objects.all(), pk, now) as ours:
        return _poll(*ours, now) if ours else None
    return None


def _poll(feed: Feed, held: Visit, now: datetime) -> Polled:
    may = permitted(held, feed.url, now)
    if may is None:
        feed.give_back()
        return Polled(feed, "robots")
    if not may:
        return _failed(feed, why_not(held, now))
    answer = held.ask(feed.url, kinds=FEED, etag=_told(feed.etag), last_modified=_told(feed.last_modified))
    if isinstance(answer, Skipped):
        return _retired(feed, GONE) if isinstance(answer, Refused) and answer.is_gone else _failed(feed, answer)
    return _answered(feed, answer)


def _answered(feed: Feed, answer: Answered | NotModified) -> Polled:
    sha256 = hashlib.sha256(answer.body).hexdigest() if isinstance(answer, Answered) else feed.body_sha256
    content: FeedContent | None = None
    if isinstance(answer, Answered) and sha256 != feed.body_sha256:
        told = _read(answer)
        if isinstance(told, Skipped):
            return _failed(feed, told)
        content = told
    return _stored(feed, answer, content, sha256)


def _read(answer: Answered) -> FeedContent | Skipped:
    """What no one foresaw is this feed's trouble, to be seen at it, and asked for again later."""
    about = {"content_type": answer.content_type, "url": answer.url}
    seconds = settings.TRACKER_READING_SECONDS
    said: FeedContent | Skipped = child.attempt(feeds.read, answer.body, **about, seconds=seconds)
    return INDEX if isinstance(said, FeedContent) and said.more else said


@transaction.atomic
def _stored(feed: Feed, answer: Answered | NotModified, content: FeedContent | None, sha256: str) -> Polled:
    now = timezone.now()
    new, changed = _announced(feed, content, now) if content else ([], 0)
    values = _rhythm(feed, content, new, now) | _place(feed, answer)
    if content:
        values |= {"title": feed.title or content.title[:200], "problems": "\n".join(content.problems)[:2000]}
    values |= {"etag": answer.etag.encode("latin-1"), "last_modified": answer.last_modified.encode("latin-1")}
    good = {"failures": 0, "last_error": "", "asked_at": now, "good_at": now, "body_sha256": sha256}
    if not feed.settle(**good, **values):
        raise LeaseLost
    detail = values.get("retired_because", "")
    action = "retired" if detail else "read" if content else "unmodified"
    return Polled(feed, action, detail, tuple(row.pk for row in new), changed)


def _announced(feed: Feed, content: FeedContent, now: datetime) -> tuple[list[Intake], int]:
    """Stored while the feed's row is held; the new ones, and how many have changed."""
    if not feed.settle():
        raise LeaseLost
    return store_items(feed, content.items, now)


def _rhythm(feed: Feed, content: FeedContent | None, new: list[Intake], now: datetime) -> dict[str, Any]:
    """When it is asked again, and when its silence is odd."""
    times = newest(feed.times, content.items if content else (), len(new) if feed.good_at else 0, now)
    hint = content.next_hint if content else feed.hint
    interval = schedule.interval(times, now, hint=hint)
    return {
        "times": times,
        "hint": hint,
        "interval": interval,
        "due_at": sooner(schedule.after_news(now, interval, chance=CHANCE.random()), now),
        "items_a_week": items_a_week(times, now),
        "stale_at": stale_at(times, now),
    }


def _place(feed: Feed, answer: Answered | NotModified) -> dict[str, Any]:
    """Its address, once it has said often enough that it has another now."""
    if not answer.moved_to or answer.moved_to == feed.url:
        return {"moved_to": "", "moved_times": 0}
    times = feed.moved_times + 1 if answer.moved_to == feed.moved_to else 1
    if times < MOVES:
        return {"moved_to": answer.moved_to, "moved_times": times}
    if Feed.objects.filter(url=answer.moved_to).exists():
        return _ended(f"It has moved to {answer.moved_to}, which is polled already.")
    return {"url": answer.moved_to, "moved_to": "", "moved_times": 0}


def _ended(why: str) -> dict[str, Any]:
    return {"retired_because": why[:300], "due_at": None}


def _retired(feed: Feed, why: str) -> Polled:
    if not feed.settle(asked_at=timezone.now(), last_error="", **_ended(why)):
        raise LeaseLost
    return Polled(feed, "retired", why)


def _failed(feed: Feed, skipped: Skipped) -> Polled:
    """Its items are safe; it is asked again later each time."""
    now, failures = timezone.now(), feed.failures + 1
    wait = skipped.retry_after if isinstance(skipped, Refused) else None
    interval = feed.interval or schedule.interval([], now)
    due_at = sooner(schedule.after_failure(now, interval, failures, chance=CHANCE.random(), retry_after=wait), now)
    if not feed.settle(failures=failures, last_error=skipped.detail[:2000], asked_at=now, due_at=due_at):
        raise LeaseLost
    return Polled(feed, "failed", skipped.detail)


def sooner(due_at: datetime, now: datetime) -> datetime:
    """In a drill, where an hour stands for days."""
    return now + (due_at - now) / settings.TRACKER_POLL_HASTE


def _told(kept: Any) -> str:
    return bytes(kept).decode("latin-1")

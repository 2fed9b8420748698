"""What becomes of a feed by what its server said: the values of its row, and what it announced, stored."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from random import SystemRandom
from types import MappingProxyType
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from timeline.ingest import child, feeds, schedule
from timeline.ingest.feeds.values import FeedContent
from timeline.ingest.fetch import Answered, NotModified, Refused
from timeline.ingest.pipeline.items import store_items
from timeline.ingest.pipeline.ways import arrived
from timeline.ingest.rhythm import items_a_week, newest, stale_at
from timeline.ingest.values import Skipped
from timeline.models import Feed
from timeline.work import LeaseLost

CHANCE = SystemRandom()
NOTHING: Mapping[str, Any] = MappingProxyType({})
MOVES = 3
"""Permanent redirects in a row after which the new address is the feed's: one may be a mistake of an afternoon."""
INDEX = Skipped("not_a_feed", "It lists other sitemaps, and no articles: add the one that lists the news.")
GONE = "Its server says that it is gone for good (410)."


@dataclass(frozen=True)
class Polled:
    """What became of it: `action` is read, unmodified, failed or retired; or, where it is to come again, robots (that
    was asked first) or led (to another host, which is asked next: `detail` says where). `new` are the keys of the
    intakes that it made."""

    feed: Feed
    action: str
    detail: str = ""
    new: tuple[int, ...] = ()
    changed: int = 0


@dataclass(frozen=True)
class Outcome:
    """What is to be written on a feed's row, while nobody else has claimed it. `polled` is None where nothing became of
    it yet."""

    feed: Feed
    polled: Polled | None
    values: Mapping[str, Any]


def given_back(feed: Feed, polled: Polled | None = None, values: Mapping[str, Any] = NOTHING) -> Outcome:
    """As if it had never been claimed, but for these values."""
    return Outcome(feed, polled, {"lease_until": None, "attempts": feed.attempts - 1, **values})


def _failed(feed: Feed, skipped: Skipped) -> Outcome:
    """Its items are safe; it is asked again later each time."""
    now, failures = timezone.now(), feed.failures + 1
    wait = skipped.retry_after if isinstance(skipped, Refused) else None
    interval = feed.interval or schedule.interval([], now)
    due_at = sooner(schedule.after_failure(now, interval, failures, chance=CHANCE.random(), retry_after=wait), now)
    values = {"failures": failures, "last_error": skipped.detail[:2000], "asked_at": now, "due_at": due_at}
    return Outcome(feed, Polled(feed, "failed", skipped.detail), _settled(feed, values))


def _retired(feed: Feed) -> Outcome:
    values = {"asked_at": timezone.now(), "last_error": "", **_ended(GONE)}
    return Outcome(feed, Polled(feed, "retired", GONE), _settled(feed, values))


def digest(said: Answered) -> str:
    return hashlib.sha256(said.body).hexdigest()


def news(said: Answered) -> FeedContent | Skipped:
    """What it says, or why that could not be read."""
    about = {"content_type": said.content_type, "url": said.url}
    seconds = settings.TRACKER_READING_SECONDS
    # What no one foresaw is this feed's trouble, to be seen at it, and asked for again later.
    found: FeedContent | Skipped = child.attempt(feeds.read, said.body, **about, seconds=seconds)
    return INDEX if isinstance(found, FeedContent) and found.more else found


def of(
    feed: Feed, said: Answered | NotModified | Skipped, found: FeedContent | Skipped | None, sha256: str
) -> Outcome | Polled:
    """What is to be written on its row, or what became of it, where that is stored. `found` are its news, `sha256` is
    the digest of what answered. Raises LeaseLost."""
    if isinstance(said, Skipped):
        return _retired(feed) if isinstance(said, Refused) and said.is_gone else _failed(feed, said)
    if isinstance(found, Skipped):
        return _failed(feed, found)
    if found or said.moved_to or feed.moved_to:
        return _stored(feed, said, found, sha256)
    now = timezone.now()
    values = _good(said, now) | _next(feed.times, feed.hint, now)
    return Outcome(feed, Polled(feed, "unmodified"), _settled(feed, values))


@transaction.atomic
def _stored(feed: Feed, answer: Answered | NotModified, content: FeedContent | None, sha256: str) -> Polled:
    """All or nothing. Raises LeaseLost."""
    now = timezone.now()
    new, changed = _announced(feed, content, now) if content else ((), 0)
    values = _good(answer, now) | _told(feed, content, len(new), now) | _place(feed, answer) | arrived(feed)
    if sha256:
        values["body_sha256"] = sha256
    if not feed.settle(**values):
        raise LeaseLost
    detail = values.get("retired_because", "")
    action = "retired" if detail else "read" if content else "unmodified"
    return Polled(feed, action, detail, new, changed)


def _announced(feed: Feed, content: FeedContent, now: datetime) -> tuple[tuple[int, ...], int]:
    """Stored while the feed's row is held; the keys of the new ones, and how many have changed."""
    if not feed.settle():
        raise LeaseLost
    return store_items(feed, content.items, now)


def _settled(feed: Feed, values: dict[str, Any]) -> dict[str, Any]:
    return {"lease_until": None, "attempts": 0, **arrived(feed), **values}


def _good(answer: Answered | NotModified, now: datetime) -> dict[str, Any]:
    marks = {"etag": answer.etag.encode("latin-1"), "last_modified": answer.last_modified.encode("latin-1")}
    return {"failures": 0, "last_error": "", "asked_at": now, "good_at": now, **marks}


def _told(feed: Feed, content: FeedContent | None, new: int, now: datetime) -> dict[str, Any]:
    """What it says of itself, and when its silence is odd."""
    times = newest(feed.times, content.items if content else (), new if feed.good_at else 0, now)
    hint = content.next_hint if content else feed.hint
    values = {"times": times, "hint": hint, "stale_at": stale_at(times, now), **_next(times, hint, now)}
    if content:
        values |= {"title": feed.title or content.title[:200], "problems": "\n".join(content.problems)[:2000]}
    return values


def _next(times: list[datetime], hint: Any, now: datetime) -> dict[str, Any]:
    """When it is asked again."""
    interval = schedule.interval(times, now, hint=hint)
    due_at = sooner(schedule.after_news(now, interval, chance=CHANCE.random()), now)
    return {"interval": interval, "due_at": due_at, "items_a_week": items_a_week(times, now)}


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


def sooner(due_at: datetime, now: datetime) -> datetime:
    """In a drill, where an hour stands for days."""
    return now + (due_at - now) / settings.TRACKER_POLL_HASTE

"""What a feed announced becomes intakes: new ones are due, changed ones due again, all others stay as they are."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import F

from timeline import text
from timeline.addresses.canonical import canonical
from timeline.addresses.web import is_web_address
from timeline.database.many import insert_all
from timeline.database.prepared import prepared
from timeline.ingest.announced import document
from timeline.ingest.characters import words
from timeline.ingest.feeds.values import FeedItem
from timeline.ingest.items import Known, Marked, Sorted, marked, sort
from timeline.models import Feed, Intake
from timeline.models.intake import Turn

ENOUGH = 150
"""Words of a feed's own text that make an article; a shorter one is a teaser, and its page is fetched."""


def store_items(feed: Feed, items: Iterable[FeedItem], now: datetime) -> tuple[tuple[int, ...], int]:
    """The keys of the new intakes, and how many have changed. To be called in a transaction that holds the feed.

    What two feeds announce at the same moment is one: its address is unique, and who is second finds it there.
    """
    found = marked(items)
    sorted_ = sort(found, _known(feed, found))
    turn = Turn.NEWS if feed.good_at else Turn.STOCK
    rows = [_intake(feed, one, turn, now) for one in sorted(sorted_.new, key=lambda one: (one.address, one.key))]
    return tuple(insert_all(Intake, rows, using=DEFAULT_DB_ALIAS)), _follow(sorted_, now)


_KNOWN = """
SELECT id, feed_id, item_key, address_sha256, label_sha256, item_sha256, due_at, body IS NOT NULL FROM timeline_intake
WHERE feed_id = %s::bigint AND item_key = ANY(%s::text[])
UNION
SELECT id, feed_id, item_key, address_sha256, label_sha256, item_sha256, due_at, body IS NOT NULL FROM timeline_intake
WHERE feed_id IS NOT NULL AND feed_id = %s::bigint AND label_sha256 = ANY(%s::text[])
UNION
SELECT id, feed_id, item_key, address_sha256, label_sha256, item_sha256, due_at, body IS NOT NULL FROM timeline_intake
WHERE feed_id IS NOT NULL AND address_sha256 <> '' AND address_sha256 = ANY(%s::text[])
"""


def _known(feed: Feed, found: Sequence[Marked]) -> list[Known]:
    """Each mark is looked up in an index of its own."""
    keys, labels = [one.key for one in found], [one.label for one in found if one.label]
    addresses = [one.address for one in found if one.address]
    with prepared(connection) as cursor:
        cursor.execute(_KNOWN, [feed.pk, keys, feed.pk, labels, addresses])
        return [
            Known(pk, of == feed.pk, key, address, label, sha256, due_at is not None, has_text)
            for pk, of, key, address, label, sha256, due_at, has_text in cursor.fetchall()
        ]


def _intake(feed: Feed, one: Marked, turn: Turn, now: datetime) -> dict[str, Any]:
    marks = {"item_key": one.key, "label_sha256": one.label, "address_sha256": one.address}
    return {"feed": feed.pk, "turn": turn, "due_at": now, "created_at": now, **marks, **_said(one, now)}


def _said(one: Marked, now: datetime) -> dict[str, Any]:
    item = one.item
    address = canonical(item.url) or ""
    is_whole = words(one.content) >= ENOUGH
    body = document(item).encode() if is_whole or not is_web_address(address) else None
    return {
        "item_sha256": one.sha256,
        "url": address if is_web_address(address) else "",
        "title": text.line(item.title)[:500],
        "teaser": text.prose(one.summary if item.summary else one.content)[:2000],
        "announced_at": min(item.published or item.updated or now, now),
        "body": body,
    }


def _follow(sorted_: Sorted, now: datetime) -> int:
    """A changed item is due again, also where somebody is just reading what it was: their fence is passed."""
    again = {"due_at": now, "lease_until": None, "hinted_until": None, "attempts": 0, "turn": Turn.STOCK}
    for pk, one in sorted_.changed:
        said = _said(one, now)
        del said["announced_at"]
        marks = {"item_key": one.key, "address_sha256": one.address, "label_sha256": one.label}
        reasons = {"skipped_reason": "", "skipped_detail": ""}
        Intake.objects.filter(pk=pk).update(**again, **said, **marks, **reasons, fence=F("fence") + 1)
    for pk, one in sorted_.renamed:
        Intake.objects.filter(pk=pk).update(item_key=one.key, address_sha256=one.address, label_sha256=one.label)
    return len(sorted_.changed)

"""What is announced or will end, seen from a day: asked of printed dates when it is read, and never printed."""

from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain
from typing import Any

from django.db.models import QuerySet

from timeline import dates
from timeline.printed.models import Shelf, Term
from timeline.printed.pages import merged
from timeline.printed.walks import ORDERS
from timeline.wording.certainty import unsure_days

MOST = 200
"""Of entries and of contracts each, the next."""


@dataclass(frozen=True)
class Ahead:
    """Something that lies ahead.

    * `what`: "announced" (an entry tells that it will happen, or has), "ends" (what an entry tells of will have lasted
      until then), "contract" (its term ends).
    * `first`, `last`: the days within which it happens; `is_sure`: whether these are one, or the bounds of what lasts.
    * `document`: of the entry, or of the contract; `entry`: the id of the entry that states it.
    """

    what: str
    first: date
    last: date
    is_sure: bool
    document: dict
    entry: str

    @property
    def id(self) -> str:
        record: str = self.document["id"]
        return record if self.what == "announced" else f"{record}-end"

    @property
    def title(self) -> str:
        title: str = self.document["title"]
        return title

    @property
    def url(self) -> str:
        url: str = self.document["url"]
        return url

    @property
    def when(self) -> dict[str, Any]:
        """As the date of a document."""
        if self.what == "announced":
            found: dict[str, Any] = self.document["date"]
            return found
        when = dates.day(self.last) if self.first == self.last else dates.within(self.first, self.last)
        return dict(dates.as_json(when))

    @property
    def edition(self) -> dict[str, Any]:
        imprint: dict[str, Any] = self.document["edition"]
        return imprint

    @property
    def printed_at(self) -> datetime:
        return datetime.fromisoformat(self.edition["published_at"])


def upcoming(today: date) -> list[Ahead]:
    """The next first. Two queries."""
    found = chain(_entries(today), _contracts(today))
    return sorted(found, key=lambda ahead: (max(ahead.first, today), ahead.last, ahead.id))


def _entries(today: date) -> list[Ahead]:
    """Announced entries that may still happen, and those that last until then."""
    parts = Shelf.objects.current().on("all").reaching(today)
    rows = [_columns(part.filter(ends_on__isnull=False)) for part in parts]
    found = merged(rows, ORDERS["date"], MOST)
    return [_entry(document) for document in (row["record__document"] for row in found)]


def _columns(part: Any) -> QuerySet:
    shelf: QuerySet = part.values("sort_date", "number", "record__document")
    return shelf


def _entry(document: dict) -> Ahead:
    when = dates.parse(document["date"]["edtf"])
    last = dates.latest_day(when)
    if document["is_announced"]:
        return Ahead("announced", when.start or last, last, unsure_days(when) is None, document, document["id"])
    part = when.last_part
    return Ahead(
        "ends", part.first if part else last, last, bool(part and part.first == part.last), document, document["id"]
    )


def dated(document: dict) -> Ahead:
    """An entry on the days on which it happened or may have, whether these lie ahead or not; of what goes on, the day
    on which it began."""
    when = dates.parse(document["date"]["edtf"])
    first = when.start or dates.sort_date(when)
    return Ahead("announced", first, when.end or first, unsure_days(when) is None, document, document["id"])


def _contracts(today: date) -> list[Ahead]:
    rows = Term.objects.ahead_on(today).values_list("ends_from", "ends_by", "entry", "record__document")[:MOST]
    return [Ahead("contract", first, last, first == last, document, entry) for first, last, entry, document in rows]

"""Loads the demo and publishes it, in one transaction under the publication lock: all of it, or nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.db import transaction
from django.utils.translation import gettext as _

from timeline import dates, editorial
from timeline.demo.demands import demand_content
from timeline.demo.entries import Entries, entry_content, links_back
from timeline.demo.files import Row, entry_rows, rows
from timeline.demo.sources import load_articles
from timeline.demo.subjects import load_subjects
from timeline.models import Demand, Printable, TimelineEntry, User
from timeline.printed.contents import Content
from timeline.printed.models import Edition
from timeline.publishing import take_lock

NAME = "demo"
Tell = Callable[[str], None]
Record = TypeVar("Record", bound=Printable)


@dataclass(frozen=True)
class Loaded:
    """How many of each were added; nothing at all when the demo stood already."""

    entries: int = 0
    stories: int = 0
    links: int = 0
    demands: int = 0


@transaction.atomic
def load(tell: Tell) -> Loaded:
    """Once for the life of a record. Raises PublicationBusy, Refused."""
    take_lock()
    return Loaded() if _was_loaded() else _load(tell)


def _was_loaded() -> bool:
    """Asked of the editions, which stay: whatever editors changed, retracted or deleted since is theirs to decide."""
    return Edition.press.filter(kind=TimelineEntry.kind_name, by=NAME).exists()


def _load(tell: Tell) -> Loaded:
    subjects, articles = load_subjects(), load_articles()
    words = {"organizations": len(subjects.organizations), "articles": len(articles)}
    tell(_("%(organizations)d organizations and %(articles)d sources stand.") % words)
    links, entries = rows("links"), Entries()
    for row in sorted(entry_rows(), key=_day):
        content = entry_content(row, subjects, articles, links_back(row, links, entries))
        entries[row["key"]] = _drafted(TimelineEntry(), content)
    demands = [_drafted(Demand(), demand_content(row, entries, subjects)) for row in rows("demands")]
    tell(_("%(entries)d entries are written; printing them together.") % {"entries": len(entries)})
    publisher = _publisher()
    for entry in entries.values():
        _confirm_quotes(entry, publisher)
    editorial.publish_together(list(entries.values()), by=publisher)
    return Loaded(len(entries), len(subjects.stories), len(links), len(demands))


def _drafted(record: Record, content: Content) -> Record:
    return editorial.save(record, lambda: editorial.thaw(record, content), by=None)


def _confirm_quotes(entry: TimelineEntry, publisher: User) -> None:
    """They were read in the sources; the article may have come in before, with less text or another."""
    for quoted in editorial.quotes_of(entry.pk):
        if quoted.state is editorial.QuoteState.MISSING:
            editorial.confirm_quote(quoted.citation, by=publisher)


def _day(row: Row) -> date:
    """Made and printed in the order of time: what an entry answers or continues stands before it."""
    return dates.sort_date(dates.parse(row["date"]))


def _publisher() -> User:
    """Named in the record as who published; nobody can sign in as it."""
    user, is_new = User.objects.get_or_create(username=NAME, defaults={"is_active": False})
    if is_new:
        user.set_unusable_password()
        user.save(update_fields=["password"])
    return user

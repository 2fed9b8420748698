"""What needs a decision, for the desk's first page."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, ngettext

from timeline.admin.inbox.tabs import MAYBE
from timeline.admin.rights import SEE_INBOX, entries_for, holds
from timeline.admin.standing import Standing, with_standing
from timeline.ingest import pipeline
from timeline.models import Article, Feed, Intake, SourceCheck, Suggestion, TimelineEntry
from timeline.models.sifted import to_read
from timeline.printed.models import Edition

SHOWN = 6
LONG = timedelta(minutes=10)
"""That an article waits to be read in full; a second is usual."""


@dataclass(frozen=True)
class Task:
    count: int
    words: str
    url: str


def tasks(request: HttpRequest) -> list[Task]:
    """Those that the user may look into."""
    found = [_waiting(), _maybe(), _to_read()] if holds(request, *SEE_INBOX) else []
    entries = entries_for(request, TimelineEntry.objects.order_by())
    if not entries.query.is_empty():
        found += [_drafts(entries), _edited(entries)]
    found += [_troubled()] if holds(request, "timeline.view_intake") else []
    found += [_feeds_in_trouble()] if holds(request, "timeline.view_feed") else []
    return found + ([_sources_to_look_at()] if holds(request, "timeline.view_sourcecheck") else [])


def notices(request: HttpRequest, *, is_installed: bool | None = None) -> list[str]:
    """How articles are read, where that is not as it should be. `is_installed`: whether the parser is."""
    if not holds(request, *SEE_INBOX):
        return []
    is_installed = pipeline.is_installed() if is_installed is None else is_installed
    return [said for said in (_is_late(), "" if is_installed else _by_rules_only()) if said]


def _by_rules_only() -> str:
    return gettext(
        "Articles are read by rules only, which find fewer events: the parser for reading in full is not installed. "
        "Whoever runs the site installs requirements/reading.txt (make setup does) and starts it again."
    )


def _is_late() -> str:
    count = Article.objects.filter(read_due_at__lte=timezone.now() - LONG).count()
    said = ngettext(
        "%(count)d article has waited for more than ten minutes to be read in full. If that does not change, see "
        "whether the worker of the queue “reading” runs.",
        "%(count)d articles have waited for more than ten minutes to be read in full. If they don't become fewer, see "
        "whether the worker of the queue “reading” runs.",
        count,
    )
    return said % {"count": count} if count else ""


def lately(request: HttpRequest) -> list[Edition]:
    """What was printed last, by hand: a refresh is nobody's doing. For those who work on the record."""
    if entries_for(request, TimelineEntry.objects.order_by()).query.is_empty():
        return []
    editions = Edition.press.edits().filter(kind="entry")
    return list(editions.order_by("-sequence").defer("content")[:SHOWN])


def _waiting() -> Task:
    count = Suggestion.objects.to_decide().sure().count()
    words = ngettext("suggestion waits for a verdict", "suggestions wait for a verdict", count)
    return Task(count, words, reverse("admin:inbox"))


def _maybe() -> Task:
    count = Suggestion.objects.to_decide().maybe().count()
    words = ngettext("suggestion may be an event", "suggestions may be events", count)
    return Task(count, words, reverse("admin:inbox") + MAYBE.query)


def _to_read() -> Task:
    count = to_read().count()
    words = ngettext(
        "relevant article waits to be read: nothing was found in it",
        "relevant articles wait to be read: nothing was found in them",
        count,
    )
    return Task(count, words, reverse("admin:inbox"))


def _drafts(entries: QuerySet) -> Task:
    count = _count(entries, Standing.DRAFT)
    return Task(count, ngettext("entry is a draft", "entries are drafts", count), _list_of(Standing.DRAFT))


def _edited(entries: QuerySet) -> Task:
    count = _count(entries, Standing.EDITED)
    words = ngettext("entry was edited since it was printed", "entries were edited since they were printed", count)
    return Task(count, words, _list_of(Standing.EDITED))


def _count(entries: QuerySet, standing: Standing) -> int:
    return with_standing(entries).filter(standing=standing).count()


def _list_of(standing: Standing) -> str:
    return f"{reverse('admin:timeline_timelineentry_changelist')}?standing={standing}"


def _troubled() -> Task:
    count = Intake.objects.not_taken().count()
    words = ngettext("source could not be taken in", "sources could not be taken in", count)
    return Task(count, words, f"{reverse('admin:timeline_intake_changelist')}?state=not_taken")


def _feeds_in_trouble() -> Task:
    count = Feed.objects.in_trouble(timezone.now()).count()
    words = ngettext("feed fails or has fallen silent", "feeds fail or have fallen silent", count)
    return Task(count, words, f"{reverse('admin:timeline_feed_changelist')}?health=trouble")


def _sources_to_look_at() -> Task:
    count = SourceCheck.objects.to_look_at().count()
    words = ngettext("cited source moved, changed or is gone", "cited sources moved, changed or are gone", count)
    return Task(count, words, reverse("admin:timeline_sourcecheck_changelist"))

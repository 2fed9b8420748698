"""What needs a decision, for the desk's first page."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import ngettext

from timeline.admin.standing import Standing, with_standing
from timeline.models import Intake, Suggestion, TimelineEntry
from timeline.printed.models import Edition

SHOWN = 6


@dataclass(frozen=True)
class Task:
    count: int
    words: str
    url: str


def tasks() -> list[Task]:
    return [_waiting(), _drafts(), _edited(), _troubled()]


def lately() -> list[Edition]:
    """What was printed last, by hand: a refresh is nobody's doing."""
    editions = Edition.press.filter(kind="entry").exclude(action=Edition.Action.REFRESHED)
    return list(editions.order_by("-sequence").defer("content")[:SHOWN])


def _waiting() -> Task:
    count = Suggestion.objects.waiting().count()
    words = ngettext("suggestion waits for a verdict", "suggestions wait for a verdict", count)
    return Task(count, words, reverse("admin:inbox"))


def _drafts() -> Task:
    count = _count(Standing.DRAFT)
    return Task(count, ngettext("entry is a draft", "entries are drafts", count), _list_of(Standing.DRAFT))


def _edited() -> Task:
    count = _count(Standing.EDITED)
    words = ngettext("entry was edited since it was printed", "entries were edited since they were printed", count)
    return Task(count, words, _list_of(Standing.EDITED))


def _count(standing: Standing) -> int:
    return with_standing(TimelineEntry.objects.order_by()).filter(standing=standing).count()


def _list_of(standing: Standing) -> str:
    return f"{reverse('admin:timeline_timelineentry_changelist')}?standing={standing}"


def _troubled() -> Task:
    count = Intake.objects.given_up().count() + Intake.objects.filter(due_at=None).exclude(skipped_reason="").count()
    words = ngettext("source could not be taken in", "sources could not be taken in", count)
    return Task(count, words, f"{reverse('admin:timeline_intake_changelist')}?state=not_taken")

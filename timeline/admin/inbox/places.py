"""To which entries on record an article of the inbox may belong, and why, in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from timeline.ingest import store
from timeline.ingest.store.belonging import Found
from timeline.models import Article, Story, Suggestion, TimelineEntry

CLOSE = 60
"""Days; what lies further apart is no reason."""


@dataclass(frozen=True)
class Place:
    entry: TimelineEntry
    stories: tuple[Story, ...]
    reasons: list[str]


def places(article: Article, suggestion: Suggestion | None) -> list[Place]:
    """Without those that the suggestion itself may be, which are offered beside it."""
    offered = {candidate.entry_id for candidate in suggestion.candidates.all()} if suggestion else set()
    found = [one for one in store.belonging(article) if one.entry.pk not in offered]
    return [Place(one.entry, one.stories, list(_reasons(one))) for one in found]


def _reasons(found: Found) -> Iterator[str]:
    if found.tie == "copy":
        yield _("It cites a copy of the article.")
    if found.tie == "link":
        yield _("The article links to a page that it cites.")
    if found.words:
        yield _("Both say %(words)s.") % {"words": ", ".join(f"“{word}”" for word in found.words)}
    if found.organizations:
        yield _("Both name %(names)s.") % {"names": ", ".join(found.organizations)}
    if found.days == 0:
        yield _("They are of one day.")
    elif found.days is not None and found.days <= CLOSE:
        yield ngettext("They are a day apart.", "They are %(count)d days apart.", found.days) % {"count": found.days}

"""The front page: the story that grew last has the room; then what is owing, what is new, the record's years and its
other stories. Whatever the record's size it asks the same few questions."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from timeline.pages.by_year import by_year, counted
from timeline.pages.by_year_drawn import pictures
from timeline.pages.demands import longest_unanswered
from timeline.pages.extents import extent, latest_grown, with_extent
from timeline.pages.lines.hang import hang_titles
from timeline.pages.lines.ladder import draw
from timeline.pages.mini import last_entries, mini
from timeline.printed.memory import kept
from timeline.printed.models import PublicRecord, Shelf
from timeline.text import shown
from timeline.web.http.etag import clock_of

STORIES = 7
"""One that has the room, and six beside each other."""
ON_EACH = 5
UNANSWERED = 4
NEW = 6
LANGUAGES = 8
"""In so many the record's years are kept as they are drawn."""


def home(request: HttpRequest) -> HttpResponse:
    stories = list(with_extent(latest_grown(STORIES)).annotate(ends=last_entries()))
    lead = next((_story(record) | _ends(record.slug) for record in stories), None)
    context = {
        "canonical": "/",
        "lead": lead,
        "stories": [_story(record) for record in stories[1:]],
        "unanswered": longest_unanswered(UNANSWERED),
        "new": _new({hung.document["id"] for hung in lead["entries"]} if lead else set()),
        "years": _years(clock_of(request), str(get_language())),
    }
    return render(request, "web/home.html", context)


@kept(LANGUAGES)
def _years(_clock: int, _language: str) -> SafeString:
    """Three pictures of hundreds of bars, of which the style sheet shows one, and their table."""
    years = by_year(counted())
    return render_to_string("web/_by_year.html", {"years": years, "pictures": pictures(years) if years else []})


def _story(record: Any) -> dict:
    return {"document": record.document, "extent": extent(record.found), "mini": mini(record.ends)}


def _ends(slug: str) -> dict:
    """The last entries of its line."""
    shelf = Shelf.objects.current().on(f"story:{slug}").latest_first()
    entries = hang_titles(shown(list(reversed(shelf.values_list("record__document", flat=True)[:ON_EACH]))))
    return {"entries": entries, "line": draw(entries)}


def _new(beside: set[str]) -> list[dict]:
    """The entries that an editor printed last, new and corrected ones, but for those that hang on the line beside."""
    entries = PublicRecord.objects.in_print().of_kind("entry").order_by("-edited_sequence")
    found = entries.values_list("document", flat=True)[: NEW + len(beside)]
    return [document for document in found if document["id"] not in beside][:NEW]

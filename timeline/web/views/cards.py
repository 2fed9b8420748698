"""Cards of pages, as pictures: an entry's, a story's, and the site's for all others."""

from django.http import HttpRequest, HttpResponse

from timeline.pages.cards import Card, drawn, values
from timeline.pages.extents import extent, with_extent
from timeline.printed.models import PublicRecord
from timeline.printed.parameters import Filters
from timeline.web.views import lookup

NOW = Filters({}, walk="card")


def site(request: HttpRequest) -> HttpResponse:
    return _answer(values.of_site())


def entry(request: HttpRequest, number: int) -> HttpResponse:
    """Raises Http404, Gone or Moved."""
    return _answer(values.of_entry(lookup.entry(number, NOW).document))


def story(request: HttpRequest, slug: str) -> HttpResponse:
    """Raises Http404 or Moved."""
    record = lookup.find(with_extent(PublicRecord.objects.by_slug("story", slug)), NOW)
    return _answer(values.of_story(record.document, extent(record.found)))  # type: ignore[attr-defined]


def _answer(card: Card) -> HttpResponse:
    return HttpResponse(drawn(card), content_type="image/png")

"""A list that is asked for by a name that nothing on record bears: the list again without it, and above it what was
typed, what of the rest was understood, and what else may be meant."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, QueryDict

from timeline.printed.parameters import ParameterError, UnknownSubject
from timeline.printed.parameters.errors import shortened
from timeline.web.filters.names import Candidate, Meant
from timeline.web.filters.understood import understood

LISTS = frozenset({"entries", "demands", "timeline", "story", "organization", "product", "contract", "topic", "search"})
"""Names of the routes."""
INDEXES = {"organization": "/organizations/", "story": "/stories/", "contract": "/contracts/", "topic": "/topics/"}
"""Where all of a kind are listed."""


@dataclass(frozen=True)
class Misnamed:
    """What a page says of it. `understood`: the rest, in words; `likely`: what may be meant; `index`: where all of the
    kind are listed, "" where there is no such page; `search`: the address of what is found by the words."""

    sentence: str
    understood: str
    likely: list[Candidate]
    path: str
    index: str
    search: str


def page_with(request: HttpRequest, error: UnknownSubject, found: Meant) -> HttpResponse | None:
    """None where the rest can't be shown either, or the page is no list."""
    match = request.resolver_match
    if match is None or match.url_name not in LISTS:
        return None
    asked, told = request.GET, _told(request, error, found)
    request.GET, request.misnamed = _without(asked, error), told  # type: ignore[assignment,attr-defined]
    try:
        page: HttpResponse = match.func(request, *match.args, **match.kwargs)
    except (ParameterError, Http404):
        request.GET, request.misnamed = asked, None  # type: ignore[assignment,attr-defined]
        return None
    page.status_code = 400
    return page


def _told(request: HttpRequest, error: UnknownSubject, found: Meant) -> Misnamed:
    rest, index = understood(request, error), INDEXES.get(error.name, "")
    search = f"/search/?{urlencode({'q': error.value})}"
    return Misnamed(error.sentence, rest.words if rest else "", found.likely, request.path, index, search)


def _without(query: QueryDict, error: UnknownSubject) -> QueryDict:
    left = QueryDict(mutable=True)
    for name, texts in query.lists():
        kept = [text for text in texts if text and (name, shortened(text)) != (error.name, error.value)]
        left.setlist(name, kept)
    return left

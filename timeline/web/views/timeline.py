"""The visual timeline: every entry under the filters, drawn by the reader's browser, and the same as a list."""

from datetime import date
from pathlib import Path

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from timeline import dates
from timeline.pages.left_out import left_out
from timeline.pages.since import since
from timeline.printed import parameters
from timeline.printed.knowing import known_documents
from timeline.printed.marked import PARAMETERS, documents_at, documents_now
from timeline.printed.models.shelf import ShelfQuerySet
from timeline.printed.parameters import Filters
from timeline.web.along import along
from timeline.web.embedding import Frame
from timeline.web.filters.form import sieve
from timeline.web.past import notice
from timeline.web.views.embed import OF_A_LIST
from timeline.web.views.timeline_words import words_of_the_picture

URL, DATA = "/timeline/", "/api/v1/timeline/"
LISTED = 50
SUBJECTS = ("story", "organization")
"""Which have lanes."""
MODULES = sorted(
    f"web/timeline/{file.name}" for file in (Path(__file__).parents[1] / "static/web/timeline").glob("*.js")
)
"""The picture's scripts, so that none waits until another asks for it."""


def timeline(request: HttpRequest) -> HttpResponse:
    asked = parameters.parse(request.GET, allowed=(*PARAMETERS, "cursor"), walk="timeline", blanks=True)
    filters = parameters.weighed(parameters.placed(asked))
    columns = documents_now if filters.at is None else documents_at(filters.at)
    page = filters.first(LISTED, columns, cursor=filters.cursor)
    context = {
        "room": "timeline",
        "canonical": URL,
        "notice": notice(filters, URL, since=since(filters), unknown=left_out(filters)),
        "years": _years(filters),
        "sieve": sieve(request, filters, URL, takes=PARAMETERS),
        "entries": known_documents("entry", page.column("document"), filters.known, filters.at),
        "data": filters.address(DATA),
        "preferred": " ".join(slug for kind in SUBJECTS for slug in filters.values.get(kind, ())),
        "lanes": _lanes(filters),
        "along": along(filters, frame=_frame(filters)),
        "words": words_of_the_picture(),
        "modules": MODULES,
        "earlier": filters.query(page.previous) if page.previous else "",
        "later": filters.query(page.next) if page.next else "",
    }
    return render(request, "web/timeline.html", context)


def _lanes(filters: Filters) -> str:
    """Whose lanes are drawn at first. One organization alone, or several stories, are parted by story."""
    stories, organizations = (len(filters.values.get(kind, ())) for kind in SUBJECTS)
    return "story" if stories > 1 or (organizations == 1 and not stories) else "organization"


def _frame(filters: Filters) -> Frame:
    """Under those filters that a frame takes."""
    left = {name: () for name in filters.values if name not in OF_A_LIST}
    return Frame(filters.address("/embed/timeline/", None, **left), _("Entries on record"))


def _days(entries: ShelfQuerySet, *order: str) -> QuerySet:
    return entries.values(*order)


def _years(filters: Filters) -> str:
    """ "April 2018 to January 2020", by the first entry and the last; empty where there are none."""
    ends = [filters.first(1, _days, ordering=order).column("sort_date") for order in ("date", "-date")]
    if not all(ends):
        return ""
    first, last = (_month(days[0]) for days in ends)
    return first if first == last else _("%(first)s to %(last)s") % {"first": first, "last": last}


def _month(day: date) -> str:
    return dates.words(dates.parse(f"{day:%Y-%m}")) if day.year >= dates.FIRST_YEAR else str(day.year)

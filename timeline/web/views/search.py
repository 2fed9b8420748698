"""The search page, and what is suggested while somebody types into its field."""

from dataclasses import dataclass, replace

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from timeline.pages.search import Count, Value, by_facet, looser, notes, said, summed, year
from timeline.printed import parameters
from timeline.printed.parameters import NARROWING, OF_SEARCH, Filters
from timeline.printed.parameters.table import TABLE
from timeline.printed.search.finding import Counts
from timeline.printed.search.searching import of, search
from timeline.printed.search.suggesting import suggestions
from timeline.web.along import along
from timeline.web.filters import subjects
from timeline.web.past import notice
from timeline.wording.addresses import address
from timeline.wording.labels import label

SEARCH = "/search/"
BY_YEAR = {"after": "year", "before": "year"}


def page(request: HttpRequest) -> HttpResponse:
    given = parameters.parse(request.GET, allowed=OF_SEARCH, walk="search", blanks=True)
    filters = parameters.placed(given, is_search=True)
    titles = subjects.titles(filters)
    found = search(filters)
    instead = of(found.instead, filters) if found.near else None
    told = instead or found
    context = {
        "room": "search",
        "canonical": SEARCH,
        "notice": notice(filters, SEARCH),
        "filters": filters,
        "q": filters.get("q") or "",
        "found": found,
        "told": told,
        "instead": instead and instead.asked.typed(),
        "chosen": _chosen(filters, titles),
        "kept": [(name, str(value)) for name in KEPT for value in filters.values.get(name, ())],
        "said": said(found.asked),
        "notes": notes(found.asked),
        "sum": summed(told.counts),
        "is_cut": not told.counts.is_whole and filters.get("sort") == "relevance",
        "by_date": filters.query(None, sort="-date"),
        "here": filters.query(),
        "data": filters.address("/api/v1/search/") if found.asked else "",
        "along": along(replace(filters, values={**filters.values, "q": (told.asked.typed(),)})),
        "feed": filters.query(None, **dict.fromkeys(NO_FEED, ())),
        "better": filters.query(None, q=instead.asked.typed()) if instead else "",
        "facets": _facets(filters, told.counts) if told.hits else [],
        "sorts": _sorts(filters),
        "looser": looser(found.asked, filters) if found.asked and not told.hits else [],
        "earlier": filters.query(found.page.previous) if found.page.previous else "",
        "later": filters.query(found.page.next) if found.page.next else "",
    }
    return render(request, "web/search.html", context)


KEPT = (*NARROWING, "exact", "as_of", "sort", "limit")
"""Parameters that the form passes on in hidden fields."""
NO_FEED = ("as_of", "sort", "limit")


def suggest(request: HttpRequest) -> JsonResponse:
    """For the script of the field: names and titles, with their addresses."""
    filters = parameters.parse(request.GET, allowed=("q",), walk="suggest")
    found = suggestions(filters.get("q") or "")
    told = [{"kind": label(one.kind, "record"), "title": one.title, "url": address(one.url)} for one in found]
    return JsonResponse({"suggestions": told})


@dataclass(frozen=True)
class Choice:
    """A filter that is set or may be: what it is called, and the query string with it set, or without it."""

    title: str
    query: str
    name: str = ""
    count: Count | None = None
    is_chosen: bool = False


@dataclass(frozen=True)
class Facet:
    title: str
    values: list[Choice]


def _chosen(filters: Filters, titles: subjects.Titles) -> list[Choice]:
    """Each can be left out."""
    return [
        Choice(_called(name, value, titles), filters.query(None, **{name: _without(values, value)}), _label(name))
        for name, values in filters.values.items()
        if name in NARROWING
        for value in values
    ]


def _called(name: str, value: object, titles: subjects.Titles) -> str:
    if TABLE[name].subject:
        return titles[name, str(value)]
    return label(str(value), TABLE[name].vocabulary) if TABLE[name].facet else str(value)


def _label(name: str) -> str:
    if TABLE[name].subject:
        return capfirst(label(name, "subject"))
    return capfirst({"after": _("from"), "before": _("to")}.get(name) or str(TABLE[name].label))


def _without(values: tuple, value: object) -> list:
    return [other for other in values if other != value]


def _facets(filters: Filters, counts: Counts) -> list[Facet]:
    """Those by which the list is not narrowed yet."""
    titles = {"kind": _("Kind"), "year": _("Year"), "organization": _("Organization")}
    given = {BY_YEAR.get(name, name) for name in filters.values}
    return [
        Facet(titles[name], [_narrower(filters, name, value) for value in values])
        for name, values in by_facet(counts).items()
        if name not in given and len(values) > 1
    ]


def _narrower(filters: Filters, name: str, value: Value) -> Choice:
    return Choice(value.title, filters.query(None, **_setting(name, value.key)), count=value.count)


def _setting(name: str, key: str) -> dict[str, object]:
    return {**year(key)} if name == "year" else {name: key}


def _sorts(filters: Filters) -> list[Choice]:
    named = {"relevance": _("most relevant first"), "-date": _("newest first"), "date": _("oldest first")}
    asked = filters.get("sort")
    return [Choice(title, filters.query(None, sort=key), is_chosen=key == asked) for key, title in named.items()]

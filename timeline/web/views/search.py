"""The search page, and what is suggested while somebody types into its field."""

from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from timeline.pages.search import Value, by_facet, looser, notes, said, summed, year
from timeline.printed import parameters
from timeline.printed.parameters import NARROWING, OF_SEARCH, Filters
from timeline.printed.search.finding import Counts
from timeline.printed.search.searching import Results, of, search
from timeline.printed.search.suggesting import suggestions
from timeline.web.along import along
from timeline.web.filters import subjects
from timeline.web.filters.chosen import chosen
from timeline.web.past import notice
from timeline.wording.addresses import address
from timeline.wording.labels import label

SEARCH = "/search/"
BY_YEAR = {"after": "year", "before": "year"}


def page(request: HttpRequest) -> HttpResponse:
    """Raises ParameterError."""
    given = parameters.parse(request.GET, allowed=OF_SEARCH, walk="search", blanks=True)
    filters = parameters.placed(given, is_search=True)
    titles = subjects.titles(filters)
    found = search(filters)
    told = of(found.instead, filters) if found.near else found
    context = {
        "room": "search",
        "canonical": SEARCH,
        "notice": notice(filters, SEARCH),
        "chosen": chosen(filters, SEARCH, titles, besides=("q",)),
        "found": found,
        "told": told,
        **_question(filters, found),
        **(_list(filters, told) if told.hits else _nothing(filters, found)),
        **(_instead(filters, told) if found.near else {}),
    }
    return render(request, "web/search.html", context)


KEPT = (*NARROWING, "exact", "as_of", "sort", "limit")
"""Parameters that the form passes on in hidden fields."""
NO_FEED = ("as_of", "sort", "limit")


def _question(filters: Filters, found: Results) -> dict[str, Any]:
    """What was asked, and what was understood. `here`, `feed`: the query strings of the same question."""
    return {
        "q": filters.get("q") or "",
        "kept": [(name, str(value)) for name in KEPT for value in filters.values.get(name, ())],
        "said": said(found.asked),
        "notes": notes(found.asked),
        "here": filters.query(),
        "data": filters.address("/api/v1/search/") if found.asked else "",
        "feed": filters.query(None, **dict.fromkeys(NO_FEED, ())),
    }


def _list(filters: Filters, told: Results) -> dict[str, Any]:
    """What stands around the list, with the query strings to which it leads."""
    return {
        "sum": summed(told.counts),
        "along": along(replace(filters, values={**filters.values, "q": (told.asked.typed(),)})),
        "facets": _facets(filters, told.counts),
        "sorts": _sorts(filters),
        "by_date": filters.query(None, sort="-date"),
        "earlier": filters.query(told.page.previous) if told.page.previous else "",
        "later": filters.query(told.page.next) if told.page.next else "",
    }


def _nothing(filters: Filters, found: Results) -> dict[str, Any]:
    return {"looser": looser(found.asked, filters) if found.asked else []}


def _instead(filters: Filters, told: Results) -> dict[str, Any]:
    """A question with names in place of misspelt ones, which was asked instead."""
    typed = told.asked.typed()
    return {"instead": typed, "better": filters.query(None, q=typed)}


def suggest(request: HttpRequest) -> JsonResponse:
    """For the script of the field: names and titles, with their addresses."""
    filters = parameters.parse(request.GET, allowed=("q",), walk="suggest")
    found = suggestions(filters.get("q") or "")
    told = [{"kind": label(one.kind, "record"), "title": one.title, "url": address(one.url)} for one in found]
    return JsonResponse({"suggestions": told})


@dataclass(frozen=True)
class Choice:
    """What may be chosen: what it is called, and the query string with it; `amount`: how many entries have it."""

    title: str
    query: str
    amount: str = ""
    is_chosen: bool = False


@dataclass(frozen=True)
class Facet:
    title: str
    values: list[Choice]


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
    return Choice(value.title, filters.query(None, **_setting(name, value.key)), amount=value.amount)


def _setting(name: str, key: str) -> dict[str, object]:
    return {**year(key)} if name == "year" else {name: key}


def _sorts(filters: Filters) -> list[Choice]:
    named = {"relevance": _("most relevant first"), "-date": _("newest first"), "date": _("oldest first")}
    asked = filters.get("sort")
    return [Choice(title, filters.query(None, sort=key), is_chosen=key == asked) for key, title in named.items()]

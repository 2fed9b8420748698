"""The ledger: what was asked of whom, whether it was answered, and after how many days."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from timeline.pages.ledger.choices import asked_organizations, stories_with_demands
from timeline.pages.ledger.counts import Count, in_all
from timeline.pages.ledger.read import read_ledger
from timeline.pages.left_out import demands_left_out
from timeline.printed import parameters
from timeline.printed.parameters import Filters
from timeline.printed.parameters.ledger import LEDGER, OF_DEMANDS
from timeline.web.filters import subjects
from timeline.web.past import notice, then

URL = "/demands/"
ORDERS = {
    "-days": _("longest unanswered first"),
    "days": _("quickest answered first"),
    "-date": _("asked last first"),
    "date": _("asked first first"),
}


@dataclass(frozen=True)
class Way:
    """A link to the same list, ordered or narrowed otherwise. `count`: how many demands stand there."""

    url: str
    words: str
    is_chosen: bool
    count: Count | None = None


@dataclass(frozen=True)
class Option:
    slug: str
    title: str
    is_chosen: bool


def demands(request: HttpRequest) -> HttpResponse:
    filters = parameters.placed(
        parameters.parse(request.GET, allowed=OF_DEMANDS, walk="demands", blanks=True, table=LEDGER)
    )
    titles = subjects.titles(filters)
    ledger = read_ledger(filters)
    total = in_all(ledger.counts)
    context = {
        "room": "demands",
        "canonical": URL,
        "notice": notice(filters, URL, unknown=demands_left_out(filters)),
        "then": then(filters),
        "data": filters.address("/api/v1/demands/"),
        "ledger": ledger,
        "total": total,
        "shown": _shown(filters, ledger.counts),
        "owing": ledger.counts[0],
        "answers": _answers(filters, ledger.counts, total),
        "orders": _orders(filters),
        "organizations": _options(filters, "organization", asked_organizations(filters.at), titles),
        "stories": _options(filters, "story", stories_with_demands(filters.at), titles),
        "named": list(titles.values()),
        "carried": [
            (name, str(value))
            for name in ("response", "ordering", "as_of", "known_by")
            for value in filters.values.get(name, ())
        ],
        "is_narrowed": bool(filters.values.keys() & {"organization", "story", "response"}),
        "whole": filters.unnarrowed().address(URL),
        "earlier": filters.query(ledger.page.previous) if ledger.page.previous else "",
        "later": filters.query(ledger.page.next) if ledger.page.next else "",
    }
    return render(request, "web/demands.html", context)


def _shown(filters: Filters, counts: list[Count]) -> Count | None:
    """How many have the answers that are asked for; None where any will do."""
    chosen = set(filters.values.get("response", ()))
    return in_all(count for count in counts if chosen & set(count.responses)) if chosen else None


def _answers(filters: Filters, counts: list[Count], total: Count) -> list[Way]:
    """All of them, and those with each answer that there is."""
    chosen = set(filters.values.get("response", ()))
    ways = [
        Way(filters.address(URL, None, response=count.responses), count.key, chosen == set(count.responses), count)
        for count in counts
        if count.number or chosen == set(count.responses)
    ]
    return [Way(filters.address(URL, None, response=()), "", not chosen, total), *ways]


def _orders(filters: Filters) -> list[Way]:
    now = filters.get("ordering")
    return [Way(filters.address(URL, None, ordering=key), str(words), key == now) for key, words in ORDERS.items()]


def _options(filters: Filters, name: str, offered: list[tuple[str, str]], titles: subjects.Titles) -> list[Option]:
    """Those on offer, and before them what was chosen and is not among them."""
    chosen = filters.values.get(name, ())
    known = {slug for slug, _title in offered}
    others = [Option(slug, titles[name, slug], True) for slug in chosen if slug not in known]
    return [*others, *(Option(slug, title, slug in chosen) for slug, title in offered)]

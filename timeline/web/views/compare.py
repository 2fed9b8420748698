"""Two to four stories or organizations side by side, on one axis or each counted from its first protest."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from timeline.pages.compare.page import compare as compared
from timeline.pages.compare.read import read_lanes
from timeline.pages.ledger.choices import asked_organizations
from timeline.pages.left_out import left_out
from timeline.printed import parameters
from timeline.printed.models import PublicRecord
from timeline.printed.parameters import Filters
from timeline.printed.parameters.compare import ALIGNED, COMPARED, OF_COMPARISONS
from timeline.printed.parameters.filters import TIMES
from timeline.web.filters import subjects
from timeline.web.past import notice, then
from timeline.web.views.timeline import URL as DRAWN

URL = "/compare/"
LEAST, MOST = 2, 4
STORIES = 60
"""So many are offered by name; any other can be named in the address."""


@dataclass(frozen=True)
class Choice:
    slug: str
    title: str
    is_chosen: bool


def compare(request: HttpRequest) -> HttpResponse:
    filters = parameters.placed(parameters.parse(request.GET, allowed=OF_COMPARISONS, walk="compare", table=COMPARED))
    parameters.refuse_not_yet(filters)
    titles = subjects.titles(filters)
    refusal = _refusal(len(titles))
    is_ready = len(titles) >= LEAST and not refusal
    is_aligned = filters.get("align") == ALIGNED
    context = {
        "room": "compare",
        "canonical": URL,
        "notice": notice(filters, URL),
        "refusal": refusal,
        "alone": next(iter(titles.values())) if len(titles) == 1 else "",
        "is_aligned": is_aligned,
        "aligned": filters.address(URL, None, align=ALIGNED),
        "dated": filters.address(URL, None, align=()),
        "stories": _choices(filters, "story", _stories(), titles),
        "organizations": _choices(filters, "organization", asked_organizations(), titles),
        "carried": [(name, str(value)) for name in TIMES for value in filters.values.get(name, ())],
        "then": then(filters) if is_ready else None,
        "comparison": _comparison(filters, titles, is_aligned) if is_ready else None,
        "drawn": _drawn(filters) if is_ready else "",
    }
    return render(request, "web/compare.html", context, status=400 if refusal else 200)


def _refusal(many: int) -> str:
    if many > MOST:
        return _("%(number)s were chosen, and at most four lines can be read side by side: leave some out.") % {
            "number": many
        }
    return ""


def _drawn(filters: Filters) -> str:
    """Where the same is drawn; empty for stories beside organizations, since there both together narrow."""
    is_mixed = filters.values.get("story") and filters.values.get("organization")
    return "" if is_mixed else filters.address(DRAWN, None, align=())


def _comparison(filters: Filters, titles: subjects.Titles, is_aligned: bool) -> Any:
    named = [(kind, slug, titles[kind, slug]) for kind, slug in subjects.named(filters)]
    left = [left_out(filters.unnarrowed(), f"{kind}:{slug}") for kind, slug, _title in named]
    return compared(read_lanes(named, filters), left, is_aligned=is_aligned)


def _stories() -> list[tuple[str, str]]:
    return list(PublicRecord.objects.of_kind("story").in_print().by_name().values_list("slug", "title")[:STORIES])


def _choices(
    filters: Filters, name: str, offered: list[tuple[str, str]], titles: Mapping[tuple[str, str], str]
) -> list[Choice]:
    """Those on offer, and before them what was chosen and is not among them."""
    chosen, known = filters.values.get(name, ()), {slug for slug, _title in offered}
    others = [Choice(slug, titles[name, slug], True) for slug in chosen if slug not in known]
    return [*others, *(Choice(slug, title, slug in chosen) for slug, title in offered)]

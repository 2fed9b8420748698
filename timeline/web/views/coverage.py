"""What the record covers, in figures that were counted in the background, and what it does not, in words."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from timeline.pages.extents import extent
from timeline.printed.models import Coverage, PublicRecord
from timeline.vocabulary import SourceStanding

QUIET_DAYS = 180
KINDS = {"story": "stories", "organization": "organizations"}


@dataclass(frozen=True)
class Covered:
    """A story or an organization. `quiet`: the days since an entry of it was last printed, where these are many."""

    title: str
    address: str
    figures: dict[str, Any]
    quiet: int

    @property
    def years(self) -> str:
        """No days: what is oldest may be dated by its year alone."""
        return extent(self.figures).years


def coverage(request: HttpRequest) -> HttpResponse:
    """Two queries. Until something was counted the page says so."""
    counted = Coverage.objects.first()
    context: dict[str, Any] = {"room": "coverage", "canonical": "/coverage/", "counted": counted}
    if counted:
        figures = counted.figures
        context |= {"figures": figures, "years": extent(figures).years, "standings": _standings(figures)}
        context |= _subjects(counted)
    return render(request, "web/coverage.html", context)


def _subjects(counted: Coverage) -> dict[str, list[Covered]]:
    """By their titles now: those that are not in print any more are left out."""
    slugs = {kind: [row["slug"] for row in counted.figures[folder]] for kind, folder in KINDS.items()}
    named = Q(pk__in=[])
    for kind, found in slugs.items():
        named |= Q(kind=kind, slug__in=found)
    rows = PublicRecord.objects.in_print().filter(named).values_list("kind", "slug", "title")
    titles = {(kind, slug): title for kind, slug, title in rows}
    return {
        folder: [
            Covered(titles[kind, row["slug"]], f"/{folder}/{row['slug']}/", row, _quiet(row, counted.counted_at))
            for row in counted.figures[folder]
            if (kind, row["slug"]) in titles
        ]
        for kind, folder in KINDS.items()
    }


def _quiet(row: dict[str, Any], now: datetime) -> int:
    """Counted to the day of counting, not to today."""
    if not row["grown_on"]:
        return 0
    days = (now.date() - date.fromisoformat(row["grown_on"])).days
    return days if days > QUIET_DAYS else 0


def _standings(figures: dict[str, Any]) -> list[tuple[str, int]]:
    """How sources were found, in the order of the vocabulary."""
    return [(standing.value, found) for standing in SourceStanding if (found := figures["standings"].get(standing))]

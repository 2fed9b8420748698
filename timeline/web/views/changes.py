"""The public log of changes: what was changed in print, before and after, when and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from timeline.pages.changelog import Logged, Wanted, logged, read
from timeline.printed import parameters
from timeline.printed.contents import TYPES
from timeline.printed.parameters import Filters
from timeline.vocabulary import EditionAction

LENGTH = 50
ALLOWED = ("action", "record_kind", "cursor")
NEWS = EditionAction.PUBLISHED
OF_ITSELF = EditionAction.REFRESHED


@dataclass(frozen=True)
class Choice:
    key: str
    is_chosen: bool


@dataclass(frozen=True)
class Day:
    day: date
    rows: list[Logged]


def changes(request: HttpRequest) -> HttpResponse:
    """Raises ParameterError."""
    filters = parameters.parse(request.GET, allowed=ALLOWED, walk="changes", blanks=True)
    page = read(wanted(filters), filters.cursor, LENGTH)
    is_narrowed = bool(filters.values.keys() - {"cursor"})
    context = {
        "room": "changes",
        "canonical": "/changes/",
        "is_narrowed": is_narrowed,
        "days": _by_day([logged(row) for row in page.rows]),
        "actions": _choices(EditionAction.values, filters, "action"),
        "kinds": _choices(TYPES, filters, "record_kind"),
        "earlier": filters.query(page.previous) if page.previous else "",
        "later": filters.query(page.next) if page.next else "",
    }
    return render(request, "web/changes.html", context)


def wanted(filters: Filters) -> Wanted:
    """Where nothing is chosen: all that editors did but the first printing of what entries only name, their sources and
    subjects; and not what followed from it by itself."""
    actions, kinds = filters.values.get("action"), filters.values.get("record_kind")
    pairs = [(action, kind) for action in actions or EditionAction.values for kind in kinds or TYPES]
    if actions:
        return pairs
    return [(action, kind) for action, kind in pairs if action != OF_ITSELF and (kinds or _is_news(action, kind))]


def _is_news(action: str, kind: str) -> bool:
    return action != NEWS or kind == "entry"


def _by_day(rows: list[Logged]) -> list[Day]:
    return [Day(day, list(found)) for day, found in groupby(rows, lambda row: row.edition["published_at"].date())]


def _choices(keys: Iterable[str], filters: Filters, name: str) -> list[Choice]:
    chosen = filters.values.get(name, ())
    return [Choice(key, key in chosen) for key in keys]

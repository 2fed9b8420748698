"""The editions of one entry: when each was printed, what it changed, and why."""

from dataclasses import dataclass
from itertools import pairwise

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from timeline.printed.models import Edition
from timeline.web.views import lookup
from timeline.wording.labels import FIELDS


@dataclass(frozen=True)
class Change:
    edition: Edition
    fields: list[str]


def history(request: HttpRequest, number: int) -> HttpResponse:
    """Retracted entries keep theirs."""
    record = lookup.any_entry(number)
    editions = list(Edition.objects.of(record.pk).defer("content"))
    context = {
        "room": "entries",
        "canonical": f"/entries/{record.pk}/history/",
        "record": record,
        "changes": changes(editions),
    }
    return render(request, "web/history.html", context)


def changes(editions: list[Edition]) -> list[Change]:
    """Latest first, each with the names of the fields in which it differs from the one before."""
    changed = [changed_fields(older.document, newer.document) for newer, older in pairwise(editions)]
    return [Change(edition, fields) for edition, fields in zip(editions, [*changed, []], strict=True)]


def changed_fields(older: dict, newer: dict) -> list[str]:
    """A tombstone says by itself that nothing of the entry stands any more."""
    if "state" in newer or "state" in older:
        return []
    return [str(name) for field, name in FIELDS.items() if older.get(field) != newer.get(field)]

"""The date object of an entry's document (docs/api.md)."""

from functools import lru_cache
from typing import TypedDict

from django.utils.translation import get_language

from timeline.dates.notation import format
from timeline.dates.values import Moment, When
from timeline.dates.wording import words


class DateDocument(TypedDict):
    type: str
    edtf: str
    start: str | None
    end: str | None
    precision: str
    circa: bool
    uncertain: bool
    display: str


def as_json(when: When) -> DateDocument:
    """Days in ISO; an unknown or open bound is None (`edtf` tells which). `display` is in the active language."""
    return _kept(when, get_language()).copy()


@lru_cache(maxsize=10_000)
def _kept(when: When, _language: str | None) -> DateDocument:
    """Kept in memory: the same few dates stand in many documents, each of which gets a copy of its own."""
    return {
        "type": "moment" if isinstance(when, Moment) else "span",
        "edtf": format(when),
        "start": when.start.isoformat() if when.start else None,
        "end": when.end.isoformat() if when.end else None,
        "precision": when.precision if isinstance(when, Moment) else "interval",
        "circa": when.circa,
        "uncertain": when.uncertain,
        "display": words(when),
    }

"""Entries found by when they happened, in the words that editors write."""

from collections.abc import Iterator

from django.db.models import Q
from django.utils import timezone

from timeline import dates
from timeline.dates import english

BEFORE = {"in", "on", "of", "at", "from", "during"}


def told_in(term: str) -> tuple[Q, str] | None:
    """The entries that may have happened, at least in part, at the time that a search names; and its other words."""
    if when := _edtf(term):
        return _overlaps(when), ""
    for text in (term.title(), term):  # “june 2018” is typed quickly
        for one, when in _named(text):
            others = f"{term[: one.start]} {term[one.end :]}".split()
            return _overlaps(when), " ".join(word for word in others if word.lower() not in BEFORE)
    return None


def _named(text: str) -> Iterator[tuple[english.Reading, dates.When]]:
    """A month or day of no year is a word of the search like others."""
    today = timezone.localdate()
    whole = english.read(text, today)
    for one in [whole] if whole else english.find(text, today):
        if one.when and any(sign.isdigit() for sign in one.words):
            yield one, one.when


def _edtf(term: str) -> dates.When | None:
    try:
        return dates.parse(term)
    except dates.DateError:
        return None


def _overlaps(when: dates.When) -> Q:
    starts_on, ends_on = dates.bounds(when)
    reaches = Q(ends_on__isnull=True) | Q(ends_on__gte=starts_on) if starts_on else Q()
    has_begun = Q(sorts_on__lte=ends_on) if ends_on else Q()
    return reaches & has_begun

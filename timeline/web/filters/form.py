"""The filters of a page as a form, with what is chosen in words above it, and with counts.

    chosen = sieve(request, filters, "/entries/")                                   # of the list of entries
    chosen = sieve(request, filters, url, takes=line_parameters, within=("story:rekognition",))     # of a line

A template shows it by `{{ sieve.html }}`. `takes` are the names of the parameters that the page takes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.translation import get_language

from timeline.printed.counts import Count, Tally, tally
from timeline.printed.memory import kept
from timeline.printed.parameters import FACETS, OF_ENTRIES, TABLE, Filters, weighed
from timeline.web.filters import subjects
from timeline.web.filters.chosen import chosen
from timeline.web.filters.sieve import Choice, Field, Sieve
from timeline.web.http.etag import clock_of
from timeline.wording.labels import label

SUBJECTS = tuple(dict.fromkeys(["organization", "story", *(name for name in FACETS if TABLE[name].subject)]))
FIXED = tuple(dict.fromkeys(["kind", *(name for name in FACETS if not TABLE[name].subject)]))
NOT_PASSED_ON = frozenset({"cursor", "from"})
"""They say where in the list one is; what is narrowed anew begins at its beginning."""
OFFERED = 12
"""Subjects of each kind, the most frequent."""
FORMS = 256
"""How many drawn forms are kept in memory, of about 15 KB each."""


def sieve(
    request: HttpRequest,
    filters: Filters,
    url: str,
    *,
    takes: tuple[str, ...] = OF_ENTRIES,
    within: tuple[str, ...] = (),
) -> Sieve:
    """From memory, if it was drawn since anything was last printed; else by a few queries of bounded work.

    Raises ParameterError when a subject is not in print.
    """
    values = {name: given for name, given in filters.values.items() if name not in NOT_PASSED_ON}
    asked = replace(filters, values=values, cursor=None)
    return _drawn(
        _Asked(clock_of(request), str(get_language()), url, takes, within, tuple(values.items()), asked),
    )


@dataclass(frozen=True)
class _Asked:
    """All that a form depends on. The filters say the same as `values`, and what `as_of` came to."""

    clock: int
    language: str
    url: str
    takes: tuple[str, ...]
    within: tuple[str, ...]
    values: tuple[tuple[str, tuple], ...]
    filters: Filters = field(compare=False)


@kept(FORMS)
def _drawn(asked: _Asked) -> Sieve:
    made = _made(asked)
    return replace(made, html=render_to_string("web/_filters.html", {"sieve": made}))


def _made(asked: _Asked) -> Sieve:
    filters = weighed(asked.filters)
    facets = [name for name in (*FIXED, *SUBJECTS) if name in asked.takes]
    told = tally(filters, facets, *asked.within)
    titles = subjects.titles_of(filters, {name: list(told.of_kind(name))[:OFFERED] for name in SUBJECTS})
    counts = dict(_counts(filters, facets, told, asked.within))
    return Sieve(
        asked.url,
        filters,
        told.count,
        bool(asked.within),
        frozenset(asked.takes),
        chosen(filters, asked.url, titles),
        [_fixed(name, filters, counts[name]) for name in FIXED if name in asked.takes],
        [_subjects(name, filters, told, titles) for name in SUBJECTS if name in asked.takes],
    )


def _counts(
    filters: Filters, names: list[str], told: Tally, within: tuple[str, ...]
) -> Iterator[tuple[str, dict[str, Count]]]:
    """For each facet, of each value, how many entries there were if it were chosen in place of what is."""
    for name in names:
        if TABLE[name].subject:
            continue
        others = {other: values for other, values in filters.values.items() if other != name}
        free = told if name not in filters.values else tally(replace(filters, values=others), [name], *within)
        yield name, {value: free.of(f"{name}:{value}") for value in TABLE[name].values.allowed()}


def _fixed(name: str, filters: Filters, counts: dict[str, Count]) -> Field:
    """Of long vocabularies only what there is."""
    given = filters.values.get(name, ())
    choices = [Choice(key, label(key, TABLE[name].vocabulary), key in given, n) for key, n in counts.items()]
    shown = [one for one in choices if one.is_chosen or not one.is_empty or name != "action_type"]
    return Field(name, str(TABLE[name].label), shown)


def _subjects(name: str, filters: Filters, told: Tally, titles: subjects.Titles) -> Field:
    given = filters.values.get(name, ())
    offered = [
        Choice(slug, titles[name, slug], False, count)
        for slug, count in list(told.of_kind(name).items())[:OFFERED]
        if slug not in given and (name, slug) in titles
    ]
    return Field(name, label(name, "subject"), [Choice(slug, titles[name, slug], True) for slug in given], offered)

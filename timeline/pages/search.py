"""What the search page and the API tell beside what was found: how many have which facet, and what may be left out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.text import capfirst, get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import ngettext

from timeline.printed.counts import Count
from timeline.printed.models import PublicRecord
from timeline.printed.parameters import Filters
from timeline.printed.search.finding import COUNTED, Counts, records
from timeline.printed.search.question import ONLY_WITHOUT, SMALL_ALONE, TOO_MANY, UNCLOSED, Question
from timeline.printed.search.searching import sought
from timeline.text import shown
from timeline.wording.labels import label
from timeline.wording.numbers import amount

SHOWN = 8
"""Values of a facet."""
TRIED = 4
FACETS = {"kind": "kind", "year": "year", "organization": "organization_exact"}
"""By parameter (a year is two), what it is counted by."""


@dataclass(frozen=True)
class Value:
    """`key` is the parameter's value, `title` what it is called."""

    key: str
    title: str
    count: Count

    @property
    def amount(self) -> str:
        return amount(*self.count)


def total(counts: Counts) -> Count:
    return Count(min(counts.entries, COUNTED), not counts.is_whole)


def by_facet(counts: Counts) -> dict[str, list[Value]]:
    """Of each facet the values that most of what was found has. Of more than is counted, these are of the newest."""
    found = {name: list(_of(counts, facet))[:SHOWN] for name, facet in FACETS.items()}
    titles = _titles([key for key, _count in found["organization"]])
    titles |= {key: capfirst(label(key, "kind")) for key, _count in found["kind"]}
    return {name: [Value(key, titles.get(key, key), count) for key, count in values] for name, values in found.items()}


def _of(counts: Counts, facet: str) -> Iterator[tuple[str, Count]]:
    for name, number in counts.facets.items():
        kind, _colon, key = name.partition(":")
        if kind == facet:
            yield key, Count(number, not counts.is_whole)


def _titles(slugs: list[str]) -> dict[str, str]:
    found = PublicRecord.objects.of_kind("organization").filter(slug__in=slugs).values_list("slug", "title")
    return {slug: slug for slug in slugs} | {slug: shown(title) for slug, title in found} if slugs else {}


@dataclass(frozen=True)
class Looser:
    """What may be left out of a question that finds nothing, and the address of what is found without it."""

    left_out: str
    query: str


def looser(asked: Question, filters: Filters) -> list[Looser]:
    """Only what finds something."""
    narrowed = _unfiltered(filters)
    found = [(_("the filters"), asked, narrowed)] if narrowed.values != filters.values else []
    found += [(said, question, filters) for said, question in asked.with_less()[:TRIED]]
    return [
        Looser(said, where.query(None, q=question.typed()))
        for said, question, where in found
        if records(sought(question, where), 1)
    ]


def _unfiltered(filters: Filters) -> Filters:
    kept = filters.unnarrowed()
    return Filters({**kept.values, "q": (filters.get("q"),)}, filters.walk, past=filters.past)


def year(key: str) -> dict[str, date]:
    """As parameters."""
    return {"after": date(int(key), 1, 1), "before": date(int(key), 12, 31)}


# ---- in words --------------------------------------------------------------------------------------------------------

NOTES = {
    UNCLOSED: _lazy("A quotation mark was not closed; the phrase was taken to the end."),
    TOO_MANY: _lazy("That is more than can be searched for at once; the last words were left out."),
    ONLY_WITHOUT: _lazy("Say also what to look for: only what must not stand there is given."),
    SMALL_ALONE: _lazy("These words stand nearly everywhere and are not searched for; add one that tells more."),
}


def notes(asked: Question) -> list[str]:
    """What could not be read as it was meant."""
    found = [str(NOTES[note]) for note in asked.notes]
    if asked.small and asked:
        left_out = get_text_list([f"“{word}”" for word in asked.small], _("and"))
        found.append(_("Left out, since they stand nearly everywhere: %(words)s.") % {"words": left_out})
    return found


def said(asked: Question) -> str:
    """What was understood, where that is more than words one after the other; else empty."""
    is_plain = not asked.without and all(len(group) == 1 and not group[0].is_phrase for group in asked.groups)
    if not asked or (is_plain and not asked.notes):
        return ""
    groups = [get_text_list([term.said() for term in group], _("or")) for group in asked.groups]
    found = get_text_list(groups, _("and"))
    if not asked.without:
        return found
    without = get_text_list([term.said() for term in asked.without], _("or"))
    return _("%(words)s, without %(without)s") % {"words": found, "without": without}


def summed(counts: Counts) -> str:
    """ "412 entries in this record", "1,000+ entries in this record"."""
    number, is_more = total(counts)
    said = ngettext("%(number)s entry in this record", "%(number)s entries in this record", number)
    return said % {"number": amount(number, is_more)}

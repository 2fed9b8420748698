"""The marks of the entries that pass filters, and the names of the subjects in them: what the visual timeline draws."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import reduce
from operator import or_

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery, TextField, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Concat, TruncMonth

from timeline.database.lists import one_of
from timeline.printed.derived.marks import FORM
from timeline.printed.derived.marks import marks as made
from timeline.printed.knowing import known_documents
from timeline.printed.models import Mark, PublicRecord
from timeline.printed.models.shelf import ShelfQuerySet
from timeline.printed.parameters import OF_ENTRIES, Filters
from timeline.printed.stood import document_of, title_at
from timeline.printed.walks import Columns
from timeline.text import shown

PAGING = frozenset({"ordering", "limit", "cursor"})
PARAMETERS = tuple(name for name in OF_ENTRIES if name not in PAGING)
"""Those of the list of entries, but for how that is ordered and paged."""
MOST = 10_000
"""Entries that are drawn one by one; of more, only how many there are in each month is told."""
PARTED = "\t"
"""Between what an entry names and its mark. JSON has none."""

Names = Mapping[str, Mapping[str, str]]
"""By kind and slug."""


def counted(filters: Filters) -> int:
    """How many entries pass, up to one more than are drawn."""
    return filters.apply().order_by()[: MOST + 1].count()


def marks(filters: Filters) -> tuple[list[str], set[str]]:
    """The marks in the order of time, each as it is sent, and the facets of whom they name. One query.

    As known by a day they are made anew of what documents told then: two queries more.
    """
    if filters.known is not None:
        return _as_known(filters, filters.known)
    found = filters.first(MOST, _columns(filters.at)).column("mark")
    parts = [mark.partition(PARTED) for mark in found if mark]
    return [text for _named, _tab, text in parts], set(" ".join([named for named, _tab, _text in parts]).split())


def _as_known(filters: Filters, day: date) -> tuple[list[str], set[str]]:
    at = filters.at
    documents = filters.first(MOST, documents_now if at is None else documents_at(at)).column("document")
    drawn = [mark for document in known_documents("entry", documents, day, at) for mark in made("entry", document)]
    return [mark.text for mark in drawn], set(" ".join(mark.named for mark in drawn).split())


def documents_now(entries: ShelfQuerySet, *order: str) -> QuerySet:
    return entries.annotate(document=document_of()).values(*order, "document")


def documents_at(at: int) -> Columns:
    return lambda entries, *order: entries.annotate(document=document_of(at)).values(*order, "document")


def months(filters: Filters) -> list[tuple[str, int]]:
    """How many entries begin in each month, such as ("2018-05", 12), in order."""
    counts = filters.apply().order_by().values(month=TruncMonth("sort_date")).annotate(many=Count("pk"))
    return [(f"{row['month']:%Y-%m}".zfill(7), row["many"]) for row in counts.order_by("month")]


def names(facets: Iterable[str], at: int | None) -> Names:
    """What these subjects are called, or were at a sequence. One query, or none for no facets."""
    slugs: dict[str, list[str]] = {kind: [] for kind in ("organization", "story", "contract")}
    for facet in sorted(facets):
        kind, _colon, slug = facet.partition(":")
        slugs[kind].append(slug)
    found: dict[str, dict[str, str]] = {kind: {} for kind in slugs}
    for kind, slug, called in _called(slugs, at) if any(slugs.values()) else ():
        found[kind][slug] = shown(called)
    return found


def _called(slugs: Mapping[str, list[str]], at: int | None) -> QuerySet:
    these = reduce(or_, (Q(one_of("slug", given), kind=kind) for kind, given in slugs.items() if given))
    title: Combinable = F("title") if at is None else title_at(at)
    return PublicRecord.objects.filter(these).annotate(called=title).values_list("kind", "slug", "called")


def _columns(at: int | None) -> Columns:
    return _columns_now if at is None else lambda entries, *order: _marked(entries, order, at)


def _columns_now(entries: ShelfQuerySet, *order: str) -> QuerySet:
    return _marked(entries, order, None)


def _marked(entries: ShelfQuerySet, order: Iterable[str], at: int | None) -> QuerySet:
    """Null where there is no mark of this form yet: `reprint --all` makes those that an older release did not."""
    kept = Mark.objects.at(at).filter(record=OuterRef("record"), form=FORM)
    both = Concat("named", Value(PARTED), "text", output_field=TextField())
    return entries.annotate(mark=Subquery(kept.values(both=both)[:1])).values(*order, "mark")

"""How far the record reaches for a subject: how many entries, from which day to which, and when it last grew."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import CharField, Count, Exists, Max, Min, OuterRef, Subquery, Value
from django.db.models.functions import Concat, JSONObject, Substr
from django.utils.translation import gettext as _

from timeline.pages.over import NOTHING, Over, hung
from timeline.printed.models import Extent as Reach
from timeline.printed.models import PublicRecord, Shelf
from timeline.printed.models.extent import OF_STORIES
from timeline.printed.models.record import RecordQuerySet
from timeline.printed.models.shelf import ShelfQuerySet

COUNTED = 10_000
"""At a sequence nothing is kept: so many of a line's places are counted, the latest."""


@dataclass(frozen=True)
class Extent:
    """`is_more`: there are more than these entries."""

    entries: int = 0
    first: date | None = None
    last: date | None = None
    is_more: bool = False

    @property
    def years(self) -> str:
        """ "2016 to 2019", "2018", or nothing."""
        if not self.first:
            return ""
        last = self.last or self.first
        if last.year <= self.first.year:
            return str(self.first.year)
        return _("%(first)s to %(last)s") % {"first": self.first.year, "last": last.year}


def own_shelf() -> ShelfQuerySet:
    """The current shelf of the outer record."""
    return Shelf.objects.current().filter(facet=own_facet())


def own_facet() -> Concat:
    """Of the outer record, such as `story:rekognition`."""
    return Concat(OuterRef("kind"), Value(":"), OuterRef("slug"), output_field=CharField())


def with_extent(records: RecordQuerySet, at: int | None = None) -> RecordQuerySet:
    """Annotates `found`, of which `extent` makes an Extent. At a sequence `extent_of` counts."""
    if at is not None:
        return records
    kept = Reach.objects.filter(facet=own_facet())
    return records.annotate(
        found=Subquery(kept.values(reach=JSONObject(entries="entries", first="first", last="last")))
    )


def latest_grown(limit: int) -> RecordQuerySet:
    """The stories that got an entry last."""
    facet = Concat(Value("story:"), OuterRef("slug"), output_field=CharField())
    grown = Reach.objects.filter(OF_STORIES).annotate(slug=Substr("facet", len("story:") + 1))
    stories = PublicRecord.objects.of_kind("story").in_print()
    last = (
        grown.filter(Exists(stories.filter(slug=OuterRef("slug"))))
        .order_by("-grown_sequence", "facet")
        .values("slug")[:limit]
    )
    sequence = Subquery(Reach.objects.filter(facet=facet).values("grown_sequence"))
    return stories.filter(slug__in=last).annotate(grown=sequence).order_by("-grown", "number")


def extent_of(record: Any, at: int | None = None, over: Over = NOTHING, known: date | None = None) -> Extent:
    """Of a record found `with_extent`; at a sequence, after an act, or of what was known by a day, its line is
    counted."""
    if at is None and not over and known is None:
        return extent(record.found)
    facet = f"{record.kind}:{record.slug}"
    shelf = Shelf.objects.at(at).on(facet, at=at).exclude(record__in=list(over))
    found = _counted(shelf if known is None else shelf.known_by(known, at))
    places = [place for place, _document in hung(over, facet)]
    return Extent(
        found.entries + len(places),
        min(filter(None, [found.first, *(place.sort_date for place in places)]), default=None),
        max(filter(None, [found.last, *(place.latest_day for place in places)]), default=None),
        found.is_more,
    )


def _counted(shelf: ShelfQuerySet) -> Extent:
    """One query; a second where there are more than are counted."""
    reach = {"entries": Count("pk"), "first": Min("sort_date"), "last": Max("latest_day")}
    found = Extent(**shelf.latest_first()[: COUNTED + 1].aggregate(**reach))
    if found.entries <= COUNTED:
        return found
    first = shelf.chronological().values_list("sort_date", flat=True).first()
    return Extent(COUNTED, first, found.last, is_more=True)


def extent(found: dict | None) -> Extent:
    if not found:
        return Extent()
    return Extent(found["entries"], _day(found["first"]), _day(found["last"]))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None

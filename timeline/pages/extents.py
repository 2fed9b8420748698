"""How far the record reaches for a subject: how many entries, from which day to which, and when it last grew."""

from dataclasses import dataclass
from datetime import date

from django.db.models import CharField, F, OuterRef, Subquery, Value
from django.db.models.functions import Concat, JSONObject
from django.utils.translation import gettext as _

from timeline.printed.models import Extent as Reach
from timeline.printed.models import Shelf
from timeline.printed.models.record import RecordQuerySet
from timeline.printed.models.shelf import ShelfQuerySet


@dataclass(frozen=True)
class Extent:
    entries: int = 0
    first: date | None = None
    last: date | None = None

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
    """The current shelf of the outer record, such as `story:rekognition`."""
    facet = Concat(OuterRef("kind"), Value(":"), OuterRef("slug"), output_field=CharField())
    return Shelf.objects.current().filter(facet=facet)


def with_extent(records: RecordQuerySet) -> RecordQuerySet:
    """Annotates `found`, of which `extent` makes an Extent, and `grown`: the sequence at which it last got an entry."""
    facet = Concat(OuterRef("kind"), Value(":"), OuterRef("slug"), output_field=CharField())
    kept = Reach.objects.filter(facet=facet)
    reach = JSONObject(entries="entries", first="first", last="last")
    return records.annotate(found=Subquery(kept.values(reach=reach)), grown=Subquery(kept.values("grown_sequence")))


def latest_grown(records: RecordQuerySet) -> RecordQuerySet:
    return records.order_by(F("grown").desc(nulls_last=True), "number")


def extent(found: dict | None) -> Extent:
    if not found:
        return Extent()
    return Extent(found["entries"], _day(found["first"]), _day(found["last"]))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None

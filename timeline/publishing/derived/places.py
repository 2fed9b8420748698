"""The derivation of places on shelves, which also keeps the extents of facets up to date."""

from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter

from django.db.models import F

from timeline.printed.derived.places import READS, Place, facets_and_days, places
from timeline.printed.models import Shelf
from timeline.publishing.derived import extents
from timeline.publishing.derived.history import Replacement
from timeline.publishing.derived.lasting import ASTRAY, Lasting
from timeline.publishing.derived.spans import Spans

FACET = 3 + Place._fields.index("facet")
"""Where the facet stands in a row as it is stored."""


class Places(Lasting):
    repeated = ("number",)

    def __init__(self) -> None:
        super().__init__(Shelf, Place, places, "places on shelves", reads=READS, told=facets_and_days)

    def write(self, replacements: Sequence[Replacement]) -> None:
        change = self.change(replacements)
        extents.keep([(row, since) for _id, row, (since, _to) in change.opened], change.closed)

    def roll_out(self, given: Mapping[str, Spans]) -> int:
        """Inserts the places that are missing, and returns how many; counts the extents of facets that have none."""
        stored = self.stored(given)
        added = self.add(given, stored)
        standing = set(map(itemgetter(FACET), stored))
        if facets := {row.facet for _id, row, _span in added} | extents.lacking(standing):
            extents.recount(facets)
        return len(added)

    def findings(self, given: Mapping[str, Spans]) -> Iterator[str]:
        yield from super().findings(given)
        astray = Shelf.press.filter(record__in=list(given)).exclude(number=F("record__number"))
        for record_id, pk in astray.order_by("pk").values_list("record_id", "pk"):
            yield f"{record_id}: a place is kept under another number; " + ASTRAY.format(Shelf._meta.db_table, pk)

    def place(self, row: Place) -> str:
        return row.facet

    def repeat(self, record_id: str) -> tuple[int]:
        return (int(record_id[1:]),)

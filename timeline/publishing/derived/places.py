"""Places of entries on shelves, and with them how far the record reaches on each."""

from collections.abc import Sequence
from typing import Any

from timeline.printed.derived.places import Place, places
from timeline.printed.models import Edition, Shelf
from timeline.publishing.derived import extents
from timeline.publishing.derived.lasting import Lasting


class Places(Lasting):
    def __init__(self) -> None:
        super().__init__(Shelf, Place, places, "places on shelves")

    def write(self, editions: Sequence[Edition]) -> None:
        change = self.change(editions)
        extents.keep([(row, since) for _id, row, (since, _to) in change.opened], change.closed)

    def roll_out(self, record_ids: Sequence[str]) -> int:
        """A facet whose reach is not kept yet is counted once."""
        added = self.add(record_ids)
        standing = Shelf.press.filter(record__in=record_ids).values_list("facet", flat=True).distinct()
        if facets := {row.facet for _id, row, _span in added} | extents.lacking(list(standing)):
            extents.recount(facets)
        return len(added)

    def repeated(self, record_id: str) -> dict[str, Any]:
        return {"number": int(record_id[1:])}

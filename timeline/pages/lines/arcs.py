"""Arcs: an entry and an earlier one that it is linked to, in the gutter beside the line. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.pages.lines.lanes import Reach, beginning_first, in_lanes, that_fit

LANES = 5
"""As many as the gutter holds. Where more meet the longest are left to their words, which all links have."""
Hanging = tuple[int, dict]
"""A row's number, counted through all ladders of a line, and the document of the entry that hangs there."""


@dataclass(frozen=True)
class Arc:
    """From the row of the entry that is linked to to that of the later one, where its words stand. Where only the
    latest day is known the later may hang above."""

    to: int
    words: int

    @property
    def is_turned(self) -> bool:
        return self.words < self.to

    @property
    def reach(self) -> Reach:
        return Reach(min(self.to, self.words), max(self.to, self.words))


def arcs(hanging: Sequence[Hanging]) -> list[tuple[Arc, int]]:
    """Each with its lane: one for each pair. What a thread tells, that an entry answers, has none."""
    rows = {document["id"]: row for row, document in hanging}
    found = dict.fromkeys(
        Arc(rows[link["entry"]["id"]], row)
        for row, document in hanging
        for link in document.get("links", ())
        if link["direction"] == "in" and not link["derived"] and link["entry"]["id"] in rows
    )
    return in_lanes(that_fit(found, LANES), beginning_first)

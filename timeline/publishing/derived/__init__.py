"""What is kept of each document besides the document: press, retract, reprint and verify loop over this one list.

A derivation `write`s what editions that come into force give, `roll_out`s what older editions gave (a new facet, say,
with no new edition), and tells its `findings`: what does not agree with the documents, in sentences that name the
record. All of it under the lock.
"""

from collections.abc import Iterator, Sequence
from typing import Protocol

from timeline.printed.derived.references import Named, references
from timeline.printed.models import Reference
from timeline.publishing.derived.fragments import Fragments
from timeline.publishing.derived.history import Replacement, histories
from timeline.publishing.derived.lasting import Lasting
from timeline.publishing.derived.places import Places
from timeline.publishing.derived.spans import Spans


class Derivation(Protocol):
    def write(self, replacements: Sequence[Replacement]) -> None:
        """These editions have just come into force."""


ROWS: tuple[Lasting, ...] = (Places(), Lasting(Reference, Named, references, "references"))
"""Typesetting asks some of these (a story's latest day), so they are rolled out before it."""
DRAWINGS: tuple[Fragments, ...] = (Fragments(),)
DERIVATIONS: tuple[Derivation, ...] = (*ROWS, *DRAWINGS)


def roll_out_rows(record_ids: Sequence[str]) -> int:
    """Adds what is lacking, of old sequences too; returns how many rows were."""
    return sum(derivation.roll_out(given) for derivation, given in _given(record_ids))


def draw_anew(record_ids: Sequence[str]) -> int:
    """Returns how many drawings did not show what stands."""
    return sum(derivation.roll_out(record_ids) for derivation in DRAWINGS)


def findings(record_ids: Sequence[str]) -> Iterator[str]:
    for derivation, given in _given(record_ids):
        yield from derivation.findings(given)
    for drawing in DRAWINGS:
        yield from drawing.findings(record_ids)


def _given(record_ids: Sequence[str]) -> list[tuple[Lasting, dict[str, Spans]]]:
    """Of each derivation what the records' editions gave, by record."""
    found: list[tuple[Lasting, dict[str, Spans]]] = [(derivation, {}) for derivation in ROWS]
    for record_id, spans in histories(record_ids, [derivation.rows for derivation in ROWS]):
        for (_derivation, given), own in zip(found, spans, strict=True):
            given[record_id] = own
    return found

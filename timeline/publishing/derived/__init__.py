"""Derivations: what is stored besides the documents, and made from them alone, to find and show records quickly.

The press, reprint and verify go through the list DERIVATIONS. Each derivation can

* `write` what follows from editions that have just come into force;
* `roll_out` what is missing for editions printed before, for example when a release brings a new facet;
* tell its `findings`: what does not agree with the documents, in sentences that name the record.

All of this happens under the publication lock.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import Protocol

from timeline.printed.derived import known
from timeline.printed.derived.references import READS, Named, references
from timeline.printed.models import Known, Reference
from timeline.publishing.derived.fragments import Fragments
from timeline.publishing.derived.history import Replacement, histories
from timeline.publishing.derived.lasting import Lasting
from timeline.publishing.derived.ledger import Ledger
from timeline.publishing.derived.marks import Marks
from timeline.publishing.derived.places import Places
from timeline.publishing.derived.search import SearchRows
from timeline.publishing.derived.spans import Spans
from timeline.publishing.derived.terms import Terms


class Derivation(Protocol):
    def write(self, replacements: Sequence[Replacement]) -> None:
        """Stores what follows from editions that have just come into force."""


ROWS: tuple[Lasting, ...] = (
    Places(),
    Lasting(Reference, Named, references, "references", reads=READS),
    Marks(),
    Ledger(),
    Terms(),
    SearchRows(),
    Lasting(Known, known.Knowing, known.knowing, "days by which they were known", reads=known.READS),
)
"""Typesetting asks some of these (a story's latest day), so they are rolled out before it."""
DRAWINGS: tuple[Fragments, ...] = (Fragments(),)
DERIVATIONS: tuple[Derivation, ...] = (*ROWS, *DRAWINGS)


def roll_out_rows(record_ids: Sequence[str]) -> int:
    """Adds the rows that these records' editions, old and new, call for and that are missing; returns how many."""
    return sum(derivation.roll_out(given) for derivation, given in _given(record_ids))


def draw_anew(record_ids: Sequence[str]) -> int:
    """Draws the records' pieces of HTML again; returns how many were missing or out of date."""
    return sum(derivation.roll_out(record_ids) for derivation in DRAWINGS)


def findings(record_ids: Sequence[str], *, undrawn: Collection[str] = ()) -> Iterator[str]:
    """`undrawn`: ids of records whose documents in force are in doubt, so that nothing is drawn of them."""
    for derivation, given in _given(record_ids):
        yield from derivation.findings(given)
    for drawing in DRAWINGS:
        yield from drawing.findings([record_id for record_id in record_ids if record_id not in undrawn])


def _given(record_ids: Sequence[str]) -> list[tuple[Lasting, dict[str, Spans]]]:
    """Each derivation of rows, with what the editions of each record call for, by record id."""
    found: list[tuple[Lasting, dict[str, Spans]]] = [(derivation, {}) for derivation in ROWS]
    for record_id, spans in histories(record_ids, [derivation.rows for derivation in ROWS]):
        for (_derivation, given), own in zip(found, spans, strict=True):
            given[record_id] = own
    return found

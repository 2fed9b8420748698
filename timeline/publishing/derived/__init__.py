"""What is kept of each document besides the document: press, retract, reprint and verify loop over this one list.

A derivation `write`s what editions that come into force give, `roll_out`s what older editions gave (a new facet, say,
with no new edition), and tells its `findings`.
"""

from collections.abc import Iterator, Sequence
from typing import Protocol

from timeline.printed.derived.references import Named, references
from timeline.printed.models import Edition, Reference
from timeline.publishing.derived.fragments import Fragments
from timeline.publishing.derived.lasting import Lasting
from timeline.publishing.derived.places import Places


class Derivation(Protocol):
    def write(self, editions: Sequence[Edition]) -> None:
        """These editions have just come into force. Under the lock."""

    def roll_out(self, record_ids: Sequence[str]) -> int:
        """Adds what is lacking, of old sequences too; returns how many rows were. Under the lock."""

    def findings(self, record_ids: Sequence[str]) -> Iterator[str]:
        """What does not agree with the documents, in sentences that name the record."""


ROWS: tuple[Derivation, ...] = (Places(), Lasting(Reference, Named, references, "references"))
"""Typesetting asks some of these (a story's latest day), so they are rolled out before it."""
DRAWINGS: tuple[Derivation, ...] = (Fragments(),)
DERIVATIONS = (*ROWS, *DRAWINGS)


def roll_out(derivations: Sequence[Derivation], record_ids: Sequence[str]) -> int:
    return sum(derivation.roll_out(record_ids) for derivation in derivations) if record_ids else 0

"""The history of records as derivations need it: the rows that each edition calls for. Editions are read only once."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from operator import itemgetter

from timeline.database.lists import one_of
from timeline.printed.documents import readable
from timeline.printed.models import Edition
from timeline.printed.typesetting import Document
from timeline.publishing.derived.spans import Spans, runs

Rows = Callable[[str, Document], frozenset]
"""From a record's kind and its document to rows."""
Told = Callable[[str, Document], object]

MISSING = object()
AT_ONCE = 500
"""How many documents are in memory at once, however long a history is."""


@dataclass(frozen=True)
class Replacement:
    """An edition that has come into force, and the document that was in force before it, as it is stored; None if there
    was none."""

    edition: Edition
    before: Document | None

    def given(self, rows: Rows) -> frozenset:
        return rows(self.edition.kind, self.edition.document)

    def changes(self, reads: frozenset[str], told: Told) -> bool:
        """Whether its document tells something else than the one before. `reads`: the keys that matter to `told`."""
        if self.before is not None and self._differing.isdisjoint(reads):
            return False
        kind, document, before = self.edition.kind, self.edition.document, self._readable
        return before is None or told(kind, document) != told(kind, before)

    @cached_property
    def _readable(self) -> Document | None:
        return readable(self.edition.kind, self.before)

    @cached_property
    def _differing(self) -> set[str]:
        """The keys under which the two documents have something else, or the one has nothing."""
        document, before = self.edition.document, self.before or {}
        return {
            key for key in document.keys() | before.keys() if document.get(key, MISSING) != before.get(key, MISSING)
        }


def histories(record_ids: Sequence[str], made: Sequence[Rows]) -> Iterator[tuple[str, list[Spans]]]:
    """Each record's id, with the spans of its rows for each of the functions `made`, in their order."""
    for record_id, editions in groupby(_editions(record_ids), key=itemgetter(0)):
        given = [(sequence, [rows(kind, document) for rows in made]) for _id, sequence, kind, document in editions]
        yield record_id, [runs([(sequence, rows[at]) for sequence, rows in given]) for at in range(len(made))]


def _editions(record_ids: Sequence[str]) -> Iterator[tuple[str, int, str, Document]]:
    editions = Edition.press.filter(one_of("record_id", record_ids)).order_by("record_id", "sequence")
    rows = editions.values_list("record_id", "sequence", "kind", "document")
    yield from rows.iterator(chunk_size=AT_ONCE)

"""Derived rows with the sequences from which to which they hold. A row is opened and later closed, never deleted, so
that the record at an older sequence can still be asked.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from django.db.models import CharField, OuterRef, QuerySet, Subquery

from timeline.printed.compiled import Compiled, Given, any_of
from timeline.printed.models import PublicRecord
from timeline.publishing.bulk import copy
from timeline.publishing.derived.history import Replacement, Rows
from timeline.publishing.derived.spans import Span, Spans, joined, without


class Change(NamedTuple):
    opened: list[tuple[str, Any, Span]]
    closed: list[Any]


class Lasting:
    """A derivation of such rows, stored in `model`.

    `rows` makes a set of named tuples, of the type `row`, from a record's kind and document; their fields are columns
    of the model. `name` is what findings call them.
    """

    def __init__(self, model: Any, row: type[tuple], rows: Rows, name: str) -> None:
        self.model, self.row, self.rows, self.name = model, row, rows, name
        self.columns: tuple[str, ...] = row._fields  # type: ignore[attr-defined]
        self.standing = Compiled(self._standing, ids=CharField())
        self.ever = Compiled(self._ever, ids=CharField())

    def write(self, replacements: Sequence[Replacement]) -> None:
        self.change(replacements)

    def change(self, replacements: Sequence[Replacement]) -> Change:
        """Opens and closes rows as the new documents call for. Records whose rows stay the same are not looked up."""
        changing = [one for one in replacements if one.changes(self.rows)]
        held = self._open([one.edition.record_id for one in changing]) if changing else {}
        closed: list[tuple[int, Any]] = []
        opened: list[tuple[str, Any, Span]] = []
        for one in changing:
            record_id, wanted = one.edition.record_id, one.given(self.rows)
            standing = held.get(record_id, {})
            closed += [(pk, row) for row, pk in standing.items() if row not in wanted]
            opened += [(record_id, row, (one.edition.sequence, None)) for row in wanted - standing.keys()]
        self._close([pk for pk, _row in closed])
        self._insert(opened)
        return Change(opened, [row for _pk, row in closed])

    def roll_out(self, given: Mapping[str, Spans]) -> int:
        """Inserts the rows that are missing; returns how many. `given` has what the editions call for, by record id."""
        return len(self.add(given, self.held(given)))

    def add(self, given: Mapping[str, Spans], held: Mapping[str, Spans]) -> list[tuple[str, Any, Span]]:
        lacking = [
            (record_id, row, span)
            for record_id, expected in given.items()
            if expected != held[record_id]
            for row in expected
            for whole in expected[row]
            for span in without(whole, held[record_id].get(row, []))
        ]
        self._insert(lacking)
        return lacking

    def findings(self, given: Mapping[str, Spans]) -> Iterator[str]:
        held = self.held(given)
        for record_id, expected in given.items():
            if expected != held[record_id]:
                yield f"{record_id}: its {self.name} are not what its editions give; run reprint."

    def held(self, record_ids: Mapping[str, Any]) -> dict[str, Spans]:
        """By record id, the spans of its rows as they are stored."""
        found: dict[str, Spans] = {record_id: defaultdict(list) for record_id in record_ids}
        for record_id, start, end, *values in self.ever.tuples(ids=list(record_ids)):
            found[record_id][self.row(*values)].append((start, end))
        return {
            record_id: {row: joined(spans) if len(spans) > 1 else spans for row, spans in rows.items()}
            for record_id, rows in found.items()
        }

    def _open(self, record_ids: list[str]) -> dict[str, dict[Any, int]]:
        """By record id, its open rows with their primary keys."""
        found: dict[str, dict[Any, int]] = defaultdict(dict)
        for pk, record_id, *values in self.standing.tuples(ids=record_ids):
            found[record_id][self.row(*values)] = pk
        return found

    def _standing(self, ids: Given) -> QuerySet:
        rows: QuerySet = self.model.press.current().filter(any_of("record", ids))
        return rows.values_list("pk", "record_id", *self.columns)

    def _ever(self, ids: Given) -> QuerySet:
        rows: QuerySet = self.model.press.filter(any_of("record", ids)).order_by("from_sequence")
        return rows.values_list("record_id", "from_sequence", "to_sequence", *self.columns)

    def _close(self, pks: list[int]) -> None:
        """Closes rows at the sequence of the edition of their record that is in force now."""
        if pks:
            now = PublicRecord.press.filter(pk=OuterRef("record")).values("sequence")
            self.model.press.filter(pk__in=pks).update(to_sequence=Subquery(now))

    def _insert(self, rows: Sequence[tuple[str, Any, Span]]) -> None:
        if rows:
            columns = ["record_id", *self.repeated, "from_sequence", "to_sequence", *self.columns]
            copy(self.model, columns, ((i, *self.repeat(i), *span, *row) for i, row, span in rows))

    repeated: tuple[str, ...] = ()
    """Columns besides those of the row, whose values `repeat` gives for a record."""

    def repeat(self, record_id: str) -> tuple[Any, ...]:
        return ()

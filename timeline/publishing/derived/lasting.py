"""Rows that stand from one sequence to another: opened and closed each for itself, never changed or deleted."""

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
    """`row`: the named tuple that `rows` makes of a document; its fields are columns of `model`."""

    def __init__(self, model: Any, row: type[tuple], rows: Rows, name: str) -> None:
        self.model, self.row, self.rows, self.name = model, row, rows, name
        self.columns: tuple[str, ...] = row._fields  # type: ignore[attr-defined]
        self.standing = Compiled(self._standing, ids=CharField())
        self.ever = Compiled(self._ever, ids=CharField())

    def write(self, replacements: Sequence[Replacement]) -> None:
        self.change(replacements)

    def change(self, replacements: Sequence[Replacement]) -> Change:
        """Where the document before gave the same rows, they are not even looked up."""
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
        """`given`: by record, what its editions gave. Inserts what is not held, and nothing else; tells how much."""
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
        """Of each record, the spans in which its rows stood, as they are kept."""
        found: dict[str, Spans] = {record_id: defaultdict(list) for record_id in record_ids}
        for record_id, start, end, *values in self.ever.tuples(ids=list(record_ids)):
            found[record_id][self.row(*values)].append((start, end))
        return {
            record_id: {row: joined(spans) if len(spans) > 1 else spans for row, spans in rows.items()}
            for record_id, rows in found.items()
        }

    def _open(self, record_ids: list[str]) -> dict[str, dict[Any, int]]:
        """By record, its open rows with their keys."""
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
        """At the sequence that has come into force."""
        if pks:
            now = PublicRecord.press.filter(pk=OuterRef("record")).values("sequence")
            self.model.press.filter(pk__in=pks).update(to_sequence=Subquery(now))

    def _insert(self, rows: Sequence[tuple[str, Any, Span]]) -> None:
        if rows:
            columns = ["record_id", *self.repeated, "from_sequence", "to_sequence", *self.columns]
            copy(self.model, columns, ((i, *self.repeat(i), *span, *row) for i, row, span in rows))

    repeated: tuple[str, ...] = ()
    """Columns that repeat something of the record."""

    def repeat(self, record_id: str) -> tuple[Any, ...]:
        return ()

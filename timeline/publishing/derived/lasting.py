"""Rows that stand from one sequence to another: opened and closed each for itself, never changed or deleted."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from django.db.models import CharField, OuterRef, QuerySet, Subquery

from timeline.printed.compiled import Compiled, Given, any_of
from timeline.printed.models import Edition, PublicRecord
from timeline.printed.typesetting import Document

Rows = Callable[[str, Document], frozenset]
Span = tuple[int, int | None]
"""From a sequence to another, the second excluded; None where it is open."""


class Change(NamedTuple):
    opened: list[tuple[str, Any, Span]]
    closed: list[Any]


class Lasting:
    """`row`: the named tuple that `rows` makes of a document; its fields are columns of `model`."""

    def __init__(self, model: Any, row: type[tuple], rows: Rows, name: str) -> None:
        self.model, self.row, self.rows, self.name = model, row, rows, name
        self.columns: tuple[str, ...] = row._fields  # type: ignore[attr-defined]
        self.held = Compiled(self._held, ids=CharField())

    def write(self, editions: Sequence[Edition]) -> None:
        self.change(editions)

    def change(self, editions: Sequence[Edition]) -> Change:
        held = self._open([edition.record_id for edition in editions])
        closed: list[tuple[int, Any]] = []
        opened: list[tuple[str, Any, Span]] = []
        for edition in editions:
            standing, wanted = held[edition.record_id], self.rows(edition.kind, edition.document)
            closed += [(pk, row) for row, pk in standing.items() if row not in wanted]
            opened += [(edition.record_id, row, (edition.sequence, None)) for row in wanted - standing.keys()]
        self._close([pk for pk, _row in closed])
        self._insert(opened)
        return Change(opened, [row for _pk, row in closed])

    def roll_out(self, record_ids: Sequence[str]) -> int:
        return len(self.add(record_ids))

    def add(self, record_ids: Sequence[str]) -> list[tuple[str, Any, Span]]:
        """Inserts what old and new editions gave and is not held, and nothing else."""
        lacking = [
            (record_id, row, span)
            for record_id, expected, held in self._both(record_ids)
            for row in expected
            for whole in expected[row]
            for span in without(whole, held.get(row, []))
        ]
        self._insert(lacking)
        return lacking

    def findings(self, record_ids: Sequence[str]) -> Iterator[str]:
        for record_id, expected, held in self._both(record_ids):
            if expected != held:
                yield f"{record_id}: its {self.name} are not what its editions give; run reprint."

    def _open(self, record_ids: list[str]) -> dict[str, dict[Any, int]]:
        """By record, its open rows with their keys."""
        found: dict[str, dict[Any, int]] = defaultdict(dict)
        for pk, record_id, *values in self.held.tuples(ids=record_ids):
            found[record_id][self.row(*values)] = pk
        return found

    def _held(self, ids: Given) -> QuerySet:
        rows: QuerySet = self.model.press.current().filter(any_of("record", ids))
        return rows.values_list("pk", "record_id", *self.columns)

    def _close(self, pks: list[int]) -> None:
        """At the sequence that has come into force."""
        if pks:
            now = PublicRecord.press.filter(pk=OuterRef("record")).values("sequence")
            self.model.press.filter(pk__in=pks).update(to_sequence=Subquery(now))

    def _insert(self, rows: Sequence[tuple[str, Any, Span]]) -> None:
        if rows:
            self.model.press.bulk_create([self._made(*row) for row in rows])

    def _made(self, record_id: str, row: Any, span: Span) -> Any:
        values = dict(zip(self.columns, row, strict=True)) | self.repeated(record_id)
        return self.model(record_id=record_id, from_sequence=span[0], to_sequence=span[1], **values)

    def repeated(self, record_id: str) -> dict[str, Any]:
        """Columns that repeat something of the record."""
        return {}

    def _both(self, record_ids: Sequence[str]) -> Iterator[tuple[str, dict[Any, list[Span]], dict[Any, list[Span]]]]:
        """Of each record what its editions give and what is held, as spans by row."""
        held: dict[str, dict[Any, list[Span]]] = defaultdict(lambda: defaultdict(list))
        rows = self.model.press.filter(record__in=record_ids).order_by("from_sequence")
        for record_id, start, end, *values in rows.values_list(
            "record_id", "from_sequence", "to_sequence", *self.columns
        ):
            held[record_id][self.row(*values)].append((start, end))
        for record_id, editions in _editions(record_ids):
            expected = runs([(e.sequence, self.rows(e.kind, e.document)) for e in editions])
            yield record_id, expected, {row: joined(spans) for row, spans in held[record_id].items()}


def _editions(record_ids: Sequence[str]) -> Iterator[tuple[str, list[Edition]]]:
    editions = Edition.press.filter(record_id__in=record_ids).order_by("record_id", "sequence").defer("content")
    for record_id, group in groupby(editions, key=lambda edition: edition.record_id):
        yield record_id, list(group)


def runs(history: Sequence[tuple[int, frozenset]]) -> dict[Any, list[Span]]:
    """From the rows that each edition gives, in order, to the spans in which each row stood."""
    found: dict[Any, list[Span]] = defaultdict(list)
    since: dict[Any, int] = {}
    for sequence, rows in history:
        for row in [row for row in since if row not in rows]:
            found[row].append((since.pop(row), sequence))
        for row in rows - since.keys():
            since[row] = sequence
    for row, start in since.items():
        found[row].append((start, None))
    return dict(found)


def joined(spans: Sequence[Span]) -> list[Span]:
    """In order, those that meet made one: the first form closed and opened anew what stayed where it was."""
    found: list[Span] = []
    for start, end in spans:
        if found and found[-1][1] == start:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def without(whole: Span, held: Sequence[Span]) -> Iterator[Span]:
    """The parts of a span that are not held. `held` in order."""
    start, end = whole
    for held_from, held_to in held:
        if held_to is not None and held_to <= start:
            continue
        if end is not None and held_from >= end:
            break
        if held_from > start:
            yield start, held_from
        if held_to is None or (end is not None and held_to >= end):
            return
        start = held_to
    yield start, end

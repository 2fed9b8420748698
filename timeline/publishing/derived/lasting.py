"""Derived rows with the sequences from which to which they hold. A row is opened and later closed, never deleted, so
that the record at an older sequence can still be asked.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

from django.db.models import CharField, OuterRef, QuerySet, Subquery

from timeline.database.lists import any_of
from timeline.printed.compiled import Compiled, Given
from timeline.printed.models import Edition, PublicRecord
from timeline.publishing.bulk import copy
from timeline.publishing.derived.history import Replacement, Rows, Told
from timeline.publishing.derived.spans import Span, Spans, joined, lies_in, overlap, without
from timeline.publishing.errors import MadeOtherwise

Stored = tuple[Any, ...]
"""The id of a record, from where to where a row of it held, and the columns of the row."""
Lacking = tuple[str, Any, Span]
"""The id of a record, and a row of it that is not stored, with when it held."""
OTHERWISE = (
    "{} is held otherwise among {} than this release makes it ({}). What readers were shown is neither changed nor "
    "taken away, so nothing was done about it. A facet whose places are made otherwise takes a new name "
    "(timeline/printed/derived/places.py); if no release changed it, manage.py verify tells more."
)
ASTRAY = (
    "rows are stored that they don't give. Reprint only adds, so it can't help: if this release makes them otherwise, "
    "give what it makes a new name; if not, they were written past the press, and the tables' owner takes them out "
    "before the next reprint --all: DELETE FROM {} WHERE id IN ({});"
)


class Change(NamedTuple):
    opened: list[Lacking]
    closed: list[Any]


class Lasting:
    """A derivation of such rows, stored in `model`.

    `rows` makes a set of named tuples, of the type `row`, from a record's kind and document; their fields are columns
    of the model. `name` is what findings call them. `told` makes, from the same, a value that is equal where the rows
    are; the rows themselves are one. `reads`: the keys of documents that these functions look at.
    """

    def __init__(
        self, model: Any, row: type[tuple], rows: Rows, name: str, *, reads: frozenset[str], told: Told | None = None
    ) -> None:
        self.model, self.row, self.rows, self.name, self.told = model, row, rows, name, told or rows
        self.reads = reads
        self.columns: tuple[str, ...] = row._fields  # type: ignore[attr-defined]
        self.standing = Compiled(self._standing, is_planned_once=True, ids=CharField())
        self.ever = Compiled(self._ever, is_planned_once=True, ids=CharField())

    def write(self, replacements: Sequence[Replacement]) -> None:
        self.change(replacements)

    def change(self, replacements: Sequence[Replacement]) -> Change:
        """Opens and closes rows as the new documents call for. Records whose rows stay the same are not looked up."""
        changing = [one for one in replacements if one.changes(self.reads, self.told)]
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
        return len(self.add(given, self.stored(given)))

    def add(self, given: Mapping[str, Spans], stored: Sequence[Stored]) -> list[Lacking]:
        """Raises MadeOtherwise where another row stands in the place of one that is missing."""
        held = self.held_otherwise(given, stored)
        lacking = [
            (record_id, row, span)
            for record_id, spans in held.items()
            for row, expected in given[record_id].items()
            for whole in expected
            for span in without(whole, spans.get(row, []))
        ]
        if told := dict(self._taken(lacking, held)):
            raise MadeOtherwise(told)
        self._insert(lacking)
        return lacking

    def _taken(self, lacking: Sequence[Lacking], held: Mapping[str, Spans]) -> Iterator[tuple[str, str]]:
        for record_id, row, span in lacking:
            for other, spans in held[record_id].items():
                if self.place(other) == self.place(row) and any(overlap(span, one) for one in spans):
                    yield record_id, OTHERWISE.format(record_id, self.name, self.place(row))

    def findings(self, given: Mapping[str, Spans]) -> Iterator[str]:
        for record_id in self.held_otherwise(given, self.stored(given)):
            differ = f"{record_id}: its {self.name} are not what its editions give; "
            yield differ + self._what_helps(record_id, given[record_id])

    def _what_helps(self, record_id: str, expected: Spans) -> str:
        if not (astray := list(self._astray(record_id, expected))):
            return "run reprint."
        return ASTRAY.format(self.model._meta.db_table, ", ".join(map(str, sorted(astray))))

    def _astray(self, record_id: str, expected: Spans) -> Iterator[int]:
        """The keys of its rows that no edition calls for, or that stand there twice."""
        bounds = {None, *Edition.press.filter(record_id=record_id).values_list("sequence", flat=True)}
        kept: dict[Any, list[Span]] = defaultdict(list)
        rows = self.model.press.filter(record=record_id).order_by("from_sequence", "pk")
        for pk, start, end, *values in rows.values_list("pk", "from_sequence", "to_sequence", *self.columns):
            row, span = self.row(*values), (start, end)
            is_called_for = any(lies_in(span, whole) for whole in expected.get(row, ()))
            if is_called_for and bounds.issuperset(span) and not any(overlap(span, one) for one in kept[row]):
                kept[row].append(span)
            else:
                yield pk

    def stored(self, record_ids: Iterable[str]) -> list[Stored]:
        """All rows of these records, in the order in which they began to hold."""
        return list(self.ever.tuples(ids=list(record_ids)))

    def held_otherwise(self, given: Mapping[str, Spans], stored: Sequence[Stored]) -> dict[str, Spans]:
        """By record id, the spans of the stored rows where these are not what the editions call for.

        All are compared at once, since hardly any differ.
        """
        once = set(stored)
        twice = Counter(stored) - Counter(once) if len(once) < len(stored) else ()
        ids = {record_id for record_id, *_rest in chain(_called_for(given) ^ once, twice)}
        found: dict[str, Spans] = {record_id: defaultdict(list) for record_id in given if record_id in ids}
        for record_id, start, end, *values in stored if ids else ():
            if record_id in ids:
                found[record_id][self.row(*values)].append((start, end))
        held = {record_id: {row: joined(spans) for row, spans in rows.items()} for record_id, rows in found.items()}
        return {record_id: rows for record_id, rows in held.items() if rows != given[record_id]}

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
        rows: QuerySet = self.model.press.filter(any_of("record", ids)).order_by("from_sequence", "pk")
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

    def place(self, row: Any) -> Any:
        """What a record has once at a time."""
        return row

    repeated: tuple[str, ...] = ()
    """Columns besides those of the row, whose values `repeat` gives for a record."""

    def repeat(self, record_id: str) -> tuple[Any, ...]:
        return ()


def _called_for(given: Mapping[str, Spans]) -> set[Stored]:
    return {(i, *span, *row) for i, rows in given.items() for row, spans in rows.items() for span in spans}

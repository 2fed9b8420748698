"""From a record's history to the spans in which each of its rows stood. Pure."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

Span = tuple[int, int | None]
"""From a sequence to another, the second excluded; None where it is open."""
Spans = dict[Any, list[Span]]
"""By row, in order."""


def runs(history: Sequence[tuple[int, frozenset]]) -> Spans:
    """From the rows that each edition gives, in order, to the spans in which each row stood."""
    found: Spans = defaultdict(list)
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

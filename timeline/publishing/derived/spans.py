"""Spans of sequences: from which to which a row held. Works on values only."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

Span = tuple[int, int | None]
"""The first sequence, and the one before which it ends; None if it has not ended."""
Spans = dict[Any, list[Span]]
"""By row, its spans in order."""


def runs(history: Sequence[tuple[int, frozenset]]) -> Spans:
    """The spans of each row, from a history: in order, the sequence of each edition and the rows it calls for."""
    if len(history) == 1:
        return {row: [(sequence, None)] for sequence, rows in history for row in rows}
    found: Spans = defaultdict(list)
    since: dict[Any, int] = {}
    for sequence, rows in history:
        for row in [row for row in since if row not in rows]:
            found[row].append((since.pop(row), sequence))
        since |= dict.fromkeys(rows - since.keys(), sequence)
    for row, start in since.items():
        found[row].append((start, None))
    return dict(found)


def overlap(one: Span, other: Span) -> bool:
    return (other[1] is None or one[0] < other[1]) and (one[1] is None or other[0] < one[1])


def lies_in(one: Span, whole: Span) -> bool:
    return whole[0] <= one[0] and (whole[1] is None or (one[1] is not None and one[1] <= whole[1]))


def joined(spans: Sequence[Span]) -> list[Span]:
    """The spans, given in order, with those that touch made one.

    An earlier release closed and opened rows again at each edition, though they stayed the same.
    """
    found: list[Span] = []
    for start, end in spans:
        if found and found[-1][1] == start:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def without(whole: Span, held: Sequence[Span]) -> Iterator[Span]:
    """The parts of the span `whole` that none of the spans `held` covers; these are in order."""
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

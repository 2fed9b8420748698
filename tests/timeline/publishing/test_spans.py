"""Rows that stand from one sequence to another: from a record's history to spans, and what a roll-out adds."""

import pytest

from timeline.publishing.derived.spans import joined, runs, without

A, B = "a", "b"


@pytest.mark.parametrize(
    ("history", "spans"),
    [
        ([], {}),
        ([(1, {A})], {A: [(1, None)]}),
        ([(1, {A}), (4, {A, B})], {A: [(1, None)], B: [(4, None)]}),
        ([(1, {A, B}), (4, {A})], {A: [(1, None)], B: [(1, 4)]}),
        ([(1, {A}), (4, set()), (9, {A})], {A: [(1, 4), (9, None)]}),
    ],
)
def test_a_row_stands_for_as_long_as_editions_in_a_row_give_it(history, spans):
    assert runs([(sequence, frozenset(rows)) for sequence, rows in history]) == spans


@pytest.mark.parametrize(
    ("spans", "one"),
    [
        ([(1, 4), (4, None)], [(1, None)]),
        ([(1, 4), (5, None)], [(1, 4), (5, None)]),
        ([(1, 4), (4, 6), (6, 9)], [(1, 9)]),
        ([], []),
    ],
)
def test_spans_that_meet_are_one(spans, one):
    assert joined(spans) == one


@pytest.mark.parametrize(
    ("whole", "held", "lacking"),
    [
        ((1, None), [], [(1, None)]),
        ((1, None), [(1, None)], []),
        ((1, None), [(5, None)], [(1, 5)]),
        ((1, 9), [(1, 4)], [(4, 9)]),
        ((1, 9), [(3, 5), (7, 9)], [(1, 3), (5, 7)]),
        ((1, 9), [(20, None)], [(1, 9)]),
        ((5, None), [(1, 3)], [(5, None)]),
    ],
)
def test_what_of_a_span_is_not_held(whole, held, lacking):
    assert list(without(whole, held)) == lacking

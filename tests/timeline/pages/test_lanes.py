"""Marks beside the same rows stand in lanes of their own."""

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.pages.lines.lanes import Reach, beginning_first, ending_last, in_lanes, that_fit


@dataclass(frozen=True)
class Drawn:
    reach: Reach


MARKS = st.lists(st.tuples(st.integers(1, 60), st.integers(0, 30)).map(lambda at: Drawn(Reach(at[0], sum(at)))))


def most_in_a_row(marks: list[Drawn]) -> int:
    return max((sum(row in mark.reach.rows for mark in marks) for row in range(1, 100)), default=0)


@settings(max_examples=50, deadline=None)
@given(MARKS, st.sampled_from([ending_last, beginning_first]))
def test_no_two_in_one_lane_overlap_and_no_lane_is_wasted(marks, outermost):
    placed = in_lanes(marks, outermost)

    assert sorted((m.reach.start, m.reach.end) for m, _lane in placed) == sorted(
        (m.reach.start, m.reach.end) for m in marks
    )
    for place, (mark, lane) in enumerate(placed):
        assert not [1 for other, taken in placed[:place] if taken == lane and other.reach.meets(mark.reach)]
    assert max((lane for _mark, lane in placed), default=0) == most_in_a_row(marks)


@settings(max_examples=50, deadline=None)
@given(MARKS, MARKS)
def test_only_so_many_fit_and_the_next_would_not(marks, beside):
    kept = that_fit(marks, 3, beside=beside)

    assert all(sum(row in m.reach.rows for m in [*kept, *beside]) <= 3 for mark in kept for row in mark.reach.rows)
    for mark in marks:
        if mark not in kept:
            shorter = [m for m in kept if len(m.reach.rows) <= len(mark.reach.rows)]
            assert any(sum(row in m.reach.rows for m in [*shorter, *beside]) >= 3 for row in mark.reach.rows)


def test_what_lies_within_another_stands_nearer():
    around, within = Drawn(Reach(2, 9)), Drawn(Reach(3, 5))

    assert dict(in_lanes([within, around], ending_last)) == {around: 2, within: 1}


def test_of_a_chain_what_begins_later_stands_nearer_where_ends_turn_outwards():
    first, second, third = Drawn(Reach(1, 5)), Drawn(Reach(3, 8)), Drawn(Reach(9, 12))

    assert dict(in_lanes([first, second, third], beginning_first)) == {first: 2, second: 1, third: 1}

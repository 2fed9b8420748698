"""Where things stand in a comparison: in order, in their place, and never on one another."""

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from timeline.pages.compare.labels import overlap, placed, wrapped
from timeline.pages.compare.scale import BAND, scale
from timeline.pages.compare.ticks import APART, counted, dated
from timeline.pages.compare.tracks import tracks

EDGE = st.floats(0, 2000)
LABELS = st.lists(st.tuples(EDGE, st.floats(14, 70)), min_size=1, max_size=40).map(sorted)
DAYS = st.lists(st.integers(600_000, 740_000), min_size=1, max_size=60)


@given(LABELS)
def test_no_two_labels_overlap_and_none_changes_its_place_with_another(labels):
    wanted, heights = zip(*labels, strict=True)

    edges = placed(wanted, heights)

    assert edges == sorted(edges) and edges[0] >= 0
    assert not overlap(edges, heights)


def test_a_label_that_has_room_stands_where_it_belongs_and_others_share_what_there_is():
    assert placed([0, 100, 300], [50, 50, 50]) == [0, 100, 300]
    assert placed([100, 110], [50, 50]) == [80, 130]
    assert placed([0, 0, 0], [20, 20, 20]) == [0, 20, 40], "not above the top"


@given(st.text(alphabet="ab ’-", max_size=120), st.integers(4, 40), st.integers(1, 3))
def test_a_label_keeps_to_its_width_and_its_lines(text, width, lines):
    found = wrapped(text, width, lines)

    assert len(found) <= lines
    assert all(len(line) <= width for line in found)
    assert found == [] or found[-1].endswith("…") or " ".join(found).replace(" ", "") == text.replace(" ", "")


def test_words_are_kept_whole_where_they_fit():
    assert wrapped("names surveillance among the uses", 16, 3) == ["names", "surveillance", "among the uses"]
    assert wrapped("Donaudampfschifffahrt", 8, 2) == ["Donaudam", "pfschif…"]


@given(DAYS, st.lists(st.floats(10, 80), min_size=1, max_size=60))
def test_a_later_day_stands_lower_and_each_stretch_has_room_for_its_labels(days, heights):
    column = dict(zip(sorted(set(days)), heights, strict=False))

    found = scale(days, [column])

    ys = [found.y(day) for day in sorted(set(days))]
    assert all(one < other or abs(one - other) <= 0.1 for one, other in pairwise(ys))
    for stretch in found.stretches:
        needed = sum(height for day, height in column.items() if stretch.first <= day <= stretch.last)
        below = next((other.top for other in found.stretches if other.first > stretch.last), None)
        assert stretch.bottom - stretch.top >= needed - 0.2 or stretch.first == stretch.last
        assert below is None or below - stretch.bottom >= BAND - 0.2
    assert len(found.bands) == len(found.stretches) - 1 <= 5


@given(DAYS)
def test_marks_are_apart_and_lie_where_something_happened(days):
    found = scale(days, [])

    for ticks in (counted(found), dated(found)):
        assert all(other.y - one.y >= APART * 0.9 for one, other in pairwise(ticks))
        assert all(any(s.first <= tick.day <= s.last for s in found.stretches) for tick in ticks)


def test_marks_are_round_days_and_the_beginnings_of_months():
    found = scale([0, 90], [{0: 150.0, 90: 150.0}])
    of_dates = scale([date(2018, 1, 15).toordinal(), date(2018, 3, 20).toordinal()], [])

    assert [tick.day for tick in counted(found)] == [0, 20, 40, 60, 80]
    assert [date.fromordinal(tick.day) for tick in dated(of_dates)] == []


@given(st.lists(st.tuples(st.integers(0, 900), st.integers(0, 300)).map(lambda p: (p[0], p[0] + p[1])), max_size=30))
def test_stretches_on_one_track_do_not_touch(stretches):
    found = tracks(stretches, 3)

    for track in range(3):
        own = sorted(stretch for stretch, on in zip(stretches, found, strict=True) if on == track)
        assert all(one[1] + 6 <= other[0] for one, other in pairwise(own))

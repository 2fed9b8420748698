"""A bracket runs over the rows that its interval reaches, and fades where a bound is not known."""

import pytest

from timeline import dates
from timeline.pages.lines.brackets import LANES, Bracket, brackets
from timeline.wording.certainty import unsure_days


def drawn(*edtf: str, runs_down: bool = True) -> list[Bracket]:
    """One entry to a row, from row 1."""
    return brackets([(row, dates.parse(e)) for row, e in enumerate(edtf, 1)], runs_down=runs_down)


@pytest.mark.parametrize("edtf", ["2018-06-21", "2018-06-21/2018-07", "2018-06-21/..", "2018-06-21/"])
def test_a_known_day_has_none(edtf):
    assert unsure_days(dates.parse(edtf)) is None
    assert drawn(edtf) == []


@pytest.mark.parametrize(
    ("edtf", "days"),
    [
        ("2018-05", ("2018-05-01", "2018-05-31")),
        ("2018-06-21~", ("2018-06-21", "2018-06-21")),
        ("[2018-06-17..2018-06-22]", ("2018-06-17", "2018-06-22")),
        ("[..2018-06-22]", (None, "2018-06-22")),
        ("2018-05/2019", ("2018-05-01", "2018-05-31")),
        ("2018-05-03?/2019", ("2018-05-03", "2018-05-03")),
        ("/2019-03-01", (None, "2019-03-01")),
    ],
)
def test_it_knows_within_which_days_something_happened_or_began(edtf, days):
    found = unsure_days(dates.parse(edtf))

    assert tuple(day and day.isoformat() for day in found) == days


def test_alone_it_stands_beside_its_own_row():
    assert drawn("2018-05", "2018-06-21") == [Bracket(1, 2)]


def test_it_runs_to_the_last_row_that_its_interval_reaches():
    assert drawn("2018-05", "2018-05-10", "2018-05-12", "2018-06-21") == [Bracket(1, 4)]


def test_it_ends_at_the_sign_of_what_happened_on_its_last_day():
    assert drawn("[2018-06-17..2018-06-22]", "2018-06-21", "2018-06-22") == [Bracket(1, 3, at_entry=True)]


def test_an_unknown_beginning_fades():
    assert drawn("2018-06-21", "[..2018-06-22]") == [Bracket(1, 2, "soft-a", at_entry=True)]
    assert drawn("[..2018-06-22]") == [Bracket(1, 2, "soft-a")], "the first of a ladder has nothing above it"
    assert drawn("[..2018-06-22]", "2018-06-21", runs_down=False) == [Bracket(1, 2, "soft-z")]


def test_about_fades_at_both_ends():
    assert drawn("2018-05~") == [Bracket(1, 2, "soft")]


def test_what_is_known_only_by_its_latest_day_stretches_no_bracket():
    (longer,) = [bracket for bracket in drawn("[2018-06-01..2018-06-22]", "[..2018-06-22]") if not bracket.fade]

    assert (longer.start, longer.end) == (1, 2)


def test_the_shorter_lies_inside():
    longer, shorter = drawn("[2018-05-01..2018-06-30]", "[2018-06-17..2018-06-22]", "2018-06-23", "2018-06-29")

    assert (longer.start, longer.end, longer.lane) == (1, 5, 2)
    assert (shorter.start, shorter.end, shorter.lane) == (2, 3, 1)


def test_two_that_touch_one_row_have_lanes_of_their_own():
    ends_at_row_3, begins_in_row_3 = drawn("[2018-06-17..2018-06-22]", "2018-06-21", "2018-06-22", "[..2018-06-22]")

    assert (ends_at_row_3.reach, begins_in_row_3.start) == (3, 3)
    assert {ends_at_row_3.lane, begins_in_row_3.lane} == {1, 2}


def test_where_all_lanes_are_taken_the_outermost_is_shared():
    found = drawn(*(f"[2018-05-0{n}..2018-06-{n}0]" for n in (1, 2)), "2018-05", "2018-05-04~", "2018-05-05?")

    assert {bracket.lane for bracket in found} <= set(range(1, LANES + 1))


def test_where_time_runs_up_it_stays_beside_its_own_row():
    assert drawn("2018-05-12", "2018-05-10", "2018-05", runs_down=False) == [Bracket(3, 4)]

"""A story's line in small: signs never overlap or leave the drawing, silences are dotted, and red is what is owing."""

import pytest

from timeline.pages.mini import APART, DRAWN, WIDTH, Mini, mini


def entry(edtf: str, *responses: str, kind: str = "protest") -> dict:
    return {
        "kind": kind,
        "edtf": edtf,
        "demands": [{"id": f"D{number}", "response": response} for number, response in enumerate(responses, 1)],
    }


def made(*entries: dict) -> Mini:
    """In the order of time."""
    found = mini(list(reversed(entries)))
    assert found
    return found


def test_a_story_without_entries_has_none():
    assert mini([]) is None


@pytest.mark.parametrize(
    "days",
    [
        ["2018-06-01"],
        ["2018-06-01"] * DRAWN,
        ["2018-06-01", *["2020-01-01"] * (DRAWN - 1)],
        [*["2018-06-01"] * (DRAWN - 1), "2020-01-01"],
        [f"{year}" for year in range(1900, 1900 + DRAWN)],
        ["1000-01-01", "9999-12-31"],
    ],
)
def test_signs_stand_apart_and_in_the_drawing(days: list[str]):
    places = [sign.x for sign in made(*map(entry, days)).signs]

    assert len(places) == len(days)
    assert places == sorted(places)
    assert all(after - before >= APART for before, after in zip(places, places[1:], strict=False))
    assert places[0] >= 0 and places[-1] + 14 <= WIDTH


def test_the_line_runs_through_and_is_dotted_where_half_a_year_has_no_entry():
    found = made(entry("2018-06-01"), entry("2018-09-01"), entry("2019-09-01"))

    (dotted,), (before, after) = found.dotted, found.solid
    assert (before[0], before[1], dotted[1], after[1]) == (0, dotted[0], after[0], WIDTH)
    assert (found.first, found.last) == ("2018", "2019")


def test_what_is_owing_leaves_the_line_where_it_was_asked():
    found = made(entry("2018-05", "none"), entry("2018-06-22", "refused", kind="statement"), entry("2018-07-01", "met"))

    assert [thread.x for thread in found.threads] == [found.signs[0].x + 7]
    assert found.owing == ("D1",)
    assert [sign.is_known for sign in found.signs] == [False, True, True]


def test_of_more_the_last_are_drawn_and_it_says_so():
    found = made(*(entry(f"2018-06-{day:02}", "none") for day in range(1, DRAWN + 2)))

    assert (len(found.signs), found.is_cut, len(found.threads)) == (DRAWN, True, 3)

"""Entries in the order of their dates become rows: years, silences, and ladders of thirty rows."""

from datetime import date, timedelta

from timeline import dates
from timeline.pages.lines.ladder import MOST, RUNGS, Hung, Row, draw, draw_list


def hung(*edtf: str, demands: dict[str, list] | None = None) -> list[Hung]:
    """`demands`: by date, the demands made then."""
    return [Hung(dates.parse(e), {"id": e, "demands": (demands or {}).get(e, [])}) for e in edtf]


def told(row: Row) -> str:
    if row.entry:
        return row.entry.document["id"]
    return row.silence.words if row.silence else str(row.year)


def rows(*edtf: str) -> list[str]:
    return [told(row) for stretch in draw(hung(*edtf)) for row in stretch.rows]


def test_a_year_is_marked_where_it_begins():
    assert rows("2018-06-21", "2018-06-22", "2019-01-02")[:3] == ["2018", "2018-06-21", "2018-06-22"]
    assert rows("2018-12-30", "2019-01-02") == ["2018", "2018-12-30", "2019", "2019-01-02"]


def test_a_silence_stands_before_the_year_that_ends_it():
    assert rows("2018-06-22", "2019-03-26") == ["2018", "2018-06-22", "9 months", "2019", "2019-03-26"]


def test_an_empty_line_has_no_stretch():
    assert draw([]) == []


def test_a_short_line_is_one_ladder_with_its_rows_numbered_from_one():
    (stretch,) = draw(hung("2018-06-21", "2018-06-22"))

    assert [row.number for row in stretch.rows] == [1, 2, 3]
    assert stretch.next_row == 4


def days(first: date, many: int) -> list[str]:
    return [(first + timedelta(i)).isoformat() for i in range(many)]


def test_a_long_line_goes_on_in_further_ladders_and_loses_nothing():
    line = [*days(date(2018, 1, 1), 20), *days(date(2018, 12, 20), 20), *days(date(2019, 1, 9), 70)]

    stretches = draw(hung(*line))

    assert [told(row) for s in stretches for row in s.rows if row.entry] == line
    assert all(s.next_row <= RUNGS for s in stretches)


def test_ladders_part_at_years_where_they_can():
    stretches = draw(hung(*days(date(2018, 1, 1), 20), *days(date(2019, 1, 1), 20)))

    assert [told(s.rows[0]) for s in stretches] == ["2018", "11 months"]
    assert told(stretches[1].rows[1]) == "2019"


def test_a_ladder_holds_as_many_rows_as_it_may():
    (stretch,) = draw(hung(*days(date(2018, 1, 1), MOST - 1)))

    assert stretch.next_row == RUNGS


def test_a_chosen_list_says_nothing_about_the_time_between():
    stretches = draw_list(hung("2019-03-26", "2018-06-22", "2018-06-21"))

    assert [told(row) for s in stretches for row in s.rows] == [
        "2019", "2019-03-26", "2018", "2018-06-22", "2018-06-21",
    ]  # fmt: skip


def test_a_silence_names_the_demands_that_stay_open_through_it():
    answer = {"response": "refused", "entry": {"date": {"edtf": "2018-06-30"}}}
    late = {"response": "met", "entry": {"date": {"edtf": "2020-01-01"}}}
    noted = {"response": "acknowledged", "entry": {"date": {"edtf": "2018-06-30"}}}
    made = [
        {"id": "D1", "history": [answer]},
        {"id": "D2", "history": [late]},
        {"id": "D3", "history": []},
        {"id": "D4", "history": [noted]},
    ]
    (stretch,) = draw(hung("2018-06-22", "2018-06-30", "2019-03-26", demands={"2018-06-22": made}))

    assert [row.silence.owing for row in stretch.rows if row.silence] == [("D2", "D3", "D4")]

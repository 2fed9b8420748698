"""A weekday beside a written day tells the same day, however they are written. All was printed on 16 January 2019."""

from datetime import date

import pytest

from tests.timeline.ingest.propose.sentence import guess

WEDNESDAY = date(2019, 1, 16)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("On Monday night (August 27, 2018) clerks signed it.", "2018-08-27"),
        ("Clerks signed it on Monday night (August 27, 2018).", "2018-08-27"),
        ("Clerks signed it late last night (15 January).", "2019-01-15"),
        ("Clerks signed it last week (January 8) in the yard.", "2019-01-08"),
        ("Clerks signed it Tuesday, 9/25/2018.", "2018-09-25"),
        ("Clerks signed it on Tuesday (25/9/2018).", "2018-09-25"),
        ("Clerks signed it on Tuesday 25.9.2018 by the gate.", "2018-09-25"),
        ("Clerks signed it on Wednesday, 10/9/2018.", "[2018-09-10..2018-10-09]"),
        ("Clerks signed it on Tuesday, 10/9/2018.", "2018-10-09"),
        ("Clerks signed it on Monday, 10/9/2018.", "2018-09-10"),
        ("Clerks signed it on Wednesday last, January 9.", "2019-01-09"),
        ("Clerks signed it on 25/9/2018, a Tuesday.", "2018-09-25"),
        ("Clerks signed it on 25/9/2018, a Monday.", "2018-09-25?"),
        ("Clerks signed it on September 25, 2018, a Monday.", "2018-09-25?"),
        ("Clerks signed it on 25 September, a Tuesday.", "2018-09-25"),
        ("Clerks signed it on the 9th, a Wednesday.", "2019-01-09"),
        ("Clerks signed it on the 9th, a Monday.", "[..2019-01-16]"),
    ],
)
def test_the_written_day_counts(text: str, edtf: str) -> None:
    assert guess(text, WEDNESDAY) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Clerks signed it Tuesday last.", "[2019-01-08..2019-01-15]"),
        ("On Tuesday last clerks signed it.", "[2019-01-08..2019-01-15]"),
        ("Clerks signed it on Saturday last, in the yard.", "2019-01-12"),
        ("Clerks signed it on Tuesday last week.", "2019-01-08"),
        ("Clerks signed it on Tuesday and lasted out.", "2019-01-15"),
    ],
)
def test_last_behind_a_weekday_says_what_it_says_before_it(text: str, edtf: str) -> None:
    assert guess(text, WEDNESDAY) == edtf


@pytest.mark.parametrize(
    "text",
    [
        "Hull | January 14, 2019 | Clerks signed it.",
        "Hull – 14 January 2019 – Clerks signed it.",
        "Kingston upon Hull | 14 January | Clerks signed it.",
    ],
)
def test_a_dateline_between_strokes_dates_no_event(text: str) -> None:
    assert guess(text, WEDNESDAY) == "[..2019-01-16]"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Clerks signed it on January 7 and 8, and the gates were shut.", "2019-01-07/2019-01-08"),
        ("Clerks signed it on Monday and Tuesday, and so did the cooks.", "2019-01-14/2019-01-15"),
        ("Clerks signed it on January 7, 8 and 10, and the gates were shut.", "[2019-01-07..2019-01-10]"),
        ("Clerks signed it Monday or Tuesday, and the gates were shut.", "[2019-01-14..2019-01-15]"),
    ],
)
def test_no_day_of_several_is_lost_where_another_clause_follows(text: str, edtf: str) -> None:
    assert guess(text, WEDNESDAY) == edtf

"""Days and months without a year, behind a year that was told. All was written on Thursday, 4 March 2021."""

from datetime import date

import pytest

from timeline import dates
from timeline.dates import english
from timeline.dates.parts import Part

THURSDAY = date(2021, 3, 4)


def last(text: str) -> str | None:
    when = english.find(text, THURSDAY)[-1].when
    return dates.format(when) if when else None


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("in November 2018 and delivered a petition in December", "[2018-12..2020-12]"),
        ("in October 2019, and the rival sued in November", "[2019-11..2020-11]"),
        ("on Nov. 1, 2018. On Dec. 6, they wrote", "[2018-12-06..2020-12-06]"),
        ("on Nov. 1, 2018. On June 6, they wrote", "[2018-06-06..2020-06-06]"),
        ("Back in 2018, they walked out on Nov. 1", "[2018-11-01..2020-11-01]"),
        ("In 2018 it sold them. In the summer, they walked out", "[2018-06..2020-08]"),
        ("In 2018 it sold them. In the second quarter, it won", "[2018-04..2020-06]"),
        ("In 2018 it sold them. In early May, it won", "[2018-05-01..2020-05-10]"),
        ("In 2018 it sold them. In April, it won. In June, it lost", "[2018-06..2020-06]"),
        ("In 2018 they met. They struck from June 3 to June 5", "[2018-06-03..2020-06-05]"),
        ("In 2018 they met. They wrote before June 3", "[..2020-06-02]"),
        ("In 2018 they met. They have struck since June 3", None),
    ],
)
def test_a_time_without_a_year_behind_a_year_may_be_of_that_year_or_of_the_last(text: str, edtf: str | None) -> None:
    assert last(text) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("In 2020 it sold them. In June, they walked out", "2020-06"),  # that year's is the last
        ("In September 2019 it sold them. In June, they walked out", "2020-06"),
        ("In September 2020 it sold them. In January, they walked out", "2021-01"),
        ("In 2018 it sold them. In February, they walked out", "2021-02"),  # news of the last weeks
        ("In 2018 it sold them. On Feb. 9, they walked out", "2021-02-09"),
        ("In 2018 it sold them. Last June, they walked out", "2020-06"),
        ("In 2018 it sold them. This January, they walked out", "2021-01"),
        ("In 2018 it sold them. On Tuesday it answered. On Jan. 9 they walked out", "2021-01-09"),
        ("Since 2018 it has sold them. In June, they walked out", "2020-06"),
        ("It is to end in 2025. In June, they walked out", "2020-06"),
        ("In 2018 it sold them. On Thursday, Nov. 1, they walked out", "2018-11-01"),  # a Sunday in 2020
        ("In 2018 it sold them. On Sunday, Nov. 1, they walked out", "2020-11-01"),
        ("In 2018 it sold them. On Friday, Nov. 1, they walked out", "2019-11-01"),
        ("In 2018 it sold them. They wrote in June 2019", "2019-06"),
    ],
)
def test_it_is_exact_where_no_other_year_is_left(text: str, edtf: str) -> None:
    assert last(text) == edtf


def test_the_time_told_before_is_handed_over_from_one_text_to_the_next() -> None:
    since = english.since(english.find("On Nov. 1, 2018, they walked out.", THURSDAY), THURSDAY)

    assert since == Part.around(date(2018, 11, 1), "day")
    assert dates.format(english.find("On Dec. 6, they wrote.", THURSDAY, since=since)[0].when) == (  # type: ignore[arg-type]
        "[2018-12-06..2020-12-06]"
    )
    assert english.since(english.find("On Tuesday, they came back.", THURSDAY, since=since), THURSDAY, since) is None

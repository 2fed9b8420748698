"""Weekends with names, days that recur, lists of days, and days said twice. Written on Thursday, 3 January 2019."""

from datetime import date

import pytest

from timeline import dates
from timeline.dates import english

THURSDAY = date(2019, 1, 3)


def read(text: str, told: date | None = None) -> list[str | None]:
    found = english.find(text, THURSDAY, told)
    return [dates.format(reading.when) if reading.when else None for reading in found]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("over the weekend", "[2018-12-29..2018-12-30]"),
        ("last weekend", "[2018-12-29..2018-12-30]"),
        ("this past weekend in Leith", "[2018-12-29..2018-12-30]"),
        ("over the past weekend", "[2018-12-29..2018-12-30]"),
        ("over the Labor Day weekend", "[2018-09-01..2018-09-03]"),
        ("over Memorial Day weekend 2017", "[2017-05-27..2017-05-29]"),
        ("over the long Thanksgiving weekend", "[2018-11-22..2018-11-25]"),
        ("over Easter weekend 2018", "[2018-03-30..2018-04-02]"),
        ("on the Easter weekend", "[2018-03-30..2018-04-02]"),
        ("over the Christmas weekend", "[2018-12-21..2018-12-31]"),
        ("over the New Year weekend", "[2018-12-28..2019-01-07]"),
        ("over the New Year's weekend of 2017", "[2016-12-30..2017-01-02]"),
        ("over the July 4 weekend", "[2018-06-30..2018-07-08]"),
        ("the last weekend in June", "[2018-06-23..2018-06-30]"),
        ("over the last weekend in June", "[2018-06-23..2018-06-30]"),
        ("over the first weekend of June last year", "[2018-06-02..2018-06-03]"),
        ("one weekend in June", "2018-06"),
        ("over the bank holiday weekend in May", "2018-05"),
        ("over the weekend in late June", "[2018-06-21..2018-06-30]"),
        ("on a weekend last month", "2018-12"),
    ],
)
def test_a_weekend_is_the_one_that_is_named(words: str, edtf: str) -> None:
    assert read(f"They struck {words}.") == [edtf]


@pytest.mark.parametrize(
    "words",
    [
        "over the opening weekend",
        "over the long weekend",
        "over the holiday weekend",
        "over the bank holiday weekend",
        "on a weekend",
        "one weekend",
        "at a weekend",
        "the following weekend",
        "that same weekend",
        "over the weekend of the vote",
        "over the last weekend of the fair",
        "the weekend before the vote",
        "over the Pride weekend",
        "over the weekend that followed",
    ],
)
def test_a_weekend_that_is_not_known_is_not_the_last_one(words: str) -> None:
    assert not any(read(f"They struck {words}."))


@pytest.mark.parametrize(
    "words",
    [
        "on June 3 every year",
        "on June 3 each year",
        "on June 3, every single year",
        "on 3 June annually",
        "on June 3 of every year",
        "on June 3 year after year",
        "every year on June 3",
        "each year, on June 3,",
        "annually on June 3",
        "on Wednesday every week",
        "on Wednesday each week",
        "in June every year",
    ],
)
def test_a_day_that_recurs_is_none(words: str) -> None:
    assert read(f"They strike {words}.") == [None]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("in 2016, 2017 and 2018", "[2016..2018]"),
        ("in 2014, 2016, and 2018", "[2014..2018]"),
        ("in 2012, 2014, 2016 or 2018", "[2012..2018]"),
        ("on June 3, 2016, June 3, 2017 and June 3, 2018", "[2016-06-03..2018-06-03]"),
        ("on 3 May 2016, 4 May 2017, and 5 May 2018", "[2016-05-03..2018-05-05]"),
        ("in May 2016, June 2017 and July 2018", "[2016-05..2018-07]"),
        ("on June 3 and on June 9", "[2018-06-03..2018-06-09]"),
        ("in June and in August", "[2018-06..2018-08]"),
        ("on Monday and again on Wednesday", "[2018-12-31..2019-01-02]"),
    ],
)
def test_a_list_of_times_has_the_bounds_of_all(words: str, edtf: str) -> None:
    assert read(f"They struck {words}.") == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("On June 3 and on June 9 they struck.", ["2018-06-03", "2018-06-09"]),
        ("They wrote in June and in July they struck.", ["2018-06", "2018-07"]),
        ("They wrote on June 3 and on June 9 they struck.", ["2018-06-03", "2018-06-09"]),
    ],
)
def test_and_joins_times_but_not_those_of_two_clauses(text: str, edtf: list[str]) -> None:
    assert read(text) == edtf


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("on Thursday, the 20th", "2018-12-20"),
        ("on Thursday the 20th", "2018-12-20"),
        ("on Thu 20th", "2018-12-20"),
        ("on Thursday 20", "2018-12-20"),
        ("on Thursday 20 in Leith", "2018-12-20"),
        ("on the 20th, a Thursday", "2018-12-20"),
        ("on the 20th (a Thursday)", "2018-12-20"),
        ("on Wednesday, the 20th", None),
        ("on Wednesday 20", None),
        ("on the 20th, a Wednesday", None),
        ("on Wednesday in June", "2018-06"),
        ("on Wednesday morning in June last year", "2018-06"),
        ("on Wednesday last June", "2018-06"),
        ("on Wednesday afternoon in late June 2018", "[2018-06-21..2018-06-30]"),
        ("on Wednesday in the spring of 2018", "2018-21"),
        ("on Wednesday last month", "2018-12"),
        ("on Wednesday in 2016", "2016"),
    ],
)
def test_a_weekday_with_a_number_or_a_month_is_none_of_the_last_week(words: str, edtf: str | None) -> None:
    assert read(f"They struck {words}.") == [edtf]


def test_a_weekday_with_a_number_may_be_of_the_month_that_was_told_of() -> None:
    assert read("They struck on Wednesday, the 20th.", told=date(2018, 6, 3)) == ["2018-06-20"]


@pytest.mark.parametrize(
    "text", ["On Thursday 20 drivers struck.", "On Thursday, 20 struck.", "Thursday's 20th strike"]
)
def test_a_number_behind_a_weekday_may_count_people(text: str) -> None:
    assert read(text) == ["2019-01-03"]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("on 20/06/2018, a Tuesday", "2018-06-20?"),
        ("on 20/06/2018, a Wednesday", "2018-06-20"),
        ("on 2018-06-20, a Tuesday", "2018-06-20?"),
        ("on 20.6.2018, a Tuesday", "2018-06-20?"),
        ("on 10/9/2018, a Tuesday", "2018-10-09"),
        ("on the twentieth of June, a Tuesday", "2018-06-20?"),
        ("yesterday, June 3", "2018-06-03?"),
        ("today (3 June)", "2018-06-03?"),
        ("last night, June 3", "2018-06-03?"),
        ("last week, on June 3", "2018-06-03?"),
        ("two days ago, on June 3", "2018-06-03?"),
        ("earlier this month, on June 3", "2018-06-03?"),
        ("yesterday, January 2", "2019-01-02"),
        ("yesterday, January 1", "2019-01-01"),
        ("last week, on December 28", "2018-12-28"),
        ("three weeks ago, on December 12", "2018-12-12"),
        ("last month, on December 12", "2018-12-12"),
        ("last year, on June 3", "2018-06-03"),
    ],
)
def test_what_contradicts_a_written_day_leaves_it_uncertain(words: str, edtf: str) -> None:
    assert read(f"They struck {words}.") == [edtf]

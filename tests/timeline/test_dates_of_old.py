"""So many years ago this week, the first weeks of a month, "Last June". All was written on Thursday, 4 March 2021."""

from datetime import date

import pytest

from timeline import dates
from timeline.dates import english

THURSDAY = date(2021, 3, 4)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        # so many years before now, named by what is now
        ("A year ago this week", "[2020-02-27..2020-03-10]"),
        ("two weeks ago this Friday", "[2021-02-12..2021-02-19]"),
        ("two years ago this month", "2019-03"),
        ("Three months ago this week", "[2020-11-28..2020-12-10]"),
        ("a year ago today", "2020-03-04"),
        ("two years ago yesterday", "2019-03-03"),
        ("a week ago yesterday", "2021-02-24"),
        ("a year ago tomorrow", "2020-03-05"),
        ("five years ago this Sunday", "[2016-02-25..2016-03-10]"),
        ("a year ago Monday", "[2020-02-27..2020-03-04]"),
        ("a year ago on Wednesday", "[2020-02-29..2020-03-06]"),
        ("three years ago last Friday", "[2018-02-23..2018-03-01]"),
        ("a month ago Tuesday", "[2021-01-30..2021-02-05]"),
        ("two weeks ago Friday", "2021-02-12"),
        # several weeks and months, not one
        ("in the first weeks of February", "[2021-02-01..2021-02-21]"),
        ("in the closing weeks of 2020", "[2020-11-20..2020-12-31]"),
        ("in the opening weeks of 2020", "[2020-01-01..2020-02-11]"),
        ("in the final months of 2020", "[2020-07..2020-12]"),
        ("in the first months of 2020", "[2020-01..2020-06]"),
        ("in the first month of 2020", "2020-01"),
        ("in the last month of 2020", "2020-12"),
        ("in the last week of February", "[2021-02-22..2021-02-28]"),
        # at the head of a sentence
        ("Last March", "2020-03"),
        ("This January", "2021-01"),
    ],
)
def test_words_of_an_older_time_are_no_day_of_now(words: str, edtf: str) -> None:
    found = english.find(f"{words}, they walked out.", THURSDAY)

    assert [dates.format(reading.when) for reading in found if reading.when] == [edtf]

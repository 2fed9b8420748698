"""How far a length of time reaches from a date, where that follows."""

import pytest

from timeline import dates


@pytest.mark.parametrize(
    ("date", "length", "expected"),
    [
        ("2018-06-19", "P2Y", "2018-06-19/2020-06-18"),
        ("2018-06-19", "P18M", "2018-06-19/2019-12-18"),
        ("2018-06-19", "P30D", "2018-06-19/2018-07-18"),
        ("2018-06-19", "P1D", "2018-06-19/2018-06-19"),
        ("2018-06-19", "P2W", "2018-06-19/2018-07-02"),
        ("2020-02-29", "P1Y", "2020-02-29/2021-02-28"),
        ("2019-01-31", "P1M", "2019-01-31/2019-02-28"),
        ("2018-06", "P2Y", "2018-06/2020-06"),
        ("2018", "P2Y", "2018/2020"),
    ],
)
def test_from_a_date_on(date: str, length: str, expected: str) -> None:
    assert dates.lasting_from(dates.parse(date), length) == expected


@pytest.mark.parametrize(
    ("date", "length", "expected"),
    [
        ("2020-06-18", "P2Y", "2018-06-19/2020-06-18"),
        ("2019-03-31", "P1M", "2019-03-01/2019-03-31"),
        ("2020-06", "P2Y", "2018-06/2020-06"),
    ],
)
def test_up_to_a_date(date: str, length: str, expected: str) -> None:
    assert dates.lasting_until(dates.parse(date), length) == expected


@pytest.mark.parametrize(
    ("span", "length", "expected"),
    [
        ("2018-03/2019-09", "P2Y", "2019-10/2021-09"),
        ("2018-03-01/2019-09-30", "P6M", "2019-10-01/2020-03-31"),
        ("2016/2018", "P2Y", "2019/2020"),
        ("/2018-12-31", "P1Y", "2019-01-01/2019-12-31"),
    ],
)
def test_on_from_where_something_ended(span: str, length: str, expected: str) -> None:
    assert dates.going_on(dates.parse(span), length) == expected


@pytest.mark.parametrize("date", ["[..2018-06-19]", "2018~", "2018-06?", "2018-21", "2018-03/2019-09"])
def test_nothing_is_counted_from_what_is_not_sure(date: str) -> None:
    assert dates.lasting_from(dates.parse(date), "P2Y") is None


@pytest.mark.parametrize("length", ["", "PT8H", "P2Y6M", "P0D", "two years", "P99999Y", "P9999Y"])
def test_nor_by_what_is_no_such_length(length: str) -> None:
    assert dates.lasting_from(dates.parse("2018-06-19"), length) is None
    assert dates.lasting_until(dates.parse("2018-06-19"), length) is None


def test_nor_in_days_from_a_month_or_from_what_goes_on() -> None:
    assert dates.lasting_from(dates.parse("2018-06"), "P30D") is None
    assert dates.going_on(dates.parse("2018-03/.."), "P2Y") is None
    assert dates.going_on(dates.parse("2018-03/2019~"), "P1Y") is None
    assert dates.going_on(dates.parse("2018-06-19"), "P1Y") is None

"""A silence is never longer, nor more exact, than the dates around it allow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import dates
from timeline.pages.lines.silence import silences, whole_months


def silence(*edtf: str) -> str | None:
    """Before the last of these."""
    found = silences([(dates.parse(e), {}) for e in edtf])[-1]
    return found.words if found else None


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (["2018-06-22", "2018-07-10"], None),
        (["2019-07-11", "2019-08-12"], "1 month"),
        (["2018-06-22", "2019-03-26"], "9 months"),
        (["2016", "2018-05~"], "between 16 and 29 months"),
        (["2018-05", "2018-08-02"], "between 2 and 4 months"),
        (["2018-06-22", "2018-10"], "between 3 and 5 months"),
        (["[..2018-06-22]", "2018-10-01"], "at least 3 months"),
        (["2010-01-01", "2013-05-01"], "3 years"),
        (["2010", "2013-05-01"], "between 2 and 4 years"),
        (["[..2010-01-01]", "2013-05-01"], "at least 3 years"),
        (["2018-01-01/2018-06-30", "2018-09-30"], "3 months"),
        (["2018-01-01", "2018-09-30/.."], "8 months"),
    ],
)
def test_it_is_said_in_months_or_years(line, words):
    assert silence(*line) == words


def test_what_may_have_happened_any_time_before_ends_no_silence():
    assert silence("2016-01-01", "[..2018-06-22]") is None


def test_what_reaches_on_may_have_happened_within_it():
    assert silence("[2016-01-01..2018-06-01]", "2016-02-01", "2018-06-22") is None


@pytest.mark.parametrize(("line", "size"), [(["2018-01-01", "2018-04-01"], ""), (["2018-01-01", "2018-08-01"], "m"),
                                            (["2018-01-01", "2019-02-01"], "l")])  # fmt: skip
def test_a_long_one_takes_more_room(line, size):
    assert silences([(dates.parse(e), {}) for e in line])[-1].size == size


DAYS = st.dates(min_value=dates.parse("1969-01-01").start, max_value=dates.parse("2029-12-31").end)


@given(st.tuples(DAYS, DAYS), st.tuples(DAYS, DAYS))
def test_it_holds_whatever_the_true_days_were(first, second):
    a, b = sorted([dates.within(*sorted(first)), dates.within(*sorted(second))], key=dates.sort_date)
    found = silences([(a, {}), (b, {})])[1]

    if found:
        assert a.end < b.start
        assert found.least <= whole_months(a.end, b.start)
        assert found.most >= whole_months(a.start, b.end)

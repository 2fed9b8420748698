"""Dates: what is read, what is refused, what is said, and what filters and durations make of it."""

import random
import re
from datetime import date, timedelta

import edtf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import dates
from timeline.dates import DateError, Moment, Span, parse, words

modest = settings(max_examples=150, deadline=None)
few = settings(max_examples=40, deadline=None)  # the library takes some 10 ms a date

WORDS = {
    "2018-06-22": "22 June 2018",
    "2018-05": "May 2018",
    "2018-21": "spring 2018",
    "2018-22": "summer 2018",
    "2018-23": "autumn 2018",
    "2018-24": "winter 2018–19",
    "1999-24": "winter 1999–00",
    "2018": "2018",
    "[2018-06-17..2018-06-22]": "between 17 and 22 June 2018",
    "[2018-05-28..2018-06-03]": "between 28 May and 3 June 2018",
    "[2018-12-28..2019-01-03]": "between 28 December 2018 and 3 January 2019",
    "[2018-06-17..2019-06-22]": "between 17 June 2018 and 22 June 2019",
    "[2018-05..2018-06]": "between May and June 2018",
    "[2018-05..2019-06]": "between May 2018 and June 2019",
    "[2018-05..2018-06-22]": "between May 2018 and 22 June 2018",
    "[2017..2018]": "between 2017 and 2018",
    "[..2018-06-22]": "by 22 June 2018",
    "[..2018-06]": "by the end of June 2018",
    "[..2018]": "by the end of 2018",
    "2018-05~": "about May 2018",
    "2018-05?": "May 2018 (uncertain)",
    "2018-05%": "about May 2018 (uncertain)",
    "2018-22~": "about summer 2018",
    "2019-08/..": "since August 2019",
    "2019-08-05/..": "since 5 August 2019",
    "2019-08~/..": "since about August 2019",
    "2019-08/": "from August 2019, end not known",
    "/2019-05-07": "until 7 May 2019, start not known",
    "/2019-05?": "until May 2019 (uncertain), start not known",
    "2019-05-03/2019-05-07": "from 3 to 7 May 2019",
    "2019-05-30/2019-06-02": "from 30 May to 2 June 2019",
    "2019-05/2019-06": "from May to June 2019",
    "2019-05~/2019-06": "from about May 2019 to June 2019",
    "2018-21/2018-22": "from spring to summer 2018",
    "2018-22/2018-24": "from summer 2018 to winter 2018–19",
    "2018-05/2018-06-22": "from May 2018 to 22 June 2018",
    "2017/2019": "from 2017 to 2019",
    "2019-05/2019-05": "within May 2019",
    "2019-05-03/2019-05-03": "3 May 2019",
}

BOUNDS = {
    "2018-06-22": ("2018-06-22", "2018-06-22"),
    "2018-02": ("2018-02-01", "2018-02-28"),
    "2020-02": ("2020-02-01", "2020-02-29"),
    "2018-21": ("2018-03-01", "2018-05-31"),
    "2018-22": ("2018-06-01", "2018-08-31"),
    "2018-23": ("2018-09-01", "2018-11-30"),
    "2018-24": ("2018-12-01", "2019-02-28"),
    "2019-24": ("2019-12-01", "2020-02-29"),
    "2018": ("2018-01-01", "2018-12-31"),
    "9999": ("9999-01-01", "9999-12-31"),
    "[2018-05..2018-06-22]": ("2018-05-01", "2018-06-22"),
    "[2018-06-10..2018-06]": ("2018-06-10", "2018-06-30"),
    "[..2018-06]": (None, "2018-06-30"),
    "2019-06-10/2019-06": ("2019-06-10", "2019-06-30"),
    "2019-08/..": ("2019-08-01", None),
    "2019-08/": ("2019-08-01", None),
    "/2019-08": (None, "2019-08-31"),
    "2018-24/2019-24": ("2018-12-01", "2020-02-29"),
}

REFUSED = {
    "": "empty",
    "   ": "empty",
    "soon": "not a date we can read",
    "next year": "not a date we can read",
    "Yesterday": "not a date we can read",
    "20180622": "not a date we can read",
    "22/06/2018": "not a date we can read",
    "2018-6": "not a date we can read",
    "２０１８": "not a date we can read",
    "2018-06-31": "not in the calendar",
    "2019-02-29": "not in the calendar",
    "2018-13": "not in the calendar",
    "2018-00": "not in the calendar",
    "2018-22-01": "not in the calendar",
    "9999-24": "not in the calendar",
    "2018-06-22T10:00:00Z": "time of day",
    "2018-06-22 10:00": "time of day",
    "0999": "year outside",
    "0000-01-01": "year outside",
    "-0100": "year outside",
    "Y12018": "year outside",
    "2E3": "year outside",
    "Y2E5": "year outside",
    "2018S2": "significant digits",
    "201X": "leaves digits open",
    "2018-XX": "leaves digits open",
    "2018-06-XX": "leaves digits open",
    "2018-25": "seasons are 21",
    "2018-41": "seasons are 21",
    "?2018-05": "at its very end",
    "2018?-05": "at its very end",
    "2018-05~?": "at its very end",
    "{2017,2018}": "several dates",
    "{2017..2018}": "several dates",
    "[2017,2018]": "list of dates",
    "[2017,2019..2020]": "list of dates",
    "[2018]": "not an interval",
    "[2018..2019": "not an interval",
    "[2018/2019]": "not an interval",
    "[2018-05~..2018-06]": "leave ~, ? and % out",
    "[2018-05..2018-06]?": "leave ~, ? and % out",
    "[2018-22..2018-10]": "season in brackets",
    "[..2018-22]": "season in brackets",
    "[2018-06-17..]": "has no end",
    "[..]": "has no end",
    "[2019..2018]": "ends before it starts",
    "2019/2018": "ends before it starts",
    "2019-06/2019-05-31": "ends before it starts",
    "/": "neither start nor end",
    "/..": "neither start nor end",
    "../2019": "open start",
    "../..": "open start",
    "2017/2018/2019": "not a date we can read",
    "2017/.": "not a date we can read",
    "2017/...": "not a date we can read",
    "2017/[2018..2019]": "not a date we can read",
    "2017/~": "not a date we can read",
}


@pytest.mark.parametrize(("text", "said"), WORDS.items())
def test_a_date_is_said_as_a_person_writes_it(text: str, said: str) -> None:
    assert words(parse(text)) == said


@pytest.mark.parametrize(("text", "expected"), BOUNDS.items())
def test_bounds_are_the_first_and_last_day_it_can_have_been(text: str, expected: tuple[str | None, str | None]) -> None:
    start, end = dates.bounds(parse(text))

    assert (start and start.isoformat(), end and end.isoformat()) == expected


@pytest.mark.parametrize(("text", "why"), REFUSED.items())
def test_what_is_not_modelled_is_refused_with_the_text_and_the_remedy(text: str, why: str) -> None:
    with pytest.raises(DateError) as refusal:
        parse(text)

    sentence = str(refusal.value)
    assert why in sentence
    assert text.strip() in sentence
    assert ": " in sentence, "no remedy"


def test_a_refusal_inside_a_span_names_the_end_that_is_wrong() -> None:
    with pytest.raises(DateError, match="In “2018-06-01/2018-06-31”: “2018-06-31” is not in the calendar"):
        parse("2018-06-01/2018-06-31")


def test_a_refusal_does_not_repeat_an_endless_text() -> None:
    with pytest.raises(DateError) as refusal:
        parse("x" * 100_000)

    assert len(str(refusal.value)) < 400


def test_spaces_around_a_date_do_not_matter() -> None:
    assert parse(" 2018-05\n") == parse("2018-05")


def test_an_interval_of_one_part_is_that_part() -> None:
    assert parse("[2018-06-22..2018-06-22]") == parse("2018-06-22")
    assert parse("[2018-05..2018-05]") == parse("2018-05")
    assert dates.within(date(2018, 6, 22), date(2018, 6, 22)) == dates.day(date(2018, 6, 22))


def test_constructors_agree_with_what_is_written() -> None:
    assert dates.day(date(2018, 6, 22)) == parse("2018-06-22")
    assert dates.within(date(2018, 6, 17), date(2018, 6, 22)) == parse("[2018-06-17..2018-06-22]")
    assert dates.by(date(2018, 6, 22)) == parse("[..2018-06-22]")
    assert Moment(date(2018, 5, 1), date(2018, 5, 31), "month") == parse("2018-05")
    assert Span(date(2019, 8, 5), None, is_open=True) == parse("2019-08-05/..")


@pytest.mark.parametrize(
    "contradiction",
    [
        lambda: Moment(date(2018, 5, 2), date(2018, 5, 31), "month"),
        lambda: Moment(date(2018, 5, 1), date(2018, 6, 30), "month"),
        lambda: Moment(None, date(2018, 5, 31), "month"),
        lambda: Moment(date(2018, 5, 1), date(2018, 5, 9), "interval", circa=True),
        lambda: Moment(date(2018, 5, 2), date(2018, 5, 9), "interval", start_precision="month"),
        lambda: Moment(date(2018, 5, 9), date(2018, 5, 2), "interval"),
        lambda: Moment(date(999, 5, 9), date(999, 5, 9), "day"),
        lambda: Span(None, None),
        lambda: Span(None, None, is_open=True),
        lambda: Span(date(2018, 5, 1), date(2018, 5, 9), is_open=True),
        lambda: Span(date(2018, 5, 9), date(2018, 5, 1)),
        lambda: Span(date(2018, 5, 9), None, end_circa=True),
        lambda: Span(None, date(2018, 5, 9), start_uncertain=True),
        lambda: dates.within(date(2018, 5, 9), date(2018, 5, 1)),
    ],
)
def test_a_value_that_contradicts_itself_cannot_be_made(contradiction) -> None:
    with pytest.raises(DateError):
        contradiction()


def test_a_documents_date_is_its_own():
    dates.as_json(parse("2018-05"))["display"] = "changed"

    assert dates.as_json(parse("2018-05"))["display"] == "May 2018"


def test_the_document_says_what_the_contract_says() -> None:
    assert dates.as_json(parse("2018-05")) == {
        "type": "moment",
        "edtf": "2018-05",
        "start": "2018-05-01",
        "end": "2018-05-31",
        "precision": "month",
        "circa": False,
        "uncertain": False,
        "display": "May 2018",
    }


def test_the_document_of_a_span_has_null_for_an_open_end() -> None:
    assert dates.as_json(parse("2019-08~/..")) == {
        "type": "span",
        "edtf": "2019-08~/..",
        "start": "2019-08-01",
        "end": None,
        "precision": "interval",
        "circa": True,
        "uncertain": False,
        "display": "since about August 2019",
    }


def test_an_unknown_start_sorts_and_filters_at_its_end() -> None:
    by_june = parse("[..2018-06-22]")

    assert dates.sort_date(by_june) == date(2018, 6, 22)
    assert dates.overlaps(by_june, date(2018, 6, 22), date(2018, 6, 22))
    assert not dates.overlaps(by_june, None, date(2018, 6, 21))
    assert not dates.overlaps(by_june, date(2018, 6, 23), None)


@pytest.mark.parametrize("text", ["2019-08-05/..", "2019-08-05/"])
def test_an_open_or_unknown_end_reaches_on(text: str) -> None:
    assert dates.overlaps(parse(text), date(2100, 1, 1), None)
    assert not dates.overlaps(parse(text), None, date(2019, 8, 4))


def test_a_filter_of_one_day_finds_the_month_that_holds_it() -> None:
    assert dates.overlaps(parse("2018-05"), date(2018, 5, 17), date(2018, 5, 17))
    assert not dates.overlaps(parse("2018-05"), date(2018, 6, 1), date(2018, 6, 1))


def test_a_filter_that_ends_before_it_starts_finds_nothing() -> None:
    assert not dates.overlaps(parse("2018-05"), date(2018, 5, 20), date(2018, 5, 10))


@pytest.mark.parametrize(
    ("text", "latest"),
    [
        ("2018-05", date(2018, 5, 31)),
        ("[..2018-06-22]", date(2018, 6, 22)),
        ("2019-05-03/2019-05-07", date(2019, 5, 7)),
        ("2019-08-05/..", date(2019, 8, 5)),
        ("2019-08/..", date(2019, 8, 31)),
        ("2019-08/", date(2019, 8, 31)),
        ("/2019-05-07", date(2019, 5, 7)),
    ],
)
def test_the_latest_day_is_when_it_has_surely_begun(text: str, latest: date) -> None:
    assert dates.latest_day(parse(text)) == latest


@pytest.mark.parametrize(
    ("a", "b", "least", "most"),
    [
        ("2018-06-15", "2018-06-22", 7, 7),
        ("2018-05", "2018-06-22", 22, 52),
        ("2018-05", "[..2018-06-22]", 0, 52),
        ("[..2018-06-15]", "2018-06-22", 7, None),
        ("2018-06", "2018-06-22", 0, 21),
        ("2018-06-22", "2018-05", 0, 0),
        ("2018-06-22", "2018-07-01/..", 9, 9),
        ("2019-05-03/2019-05-07", "2019-05-10", 3, 7),
    ],
)
def test_days_between_are_bounds_never_one_false_number(a: str, b: str, least: int, most: int | None) -> None:
    assert dates.days_between(parse(a), parse(b)) == {"min": least, "max": most}


# What must hold for every date there can be.

days = st.dates(date(1990, 1, 1), date(2040, 12, 31))
days_months_years = st.one_of(
    days.map(date.isoformat),
    days.map(lambda d: f"{d:%Y-%m}"),
    st.integers(1000, 9999).map(str),
)
plain = days_months_years | st.builds("{}-{}".format, st.integers(1990, 2040), st.integers(21, 24))
marked = st.builds(str.__add__, plain, st.sampled_from(["", "~", "?", "%"]))
near = st.integers(0, 40).map(lambda n: timedelta(days=n))
written = st.one_of(
    marked,
    st.builds("[{}..{}]".format, days_months_years, days_months_years),
    st.builds("[..{}]".format, days_months_years),
    st.builds("{}/{}".format, marked, marked),
    st.builds("{}/..".format, marked),
    st.builds("{}/".format, marked),
    st.builds("/{}".format, marked),
)


def _read(text: str) -> dates.When | None:
    """None for the pairs that happen to be the wrong way round."""
    try:
        return parse(text)
    except DateError as refusal:
        assert "ends before it starts" in str(refusal)
        return None


whens = written.map(_read).filter(lambda when: when is not None)
close_days = st.dates(date(2018, 5, 20), date(2018, 7, 10))
close = st.one_of(
    close_days.map(date.isoformat).map(parse),
    st.sampled_from(["2018-05", "2018-06", "2018-22", "2018-06~"]).map(parse),
    st.builds(lambda a, gap: dates.within(a, a + gap), close_days, near),
    close_days.map(dates.by),
    st.builds(lambda a, gap: parse(f"{a}/{a + gap}"), close_days, near),
    close_days.map(lambda a: parse(f"{a}/..")),
    close_days.map(lambda a: parse(f"{a}/")),
    close_days.map(lambda b: parse(f"/{b}")),
    st.sampled_from(["2018-06/..", "2018-05/2018-06", "/2018-06"]).map(parse),
)
FIRST, LAST = date(2018, 5, 1), date(2018, 10, 31)
CALENDAR = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]


def _days(first: date, last: date) -> set[date]:
    return {d for d in CALENDAR if first <= d <= last}


def _filtered_days(when: dates.When) -> set[date]:
    """The days it is looked for: the end alone where the start is unknown, all that follow where the end is."""
    last = when.end or LAST
    return _days(when.start or last, last)


@modest
@given(whens)
def test_what_is_written_is_read_back_the_same(when: dates.When) -> None:
    assert parse(dates.format(when)) == when


@modest
@given(written)
def test_writing_is_stable(text: str) -> None:
    when = _read(text)

    assert when is None or "[" in text or dates.format(when) == text


@few
@given(whens)
def test_the_library_reads_what_we_write(when: dates.When) -> None:
    """Except a marked season and bounds of two precisions: EDTF has them, the library's grammar does not."""
    text = dates.format(when)
    of_two_precisions = "[" in text and when.start and when.start_precision != when.end_precision

    assert of_two_precisions or re.search("-2[1-4][~?%]", text) or edtf.is_valid_edtf(text)


@few
@given(plain)
def test_plain_bounds_are_the_librarys_but_for_winter(text: str) -> None:
    theirs = edtf.parse_edtf(text)
    start, end = dates.bounds(parse(text))

    assert start and tuple(theirs.lower_strict())[:3] == (start.year, start.month, start.day)
    if not text.endswith("-24") or len(text) != 7:
        assert end and tuple(theirs.upper_strict())[:3] == (end.year, end.month, end.day)


@modest
@given(close, st.none() | close_days, st.none() | close_days)
def test_overlap_agrees_with_a_set_of_days(when: dates.When, after: date | None, before: date | None) -> None:
    asked = _days(after or FIRST, before or LAST)

    assert dates.overlaps(when, after, before) == bool(_filtered_days(when) & asked)


@modest
@given(close, close)
def test_days_between_agree_with_every_pair_of_days(a: dates.When, b: dates.When) -> None:
    froms = _days(a.start or FIRST, dates.latest_day(a))
    tos = _days(b.start or FIRST, dates.latest_day(b))
    every = [max(0, (to - since).days) for since in froms for to in tos]

    between = dates.days_between(a, b)

    assert between == {"min": min(every), "max": max(every) if a.start else None}


@modest
@given(whens)
def test_the_sort_date_lies_within_the_bounds(when: dates.When) -> None:
    sort_date = dates.sort_date(when)

    assert (when.start or date.min) <= sort_date <= (when.end or date.max)
    assert sort_date <= dates.latest_day(when)


@modest
@given(whens)
def test_words_name_no_day_where_none_is_known(when: dates.When) -> None:
    text = dates.format(when)
    days_written = [part for part in text.strip("[]").replace("..", "/").split("/") if part.count("-") == 2]

    numbers = [word for word in words(when).replace(",", " ").split() if word.isdigit() and len(word) < 3]

    assert len(numbers) <= len(days_written)


@modest
@given(whens)
def test_words_tell_every_doubt(when: dates.When) -> None:
    said = words(when)

    assert ("about" in said) == when.circa
    assert ("(uncertain)" in said) == when.uncertain


PIECES = [
    "2018",
    "201X",
    "-06",
    "-22",
    "-31",
    "-",
    "..",
    ".",
    "/",
    "[",
    "]",
    "{",
    "}",
    ",",
    "~",
    "?",
    "%",
    "Y",
    "E3",
    "S2",
] + ["0", "9", "99", " ", "T10:00", "X", "\n", "\x00", "é", "２", "%(text)s", "{0}"]


@settings(max_examples=130, deadline=None)
@given(st.randoms(use_true_random=True))
def test_ten_thousand_broken_texts_raise_nothing_but_a_date_error(dice: random.Random) -> None:
    """The dice put the pieces together: drawn one by one they would take longer than the dates."""
    for text in ("".join(dice.choices(PIECES, k=dice.randint(0, 8))) for _ in range(80)):
        try:
            when = parse(text)
        except DateError as refusal:
            assert str(refusal), text
        else:
            assert parse(dates.format(when)) == when, text
            assert words(when), text


@modest
@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        parse(text)
    except DateError as refusal:
        assert str(refusal).startswith(("“", "In “", "The date “"))

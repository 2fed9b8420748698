"""Words of time as people write them. Unless a case says otherwise they were written on Thursday, 3 January 2019."""

import itertools
from datetime import date

import pytest

from timeline import dates
from timeline.dates import english

THURSDAY = date(2019, 1, 3)


def told(text: str, anchor: date | None = THURSDAY) -> list[str | None]:
    return [dates.format(found.when) if found.when else None for found in english.find(text, anchor)]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        # written days, in American and European order, with ordinals, short months and weekdays as decoration
        ("on June 14, 2018", "2018-06-14"),
        ("on June 14,2018", "2018-06-14"),
        # words that count from the article stand back before a written day
        ("last Friday, June 15, 2018", "2018-06-15"),
        ("yesterday, June 20, 2018", "2018-06-20?"),
        ("today, 20 June 2018", "2018-06-20?"),
        ("last night (June 20, 2018)", "2018-06-20?"),
        ("last week, on June 20, 2018", "2018-06-20?"),
        ("earlier last month, on Wednesday, 20 June 2018", "2018-06-20?"),
        ("two weeks ago, on June 5, 2018", "2018-06-05?"),
        ("three days ago on June 5, 2018", "2018-06-05?"),
        ("on Monday and Tuesday, June 18 and 19, 2018", "2018-06-18/2018-06-19"),
        ("during the week of June 11, 2018", "[2018-06-10..2018-06-17]"),
        ("in the week of 13 June 2018", "[2018-06-10..2018-06-19]"),
        ("over the weekend of June 16, 2018", "[2018-06-16..2018-06-17]"),
        ("over the weekend of June 16-17, 2018", "[2018-06-16..2018-06-17]"),
        ("on the weekend of 17 June 2018", "[2018-06-16..2018-06-17]"),
        ("the Friday before June 16, 2018", "2018-06-15"),
        ("the Saturday after 16 June 2018", "2018-06-23"),
        ("on 14 June 2018", "2018-06-14"),
        ("on the 14th of June, 2018", "2018-06-14"),
        ("on June the 14th", "2018-06-14"),
        ("on the Fourth of July", "2018-07-04"),
        ("on Sept. 3, 2018", "2018-09-03"),
        ("on 3-Sep-2018", "2018-09-03"),
        ("on 2018-06-14", "2018-06-14"),
        ("on 14.6.2018", "2018-06-14"),
        ("on 14/06/2018", "2018-06-14"),
        ("on 06/03/2018", "[2018-03-06..2018-06-03]"),
        ("on Wednesday, 20 June 2018", "2018-06-20"),
        ("on Wednesday 20th June 2018", "2018-06-20"),
        ("on Wednesday (20 June 2018)", "2018-06-20"),
        ("on Wed., June 20", "2018-06-20"),
        ("on 20 June 2018, a Wednesday", "2018-06-20"),
        ("on Tuesday morning, June 19, 2018", "2018-06-19"),
        ("on Friday, 20 June 2018", "2018-06-20?"),
        ("on Tuesday, Dec. 25", "2018-12-25"),
        ("at 9 a.m. on June 3", "2018-06-03"),
        ("on June 3 at 10:30", "2018-06-03"),
        ("on June 3 last year", "2018-06-03"),
        ("on February 29, 2018", None),
        ("on June 31", None),
        # days, months and years between which it lies, or from which to which it lasted
        ("between June 3 and June 9", "[2018-06-03..2018-06-09]"),
        ("between 17 and 22 June 2018", "[2018-06-17..2018-06-22]"),
        ("between the 3rd and the 9th of June", "[2018-06-03..2018-06-09]"),
        ("between March 2017 and May", "[2017-03..2017-05]"),
        ("between 2016 and 2018", "[2016..2018]"),
        ("between Monday and Wednesday", "[2018-12-31..2019-01-02]"),
        ("in April or May", "[2018-04..2018-05]"),
        ("in December or January", "[2018-12..2019-01]"),
        ("in March 2018 or April 2018", "[2018-03..2018-04]"),
        ("in late May or early June", "[2018-05-21..2018-06-10]"),
        ("on Monday or Tuesday", "[2018-12-31..2019-01-01]"),
        ("on June 3/4", "[2018-06-03..2018-06-04]"),
        ("on 3-4 June", "2018-06-03/2018-06-04"),
        ("on June 30–July 2", "2018-06-30/2018-07-02"),
        ("on 22—24 June 2018", "2018-06-22/2018-06-24"),
        ("on June 3 and 4, 2018", "2018-06-03/2018-06-04"),
        ("on June 3, 4 and 5, 2018", "[2018-06-03..2018-06-05]"),
        ("from 3 to 7 May 2018", "2018-05-03/2018-05-07"),
        ("from Monday, 4 June to Friday, 8 June 2018", "2018-06-04/2018-06-08"),
        ("from December 28 to January 2", "2018-12-28/2019-01-02"),
        ("December 30 – January 2, 2019", "2018-12-30/2019-01-02"),
        ("January to March 2018", "2018-01/2018-03"),
        ("from 2016 to 2018", "2016/2018"),
        # years spelt short, seasons, quarters, business years, decades
        ("in 2017-18", "[2017..2018]"),
        ("in 2017/18", "[2017..2018]"),
        ("in 2018-05", "2018-05"),
        ("in 2009-10", "[2009..2010]"),
        ("in FY2018", "[2017-04..2019-03]"),
        ("in June ’18", "2018-06"),
        ("in winter 2018–19", "2018-24"),
        ("in the spring of last year", "2018-21"),
        ("in Q2 2018", "[2018-04..2018-06]"),
        ("in the first quarter of 2018", "[2018-01..2018-03]"),
        ("in the 1990s", "[1990..1999]"),
        ("in the early ’90s", "[1990..1993]"),
        ("in the nineties", "[1990..1999]"),
        # parts
        ("in early June", "[2018-06-01..2018-06-10]"),
        ("in mid-June 2018", "[2018-06-11..2018-06-20]"),
        ("in mid- to late June", "[2018-06-11..2018-06-30]"),
        ("in the first week of June", "[2018-06-01..2018-06-07]"),
        ("in the last week of June", "[2018-06-24..2018-06-30]"),
        ("in the second half of 2018", "[2018-07..2018-12]"),
        ("in the first half of June", "[2018-06-01..2018-06-15]"),
        ("late last year", "[2018-09..2018-12]"),
        ("at the end of the year", "[2018-10..2018-12]"),
        ("at the end of last year", "[2018-10..2018-12]"),
        ("on the first Monday of June", "2018-06-04"),
        # about, and one side of a day
        ("around June 3", "2018-06-03~"),
        ("c. April 2018", "2018-04~"),
        ("circa 2016", "2016~"),
        ("by June 3", "[..2018-06-03]"),
        ("no later than June 3", "[..2018-06-03]"),
        ("on or before June 3", "[..2018-06-03]"),
        ("by the end of June", "[..2018-06-30]"),
        ("before June", "[..2018-05-31]"),
        ("before June 3, 2018", "[..2018-06-02]"),
        ("until June 3", "/2018-06-03"),
        ("since August 2018", "2018-08/.."),
        ("after June 3", "[2018-06-04..2019-01-03]"),
        # counted from the day of writing
        ("yesterday", "2019-01-02"),
        ("on Tuesday night", "2019-01-01"),
        ("last Wednesday", "[2018-12-26..2019-01-02]"),
        ("last Thursday", "2018-12-27"),
        ("last Saturday", "2018-12-29"),
        ("two weeks ago today", "2018-12-20"),
        ("this Wednesday", "2019-01-02"),
        ("next Wednesday", "2019-01-09"),
        ("the Wednesday before last", "2018-12-26"),
        ("Wednesday last week", "2018-12-26"),
        ("on Sunday last week", "[2018-12-23..2018-12-30]"),
        ("the past week’s Wednesday", "[2018-12-26..2019-01-02]"),
        ("a week ago Wednesday", "2018-12-26"),
        ("over the weekend", "[2018-12-29..2018-12-30]"),
        ("two weeks ago", "[2018-12-17..2018-12-23]"),
        ("a fortnight ago", "[2018-12-17..2018-12-23]"),
        ("a month ago", "[2018-11-25..2018-12-31]"),
        ("more than a year ago", "[..2018-01-03]"),
        ("a few days ago", "[2018-12-27..2019-01-01]"),
        ("in the past two weeks", "[2018-12-20..2019-01-03]"),
        ("last month", "2018-12"),
        ("last year", "2018"),
        ("last summer", "2018-22"),
        ("last December", "2018-12"),
        ("earlier this month", "[2019-01-01..2019-01-03]"),
        ("the week before last", "[2018-12-16..2018-12-22]"),
        # named days
        ("on New Year’s Eve", "2018-12-31"),
        ("on Black Friday", "2018-11-23"),
        ("on Labor Day 2018", "2018-09-03"),
        ("on Easter Monday 2018", "2018-04-02"),
        # no day is told
        ("every Monday", None),
        ("the following day", None),
    ],
)
def test_words_of_time_are_read_with_the_bounds_that_they_give(words: str, edtf: str | None) -> None:
    assert told(f"It happened {words}.") == [edtf]


@pytest.mark.parametrize(
    "text",
    [
        "They may march on and on.",
        "It was signed by June Marlow and April Dale.",
        "The fall of the firm, in 12 chapters, was read by 2018 people.",
        "The Sunday Times wrote of Bloody Sunday.",
        "Room 12, 3 doors further, costs 1,200 a month.",
        "A crowd of 2000 people came to the fair.",
    ],
)
def test_words_that_look_like_times_are_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("On August 5 activists came.", ["2018-08-05"]),
        ("Shut between June 3 and June 9, 2018, and the gates stayed so.", ["[2018-06-03..2018-06-09]"]),
        ("Shut on June 3 and 4, 2018, and the gates stayed so.", ["2018-06-03/2018-06-04"]),
        ("In June 20 people came.", ["2018-06"]),
        ("On June 3 and 12 people came.", ["2018-06-03"]),
        (
            "It began on June 3. The following day it grew; two days later it was over.",
            ["2018-06-03", "2018-06-04", "2018-06-06"],
        ),
        ("On June 3 and on July 9 it rained.", ["2018-06-03", "2018-07-09"]),
    ],
)
def test_times_are_told_from_the_words_around_them(text: str, edtf: list[str]) -> None:
    assert told(text) == edtf


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("mid-june 2018", "[2018-06-11..2018-06-20]"),
        ("2018-05", "2018-05"),
        ("between 17 and 22 June 2018", "[2018-06-17..2018-06-22]"),
        ("summer 2019", "2019-22"),
        ("June 22, 2018", "2018-06-22"),
        ("c. April 2018", "2018-04~"),
        ("since August 2019", "2019-08/.."),
        ("from 3 to 7 May 2019", "2019-05-03/2019-05-07"),
        ("22–24 June 2018", "2018-06-22/2018-06-24"),
        ("22 - 24 June 2018", "2018-06-22/2018-06-24"),
        ("in the first half of 2018", "[2018-01..2018-06]"),
        ("2018", "2018"),
        ("JUNE 2018.", "2018-06"),
    ],
)
def test_a_whole_text_is_read_as_a_date_in_any_case_without_an_anchor(words: str, edtf: str) -> None:
    found = english.read(words)

    assert found and found.when and dates.format(found.when) == edtf


@pytest.mark.parametrize("words", ["", "soon", "in the year of the cat", "June 2018 or so they say", "x" * 5000])
def test_a_text_that_is_more_than_a_date_is_none(words: str) -> None:
    assert english.read(words) is None


@pytest.mark.parametrize(("words", "edtf"), [("in May 2017", ["2017-05"]), ("in May", [None]), ("yesterday", [None])])
def test_without_an_anchor_nothing_is_counted(words: str, edtf: list[str | None]) -> None:
    assert told(f"It was signed {words}.", anchor=None) == edtf


def test_a_reading_tells_its_place_and_how_it_binds() -> None:
    (found,) = english.find("They signed it before June 3, 2018.", THURSDAY)

    assert (found.start, found.words, found.relation) == (15, "before June 3, 2018", "before")


@pytest.mark.parametrize("day", range(1, 8))
def test_a_weekday_is_the_last_one_on_every_day_around_new_year(day: int) -> None:
    anchor = date(2019, 1, day)
    (found,) = english.find("It happened on Monday.", anchor)

    assert found.when and found.when.end and found.when.end.weekday() == 0
    assert 0 <= (anchor - found.when.end).days < 7


def test_whatever_is_read_can_be_written_and_read_again_as_edtf() -> None:
    text = "Since mid-June 2018, from 3 to 7 May or in winter 2017–18, about two weeks ago, by the 1990s, before May."

    assert all(dates.parse(edtf) for edtf in told(text) if edtf)


def test_a_part_of_the_running_time_may_be_yet_to_come() -> None:
    pieces = ("the end of", "late", "early", "the middle of", "the first half of", "the second half of")
    units = itertools.product(pieces, ("this", "the current", "last", "next"), ("week", "month", "quarter", "year"))
    for piece, which, unit in units:
        for day in (date(2022, 1, 1), date(2022, 6, 8), date(2022, 12, 31), date(2024, 2, 29)):
            found = english.find(f"It has until {piece} {which} {unit} to answer.", day)
            assert all(one.when is None or (one.when.start or date.min) <= (one.when.end or date.max) for one in found)


def test_the_end_of_this_month_is_no_day_before_the_article() -> None:
    assert told("by the end of this month", date(2022, 6, 8)) == ["[..2022-06-30]"]
    assert told("at the end of this month", date(2022, 6, 8)) == ["[2022-06-21..2022-06-30]"]
    assert told("earlier this month", date(2022, 6, 8)) == ["[2022-06-01..2022-06-08]"]

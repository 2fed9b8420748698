import pytest

from tests.timeline.ingest.propose.sentence import FRIDAY, ground, guess
from timeline.ingest.propose import when
from timeline.ingest.propose.own_days import Deed

UNKNOWN = "[..2018-06-22]"


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("on June 14, 2018", "2018-06-14"),
        ("on 14 June 2018", "2018-06-14"),
        ("on 2018-06-14", "2018-06-14"),
        ("on June 14", "2018-06-14"),
        ("on July 14", "2017-07-14"),
        ("on the 3rd of the month, Feb. 3", "2018-02-03"),
        ("in May", "2018-05"),
        ("in June", "[2018-06-01..2018-06-22]"),
        ("in September", "2017-09"),
        ("in late May", "[2018-05-21..2018-05-31]"),
        ("in mid-May 2017", "[2017-05-11..2017-05-20]"),
        ("at the end of May", "[2018-05-21..2018-05-31]"),
        ("in May 2017", "2017-05"),
        ("in 2016", "2016"),
        ("in 2018", "[2018-01-01..2018-06-22]"),
        ("in early 2017", "[2017-01..2017-04]"),
        ("in the spring of 2017", "2017-21"),
        ("in the winter of 2016", "2016-24"),
        ("last summer", "2017-22"),
        ("earlier this week", "[2018-06-17..2018-06-22]"),
        ("last week", "[2018-06-10..2018-06-16]"),
        ("earlier this month", "[2018-06-01..2018-06-22]"),
        ("last month", "2018-05"),
        ("last year", "2017"),
        ("earlier this year", "[2018-01-01..2018-06-22]"),
        ("on Thursday", "2018-06-21"),
        ("on Friday", "2018-06-22"),
        ("on Saturday", "2018-06-16"),
        ("last Monday", "[2018-06-11..2018-06-18]"),
        ("last Friday", "2018-06-15"),
        ("yesterday", "2018-06-21"),
        ("this morning", "2018-06-22"),
        ("over the weekend", "[2018-06-16..2018-06-17]"),
        ("three days ago", "2018-06-19"),
        ("two weeks ago", "[2018-06-05..2018-06-11]"),
        ("two months ago", "2018-04"),
        ("two years ago", "2016"),
        ("from June 4 to 8", "2018-06-04/2018-06-08"),
        ("from 4 to 8 June 2018", "2018-06-04/2018-06-08"),
        ("recently", UNKNOWN),
        ("by June 14", "[..2018-06-14]"),
        ("with a smile", UNKNOWN),
        ("a contract that expires in May", UNKNOWN),
        ("what they may regret", UNKNOWN),
        ("on June 31", UNKNOWN),
        ("on Wednesday, June 13, 2018", "2018-06-13"),
        ("on Wednesday (13 June 2018)", "2018-06-13"),
        ("between June 3 and June 9", "[2018-06-03..2018-06-09]"),
        ("around June 3", "[2018-05-31..2018-06-06]"),
        ("before June 3", "[..2018-06-02]"),
        ("since June 3", "[2018-06-03..2018-06-22]"),
        ("after June 3", "[2018-06-04..2018-06-22]"),
        ("every Monday", UNKNOWN),
        ("the following day", UNKNOWN),
    ],
)
def test_words_of_time_are_read_as_they_are_meant_on_a_friday(words: str, edtf: str) -> None:
    assert guess(f"Employees signed it {words}.") == edtf


def test_a_time_inside_a_clause_about_a_noun_is_not_the_events() -> None:
    assert guess("Palantir, which was bought into by the state in 2004, signed it.") == UNKNOWN
    assert guess("Employees signed it in a May letter, which came out in April.") == "2018-05"


def test_the_nearest_time_of_the_same_clause_is_taken() -> None:
    assert guess("They met on Monday; employees signed it on Wednesday.") == "2018-06-20"


@pytest.mark.parametrize(("words", "edtf"), [("in May 2017", "2017-05"), ("in May", None), ("yesterday", None)])
def test_without_a_day_of_publication_only_a_written_year_dates(words: str, edtf: str | None) -> None:
    assert guess(f"Employees signed it {words}.", published=None) == edtf


def test_a_reason_names_the_words_it_rests_on() -> None:
    here = ground("Employees signed it last month.", FRIDAY)
    found = when.of(here, here.sentences[0], Deed(10, 16))

    assert found and found.guess.reason == '"last month": the month before the article.'


def test_what_lies_wholly_ahead_is_announced() -> None:
    here = ground("Employees walk out on July 5, 2018.", FRIDAY)

    assert when.is_announced(here, here.sentences[0], 10)


@pytest.mark.parametrize(
    "text",
    [
        "Employees signed a letter asking the company to leave the contract before June 3.",
        "Employees signed a letter, which was open until June 9.",
        "They signed a contract running from 2014 to 2017.",
        "They signed a lease that has been valid since May.",
    ],
)
def test_a_bound_on_something_else_is_none_on_the_event(text: str) -> None:
    assert guess(text) == UNKNOWN


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Before June 3, employees signed it.", "[..2018-06-02]"),
        ("Since May, employees signed it.", "[2018-05-01..2018-06-22]"),
        ("Since May, when employees signed it, nobody has worked.", "2018-05"),
        ("Since Monday, when some employees signed it, nobody has worked.", "2018-06-18"),
        ("They met on June 3. The following day employees signed it.", "2018-06-04"),
    ],
)
def test_a_bound_or_a_day_told_of_before_counts_in_front_of_its_clause(text: str, edtf: str) -> None:
    here = ground(text, FRIDAY)
    last = here.sentences[-1]
    found = when.of(here, last, Deed(last.text.index("signed"), last.text.index("signed") + 6))

    assert found and found.guess.edtf == edtf


@pytest.mark.parametrize(
    ("words", "edtf"),
    [("since May 14", "2018-05-14/.."), ("until June 9", "/2018-06-09"), ("from 2014 to 2017", "2014/2017")],
)
def test_what_lasts_may_go_on(words: str, edtf: str) -> None:
    here = ground(f"Employees were on strike {words}.", FRIDAY)
    found = when.of(here, here.sentences[0], Deed(10, 24, lasts=True))

    assert found and found.guess.edtf == edtf


@pytest.mark.parametrize(
    "dateline",
    [
        "LONDON, June 3 (Wire) — ",
        "LONDON, June 3, 2018 /NewsLine/ -- ",
        "SEATTLE (AP) - June 3 - ",
        "SEATTLE (AP) — June 3. ",
        "SEATTLE, Wash., June 3 – ",
        "June 3 (Wire) - ",
        "Washington, 3 June: ",
        "NEW YORK — June 3, 2018 — ",
        "22 June 2018 — ",
        "BERLIN, 3 June (dpa) - ",
        "BERLIN, 3 June (dpa/rtr) — ",
        "PARIS, June 3 (afp) – ",
        "June 21, 2018 - ",
        "20 June 2018 – ",
        "KESSOCK, June 3 ",
        "NEW YORK, June 3, 2018 ",
    ],
)
def test_a_dateline_dates_no_event(dateline: str) -> None:
    assert guess(f"{dateline}Employees signed a letter.") == UNKNOWN
    assert guess(f"{dateline}Employees signed a letter on Monday.") == "2018-06-18"


@pytest.mark.parametrize(
    "opening",
    [
        "June 3: ",
        "June 3 — ",
        "June 3, 2018 – ",
        "On Sunday, June 3, ",
        "On June 3 (a Sunday) ",
        "At AMBROSE, June 3, ",
    ],
)
def test_a_date_that_opens_a_sentence_is_no_dateline(opening: str) -> None:
    assert guess(f"{opening}employees signed a letter.") == "2018-06-03"

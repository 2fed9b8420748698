"""Days in names, and weekdays of no certain week. All was printed on Friday, 22 June 2018."""

import pytest

from tests.timeline.ingest.propose.sentence import guess

UNKNOWN = "[..2018-06-22]"


@pytest.mark.parametrize(
    "text",
    [
        "Drivers of the depot in Friday Street signed it.",
        "Drivers at 14 May Road signed it.",
        "Drivers signed it outside the Sunday Hill Road depot.",
        "Drivers signed it in April Square.",
        "Drivers signed it on Saturday Hill, in the rain.",
        "Drivers signed it at the Friday Bridge plant.",
        "Drivers signed it at Second of August Park.",
        "Drivers signed it near 9 July Station.",
        "Members of the 17 June Movement signed it.",
        "The Third of May Committee signed it.",
        "The May Day Rally Choir signed it.",
        "Drivers who write to the Sunday Courier signed it.",
        "The collective 1 May signed it.",
        "They signed it with the group November 9th.",
        "A group that calls itself 12 March signed it.",
        'The "9 March" circle signed it.',
        "Drivers signed it against a plan named October.",
        "Drivers signed it against Project June.",
        "Sailors of the 3 May class signed it.",
        "Sailors of two June-class ships signed it.",
        "Drivers of May & Sedley signed it.",
        "Sailors of the trawler Sunday Best signed it.",
        "Staff of Ruby Tuesday signed it.",
        "Staff at Friday, a restaurant, signed it.",
        "Wednesday Adams signed it.",
        "Staff at Third of May signed it.",
        "Sailors of the carrier Ninth of October signed it.",
        "Drivers signed it and sang 'The Third of June' on kazoos.",
        'Drivers who sang "Tuesday" signed it.',
    ],
)
def test_a_day_in_a_name_is_none(text: str) -> None:
    assert guess(text) == UNKNOWN


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("On Wednesday drivers in Friday Street signed it.", "2018-06-20"),
        ("Drivers at 14 May Road signed it on June 12.", "2018-06-12"),
        ("Drivers signed it on 5 June with the Third of May Committee.", "2018-06-05"),
        ("In Tuesday Market drivers signed it last month.", "2018-05"),
        # a date in front of a name, or of a capital, stays one
        ("On Tuesday Corvane drivers signed it.", "2018-06-19"),
        ("On June 12 Ruth Marlow signed it.", "2018-06-12"),
        ("On Tuesday Ostby Park keepers signed it.", "2018-06-19"),
        ("On Tuesday University of Ostby staff signed it.", "2018-06-19"),
        ("Drivers signed it in Ostby Park Tuesday.", "2018-06-19"),
        ("Drivers signed it at 10 a.m. Tuesday Eastern time.", "2018-06-19"),
        ("Drivers signed it on Tuesday, June 12, in Union Square.", "2018-06-12"),
        ("Drivers Signed It Tuesday At The Gate, and signed it.", "2018-06-19"),
    ],
)
def test_the_other_date_of_the_sentence_counts(text: str, edtf: str) -> None:
    assert guess(text) == edtf


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("on a Tuesday in May", "2018-05"),
        ("on a grey Wednesday in May 2017", "2017-05"),
        ("one windy Thursday last month", "2018-05"),
        ("on an otherwise quiet Monday this spring", "2018-21"),
        ("on some Friday in 2017", "2017"),
        ("on yet another dull Tuesday in the autumn of 2017", "2017-23"),
        ("one Monday in late May", "[2018-05-21..2018-05-31]"),
        ("on a cold Monday", UNKNOWN),
        ("on the coldest Monday of the winter", UNKNOWN),
        ("on the first warm Monday since the fire", UNKNOWN),
        ("that same Monday", UNKNOWN),
        ("later that Monday", UNKNOWN),
        ("on that fateful Tuesday", UNKNOWN),
        ("on their usual Thursday", UNKNOWN),
        ("on the Monday", UNKNOWN),
        ("on the Monday the lift broke", UNKNOWN),
        ("on the dead Monday between two feasts", UNKNOWN),
        ("on market Monday", UNKNOWN),
        ("on Fair Monday", UNKNOWN),
        ("on Monday of that week", UNKNOWN),
        ("on Monday of fair week", UNKNOWN),
        ("the other Monday", UNKNOWN),
        ("always on Monday", UNKNOWN),
        ("on Monday night or early on Tuesday", "[2018-06-18..2018-06-19]"),
        ("on the Thursday before the vote", UNKNOWN),
        ("on whichever Monday suited them", UNKNOWN),
        # these are certain
        ("on Tuesday", "2018-06-19"),
        ("on a bright Tuesday, 5 June", "2018-06-05"),
        ("on the first Monday of May 2018", "2018-05-07"),
        ("on the Monday of last week", "2018-06-11"),
        ("on the Friday before June 14", "2018-06-08"),
        ("this past Tuesday", "2018-06-19"),
        ("on the town hall steps Tuesday", "2018-06-19"),
        ("at Tuesday's sitting of the board", "2018-06-19"),
        ("off the job last Thursday", "[2018-06-14..2018-06-21]"),
        ("off the job last Saturday", "2018-06-16"),
        ("on the Third of May", "2018-05-03"),
        ("at the Tuesday rally", "2018-06-19"),
        ("in a letter Tuesday", "2018-06-19"),
        ("after the vote on Tuesday", "[2018-06-19..2018-06-22]"),
    ],
)
def test_a_weekday_of_no_certain_week_leaves_what_is_told_beside_it(words: str, edtf: str) -> None:
    assert guess(f"Drivers signed it {words}.") == edtf


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("on Tuesday 5 and Wednesday 6 June", "2018-06-05/2018-06-06"),
        ("on Tuesday 5, Wednesday 6 and Thursday 7 June", "[2018-06-05..2018-06-07]"),
        ("on the evenings of Tuesday the 5th and Wednesday the 6th of June", "2018-06-05/2018-06-06"),
        ("over the first weekend of June", "[2018-06-02..2018-06-03]"),
        ("on the first weekend of April", "[2018-03-31..2018-04-07]"),
        ("on the last weekend in April", "[2018-04-28..2018-04-29]"),
        ("on the hottest Sunday of July", "2017-07"),
        ("on the only Monday in May", "2018-05"),
        ("on the penultimate Sunday of May", "2018-05-20"),
        ("on the last Friday but one of April", "2018-04-20"),
    ],
)
def test_weekdays_and_weekends_of_a_month(words: str, edtf: str) -> None:
    assert guess(f"Drivers signed it {words}.") == edtf


def test_a_shop_that_is_called_by_a_weekday_is_none() -> None:
    assert guess("Staff at Saturday's signed it on 3 May.") == "2018-05-03"

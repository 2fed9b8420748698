"""Two deeds in one sentence, each with its own day. All was printed on Friday, 22 June 2018."""

from datetime import date

import pytest

from tests.timeline.ingest.propose.sentence import guess
from tests.timeline.ingest.propose.told import told

UNKNOWN = "[..2018-06-22]"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Drivers sent a letter on 3 May and signed it on 9 May.", "2018-05-09"),
        ("Drivers signed it on 3 May and marched on 9 May.", "2018-05-03"),
        ("On 3 May drivers signed it and on 9 May they marched.", "2018-05-03"),
        ("On 3 May drivers marched and on 9 May they signed it.", "2018-05-09"),
        ("On 3 May drivers signed it but on 9 May they took it back.", "2018-05-03"),
        ("In April drivers signed it and in May they marched.", "2018-04"),
        ("In April drivers marched and in May they signed it.", "2018-05"),
        ("In April, drivers signed it and, in May, they marched.", "2018-04"),
        ("In April, drivers marched and, in May, they signed it.", "2018-05"),
        ("Drivers met in March, signed it in April and marched in May.", "2018-04"),
        ("The firm won it in 2015 and signed it in 2017.", "2017"),
        ("The firm signed it in 2015 and lost it in 2017.", "2015"),
        ("Drivers met on Monday and signed it on Wednesday.", "2018-06-20"),
        ("The firm gave in on 9 May after drivers signed it on 3 May.", "2018-05-03"),
        ("Drivers signed it on 3 May before the board met on 9 May.", "2018-05-03"),
        ("Drivers signed it on 3 May while packers left on 9 May.", "2018-05-03"),
        ("On Monday drivers signed it and on Tuesday the firm sacked forty.", "2018-06-18"),
        # one clause, with one day
        ("On 3 May drivers and packers signed it.", "2018-05-03"),
        ("Drivers signed it for wages and hours on 3 May.", "2018-05-03"),
        ("Drivers gathered on 3 May and signed it.", "2018-05-03"),
        # no day of its own
        ("Drivers marched on 3 May and signed it and met on 9 May.", "[2018-05-03..2018-05-09]"),
        ("Drivers signed it and on 3 May the firm gave in.", UNKNOWN),
        ("Drivers signed it and had marched on 3 May.", UNKNOWN),
        ("Drivers signed it and a week later, on 3 May, marched.", UNKNOWN),
        ("Drivers signed it, then marched on 3 May.", UNKNOWN),
        ("Drivers signed it and later marched on 3 May.", UNKNOWN),
    ],
)
def test_a_clause_with_a_time_of_its_own_has_no_other(text: str, edtf: str) -> None:
    assert guess(text) == edtf


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Google employees sent an open letter on 3 May and walked out on 9 May.", ["2018-05-03", "2018-05-09"]),
        ("On 3 May Google employees sent an open letter and on 9 May they walked out.", ["2018-05-03", "2018-05-09"]),
        ("In March Google employees sent an open letter and in May they walked out.", ["2018-03", "2018-05"]),
        ("Google signed a contract with ICE in 2016 and renewed it in 2017.", ["2016", "2017"]),
    ],
)
def test_two_deeds_have_each_their_day(text: str, days: list[str]) -> None:
    assert [event.date.edtf for event in told(text, date(2018, 6, 22)) if event.date] == days

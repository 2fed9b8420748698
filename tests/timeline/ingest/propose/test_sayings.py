"""The day on which a deed was told of is none of its own. All was printed on Friday, 22 June 2018."""

from datetime import date

import pytest

from tests.timeline.ingest.propose.sentence import guess
from tests.timeline.ingest.propose.told import told

UNKNOWN = "[..2018-06-22]"


@pytest.mark.parametrize(
    "text",
    [
        # the subject behind the verb
        "Drivers signed it, said the union on 3 May.",
        "Drivers signed it, said Joe Marlow, a welder, on 3 May.",
        "Drivers signed it, wrote Joe on 3 May.",
        "Drivers signed it, posted the union on 3 May.",
        "Drivers signed it, tweeted the union on 3 May.",
        "Drivers signed it, reported the Echo on 3 May.",
        "Drivers signed it, explained a welder on Wednesday.",
        "Drivers signed it, claims the union in a leaflet on 3 May.",
        "Drivers signed it, says a statement on 3 May.",
        "Drivers signed it, according to the Echo on 3 May.",
        "Drivers signed it - so wrote the Echo on 3 May.",
        # no "that"
        "On Wednesday the union said drivers signed it.",
        "On 3 May Joe said drivers signed it.",
        "On 3 May a spokesman admitted drivers signed it.",
        "On 3 May the paper revealed drivers signed it.",
        "On Wednesday Joe Marlow told the Echo drivers signed it.",
        "On 3 May the court heard drivers signed it.",
        "On 3 May the board learned drivers signed it.",
        "On 3 May she recalled how drivers signed it.",
        "On 3 May a union man, Joe Marlow, said drivers signed it.",
        "Drivers signed it, the Echo has learned on 3 May.",
        "On 3 May the union claimed drivers signed it.",
        "On 3 May the union said in a leaflet drivers signed it.",
        "The union said on 3 May drivers signed it.",
        # speaking, writing
        "Speaking on Wednesday, Joe said drivers signed it.",
        "Speaking on Wednesday, Joe told how drivers signed it.",
        "Writing on 3 May, Joe said that drivers signed it.",
        "Interviewed on 3 May, Joe said drivers signed it.",
        "On 3 May, Joe tweeted: drivers signed it.",
        "On 3 May the union wrote: drivers signed it.",
        "In a blog post on 3 May, drivers signed it.",
        "In an interview with the Echo on 3 May, drivers signed it.",
        "In a leaked memo from 3 May, drivers signed it.",
        "3 May update: drivers signed it.",
        "Published 3 May: drivers signed it.",
        "Posted on 3 May: drivers signed it.",
    ],
)
def test_the_day_of_saying_dates_no_deed(text: str) -> None:
    assert guess(text) == UNKNOWN


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May drivers, the union said, signed it.",
        "On 3 May drivers told of the plan signed it.",
        "On 3 May drivers who said they were tired signed it.",
        "On 3 May drivers told the board and signed it.",
        "On 3 May drivers met, reported to the gate and signed it.",
        "Drivers signed it on 3 May, said the union.",
        "Drivers signed it on 3 May, said the union on Wednesday.",
        "Drivers signed it in a hall on 3 May.",
        "At a meeting on 3 May, drivers signed it.",
        "On 3 May: drivers signed it.",
    ],
)
def test_a_deeds_own_day_stays_beside_what_is_said(text: str) -> None:
    assert guess(text) == "2018-05-03"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("On 3 May a spokeswoman confirmed the walkout by Google employees.", UNKNOWN),
        ("On 3 May the Echo reported a walkout by Google employees.", UNKNOWN),
        ("On 3 May the union announced that a walkout by Google employees had ended.", UNKNOWN),
        ("On 3 May Google employees published an open letter.", "2018-05-03"),
        ("On 3 May Google said it would not renew its contract with ICE.", "2018-05-03"),
        ("Google will not renew its contract with ICE, said a spokesman on 3 May.", "2018-05-03"),
        ("In a blog post on 3 May, Google said it would not renew its contract with ICE.", "2018-05-03"),
    ],
)
def test_what_is_done_by_saying_it_keeps_the_day(text: str, edtf: str) -> None:
    assert [event.date.edtf for event in told(text, date(2018, 6, 22)) if event.date] == [edtf]

"""Whose a day is: the deed's, or another thing's. All was printed on Friday, 22 June 2018."""

from datetime import date

import pytest

from tests.timeline.ingest.propose.sentence import guess
from tests.timeline.ingest.propose.told import told

UNKNOWN = "[..2018-06-22]"


@pytest.mark.parametrize(
    "text",
    [
        # a participle
        "Drivers signed it in support of a packer sacked on 3 May.",
        "Drivers signed it for the return of a steward let go on 3 May.",
        "Drivers signed it against a rota introduced on 3 May.",
        "Drivers signed it over the deal struck with the army on 3 May.",
        "Drivers signed it to mourn a packer killed on 3 May.",
        "Drivers signed it, angered by an accident on 3 May.",
        "Drivers, angered by an accident on 3 May, signed it.",
        "Drivers signed it over a contract beginning on 3 May.",
        "Drivers signed it, recalling the fire at the plant on 3 May.",
        "Drivers signed it against the firm for refusing to pay its staff on 3 May.",
        # a clause
        "Drivers who joined on 3 May signed it.",
        "Drivers signed it over a rota that takes effect on 3 May.",
        "Drivers signed it about a policy the board adopted on 3 May.",
        "Drivers signed it because the firm had fired a packer on 3 May.",
        "Drivers signed it after the firm had closed the canteen on 3 May.",
        "Drivers signed it once the talks had failed on 3 May.",
        "Drivers signed it under a plan by which work starts on 3 May.",
        # what is still to be done
        "Drivers signed it to make the firm end its contract on 3 May.",
        "Drivers signed it asking the firm to leave the contract on 3 May.",
        # the noun's own day
        "Drivers signed it in answer to the founder's e-mail of 3 May.",
        "Drivers signed it over the layoffs of 3 May.",
        "Drivers signed it over the May 3 memo.",
        "Drivers signed it over Monday's vote.",
        "Drivers signed it for a public holiday on 3 May.",
        "Drivers signed it with first payment on 3 May.",
        "Drivers had signed it when the board met on 3 May.",
        "Monday's vote drew drivers to the gate, where they signed it.",
        "Thursday's sacking of a packer filled the steps with drivers, who signed it.",
        "Drivers signed it on the anniversary of a fire on 3 May.",
        "Drivers signed it to protest the sacking of two stewards on 3 May.",
        "Drivers signed it with a start date of 3 May.",
        "Drivers signed it against the closure of a depot on 3 May.",
        "Drivers signed it, demanding a strike on 3 May.",
        "Drivers signed it; talks go on on 3 May.",
        "Drivers signed it over the drowning of two boys on 3 May.",
        "Drivers signed it in answer to the guild's open letter of 3 May.",
        "Drivers signed it over a new rule - it begins on 3 May.",
        "Drivers met on 3 May and have since signed it.",
        "The board met on 3 May and the drivers signed it.",
        "In a note of 3 May the owner says that drivers signed it.",
        "Drivers signed it between the fair and 3 May.",
        "Drivers signed it, just like on 3 May.",
        "Drivers came to the firm on 3 May and soon signed it.",
        "Drivers signed it for a ballot the union will hold on 3 May.",
        "Stung by the ruling on 3 May, drivers signed it.",
        "The victims of the derailment on 3 May signed it.",
        "The plaque gives 3 May as the day on which drivers signed it.",
        # what was said then, had been done by then
        "The union said on 3 May that drivers had signed it.",
        "Drivers signed it, the union said on 3 May.",
        "The May 3 issue of the Echo told that drivers signed it.",
        "May 3 marked a year since drivers signed it.",
        "Drivers signed it, as they did on 3 May.",
        "A letter, published on 3 May, told how drivers signed it.",
        "The death of a packer on 3 May led drivers to act who signed it.",
        "Drivers met on 3 May; nobody knows when they signed it.",
    ],
)
def test_the_day_of_another_thing_dates_no_deed(text: str) -> None:
    assert guess(text) == UNKNOWN


@pytest.mark.parametrize(
    "text",
    [
        "Drivers signed it in the rain and marched to the town hall on 3 May.",
        "Drivers signed it at three depots in Ostby and Ardmouth on 3 May.",
        "Drivers signed it over planned layoffs on 3 May.",
        "Drivers signed it in depots from Ostby to Ardmouth on 3 May.",
        "Drivers signed it against the decision on 3 May.",
        "Drivers signed it to protest working conditions on 3 May.",
        "Drivers signed it for higher wages and shorter hours on 3 May.",
        "Drivers signed it, demanding an end to the deal, on 3 May.",
        "Drivers signed it in an answer to chief executive Ruth Marlow on 3 May.",
        "Drivers signed it on the morning of 3 May.",
        "Drivers signed it when the siren sounded on 3 May.",
        "Drivers signed it, the union said, on 3 May.",
        "Drivers gathered at the gates on 3 May and signed it.",
        "Meeting on 3 May, drivers signed it.",
        "Drivers signed it before the town hall on 3 May.",
        "Drivers signed it before its doors on 3 May.",
        "The board signed it at its yearly sitting of 3 May.",
        "In a vote held at noon, on 3 May, drivers signed it.",
        "It was signed, backed by 300 of them, on 3 May.",
        "On 3 May, furious about the layoffs of 2 April, drivers signed it.",
        "Drivers signed it on 3 May, in answer to a memo of 2 April.",
        "On 3 May, drivers who were hired in March signed it.",
        "Drivers signed it against a rota introduced on 2 April, and they did so on 3 May.",
        "Drivers, furious about the layoffs of 2 April, signed it on 3 May.",
    ],
)
def test_a_day_with_nothing_but_the_deed_beside_it_is_the_deeds(text: str) -> None:
    assert guess(text) == "2018-05-03"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Amazon workers went on strike for two days starting 3 May 2018.", "2018-05-03"),
        ("Amazon workers went on strike against a rota starting on 3 May 2018.", UNKNOWN),
        ("An open letter by Google employees was published on 3 May 2018.", "2018-05-03"),
        ("Google employees delivered an open letter signed by 300 of them to the board on 3 May 2018.", "2018-05-03"),
        ("Google will not renew the contract, a spokesman said on 3 May 2018.", "2018-05-03"),
        ("Google employees walked out of their offices, a spokesman said on 3 May 2018.", UNKNOWN),
    ],
)
def test_some_deeds_begin_and_some_are_done_by_saying_so(text: str, edtf: str) -> None:
    assert [event.date.edtf for event in told(text, date(2018, 6, 22)) if event.date] == [edtf]


@pytest.mark.parametrize(
    "text",
    [
        "The court ruled on 3 May, and within 48 hours drivers signed it.",
        "On 3 May the depot closed, and days later drivers signed it.",
        "The bill passed on 3 May, and before the week was out drivers signed it.",
        "On 3 May the rota was printed, and soon afterwards drivers signed it.",
    ],
)
def test_what_is_counted_from_a_day_is_another_day(text: str) -> None:
    assert guess(text) == "[..2018-06-22]"


@pytest.mark.parametrize(
    "text",
    [
        "After announcing on 5 May that it would keep silent, the company signed it.",
        "Having opened on 5 May, the depot was the first where drivers signed it.",
        "Before meeting the board on 5 May, drivers signed it.",
    ],
)
def test_what_was_done_before_or_after_has_its_own_day(text: str) -> None:
    assert guess(text) == "[..2018-06-22]"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Drivers signed it on the 14th of this month.", "2018-06-14"),
        ("Drivers signed it on the 28th, the branch said.", "2018-05-28"),
        ("On the 18th of last month drivers signed it.", "2018-05-18"),
        ("On the evening of the 18th the newsroom of the daily signed it.", "2018-06-18"),
        ("Nora had joined on 4 April. On the 29th of the same month she signed it.", "2018-04-29"),
        ("The firm announced on 5 May that it would wait; on the 20th it signed it.", "[2018-05-20..2018-06-20]"),
        ("Drivers signed it on the 18th floor.", "[..2018-06-22]"),
        ("Drivers signed it on the 31st of last month.", "2018-05-31"),
        ("Drivers signed it on the Saturday or the Sunday of the regatta, 19 and 20 May.", "2018-05-19/2018-05-20"),
    ],
)
def test_a_bare_number_is_a_day_of_the_month_that_is_told(text: str, edtf: str) -> None:
    assert guess(text) == edtf

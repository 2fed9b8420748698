"""Of a bare pointing the deed alone is pointed at: its day and its number are those that stand with it."""

import pytest

from tests.timeline.ingest.propose.read.read import PUBLISHED
from timeline.ingest.propose import ground
from timeline.ingest.propose.pointing.values import PointedTime, Pointing, Pointings, Words
from timeline.ingest.propose.read import events
from timeline.ingest.values import Page, Proposal


def read(text: str, deed: str, *times: PointedTime) -> Proposal:
    return bare("protest", "strike", text, deed, *times)


def bare(kind: str, action: str, text: str, deed: str, *times: PointedTime) -> Proposal:
    at = text.index(deed)
    sentence = Words("text", 0, len(text))
    one = Pointing(
        kind, (sentence,), action, Words("text", at, at + len(deed)), times=times, pointer="frames", is_bare=True
    )
    (found,) = events.of(ground.lay(Page(text=text, published_on=PUBLISHED), (), ()), Pointings((one,)))
    return found


def test_its_day_and_number_stand_with_it() -> None:
    found = read("Some 300 drivers went on strike on June 18 over a memo of June 3.", "went on strike")
    assert found.date and found.date.edtf == "2018-06-18"
    assert found.size and found.size.low == 300


def test_what_is_announced_is_dated_by_a_time_to_come() -> None:
    found = read("Drivers will go on strike on Friday, June 29.", "go on strike", PointedTime(None, is_announced=True))
    assert found.date and found.date.edtf == "2018-06-29"
    undated = read("Drivers will go on strike.", "go on strike", PointedTime(None, is_announced=True))
    assert undated.date is None


@pytest.mark.parametrize(
    ("text", "amount", "period"),
    [
        ("The city awarded Vexley a two-year, $4.2 million contract.", ("4200000", "USD"), "P2Y"),
        ("Vexley’s contract was extended by six months.", None, "P6M"),
        ("The city ended its £9.4m deal with Vexley, signed two years ago.", ("9400000", "GBP"), None),
        ("Of a $9 million budget Vexley’s contract takes $2 million.", None, None),
        ("The one-year deal became a three-year contract.", None, None),
        ("A year after the strike the city signed a contract.", None, None),
    ],
)
def test_a_contracts_sum_and_length_are_those_of_its_sentence(
    text: str, amount: tuple[str, str] | None, period: str | None
) -> None:
    found = bare("contract", "award", text, "contract" if "contract" in text else "deal")

    assert (found.amount, found.period) == (amount, period)


def test_a_sum_in_the_sentence_of_another_event_is_not_its_own() -> None:
    found = bare("protest", "strike", "Drivers struck over a $4.2 million contract of two years.", "struck")

    assert (found.amount, found.period) == (None, None)

"""Of a bare pointing the deed alone is pointed at: its day and its number are those that stand with it."""

import pytest

from tests.timeline.ingest.propose.read.read import PUBLISHED
from timeline.ingest.propose import ground
from timeline.ingest.propose.pointing.values import PointedTime, Pointing, Pointings, Words
from timeline.ingest.propose.read import events
from timeline.ingest.values import Page, Proposal


def read(text: str, deed: str, *times: PointedTime, who: Words | None = None) -> Proposal:
    return bare("protest", "strike", text, deed, *times, who=who)


def bare(kind: str, action: str, text: str, deed: str, *times: PointedTime, who: Words | None = None) -> Proposal:
    at = text.index(deed)
    sentence = Words("text", 0, len(text))
    one = Pointing(
        kind,
        (sentence,),
        action,
        Words("text", at, at + len(deed)),
        times=times,
        who=who,
        pointer="frames",
        is_bare=True,
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


def test_of_a_day_to_come_the_reason_says_so() -> None:
    announced = PointedTime(None, is_announced=True)
    for words, edtf, meaning in (
        ("July 9", "2018-07-09", "the next such day after the article"),
        ("Tuesday", "2018-06-26", "the next such weekday after the article"),
    ):
        found = read(f"Drivers will go on strike on {words} over a memo.", "go on strike", announced)
        assert found.date and found.date.edtf == edtf
        assert found.date.reason == f'"{words}": {meaning}.'


def test_who_took_part_begins_behind_the_day() -> None:
    text = "On 3 June nurses went on strike over a memo."
    at = text.index("June nurses")
    found = read(text, "went on strike", who=Words("text", at, at + len("June nurses")))
    assert found.participants == "nurses"


@pytest.mark.parametrize(
    ("told", "edtf"),
    [
        ("Eight days after the strike they sent a letter to the board.", "2018-06-12"),
        ("They sent a letter to the board two weeks after that long strike.", "[2018-06-15..2018-06-21]"),
        ("They sent a letter to the board, days after the strike.", "[..2018-06-22]"),
        ("They sent a letter to the board of those who, eight days after the strike, had left.", "[..2018-06-22]"),
        ("Eight days after the rally they sent a letter to the board.", "[..2018-06-22]"),
    ],
)
def test_a_day_is_counted_from_the_event_that_the_sentence_names(told: str, edtf: str) -> None:
    first = "Drivers went on strike on 4 June. "
    text, deeds = first + told, (("strike", "went on strike"), ("open_letter", "sent a letter"))
    page = Page(text=text, published_on=PUBLISHED)
    sentences = (Words("text", 0, len(first) - 1), Words("text", len(first), len(text)))
    pointings = tuple(
        Pointing("protest", (sentence,), action, _place(text, deed), pointer="frames", is_bare=True)
        for sentence, (action, deed) in zip(sentences, deeds, strict=True)
    )
    found = events.of(ground.lay(page, (), ()), Pointings(pointings))
    assert [one.date.edtf for one in found if one.date] == ["2018-06-04", edtf]


def _place(text: str, words: str) -> Words:
    at = text.index(words)
    return Words("text", at, at + len(words))

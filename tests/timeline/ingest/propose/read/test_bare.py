"""Of a bare pointing the deed alone is pointed at: its day and its number are those that stand with it."""

from tests.timeline.ingest.propose.read.read import PUBLISHED
from timeline.ingest.propose import ground
from timeline.ingest.propose.pointing.values import PointedTime, Pointing, Pointings, Words
from timeline.ingest.propose.read import events
from timeline.ingest.values import Page, Proposal


def read(text: str, deed: str, *times: PointedTime) -> Proposal:
    at = text.index(deed)
    sentence = Words("text", 0, len(text))
    one = Pointing(
        "protest", (sentence,), "strike", Words("text", at, at + len(deed)), times=times, pointer="frames", is_bare=True
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

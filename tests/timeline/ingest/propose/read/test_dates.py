"""When it was, from the words that were pointed at. 22 June 2018 was a Friday."""

import pytest

from tests.timeline.ingest.propose.read.read import day, read
from timeline.ingest.values import Proposal


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Staff met on Monday and walked out on Tuesday.", "on Monday", "2018-06-18"),
        ("Staff met on Monday and walked out on Tuesday.", "on Tuesday", "2018-06-19"),
        ("The board, it said in 2017, met in May.", "in May", "2018-05"),
        ("He said: “We walked out on June 3.”", "on June 3", "2018-06-03"),
        ("They have been out since June 3, they say.", "since June 3", "2018-06-03"),
        ("STAFF WALKED OUT ON TUESDAY, 5 JUNE.", "TUESDAY, 5 JUNE", "2018-06-05"),
        ("A vote close to midnight Tuesday ended it.", "Tuesday", "2018-06-19"),
        ("It ended, they say, when all was over.", "when all was over", "[..2018-06-22]"),
    ],
)
def test_the_words_are_read_in_their_sentence(text: str, words: str, expected: str) -> None:
    assert day(text, words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("on Tuesday", "2018-06-26"),
        ("on 5 November", "2018-11-05"),
        ("in March", "2019-03"),
        ("tomorrow", "2018-06-23"),
    ],
)
def test_what_is_announced_lies_ahead(words: str, expected: str) -> None:
    assert day(f"Staff will walk out {words}.", words, announced=True) == expected


def test_without_words_it_was_known_by_the_articles_day() -> None:
    assert day("Staff walked out.", "") == "[..2018-06-22]"
    assert day("Staff walked out.", "", published=None) is None


def dates(*proposals: Proposal) -> list[str | None]:
    return [one.date and one.date.edtf for one in proposals]


NOTICE = (
    "The board met on June 5. "
    "The notice came two days after the authority opened an inquiry, and eight days after a rally."
)


@pytest.mark.parametrize(
    ("kind", "action", "words", "expected"),
    [("legal", None, "two days after", "2018-06-03"), ("protest", "rally", "eight days after", "2018-05-28")],
)
def test_the_event_that_is_counted_from_came_before(kind: str, action: str | None, words: str, expected: str) -> None:
    event = {"kind": kind, "action": action, "sentences": [NOTICE[25:]], "times": [{"words": words, "beside": 0}]}
    first = {"kind": "statement", "sentences": [NOTICE[:24]], "times": [{"words": "on June 5"}]}
    assert dates(*read(NOTICE, first, event)) == ["2018-06-05", expected]


@pytest.mark.parametrize(
    ("told", "words", "expected"),
    [
        ("Two days after the meeting, staff walked out.", "Two days after", "2018-06-07"),
        ("Two days later staff walked out.", "Two days later", "2018-06-07"),
        ("The same afternoon staff walked out.", "The same afternoon", "2018-06-05"),
        ("A day earlier staff had walked out.", "A day earlier", "2018-06-04"),
    ],
)
def test_a_time_that_counts_from_another_event(told: str, words: str, expected: str) -> None:
    text = f"The board met on June 5. {told}"
    first = {"kind": "statement", "sentences": [text[:24]], "times": [{"words": "on June 5"}]}
    event = {"action": "walkout", "sentences": [told], "times": [{"words": words, "beside": 0}]}
    assert dates(*read(text, first, event))[1] == expected


def test_a_side_that_is_told_is_not_guessed() -> None:
    text = "The board met on June 5. Two days after, staff walked out."
    first = {"kind": "statement", "sentences": [text[:24]], "times": [{"words": "on June 5"}]}
    event = {"sentences": [text[25:]], "times": [{"words": "Two days after", "beside": 0, "side": "before"}]}
    assert dates(*read(text, first, event))[1] == "2018-06-03"


def test_a_season_may_follow_a_month_but_no_day_can_be_counted_from_one() -> None:
    text = "ICL let her go in June of 1978. It ended the following spring, two days later."
    first = {"kind": "other", "sentences": [text[:31]], "times": [{"words": "June of 1978"}]}
    then = {"kind": "other", "sentences": [text[32:]], "times": [{"words": "the following spring", "beside": 0}]}
    day = {"kind": "other", "sentences": [text[32:]], "times": [{"words": "two days later", "beside": 0}]}
    assert dates(*read(text, first, then, day)) == ["1978-06", "1979-21", "[1978-06-01..2018-06-22]"]


def test_events_dated_by_each_other_are_dated_by_neither() -> None:
    text = "Staff walked out after the answer, which came after the walkout."
    one = {"times": [{"words": None, "beside": 1}]}
    other = {"kind": "statement", "times": [{"words": None, "beside": 0}]}
    assert dates(*read(text, one, other)) == ["[..2018-06-22]", "[..2018-06-22]"]


def test_the_deeds_own_time_goes_before_that_of_its_telling() -> None:
    text = "It said on Tuesday that staff had walked out on June 3."
    times = [{"words": "on Tuesday", "of": "telling"}, {"words": "on June 3", "of": "deed"}]
    assert dates(*read(text, {"times": times})) == ["2018-06-03"]

"""What is pointed at must stand on the page."""

import time
from datetime import date
from typing import Any

import pytest

from timeline.ingest.propose.pointing import form
from timeline.ingest.propose.pointing.page import Places, text_of, whole_day
from timeline.ingest.propose.pointing.values import Words
from timeline.ingest.propose.pointing.verify import MOST, Verified, verify
from timeline.ingest.values import Page

TEXT = """Staff of Corvane walked
out on Monday.

The “Corvane” board met on Tuesday.

Corvane’s staff walked out again."""
PAGE = Page(
    title="Walkout at Corvane", url="https://example.org/2022/walkout", text=TEXT, published_on=date(2022, 3, 17)
)


def of(*events: dict[str, Any], published: str | None = None) -> Verified:
    told = {"form": 2, "published": published, "events": [{"kind": "protest", **event} for event in events]}
    return verify(PAGE, form.read(told), "test")


def words(verified: Verified, of: Words) -> str:
    return text_of(PAGE, of)


def test_letters_and_little_words_tell_nothing() -> None:
    found = of({"sentences": ["on", "met"]}, {"sentences": ["on", "Tuesday"]})
    assert [[words(found, one) for one in event.sentences] for event in found.pointings.events] == [["on", "Tuesday"]]
    assert found.dropped == {"sentence": 1}


def test_line_breaks_and_quotation_marks_may_differ() -> None:
    found = of({"sentences": ["Staff of Corvane walked out on Monday."]}, {"sentences": ['The "Corvane" board met']})
    assert [event.sentences[0].start for event in found.pointings.events] == [0, TEXT.index("The “")]
    assert not found.dropped


def test_of_several_places_the_nearest_to_the_sentence_is_meant() -> None:
    last = {"sentences": ["Corvane's staff walked out again."], "parties": [{"words": "Corvane", "role": "target"}]}
    found = of(last).pointings.events[0]
    assert found.parties[0].words.start == TEXT.index("Corvane’s")


def test_the_title_and_the_address_count_as_words_of_the_page() -> None:
    found = of({"sentences": ["Walkout at Corvane"], "times": [{"words": "2022"}]}).pointings.events[0]
    assert (found.sentences[0].part, found.times[0].words and found.times[0].words.part) == ("title", "url")


def test_the_pages_own_day_may_be_written_in_any_way() -> None:
    assert of({"sentences": ["Walkout"]}, published="Thursday, 17 March 2022").pointings.published is not None
    assert of({"sentences": ["Walkout"]}, published="Friday, 18 March 2022").pointings.published is None


def test_what_stands_nowhere_is_dropped_and_counted() -> None:
    found = of(
        {"sentences": ["Staff of Corvane walked out on Sunday."]},
        {
            "sentences": ["Walkout at Corvane"],
            "parties": [{"words": "Acme"}, {"words": "Corvan"}],
            "times": [{"words": "on Friday"}],
            "sizes": [{"words": "400 people"}],
            "demands": ["an end to it"],
        },
    )
    (event,) = found.pointings.events
    assert (event.parties, event.times, event.sizes, event.demands) == ((), (), (), ())
    assert found.dropped == {"sentence": 1, "party": 2, "time": 1, "size": 1, "demand": 1}


def test_places_in_the_list_follow_when_an_event_falls() -> None:
    found = of(
        {"sentences": ["Nothing of the page."]},
        {"sentences": ["Walkout at Corvane"], "answers": [{"event": 0}]},
        {"sentences": ["Staff of Corvane walked"], "times": [{"beside": 1}], "answers": [{"event": 1}]},
    )
    first, second = found.pointings.events
    assert (first.answers, second.times[0].beside, second.answers[0].event) == ((), 0, 0)


def test_who_points_at_everything_points_at_nothing_more() -> None:
    found = of(*[{"sentences": ["Walkout at Corvane"]}] * (MOST + 40))
    assert len(found.pointings.events) == MOST


def test_part_of_a_word_is_no_place_of_it() -> None:
    assert Places(PAGE).of("orvane") is None
    assert Places(PAGE).of("") is None
    assert Places(PAGE).of("   ") is None


def test_a_day_with_its_year_is_whole() -> None:
    assert whole_day("Friday, March 17, 2023") == date(2023, 3, 17)
    assert whole_day("2020-06-18T04:00:11Z") == date(2020, 6, 18)
    assert whole_day("Mar 18") is None
    assert whole_day("March 2023") is None


def test_an_action_is_a_word_of_the_vocabulary() -> None:
    sentences = ["Walkout at Corvane"]
    events = (
        {"action": "walkout"},
        {"action": "award"},
        {"kind": "contract", "action": "award"},
        {"action": "do as I say"},
    )
    found = of(*({"sentences": sentences} | event for event in events))
    assert [event.action for event in found.pointings.events] == ["walkout", None, "award", None]
    assert found.dropped == {"action": 2}


@pytest.mark.parametrize("text", ["a b " * 50_000, "a" * 200_000, "aé " * 60_000], ids=["words", "one", "parts"])
def test_a_page_made_to_be_searched_in_vain_is_searched_in_seconds(text: str) -> None:
    events = [
        {
            "kind": "other",
            "sentences": ["Walkout", text[: n + 1].strip()],
            "parties": [{"words": text[: 20 * n + k]} for k in range(1, 21)],
        }
        for n in range(MOST)
    ]
    began = time.process_time()
    verify(Page(title="Walkout", text=text, published_on=date(2022, 3, 17)), form.read({"form": 2, "events": events}))
    assert time.process_time() - began < 2


def test_thousands_of_words_that_stand_nowhere_are_sought_in_a_second() -> None:
    nowhere = {
        "parties": [{"words": "a"}] * 20,
        "times": [{"words": "ba ab on June 3, 2020"}] * 20,
        "demands": ["b"] * 20,
    }
    events = [{"kind": "other", "sentences": ["So it went."]} | nowhere] * MOST
    page = Page(text="ab " * 9_000 + "So it went. " + "ab " * 9_000, published_on=date(2022, 3, 17))
    began = time.process_time()
    assert verify(page, form.read({"form": 2, "events": events})).dropped.total() == 60 * MOST
    assert time.process_time() - began < 2


def test_words_are_found_behind_many_that_they_are_a_part_of() -> None:
    page = Page(text="Iceland " * 400 + "and ICE, then Ice.")
    assert Places(page).of("Ice") == Words("text", len(page.text) - 4, len(page.text) - 1)
    assert Places(page).of("and ICE", Words("text", 10, 20)) is not None

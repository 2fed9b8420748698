"""Which words may tell an event, and by which lemma."""

import pytest

from tests.timeline.ingest.frames.stories import story, unit
from timeline.ingest.frames.units import units


@pytest.mark.parametrize(
    ("text", "words", "lemma"),
    [
        ("Seventy engineers walked out of the office on Wednesday.", "walked", "walk_out"),
        ("The regulator fined the app on Tuesday.", "fined", "fine"),
        ("The city called off the tender.", "called", "call_off"),
        ("On Monday 40 engineers downed tools.", "downed", "down_tool"),
        ("Staff signed a letter.", "letter", "letter"),
    ],
)
def test_a_verb_goes_with_its_particle(text: str, words: str, lemma: str) -> None:
    assert unit(text, words).lemma == lemma


def test_auxiliaries_names_and_nouns_of_no_deed_tell_nothing() -> None:
    found = [one.token.text for one in units(story("Award Systems Ltd had been watching the window for a week."))]
    assert found == ["watching"]

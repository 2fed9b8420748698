"""To which entries an article belongs, from words, organizations and days alone."""

from dataclasses import replace
from datetime import date

import pytest

from timeline.ingest.linking import MOST, Asked, Known, belongs, weighing, words

HELD = {"worker": 900, "letter": 900, "amazon": 300, "rekognition": 4, "polic": 80}
LETTER = Known(1, words("Amazon workers ask to stop selling Rekognition to police"))
STRIKE = Known(2, words("Amazon workers strike in Shakopee"))
ASKED = Asked(words("Letter of Amazon workers on Rekognition and police"))


def weigh(word: str) -> float:
    return weighing(lambda each: HELD.get(each, 1), 1_000)(word)


def order(asked: Asked, *known: Known) -> list[int]:
    return [one.pk for one in belongs(asked, known, weigh)]


def test_the_seldom_word_decides_and_is_named_first():
    first, *_ = belongs(ASKED, [STRIKE, LETTER], weigh)

    assert first.pk == 1
    assert first.words[0] == "rekognition"


def test_what_has_nothing_in_common_is_not_named():
    assert order(ASKED, Known(3, words("A court fines a bank"))) == []


@pytest.mark.parametrize(
    "nearer",
    [
        {"sources": (words("Rekognition letter: Amazon and police"),)},
        {"organizations": frozenset({"amazon"})},
        {"days": (date(2018, 6, 20),)},
    ],
)
def test_of_two_alike_the_one_with_more_in_common_comes_first(nearer):
    asked = replace(ASKED, organizations=frozenset({"amazon"}), day=date(2018, 6, 22))

    assert order(asked, LETTER, replace(LETTER, pk=9, **nearer)) == [9, 1]


def test_what_is_tied_for_certain_comes_before_all_others():
    assert order(ASKED, LETTER, Known(3, words("A court fines a bank"), tie="copy")) == [3, 1]


def test_no_more_than_five_are_named():
    assert len(order(ASKED, *(replace(LETTER, pk=number) for number in range(9)))) == MOST


def test_endings_make_no_difference():
    assert words("Shareholders’ policies, striking employees") == words("shareholder policy strike employee")

"""To which entries an article belongs, from words, organizations and days alone."""

from dataclasses import replace
from datetime import date

import pytest

from timeline.ingest.linking import COMPARED, MOST, Asked, Known, Rarity, belongs, compared
from timeline.ingest.word_stems import spelled, words

HELD = {"worker": 900, "letter": 900, "amazon": 300, "rekogn": 4, "polic": 80}
RARITY = Rarity(lambda word: HELD.get(word, 1), 1_000)
LETTER = Known(1, words("Amazon workers ask to stop selling Rekognition to police"))
STRIKE = Known(2, words("Amazon workers strike in Shakopee"))
ASKED = Asked(words("Letter of Amazon workers on Rekognition and police"))


def order(asked: Asked, *known: Known) -> list[int]:
    return [one.pk for one in belongs(asked, known, RARITY)]


def test_the_seldom_word_decides_and_is_named_first():
    first, *_ = belongs(ASKED, [STRIKE, LETTER], RARITY)

    assert first.pk == 1
    assert first.words[0] == "rekogn"


def test_what_has_nothing_in_common_is_not_named():
    assert order(ASKED, Known(3, words("A court fines a bank"))) == []


@pytest.mark.parametrize(
    "nearer",
    [
        {"sources": (words("Rekognition letter: Amazon and police"),)},
        {"organizations": frozenset({"amazon"})},
        {"days": (date(2018, 6, 20),)},
        {"source_days": (date(2018, 6, 20),)},
    ],
)
def test_of_two_alike_the_one_with_more_in_common_comes_first(nearer):
    asked = replace(ASKED, organizations=frozenset({"amazon"}), day=date(2018, 6, 22))

    assert order(asked, LETTER, replace(LETTER, pk=9, **nearer)) == [9, 1]


def test_of_two_alike_on_a_day_the_one_whose_own_day_it_is_comes_first():
    asked, day = replace(ASKED, day=date(2018, 6, 22)), (date(2018, 6, 22),)

    assert order(asked, replace(LETTER, source_days=day), replace(LETTER, pk=9, days=day)) == [9, 1]


def test_a_day_in_common_alone_is_nothing_in_common():
    asked = replace(ASKED, day=date(2018, 6, 22))

    assert order(asked, Known(3, words("A court fines a bank"), days=(date(2018, 6, 22),))) == []


def test_compared_are_those_with_the_rarest_words_and_those_near_in_time():
    many = range(100, 100 + COMPARED)

    assert compared({"rekogn": [*many], "worker": [7, 8]}, [8], RARITY) == {*many, 8}


def test_an_entry_is_found_by_its_words_and_by_the_months_of_its_days_and_sources():
    entry = replace(LETTER, days=(date(2018, 6, 21),), source_days=(date(2018, 7, 2),))

    assert {"rekogn", "2018-06", "2018-07"} <= entry.found_by
    assert replace(ASKED, day=date(2018, 6, 21)).months == {"2018-06", "2018-07"}
    assert replace(ASKED, day=date.max).months == {"9999-12"}


def test_what_is_tied_for_certain_comes_before_all_others():
    assert order(ASKED, LETTER, Known(3, words("A court fines a bank"), tie="copy")) == [3, 1]


def test_no_more_than_five_are_named():
    assert len(order(ASKED, *(replace(LETTER, pk=number) for number in range(9)))) == MOST


def test_endings_make_no_difference():
    assert words("Shareholders’ policies, striking employees") == words("shareholder policy strike employee")
    assert words("organizers organizing") == words("organization")


def test_what_short_forms_leave_behind_are_no_words():
    assert words("Google’s workers don’t") == words("google-s workers dont")
    assert spelled("Google’s O’Neil don’t") == {"googl": "Google", "oneil": "O’Neil", "dont": "don’t"}

"""Of words that a text does not hold, the passage that is nearest to them is offered, in the text's own words."""

import pytest

from timeline.publishing.matching import stands_in
from timeline.publishing.passages import nearest

TEXT = (
    "The dockers wrote on Monday. “We will not load cameras that watch our neighbours,” their letter says, and more "
    "than four hundred signed it.\n\nThe port authority said on Friday that it had read the letter, and that the "
    "con\u00adtract with Lookout ends in March whatever anybody signs. A spokesperson said no more."
)


@pytest.mark.parametrize(
    ("quote", "passage"),
    [
        ("We will never load cameras that watch our neighbours", "We will not load cameras that watch our neighbours"),
        ("we will not load cameras which watch neighbours", "We will not load cameras that watch our neighbours"),
        ("more than 400 signed it", "more than four hundred signed it"),
        ("the contract with Lookouts ends in March", "the con\u00adtract with Lookout ends in March"),
        ("it had not read the letter", "it had read the letter"),
        (
            "We will never load cameras … the contract with Lookout ends in April",
            "We will not load cameras … the con\u00adtract with Lookout ends in",
        ),
        (
            "the contract with Lookout ends … their letter says",
            "their letter says … the con\u00adtract with Lookout ends",
        ),
    ],
)
def test_the_nearest_words_are_found(quote, passage):
    assert not stands_in(quote, TEXT)
    assert nearest(quote, TEXT) == passage
    assert stands_in(passage, TEXT)


@pytest.mark.parametrize(
    ("quote", "text", "passage"),
    [
        ("港口工人拒绝安装新的摄像头", "周一，港口工人拒绝装载新摄像头。公司没有回应。", "港口工人拒绝装载新摄像头"),
        ("Die Hafenarbeiter laden keine Kamera", "„Die Hafenarbeiter laden nichts“", "Die Hafenarbeiter laden"),
        ("لن نحمل الكاميرات أبدا اليوم", "قالوا: لن نحمل الكاميرات اليوم في الميناء", "لن نحمل الكاميرات اليوم"),
    ],
)  # fmt: skip
def test_in_any_script(quote, text, passage):
    assert nearest(quote, text) == passage


@pytest.mark.parametrize("quote", ["The mayor opened a new swimming pool", "the port", "…", "", "[sic]", "“”"])
def test_nothing_is_offered_where_nothing_is_like_it(quote):
    assert nearest(quote, "The mayors met. A pool of money was open.") == ""


def test_nothing_is_offered_of_an_empty_text():
    assert nearest("any words", "") == ""


def test_a_long_text_full_of_the_same_words_ends_in_the_right_place():
    filler = "the letter of the port and the cameras of the port. " * 2000
    text = filler + "We will not load cameras that watch our neighbours. " + filler

    found = nearest("We shall not load the cameras that watch neighbours", text)

    assert found == "We will not load cameras that watch our neighbours"

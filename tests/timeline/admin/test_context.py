"""A quote is found in its text however both are broken into lines, and shown with what stands around it."""

import pytest

from timeline.admin.inbox.context import around

TEXT = "One.\n\nTwo begins. The very words. Two ends.\n\nThree."


def test_it_stands_between_its_neighbours():
    context = around("The very words.", TEXT)

    assert context
    assert (context.above, context.before, context.quote) == ("One.", "Two begins. ", "The very words.")
    assert (context.after, context.below) == (" Two ends.", "Three.")
    assert (context.number, context.of) == (2, 3)


@pytest.mark.parametrize("broken", ["The very\nwords.", "The  very words.", "The very\u00a0words."])
def test_white_space_is_folded(broken: str):
    assert around(broken, TEXT)
    assert around("The very words.", TEXT.replace("very words", "very\nwords"))


def test_a_quote_over_two_paragraphs_is_found():
    context = around("Two ends. Three.", TEXT)

    assert context
    assert (context.quote, context.below) == ("Two ends.\n\nThree.", "")


@pytest.mark.parametrize("quote", ["", "Not there.", "(very"])
def test_what_is_not_there_is_none(quote: str):
    assert around(quote, TEXT) is None


def test_long_neighbours_are_cut_between_words():
    long = "word " * 200
    context = around("Here.", f"{long}\n\nHere.\n\n{long}", reach=50)

    assert context
    assert context.above.startswith("… word") and len(context.above) < 60
    assert context.below.endswith("word …") and len(context.below) < 60

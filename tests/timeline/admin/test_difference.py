"""What differs between two texts, word by word where that is affordable."""

import pytest

from timeline.pages.difference import difference

ONE, TWO = "The first paragraph.", "The second one."


def marks(before: str, after: str) -> list[list[tuple[str, str]]]:
    return [[(piece.kind, piece.words) for piece in paragraph] for paragraph in difference(before, after)]


def test_nothing_differs_in_the_same_text():
    assert marks(ONE, ONE) == [[("same", ONE)]]


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        (f"{ONE}\n\n{TWO}", ONE, [[("same", ONE)], [("gone", TWO)]]),
        (ONE, f"{ONE}\n\n{TWO}", [[("same", ONE)], [("new", TWO)]]),
        ("They met twice.", "They met once.", [[("same", "They met"), ("gone", "twice."), ("new", "once.")]]),
        ("", ONE, [[("gone", ""), ("new", ONE)]]),
    ],
)
def test_paragraphs_and_words_that_went_or_came_are_marked(before: str, after: str, shown: list):
    assert marks(before, after) == shown


def test_a_paragraph_that_stayed_is_shown_by_its_end():
    long = "word " * 300 + "end."

    ((same,), _gone) = difference(f"{long}\n\n{ONE}", long)

    assert same.words.startswith("… word") and same.words.endswith("end.") and len(same.words) < 210


def test_paragraphs_too_long_to_compare_by_words_are_shown_whole():
    one, other = (" ".join(f"{letter}{number}" for number in range(700)) for letter in "ab")

    assert marks(one, other) == [[("gone", one)], [("new", other)]]


def test_of_endless_texts_the_beginning_is_compared():
    many = "\n\n".join(f"Paragraph {number}." for number in range(5_000))

    assert len(difference(many, many.replace("Paragraph", "Part"))) <= 1_200

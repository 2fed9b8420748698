"""What somebody types is read somehow, and what was sought is marked where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.printed.search.marks import Marked, marked, piece
from timeline.printed.search.question import (
    ONLY_WITHOUT,
    SMALL_ALONE,
    TOO_MANY,
    UNCLOSED,
    question,
)
from timeline.printed.search.vectors import pair
from timeline.printed.search.words import sought

READ = [
    ("amazon letter", "'amazon' & 'letter'"),
    ("letter or petition", "('letter' | 'petit')"),
    ("amazon letter OR petition", "'amazon' & ('letter' | 'petit')"),
    ("amazon -google", "'amazon' & !'googl'"),
    ("amazon amazon", "'amazon'"),
    ("the letter", "'letter'"),
    ("or letter or", "'letter'"),
    ("Palántir’s", "'palantir'"),
    ("'a' & !b | (c):*", "('b' | 'c')"),
    ("", ""),
]


@pytest.mark.parametrize(("typed", "asked"), READ)
def test_it_is_read_as_it_was_meant(typed, asked):
    assert question(typed).anywhere() == asked


@pytest.mark.parametrize("typed", ['"project maven"', "“Project Maven”", "project-maven", '"the project of maven'])
def test_a_phrase_is_sought_in_order(typed):
    asked = question(typed)

    assert asked.terms[0].words == ("project", "maven")
    assert asked.anywhere() == f"'{pair('project', 'maven')}'"


@pytest.mark.parametrize(
    ("typed", "note"),
    [
        ('"project maven', UNCLOSED),
        ("-google", ONLY_WITHOUT),
        ("the of", SMALL_ALONE),
        (" ".join(f"word{n}" for n in range(30)), TOO_MANY),
    ],
)
def test_what_could_not_be_read_is_said(typed, note):
    assert note in question(typed).notes


TYPED = st.text(max_size=80) | st.text(alphabet="\"-| orab'()&!:*\\\0", max_size=40)


@given(TYPED)
def test_whatever_is_typed_can_be_read_and_written_down_again(typed):
    asked = question(typed)

    again = question(asked.typed())

    assert (again.groups, again.without) == (asked.groups, asked.without) or not asked
    assert bool(asked) == bool(asked.anywhere().strip(" &!'")) or asked.without


@given(TYPED, TYPED)
def test_marking_changes_no_text(text, typed):
    found = marked(text, question(typed))

    assert "".join(part for part, _is_sought in found.parts()) == text
    assert all(
        set(sought(text[start:end])) & {w for t in question(typed).terms for w in t.words} for start, end in found.spans
    )


def test_what_was_sought_is_marked_as_it_stands_and_escaped():
    text = "<b>Palántir’s</b> open letter: letters, an open-letter"

    assert marked(text, question('palantir "open letter"')).html() == (
        "&lt;b&gt;<mark>Palántir’s</mark>&lt;/b&gt; <mark>open letter</mark>: letters, an <mark>open-letter</mark>"
    )


@given(st.text(alphabet="ab c", max_size=600), st.sampled_from(["a", "b c", "ab", "cc"]))
def test_a_piece_is_short_and_of_the_text(text, typed):
    whole = marked(text, question(typed))

    shown = piece(whole, 100)

    assert len(shown.text) <= 102
    assert shown.text.strip("…") in text
    assert all(shown.text[start:end] in text for start, end in shown.spans)
    assert not whole.spans or shown.spans or max(end - start for start, end in whole.spans) > 20


def test_a_piece_shows_where_most_was_sought():
    text = "letter " + "filler " * 60 + "amazon letter " + "filler " * 60

    assert "<mark>amazon</mark> <mark>letter</mark>" in piece(marked(text, question("amazon letter"))).html()


def test_a_text_without_what_was_sought_begins_where_it_begins():
    assert piece(Marked("word " * 100)).text.startswith("word word")

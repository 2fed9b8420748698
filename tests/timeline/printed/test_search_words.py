"""How texts are read to be found: folded, without endings, as PostgreSQL keeps them."""

import unicodedata
from collections.abc import Iterator
from random import Random

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from tests.timeline.printed import contents
from timeline.printed.derived.search import FACETS, search_rows
from timeline.printed.parameters.table import TABLE
from timeline.printed.search import vectors
from timeline.printed.search.words import fold, read, sought
from timeline.printed.typesetting import Neighbours, typeset

ALIKE = [
    ("Palántir", "PALANTIR"),
    ("Palántir", "Pala\u0301ntir"),
    ("Straße", "STRASSE"),
    ("Łódź", "lodz"),
    ("Ørsted", "orsted"),
    ("workers", "worker"),
    ("protesting", "protested"),
    ("the company's", "company"),
    ("U.S. agencies", "US agency"),
    ("open-letter", "open letter"),
    ("ﬁnal", "final"),
    ("ＡＷＳ", "aws"),
    ("İstanbul", "istanbul"),
]
APART = [("amazon", "amazons river"), ("ice", "iced tea"), ("2018", "2019"), ("unions", "universe")]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_what_is_written_otherwise_is_the_same_word(one, other):
    assert sought(one) == sought(other) != []


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_words_stay_others(one, other):
    assert sought(one) != sought(other)


def test_small_words_are_left_out_and_a_script_without_spaces_is_read_by_letters():
    assert sought("the letter of the workers to the firm") == ["letter", "worker", "firm"]
    assert sought("给亚马逊的信") == ["给", "亚", "马", "逊", "的", "信"]


@given(st.text(max_size=200))
def test_every_text_can_be_read_and_each_word_stands_where_it_is_said(text):
    for token in read(text):
        assert text[token.start : token.end].strip()
        assert not token.word or (token.word.isalnum() and fold(text[token.start : token.end]))


def odd_texts() -> Iterator[list[tuple[str, str]]]:
    """Of whatever characters there are."""
    random = Random(7)
    for _ in range(150):
        places = [random.choice((128, 0x500, 0x3000, 0xFFFF, 0x10FFFF)) for _ in range(60)]
        characters = (chr(random.randrange(1, most)) for most in places)
        text = "".join(" " if random.random() < 0.2 or unicodedata.category(c) == "Cs" else c for c in characters)
        yield [(text[:30], "A"), (text[30:], random.choice("BCD"))]


def test_postgresql_gives_the_text_back_as_it_got_it(record):
    """Verify compares them letter by letter."""
    written = [vectors.of_texts(texts, besides=["story:a-b_C", "kind:other"]) for texts in odd_texts()]

    with connection.cursor() as cursor:
        cursor.execute("SELECT one::tsvector::text FROM unnest(%s::text[]) AS one", [written])
        assert [one for (one,) in cursor.fetchall()] == written


def test_a_very_long_text_still_fits(record):
    """PostgreSQL counts places up to 16,383, and at most 256 of one word."""
    words = vectors.of_texts([("word " * 20_000, "C"), ("and more", "C")], besides=[])

    with connection.cursor() as cursor:
        cursor.execute("SELECT %s::tsvector::text", [words])
        assert cursor.fetchone() == (words,)
    assert "'word':" + ",".join(f"{place}C" for place in range(1, 256)) in words


def test_names_are_found_by_three_letters_in_a_row():
    assert vectors.grams("ice") == ["_ic", "ice", "ce_"]
    assert "'%maz'" in vectors.of_names(["Amazon"])


def test_an_entry_is_found_by_what_is_printed_of_it_and_nothing_else():
    known = {"A1": contents.article(1, title="How they asked"), "O1": contents.organization(1, name="Amazon")}
    entry = contents.entry(
        1, title="Letter sent", summary="Nineteen signed.", citations=[contents.citation(1)],
        organizations=[{"organization": "O1", "role": "target"}],
    )  # fmt: skip

    (row,) = search_rows("entry", typeset(entry, Neighbours(known))[0])

    assert "'letter':1A" in row.words
    assert "'^letter'" in row.words
    assert "'nineteen'" in row.words
    assert f"'^{vectors.pair('letter', 'sent')}'" in row.words
    assert row.counted.split()[0].startswith("kind:")


def test_what_was_found_can_be_narrowed_by_every_facet_that_readers_choose_by():
    chosen = {facet for parameter in TABLE.values() for facet in (parameter.facet, parameter.exact_facet) if facet}

    assert chosen <= FACETS


def test_a_retracted_record_is_found_by_nothing():
    assert search_rows("entry", {"state": "retracted", "id": "E1"}) == frozenset()
    assert search_rows("article", {"id": "A1"}) == frozenset()

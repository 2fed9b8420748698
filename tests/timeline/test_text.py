"""What is cleaned of a text, and what is left alone."""

import sys

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import text
from timeline.text import (
    CLOSED_BY,
    SURROGATE,
    UNFIT,
    balanced,
    code,
    is_visible,
    isolated,
    line,
    plain,
    plain_values,
    prose,
    verbatim,
)

RLO, LRE, RLE, PDF, RLI, FSI, PDI = "\u202e", "\u202a", "\u202b", "\u202c", "\u2067", "\u2068", "\u2069"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("a\tb\nc", "a\tb\nc"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\x0bb\x0cc\x85d\u2028e\u2029f", "a\nb\nc\nd\ne\nf"),
        ("\x00a\x01b\x08c\x0ed\x1fe\x7ff\x80g\x9fh", "abcdefgh"),
        ("a\ufffeb\uffffc\ufdd0d\U0001ffffe\U0010fffef", "abcdef"),
        ("a\ud800b\udfffc", "abc"),
        ("a\ud83d\ude00b", "a\U0001f600b"),
        ("Zo\u0308e’s na\u200dme, \U0001f469\u200d\U0001f4bb", "Zo\u0308e’s na\u200dme, \U0001f469\u200d\U0001f4bb"),
        ("\ufffd\ue000 stays", "\ufffd\ue000 stays"),
        ("Z" + "\u0301" * 190 + "ap", "Z" + "\u0301" * 8 + "ap"),
        ("Z" + "\u0301\u0489\u20dd" * 90, "Z" + "\u0301\u0489\u20dd" * 2 + "\u0301\u0489"),
        ("Việ\u0302\u0323t שָׁלֹ֔ום བསྒྲུབས", "Việ\u0302\u0323t שָׁלֹ֔ום བསྒྲུབས"),
    ],
)
def test_a_plain_text_holds_what_can_be_kept_and_shown(given, kept):
    assert plain(given) == kept


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("A title\x0bin two lines", "A title in two lines"),
        ("A title \r\n\r\n  in two", "A title in two"),
        ("Tabs\tfold", "Tabs fold"),
        ("Two  spaces stay", "Two  spaces stay"),
        ("ends here\n", "ends here"),
        ("Let\x02ter", "Letter"),
        ("\u200b\u200d\u2060", ""),
        ("\x0b\x07", ""),
    ],
)
def test_a_line_is_one_line(given, kept):
    assert line(given) == kept


def test_paragraphs_stay_and_words_of_a_source_stay_as_they_stand():
    assert prose("One.\r\n\r\nTwo\x07.") == "One.\n\nTwo."
    assert verbatim(f"he {RLO}said\x00\r\nso") == f"he {RLO}said\nso"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("\u200e2018-06-22\u200f", "2018-06-22"),
        ("\u200b2018-06\ufeff", "2018-06"),
        ("2018\u3164-06", "2018-06"),
        ("https://\u200ba.example/\u202ax", "https://a.example/x"),
        ("https://a.example/می\u200cخواهم", "https://a.example/می\u200cخواهم"),
        ("\u200b\u200e", ""),
    ],
)
def test_what_machines_read_holds_nothing_that_nobody_sees(given, kept):
    assert code(given) == kept


@pytest.mark.parametrize(
    "text",
    ["", " \t", "\u200b", "\u200b\u200d\u2060", "\ufeff\u00ad", "\u3164\u115f", "\u2800", "\u0301", "\u202e\u202c"]
    + ["\u3000\u00a0", "\U000e0041\U000e0042", "\u034f\ufe0f", "\u180e\u2063"],
)  # fmt: skip
def test_nothing_is_seen_of_these(text):
    assert not is_visible(text)


@pytest.mark.parametrize("text", ["a", "…", "雨", "رسالة", "7", "\U0001f600", "\u200bI\u200b", "€"])
def test_something_is_seen_of_these(text):
    assert is_visible(text)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (f"Letter {RLO}dnes{PDF} delivered", f"Letter {RLO}dnes{PDF} delivered"),
        (f"Letter {RLO}dnes delivered", "Letter dnes delivered"),
        (f"Letter{PDF} delivered{PDI}", "Letter delivered"),
        (f"{RLI}a{RLO}b{PDI}c", f"{RLI}ab{PDI}c"),
        (f"{RLI}a{PDF}b{PDI}c", f"{RLI}ab{PDI}c"),
        (f"{LRE}a{RLE}b{PDF}c", f"a{RLE}b{PDF}c"),
        (f"{FSI}a{RLI}b{PDI}c", f"a{RLI}b{PDI}c"),
        (f"one {RLO}line\ntwo{PDF} lines", "one line\ntwo lines"),
        (f"{LRE}a{RLI}b{PDF}c{PDI}d{PDF}", f"{LRE}a{RLI}bc{PDI}d{PDF}"),
    ],
)
def test_what_turns_the_direction_is_turned_back_or_goes(given, kept):
    assert balanced(given) == kept


@given(st.text(alphabet=f"a\n{LRE}{RLE}{RLO}{RLI}{FSI}{PDF}{PDI}", max_size=40))
def test_whatever_is_balanced_nests_in_each_line_and_is_not_longer(text):
    found = balanced(text)

    assert len(found) <= len(text)
    assert balanced(found) == found
    for each in found.split("\n"):
        waiting = []
        for character in each:
            if character in CLOSED_BY:
                waiting.append(CLOSED_BY[character])
            elif character in (PDF, PDI):
                assert waiting.pop() == character
        assert not waiting


@given(st.text())
def test_whatever_is_cleaned_is_clean(text):
    for cleaned in (plain, line, prose, verbatim):
        assert cleaned(cleaned(text)) == cleaned(text)
        assert not SURROGATE.search(cleaned(text))
        assert not UNFIT.search(cleaned(text))


def test_only_what_may_turn_the_words_around_it_is_set_apart():
    assert isolated("Dockers write – Gdańsk") == "Dockers write – Gdańsk"
    assert isolated("رسالة") == f"{FSI}رسالة{PDI}"
    assert isolated(f"{RLO}a{PDF}") == f"{FSI}{RLO}a{PDF}{PDI}"


def test_every_string_of_plain_data_is_plain():
    assert plain_values({"a\x00": ["b\x0b", 1, None, {"c": "\ud800"}]}) == {"a": ["b\n", 1, None, {"c": ""}]}


SUSPECTS = st.text(
    st.sampled_from("aé漢\t\n\\\x00\x85\u0301\u200f\u2028\u202e\u202c\u2066\u2069\ufffe\U0001ffff\U0001f600")
)


@given(SUSPECTS | st.text())
def test_whatever_is_shown_otherwise_may_be_odd(words):
    document = orjson.dumps({"title": words}).decode()

    assert text.may_be_odd(words) or text.shown(words) == words
    assert text.may_be_odd(document) or text.shown(words) == words


@pytest.mark.parametrize("usual", ["Plain words.", "“Größe” – 漢字, \N{GRINNING FACE}", "naïve", "é" * 9])
def test_what_people_write_is_not_odd(usual):
    assert not text.may_be_odd(usual)


def test_nothing_that_is_cleaned_away_is_printable():
    """Texts of printable characters alone are taken as they are."""
    cleaned = (text.UNFIT, text.BREAK, text.SURROGATE, text.TURNS, text.FOLD)
    printable = filter(str.isprintable, map(chr, range(sys.maxunicode + 1)))

    assert [hex(ord(character)) for character in printable if any(each.match(character) for each in cleaned)] == []

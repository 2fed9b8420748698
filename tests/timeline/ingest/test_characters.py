import pytest

from timeline.ingest.characters import clean, clean_markup


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Cor\u00advane", "Corvane"),
        ("Cor\u200bva\u2060ne\ufeff", "Corvane"),
        ("Cor\u200dva\u200cne", "Corvane"),
        ("\u202eCorvane\u202c \u200eand\u200f \u2067Tern\u2069", "Corvane and Tern"),
        ("Co\x00r\x08van\x9fe\x1b", "Corvane"),
        ("Cor\ufe0fvane", "Corvane"),
        ("Cor\U000e0041\U000e0042vane", "Corvane"),
        ("Cor\u00ad\n  vane workers", "Corvane workers"),
        ("Soci\u0065\u0301t\u0065\u0301", "Soci\u00e9t\u00e9"),
        ("e\u200b\u0301", "\u00e9"),
        ("\u212bkerlund", "\u00c5kerlund"),
        ("one\u2028two\u0085three", "one\ntwo\nthree"),
        ("tabs\tand\nlines stay", "tabs\tand\nlines stay"),
    ],
)
def test_what_nobody_sees_is_taken_out_and_letters_are_composed(written: str, read: str) -> None:
    assert clean(written) == read


@pytest.mark.parametrize("marks", ["\u0301\u0316", "\u0316\u0301\u20e3", "\u0f73\u0f71", "\u0345\u302e"])
def test_a_letter_carries_no_more_marks_than_any_script_needs(marks: str) -> None:
    assert clean(f"a{marks * 20_000}b") == clean(f"a{(marks * 30)[:30]}b")


@pytest.mark.parametrize("text", ["…" * 40 + "—" * 40, "\U0001f600" * 50, "q\u0323\u0302" * 50, "क्ष्म्य" * 20])
def test_signs_in_a_row_and_letters_with_some_marks_stay(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "می\u200cخواهند",  # Persian: a joiner's opposite parts prefix and stem
        "ശ്\u200dരീ",  # Malayalam
        "\U0001f469\U0001f3fd\u200d\U0001f4bb",
        "\u2764\ufe0f\u200d\U0001f525",
        "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",  # the flag of England
        "1\ufe0f\u20e3",
    ],
)
def test_joiners_stay_where_they_are_spelling(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Cor&shy;va&#173;n&#xAD;e", "Corvane"),
        ("Cor&#8203;va&ZeroWidthSpace;n&zwj;e&#x200c;", "Corvane"),
        ("Soci&#101;&#769;te&#x301;", "Soci&#101;\u0301t\u00e9"),
        ("1 &lt; 2 &amp;shy; &#60;b&#62; &quot;", "1 &lt; 2 &amp;shy; &#60;b&#62; &quot;"),
        ("&#150; &#0; &#1114112; &eacute;", "&#150; &#0; &#1114112; &eacute;"),
    ],
)
def test_in_html_references_to_such_characters_are_taken_out_and_no_others(written: str, read: str) -> None:
    assert clean_markup(written) == read

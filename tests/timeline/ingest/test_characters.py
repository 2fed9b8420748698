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

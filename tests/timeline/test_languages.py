"""Tags of languages (BCP 47), in one spelling."""

import re

import pytest

from timeline.languages import PATTERN, language_tag

TAGS = [
    ("en", "en"),
    ("EN", "en"),
    ("pt_BR", "pt-BR"),
    ("PT-br", "pt-BR"),
    ("zh-hant", "zh-Hant"),
    ("ZH_HANT_tw", "zh-Hant-TW"),
    ("es-419", "es-419"),
    ("gsw", "gsw"),
    ("ca-VALENCIA", "ca-valencia"),
    ("de-CH-1996", "de-CH-1996"),
    ("sl-rozaj-biske", "sl-rozaj-biske"),
    ("en-u-ca-gregory", "en-u-ca-gregory"),
    ("de-x-Own", "de-x-own"),
    ("iw", "he"),
    ("deu", "de"),
    ("zh-yue-HK", "yue-HK"),
    ("mul", "mul"),
    (" nb ", "nb"),
]
NONE = [
    "", "English", "Deutsch", "e", "xx", "en-", "-en", "en--GB", "en GB", "en-XQ-", "en-Qxyz", "en-QQX", "A[31mb",
    "\x1b[31m", "en;q=0.8", "en,de", "de.UTF-8", "ｅｎ", "en-GB-\u202e", "x" * 40, "en-" + "-".join(["abcdefgh"] * 5),
    "英语", "e2", "123",
]  # fmt: skip


@pytest.mark.parametrize(("written", "tag"), TAGS)
def test_a_tag_is_spelt_as_the_standard_advises_and_stays_so(written: str, tag: str) -> None:
    assert language_tag(written) == language_tag(tag) == tag
    assert re.match(PATTERN, tag)


@pytest.mark.parametrize("written", NONE)
def test_what_names_no_language_is_no_tag(written: str) -> None:
    assert language_tag(written) is None

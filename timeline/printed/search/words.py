"""The words of a text as they are sought: in small letters, without accents and endings, each with where it stands.

Endings are taken off as English has them, since editors write in English; what is quoted in another language loses at
most a letter, on both sides. Scripts that put no space between words are read a letter at a time: what is asked in one
piece is sought as a phrase.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import snowballstemmer

from timeline.text import MARK

LONGEST = 40
"""Letters of a word that count."""
_SMALL = (
    "a an and are as at be been but by for from had has have he her his if in into is it its of on or our she so than "
    "that the their them then there these they this those to was we were which who will with you your"
)
SMALL = frozenset(_SMALL.split())
"""Words that stand nearly everywhere and tell nothing."""
_ALONE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002fa1f"
"""Letters of scripts without spaces."""
_LETTER = rf"(?:[^\W_{_ALONE}]|[{MARK}])"
_WORD = re.compile(rf"[{_ALONE}]|(?:[^\W\d_{_ALONE}]\.){{2,}}|{_LETTER}+(?:['’]{_LETTER}+)*")
_OWNED = re.compile("['’]s$")
# What has no accent that could be taken off, and is written without all the same.
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
_stemmer = snowballstemmer.stemmer("english")


class Token(NamedTuple):
    """A word, and from where to where it stands in its text. `word` is empty where it is a small one."""

    start: int
    end: int
    word: str


def read(text: str) -> Iterator[Token]:
    """All words of a text, in order."""
    for found in _WORD.finditer(text):
        folded = fold(found.group())
        if folded:
            yield Token(found.start(), found.end(), _sought(folded))


def sought(text: str) -> list[str]:
    """Those that are sought, in order."""
    return [token.word for token in read(text) if token.word]


@lru_cache(maxsize=60_000)
def fold(written: str) -> str:
    """One word in small letters without accents: "Palántir's" is "palantir", "U.S." is "us"."""
    small = _OWNED.sub("", written.casefold())
    if not small.isascii():
        parted = unicodedata.normalize("NFKD", small)
        small = "".join(c for c in parted if not unicodedata.combining(c)).translate(_PLAIN)
    return "".join(filter(str.isalnum, small))[:LONGEST]


@lru_cache(maxsize=60_000)
def _sought(folded: str) -> str:
    if folded in SMALL:
        return ""
    return str(_stemmer.stemWord(folded)) if folded.isascii() and folded.isalpha() else folded

"""Where words end: whether a stretch of a text is made of whole words, or begins or ends within one."""

import re
import unicodedata

from django.db.models import F, Func, TextField, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Concat, Length
from django.db.models.lookups import Regex

SPACELESS = (
    "\u0e01-\u0e5b\u0e81-\u0edf\u1000-\u109f\u1780-\u17ff"
    "\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff"
)
"""Letters of scripts that put no spaces between words."""
JOINED = "\uac00-\ud7a3\U00020000-\U0003ffff"
"""Korean, which writes particles onto words, so that a quote may end before one; and rarer Chinese characters."""
_BORDERLESS = re.compile(f"[{SPACELESS}{JOINED}]")
_NUMBER_GOES_ON = re.compile(r"[.,]\d")
_NOT = re.compile(r"'t(?!\w)")
"""“can” is not said by who says “can't”."""

PLAINLY = r"""^[[:space:](“„«"]?\|([[:space:];:!?)”»"].?|[.,][[:space:]”»"]?|)$"""
"""Not what a folded text may have otherwise: a digit has many forms, and what is not seen may stand before it."""


def find_whole(words: str, text: str, at: int = 0, *, cut_before: bool = False, cut_after: bool = False) -> int:
    """Where the words stand in the text from a place on, as whole words; -1 where they don't. Both are folded.

    `cut_before`, `cut_after`: there they may begin or end within a word.
    """
    place = text.find(words, at)
    while place >= 0:
        end = place + len(words)
        if (cut_before or _begins_at(text, place, end)) and (cut_after or _ends_at(text, place, end)):
            return place
        place = text.find(words, place + 1)
    return -1


def stands_whole(text: str, at: Combinable, words: str) -> Regex:
    """Of columns: whether the words at a place of the text, counted from 1, plainly stand between spaces and marks.

    Where it is not so plain, `find_whole` looks closer.
    """
    before = Func(F(text), at - 1, Value(1), function="substr", output_field=TextField())
    after = Func(F(text), at + Length(words), Value(2), function="substr", output_field=TextField())
    return Regex(Concat(before, Value("|"), after, output_field=TextField()), PLAINLY)


def _begins_at(text: str, start: int, end: int) -> bool:
    if start == 0 or start == end:
        return True
    if text[start].isdigit() and start > 1 and text[start - 2].isdigit() and text[start - 1] in ".,":
        return False
    return not (_is_of_word(text[start]) and _is_of_word(text[start - 1]))


def _ends_at(text: str, start: int, end: int) -> bool:
    if start == end or end == len(text) or not _is_of_word(text[end - 1]):
        return True
    if text[end - 1].isdigit() and _NUMBER_GOES_ON.match(text, end):
        return False
    return not (_is_of_word(text[end]) or _NOT.match(text, end))


def _is_of_word(character: str) -> bool:
    """Of a word that has borders. A mark over or behind a letter is part of it."""
    is_letter = character.isalnum() or unicodedata.category(character).startswith("M")
    return is_letter and not _BORDERLESS.match(character)

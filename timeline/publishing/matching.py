"""Whether quoted words stand in a text.

Differences of typesetting don't count: white space, the form of quotation marks and dashes, how letters are composed.
“…” and brackets stand for words that were left out or put in by an editor; the parts around them must follow in order,
each of whole words (“happy” is not in “unhappy”), but for a side at which a bracket stands within a word: “[t]he”.
"""

import re
import unicodedata
from typing import NamedTuple

from timeline.publishing.borders import find_whole

LEFT_OUT = re.compile(r"\[[^\]]*\]|\([.… ]+\)|…|(?:\. ?){3,}")
MARKS = str.maketrans(
    {**dict.fromkeys("‘’‚‛′`´ʼ", "'"), **dict.fromkeys("“”„‟″«»", '"'), **dict.fromkeys("‐‑‒–—―−", "-")}
)


class Part(NamedTuple):
    """What stands between two such marks; `cut_before`, `cut_after`: it may begin or end within a word."""

    words: str
    cut_before: bool
    cut_after: bool


def stands_in(quote: str, text: str) -> bool:
    """Whether a text contains a quote; neither needs to be folded.

    It is all that is asked, by whoever asks: a place in the text as it was typeset may lie within a word that an
    apostrophe of another form, or a hyphen that is not seen, divides.
    """
    return is_in(quote, folded(text))


def stands_amid(quote: str, before: str, after: str, text: str) -> bool:
    """Whether a text contains a quote between these words before and after it, each of which may be empty.

    Only letters and digits are compared: whose the marks and spaces between them are is not said.
    """
    parts = map(_letters, LEFT_OUT.split(f"{before} {quote} {after}"))
    return _follow([Part(part, cut_before=True, cut_after=True) for part in parts if part], _letters(text))


def folded(text: str) -> str:
    """Without what is not seen, and each mark, letter and space in one form. To fold it again changes nothing.

    What is not seen goes first, since it stands between what belongs together; marks are told before letters are
    composed, which would make two characters of “´”, and after, which makes marks of full-width ones.
    """
    unseen = dict.fromkeys(ord(character) for character in set(text) if unicodedata.category(character) == "Cf")
    marked = text.translate({**MARKS, **unseen})
    return " ".join(unicodedata.normalize("NFKC", marked).translate(MARKS).replace("''", '"').split())


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, folded(text)))


def is_in(quote: str, text: str) -> bool:
    """`text` is folded. A quote of brackets alone holds no part that could follow, so it must stand there as it is."""
    parts = _parts(quote)
    return _follow(parts, text) if parts else folded(quote) in text


def _parts(quote: str) -> list[Part]:
    """The marks that an editor may have put around the whole do not count."""
    marks = list(LEFT_OUT.finditer(quote))
    starts, ends = [0, *(mark.end() for mark in marks)], [*(mark.start() for mark in marks), len(quote)]
    before, after = ["", *(mark.group() for mark in marks)], [*(mark.group() for mark in marks), ""]
    between = (quote[start:end] for start, end in zip(starts, ends, strict=True))
    found = (_part(*each) for each in zip(before, between, after, strict=True))
    return [part for part in found if part.words]


def _part(before: str, words: str, after: str) -> Part:
    is_cut_before = _is_put_in(before) and words[:1].isalnum()
    is_cut_after = _is_put_in(after) and words[-1:].isalnum()
    return Part(folded(words).strip("\"' "), is_cut_before, is_cut_after)


def _is_put_in(mark: str) -> bool:
    """Whether a bracket holds letters, and does not just stand for words that were left out."""
    return mark.startswith("[") and any(map(str.isalnum, mark))


def _follow(parts: list[Part], text: str) -> bool:
    at = 0
    for part in parts:
        place = find_whole(part.words, text, at, cut_before=part.cut_before, cut_after=part.cut_after)
        if place < 0:
            return False
        at = place + len(part.words)
    return True

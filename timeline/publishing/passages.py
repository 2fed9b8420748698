"""The passage of a text that comes nearest to quoted words which don't stand in it.

First the stretches that share most words with the quote are found by one walk over the text; the best few are then
compared word by word. So the work grows with the length of the text, not with its square.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from heapq import nlargest

from timeline.publishing.borders import SPACELESS
from timeline.publishing.matching import LEFT_OUT, folded, stands_in

MOST_CHARACTERS = 1_000_000
"""Of a text; what comes behind is not searched."""
ENOUGH = 0.6
"""Of the words of quote and passage together, so many must be the same, in the same order, or it is not offered."""
LEAST_WORDS = 2
CLOSER_LOOKS = 5
JOINING = r"-'`\u00b4\u2018\u2019\u201b\u2032\uff07\u2010\u2011\u00ad\u200b-\u200d\u2060\ufeff"
"""Hyphens, apostrophes and what is not seen: none of them ends a word."""
# Scripts without spaces are taken letter by letter.
WORD = re.compile(rf"[{SPACELESS}]|[^\W{SPACELESS}]+(?:[{JOINING}][^\W{SPACELESS}]+)*")


@dataclass(frozen=True)
class Word:
    folded: str
    start: int
    end: int


@dataclass(frozen=True)
class Passage:
    start: int
    words: str


def nearest(quote: str, text: str) -> str:
    """The passage as it stands in the text; empty if nothing there is like the quote.

    If the quote leaves words out, each of its parts is looked for by itself, and they are joined if all are found.
    """
    words = _words(text[:MOST_CHARACTERS])
    found = [_of_part(part, text, words) for part in LEFT_OUT.split(quote) if _words(part)]
    if not found or None in found:
        return ""
    passages = sorted({passage for passage in found if passage}, key=lambda passage: passage.start)
    joined = " … ".join(passage.words for passage in passages)
    return joined if stands_in(joined, text) else ""


def _words(text: str) -> list[Word]:
    return [Word(folded(m.group()).casefold(), m.start(), m.end()) for m in WORD.finditer(text)]


def _of_part(part: str, text: str, words: Sequence[Word]) -> Passage | None:
    quoted = [word.folded for word in _words(part)]
    spoken = [word.folded for word in words]
    score, first, last = max((_fit(quoted, spoken, at) for at in _likely(quoted, spoken)), default=(0.0, 0, 0))
    if score < ENOUGH:
        return None
    start, end = words[first].start, words[last].end
    return Passage(start, text[start:end])


def _likely(quoted: Sequence[str], spoken: Sequence[str]) -> list[int]:
    """The positions of the first words of the stretches that share most words with the quote."""
    counted = _shared(quoted, spoken)
    return [at for _count, at in nlargest(CLOSER_LOOKS, counted, key=lambda pair: pair[0])]


def _shared(quoted: Sequence[str], spoken: Sequence[str]) -> Iterator[tuple[int, int]]:
    """For each stretch as long as the quote, how many words it shares with the quote and where it begins.

    Of stretches that overlap only the best one is given.
    """
    length, lacking, shared = len(quoted), Counter(quoted), 0
    best = (0, 0)
    for end, word in enumerate(spoken, start=1):
        shared += lacking[word] > 0
        lacking[word] -= 1
        if end > length:
            left = spoken[end - length - 1]
            lacking[left] += 1
            shared -= lacking[left] > 0
        start = max(end - length, 0)
        if start - best[1] >= length:
            yield best
            best = (0, start)
        best = max(best, (shared, start), key=lambda pair: pair[0])
    yield best


def _fit(quoted: Sequence[str], spoken: Sequence[str], at: int) -> tuple[float, int, int]:
    """How like the quote the words around a position are, from 0 to 1, and the first and the last of those words.

    Only words that stand in the same order count; 0 if there are fewer than LEAST_WORDS.
    """
    begin = max(at - len(quoted) // 2, 0)
    around = spoken[begin : at + len(quoted) + len(quoted) // 2 + 1]
    blocks = SequenceMatcher(None, quoted, around, autojunk=False).get_matching_blocks()[:-1]
    same = sum(block.size for block in blocks)
    if same < LEAST_WORDS:
        return 0.0, 0, 0
    first, last = blocks[0].b, blocks[-1].b + blocks[-1].size - 1
    between = last - first + 1
    return 2 * same / (len(quoted) + between), begin + first, begin + last

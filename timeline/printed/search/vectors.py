"""The words of a record as PostgreSQL keeps and indexes them, in the very text in which a tsvector is given back.

`~digest` stands for two words that follow each other, where the first one stands: so a phrase is found by the index
however common its words are. Besides there are, without places:

* `^word`, `^~digest`: a word of the title, and two that follow each other in it;
* `story:rekognition`: facets;
* `@word`, `%wor`: a word of a subject's names, and the three letters in a row by which a misspelt one is found.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import pairwise

from timeline.printed.search.words import sought

MOST = 8000
"""Words of a record that are kept: PostgreSQL counts places up to 16,383."""
MOST_PLACES = 255
APART = 3
"""Places between one text and the next, so that no phrase reaches across."""

Weighed = tuple[str, str]
"""A text, and what it weighs: A, B, C or D."""


def of_texts(texts: Iterable[Weighed], besides: Iterable[str]) -> str:
    """`besides`: facets and the like. What weighs A is a title."""
    places: dict[str, list[str]] = {word: [] for word in besides}
    place = 0
    for text, weight in texts:
        words = sought(text)[: max(MOST - place, 0)]
        if weight == "A":
            places |= {f"^{each}": [] for each in (*words, *pairs(words))}
        following = [*map(pair, words, words[1:]), ""]
        for at, found in enumerate(zip(words, following, strict=False), place + 1):
            for each in filter(None, found):
                places.setdefault(each, []).append(f"{at}{weight}".removesuffix("D"))
        place += len(words) + APART
    return written(places)


def of_names(names: Iterable[str]) -> str:
    """Of a subject that has these."""
    words = {word for name in names for word in sought(name)}
    return written(dict.fromkeys([f"@{word}" for word in words] + [f"%{gram}" for w in words for gram in grams(w)], []))


def grams(word: str) -> list[str]:
    """Each three characters of a word that follow one another, its ends taken for one."""
    whole = f"_{word}_"
    return [whole[at : at + 3] for at in range(len(whole) - 2)]


@lru_cache(maxsize=50_000)
def pair(word: str, following: str) -> str:
    return f"~{blake2b(f'{word} {following}'.encode(), digest_size=5).hexdigest()}"


def pairs(words: Sequence[str]) -> list[str]:
    return [pair(word, following) for word, following in pairwise(words)]


def written(places: dict[str, list[str]]) -> str:
    """In PostgreSQL's order, by bytes. No word has a character that would have to be escaped."""
    return " ".join(_entry(word, places[word][:MOST_PLACES]) for word in sorted(places, key=str.encode))


def _entry(word: str, places: Sequence[str]) -> str:
    return f"'{word}':{','.join(places)}" if places else f"'{word}'"

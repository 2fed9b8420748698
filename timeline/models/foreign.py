"""Finds a name that is listed in one script and written in another, or that stands in another grammatical case."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from timeline.models.folding import in_its_script, variants
from timeline.models.inflected import declined, endings, stem
from timeline.models.name_shapes import parsed, patterns
from timeline.models.romanized import is_other, reduced, romanized, ways
from timeline.models.titled_abroad import addressed

SHORTEST = 5  # letters of a name of one word, which is also sought in other scripts
BEGINNING = 3  # letters of a surname that any form of it has


@dataclass(frozen=True)
class Vocabulary:
    """The words of some texts, for cheap tests that are made before a name is looked for."""

    texts: tuple[str, ...]

    @cached_property
    def words(self) -> frozenset[str]:
        """All words, folded and in lower case."""
        return frozenset().union(*map(words_of, self.texts))

    @cached_property
    def beginnings(self) -> frozenset[str]:
        return frozenset().union(*map(_beginnings, self.texts))

    @cached_property
    def foreign_beginnings(self) -> frozenset[str]:
        """Those of texts in which a name in Latin letters may stand in another script or case."""
        return frozenset().union(*(_beginnings(text) for text in self.texts if _is_foreign(text)))


@lru_cache(maxsize=1024)
def words_of(text: str) -> frozenset[str]:
    return frozenset(word.casefold() for folded in variants(text) for word in folded.split())


@lru_cache(maxsize=1024)
def _beginnings(text: str) -> frozenset[str]:
    words = in_its_script(text).split()
    return frozenset(reduced(word, kha)[:BEGINNING].lower() for kha in ways(text) for word in words)


@lru_cache(maxsize=1024)
def _is_foreign(text: str) -> bool:
    return is_other(text) or endings(text) is not None


def may_be_named(form: str, vocabulary: Vocabulary) -> bool:
    names = [_reduced(form, kha) for kha in ways(form)]
    words = vocabulary.beginnings if is_other(form) else vocabulary.foreign_beginnings
    return any(name and stem(name.split()[-1])[:BEGINNING].lower() in words for name in names)


def named(form: str, text: str, beside: Iterable[str] = ()) -> str | None:
    """The words of the text that name the person; None if there are none."""
    around = list(beside)
    if not (is_other(form) or _is_foreign(text) or any(map(_is_foreign, around))):
        return None
    for kha in ways(form + text):
        if name := _reduced(form, kha):
            found = _named(name, form, text, kha) if is_other(form) or _is_foreign(text) else None
            if found := found or _addressed(name, text, around, kha):
                return found
    return None


def _addressed(name: str, text: str, around: list[str], kha: str) -> str | None:
    parts = parsed(name)
    return addressed(parts, text, around, kha) if parts.is_full else None


def _named(name: str, form: str, text: str, kha: str) -> str | None:
    own = in_its_script(text)
    read = romanized(own, is_other(form) or not is_other(text), kha)
    for pattern in _patterns(name, is_other(form) or is_other(text), endings(text)):
        if found := pattern.search(read):
            first = read.count(" ", 0, found.start())
            return " ".join(own.split(" ")[first : first + found.group().count(" ") + 1]).replace(" ,", ",")
    return None


def _patterns(name: str, is_between_scripts: bool, those: str | None) -> Iterator[re.Pattern[str]]:
    yield from patterns(name) if is_between_scripts else ()
    yield from declined(name, those) if those else ()


@lru_cache(maxsize=65_536)
def _reduced(form: str, kha: str) -> str:
    """The name reduced; "" if it is too short to be sought so."""
    folded = in_its_script(form).replace(" ,", "")
    name = parsed(folded)
    is_sought = name.is_full if len(name.words) > 1 else is_other(form) and len(folded) >= SHORTEST
    return " ".join(reduced(word, kha) for word in name.words) if is_sought else ""

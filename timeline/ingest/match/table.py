"""All names of all subjects, ready to be sought: a hundred thousand of them in some forty megabytes.

Subjects lie packed and are unpacked where a text has one of their names. Building costs; it is done once for a record's
state, and whoever reads articles holds the table (store/subjects.py).
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

from timeline.ingest.match import edges, forms, packing, scripts
from timeline.ingest.match.forms import Case, Form
from timeline.ingest.match.index import Index
from timeline.ingest.match.views import View
from timeline.ingest.values import Subject

CUT, CUT_WITHOUT_EDGES = 20, 8  # letters of a name that an automaton knows
AT_HAND = 4096  # subjects that stay unpacked, names whose forms do


class Spelt(NamedTuple):
    """A form as it is written in one way; `lead` signs stand before its first letter."""

    lead: int
    words: str
    form: Form


class Words:
    """Knows the words that it was given, and takes a few others for such: a word is a place in a row of marks."""

    MARKS = 1 << 20

    def __init__(self, words: Iterable[str]) -> None:
        self._marks = bytearray(self.MARKS)
        for word in words:
            self._marks[crc32(word.encode()) % self.MARKS] = 1

    def __contains__(self, word: str) -> bool:
        return self._marks[crc32(word.encode()) % self.MARKS] == 1


class Place(NamedTuple):
    """Where some forms are spelt out, each in a case in which it counts. `is_apart`: with spaces for hyphens."""

    start: int
    end: int
    forms: tuple[tuple[Form, Case], ...]
    is_apart: bool


class Table:
    """A name is kept in one of three indexes: of words with edges, in scripts without them, and of signs alone."""

    def __init__(self, subjects: Iterable[Subject]) -> None:
        self._packed, self._ends = bytearray(), array("I")
        spelt, owners, needs = [], array("I"), bytearray()
        for number, subject in enumerate(subjects):
            self._packed += packing.pack(subject)
            self._ends.append(len(self._packed))
            for words, need in forms.spelt(subject):
                spelt.append(words)
                owners.append(number)
                needs.append(need)
        names = [name.strip() for name in edges.all_blanked(spelt)]
        whole, scripted, signs = _sorted(spelt, names)
        self._whole = _index(names, owners, needs, whole, " ")
        self._scripted = _index(spelt, owners, needs, scripted)
        self._signs = _index(spelt, owners, needs, signs)
        self._words = Words(set(" ".join(names).split()))
        self._known = lru_cache(maxsize=AT_HAND)(self._unpacked)
        self._written = lru_cache(maxsize=AT_HAND)(self._spelt)
        self._in_case = lru_cache(maxsize=AT_HAND)(self._cased)

    def __len__(self) -> int:
        return len(self._ends)

    def is_word(self, folded: str) -> bool:
        """Whether it may be a word of a name, be it in the plural."""
        return folded in self._words or (folded.endswith("s") and folded[:-1] in self._words)

    def spelt(self, view: View) -> Iterator[Place]:
        """Where forms are spelt out in the text. Whether each means its subject is for the rules."""
        letters = view.letters
        yield from self._of(view, self._whole, self._whole.find(f" {letters.blanked} ", letters.text))
        if self._scripted and not letters.folded.isascii() and scripts.ANY.search(letters.folded):
            for folded in dict.fromkeys(filter(None, (letters.folded, view.apart))):
                yield from self._of(view, self._scripted, self._scripted.find(folded, letters.text))
        if self._signs:
            yield from self._of(view, self._signs, self._signs.find(letters.folded, letters.text))

    def _of(self, view: View, index: Index, found: Iterable[tuple[int, str, int]]) -> Iterator[Place]:
        text, folded = view.letters.text, view.letters.folded
        for start, name, number in found:
            for lead, words in self._written(index, name, number):
                begin, end = start - lead, start - lead + len(words)
                if begin >= 0 and folded.startswith(words, begin):
                    yield Place(begin, end, self._in_case(index, name, number, words, text[begin:end]), False)
                elif begin >= 0 and view.apart.startswith(words, begin):
                    seen = _apart(text[begin:end], view.apart[begin:end])
                    yield Place(begin, end, self._in_case(index, name, number, words, seen), True)

    def _spelt(self, index: Index, name: str, number: int) -> list[tuple[int, str]]:
        """In which ways the name is written; so many signs stand before its first letter."""
        known = (spelt for owner in index.owners(number) for spelt in self._known(owner)[name])
        return list(dict.fromkeys((lead, words) for lead, words, _ in known))

    def _cased(self, index: Index, name: str, number: int, words: str, seen: str) -> tuple[tuple[Form, Case], ...]:
        """Which of its forms are in a case in which they count."""
        known = (spelt for owner in index.owners(number) for spelt in self._known(owner)[name])
        cased = ((form, forms.case_of(form, seen)) for _, one, form in known if one == words)
        return tuple((form, case) for form, case in cased if case is not Case.WRONG)

    def _unpacked(self, number: int) -> dict[str, list[Spelt]]:
        subject = packing.unpack(self._packed[self._ends[number - 1] if number else 0 : self._ends[number]])
        known = list(forms.of(subject))
        spelt: dict[str, list[Spelt]] = defaultdict(list)
        for (words, form), name in zip(known, edges.all_blanked([words for words, _ in known]), strict=True):
            is_whole = not _is_scripted(words) and name.strip()
            lead = len(name) - len(name.lstrip()) if is_whole else 0
            spelt[name.strip() if is_whole else words].append(Spelt(lead, words, form))
        return dict(spelt)


def _apart(seen: str, apart: str) -> str:
    """As it is written, with the spaces that stand for its hyphens."""
    return "".join(" " if other == " " else sign for sign, other in zip(seen, apart, strict=True))


def _sorted(spelt: list[str], names: list[str]) -> tuple[list[int], list[int], list[int]]:
    """By the index that they belong to, the place of each."""
    scripted = [at for at, words in enumerate(spelt) if _is_scripted(words)]
    others = set(scripted)
    signs = [at for at, name in enumerate(names) if not name and at not in others]
    others.update(signs)
    return [at for at in range(len(names)) if at not in others], scripted, signs


def _is_scripted(words: str) -> bool:
    return not words.isascii() and bool(scripts.ANY.search(words))


def _index(names: list[str], owners: Sequence[int], needs: Sequence[int], chosen: list[int], edge: str = "") -> Index:
    """Only names with edges tell by their first letter how they must be written."""
    return Index(
        [names[at] for at in chosen],
        array("I", (owners[at] for at in chosen)),
        bytes(needs[at] if edge else forms.ANY for at in chosen),
        edge,
        CUT if edge else CUT_WITHOUT_EDGES,
    )

"""All names of all subjects, ready to be sought: a hundred thousand of them in some forty megabytes.

Subjects lie packed and are unpacked where a text has one of their names. Building costs; it is done once for a record's
state, and whoever reads articles holds the table (store/gazetteer.py).
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from timeline.ingest.match import edges, forms, packing, scripts
from timeline.ingest.match.forms import Form
from timeline.ingest.match.index import Index
from timeline.ingest.match.views import View
from timeline.ingest.values import Subject

CUT, CUT_WITHOUT_EDGES = 20, 8  # letters of a name that an automaton knows
AT_HAND = 2048  # subjects that stay unpacked


class Spelt(NamedTuple):
    """A form as it is written in one way; `lead` signs stand before its first letter."""

    lead: int
    words: str
    form: Form


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
        self._known = lru_cache(maxsize=AT_HAND)(self._unpacked)

    def __len__(self) -> int:
        return len(self._ends)

    def spelt(self, view: View) -> Iterator[tuple[int, int, Form]]:
        """Each form that is spelt out in the text: where, and which. Whether it means its subject is for the rules."""
        folded = view.folded
        yield from self._of(folded, self._whole.find(f" {edges.blanked(folded)} ", view.text))
        if self._scripted and not folded.isascii() and scripts.ANY.search(folded):
            yield from self._of(folded, self._scripted.find(folded, view.text))
        if self._signs:
            yield from self._of(folded, self._signs.find(folded, view.text))

    def _of(self, folded: str, found: Iterable[tuple[int, str, Iterable[int]]]) -> Iterator[tuple[int, int, Form]]:
        for start, name, owners in found:
            for number in owners:
                for lead, words, form in self._known(number)[name]:
                    if start >= lead and folded.startswith(words, start - lead):
                        yield start - lead, start - lead + len(words), form

    def _unpacked(self, number: int) -> dict[str, list[Spelt]]:
        subject = packing.unpack(self._packed[self._ends[number - 1] if number else 0 : self._ends[number]])
        known = list(forms.of(subject))
        spelt: dict[str, list[Spelt]] = defaultdict(list)
        for (words, form), name in zip(known, edges.all_blanked([words for words, _ in known]), strict=True):
            is_whole = not _is_scripted(words) and name.strip()
            lead = len(name) - len(name.lstrip()) if is_whole else 0
            spelt[name.strip() if is_whole else words].append(Spelt(lead, words, form))
        return dict(spelt)


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

"""Names and whose they are, sought all at once: an automaton (Aho-Corasick) knows the first letters of each, and where
it finds some the rest is compared. So the letters of long names cost it nothing."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from heapq import merge
from itertools import groupby
from operator import itemgetter

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from timeline.ingest.match.forms import CAPITALS

AT_HAND = 4096  # beginnings whose names stay read
SHORTEST_PLURAL = 4  # letters of a name that may take an s: "the Googles of this world", "Googles Angestellte"


class Lists:
    """Lists of numbers, one behind the other."""

    def __init__(self) -> None:
        self.all, self._ends = array("I"), array("I")

    def append(self, numbers: Iterable[int]) -> None:
        self.all.extend(numbers)
        self._ends.append(len(self.all))

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, at: int) -> Sequence[int]:
        return self.all[self._ends[at - 1] if at else 0 : self._ends[at]]


class Index:
    """`edge` stands on either side of each name and is looked for with it. `owners` and `needs` go with `names`, each
    of which may come several times."""

    def __init__(self, names: Sequence[str], owners: Sequence[int], needs: Sequence[int], edge: str, cut: int) -> None:
        self.edge = edge
        self._letters, self._ends, self._owners = bytearray(), array("I"), Lists()
        self._begin, self._needs = Lists(), bytearray()
        known, needed = [], bytearray()
        for name, group in groupby(sorted(range(len(names)), key=names.__getitem__), key=names.__getitem__):
            same = list(group)
            known.append(name)
            needed.append(min(needs[at] for at in same) if len(same) > 1 else needs[same[0]])
            self._letters += name.encode()
            self._ends.append(len(self._letters))
            self._owners.append(owners[at] for at in same)
        self._automaton = AhoCorasick(
            self._beginnings(known, needed, cut),
            matchkind=MatchKind.Standard,
            store_patterns=False,
            implementation=Implementation.ContiguousNFA,
        )
        self._names = lru_cache(maxsize=AT_HAND)(self._read)

    def __bool__(self) -> bool:
        return bool(self._ends)

    def find(self, text: str, cased: str) -> Iterator[tuple[int, str, int]]:
        """Where in `cased`, the name and its number. `text` is `cased`, folded, between two edges."""
        for group, start, _ in self._automaton.find_matches_as_indexes(text, overlapping=True):
            need = self._needs[group]
            if need and not cased[start].isupper():
                continue
            for name, ends, number in self._names(group):
                if text.startswith(ends, start) and (need < CAPITALS or cased[start : start + len(name)].isupper()):
                    yield start, name, number

    def owners(self, number: int) -> Sequence[int]:
        return self._owners[number]

    def _read(self, group: int) -> list[tuple[str, tuple[str, ...], int]]:
        """The names that begin so, how they may end (an s may be a plural's, which the rules know), their numbers."""
        read, edge = [], self.edge
        for number in self._begin[group]:
            name = self._letters[self._ends[number - 1] if number else 0 : self._ends[number]].decode()
            read.append((name, tuple(f"{edge}{name}{end}" for end in ([edge, f"s{edge}"] if edge else [""])), number))
        return read

    def _beginnings(self, names: list[str], needs: Sequence[int], cut: int) -> Iterator[str]:
        """The first letters by which names are sought; on the way it is noted which names these are."""
        edge = self.edge
        singles = ((f"{edge}{name}{edge}"[:cut], number) for number, name in enumerate(names))
        plurals = (
            (f"{edge}{name}s{edge}"[:cut], number)
            for number, name in enumerate(names)
            if edge and SHORTEST_PLURAL <= len(name) < cut - 1 and name[-1].isalpha()
        )
        for begins, group in groupby(merge(singles, plurals), key=itemgetter(0)):
            numbers = [number for _, number in group]
            self._begin.append(numbers)
            self._needs.append(min(needs[number] for number in numbers))
            yield begins

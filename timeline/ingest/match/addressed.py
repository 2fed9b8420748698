"""Where a text may speak to its readers, told once for all of it: only there is more asked of a name.

Each of the patterns in `buttons`, `button_words` and `orders` has a word without which it does not match. These words
are found by two automata, so that most names are asked nothing more.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property

from ahocorasick_rs import AhoCorasick, MatchKind

from timeline.ingest.match import button_words, buttons, orders, scripts
from timeline.ingest.match.letters import Letters

KINDS = (buttons.NEEDED, orders.NEEDED, button_words.ACTS)
WORDS = AhoCorasick([f" {word} " for words in KINDS for word in sorted(words)], MatchKind.Standard)
KIND = [kind for kind, words in enumerate(KINDS) for _ in words]
STEMS = AhoCorasick(orders.HOUSE_STEMS, MatchKind.Standard)


class Addressed(Letters):
    """A text, and whether between two places of it stands what a button or an order can't be without."""

    def has_button(self, start: int, end: int) -> bool:
        return _has(self._places[0], start, end)

    def has_badge(self, start: int, end: int) -> bool:
        return _has(self._places[1], start, end)

    def has_act(self, start: int, end: int) -> bool:
        """Words in scripts without blanks are not looked for."""
        return self._is_scripted or _has(self._places[2], start, end)

    def has_note(self, start: int, end: int) -> bool:
        return _has(self._notes, start, end)

    def clause(self, start: int, end: int) -> tuple[int, int]:
        """From where to where the sentence around a name goes."""
        opens, closes = bisect_right(self._ends, start), bisect_right(self._ends, end)
        return (
            max(self._ends[opens - 1] if opens else 0, start - orders.LONGEST),
            min(self._ends[closes] - 1 if closes < len(self._ends) else len(self.text), end + orders.LONGEST),
        )

    @cached_property
    def _ends(self) -> list[int]:
        """Where sentences and lines end: behind the sign."""
        return [found.end() for found in orders.ENDS.finditer(self.text)]

    @cached_property
    def _is_scripted(self) -> bool:
        return not self.folded.isascii() and bool(scripts.ANY.search(self.folded))

    @cached_property
    def _notes(self) -> list[int]:
        return _starts(STEMS.find_matches_as_indexes(self.folded, overlapping=True))

    @cached_property
    def _places(self) -> list[list[int]]:
        """Where words of each kind begin."""
        found = WORDS.find_matches_as_indexes(f" {self.blanked} ", overlapping=True)
        return [_starts(one for one in found if KIND[one[0]] == kind) for kind in range(len(KINDS))]


def _starts(found: Iterable[tuple[int, int, int]]) -> list[int]:
    return sorted(start for _, start, _ in found)


def _has(starts: list[int], start: int, end: int) -> bool:
    first = bisect_left(starts, start)
    return first < len(starts) and starts[first] < end

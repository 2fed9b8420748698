"""A sentence as its words, with what governs each: what a parser hands over, whichever it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Token:
    """`start` and `end` are offsets of the sentence; `head` is the place of the word that governs it, its own at the
    root. `pos` is a tag of Universal Dependencies, `tag` of the Penn Treebank, `dep` a label of ClearNLP."""

    at: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int


@dataclass(frozen=True)
class Tree:
    """One sentence."""

    tokens: tuple[Token, ...]

    @cached_property
    def _below(self) -> tuple[tuple[Token, ...], ...]:
        below: list[list[Token]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.at:
                below[token.head].append(token)
        return tuple(map(tuple, below))

    def below(self, token: Token, *deps: str) -> tuple[Token, ...]:
        """What it governs directly, in the order of the sentence; of these labels, where some are named."""
        found = self._below[token.at]
        return tuple(one for one in found if one.dep in deps) if deps else found

    def head(self, token: Token) -> Token | None:
        return None if token.head == token.at else self.tokens[token.head]

    def up(self, token: Token) -> Iterator[Token]:
        """What governs it, nearest first."""
        seen = {token.at}
        while (above := self.head(token)) and above.at not in seen:
            seen.add(above.at)
            yield above
            token = above

    def at(self, offset: int) -> Token | None:
        """The word that stands at an offset, or the next one."""
        return next((token for token in self.tokens if offset < token.end), None)

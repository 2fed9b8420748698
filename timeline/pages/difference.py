"""What differs between two texts, paragraph by paragraph and inside a changed paragraph word by word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

MOST_PARAGRAPHS = 600
MOST_PAIRS = 400_000
"""Words on one side times words on the other, in all: what comparing them costs. Paragraphs beyond are shown whole."""
BESIDE = 200
"""Characters shown of a paragraph that did not change."""


@dataclass(frozen=True)
class Piece:
    """`kind`: same, gone or new."""

    kind: str
    words: str


Paragraph = tuple[Piece, ...]


def difference(before: str, after: str) -> list[Paragraph]:
    """The paragraphs that changed, each with the one before it, shortened. Of very long texts only the beginning."""
    old, new = (text.split("\n\n")[:MOST_PARAGRAPHS] for text in (before, after))
    return list(_shown(old, new))


def _shown(old: Sequence[str], new: Sequence[str]) -> Iterator[Paragraph]:
    pairs = 0
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield (Piece("same", _end(old[j - 1])),)
            continue
        one, other = ("\n\n".join(paragraphs).split(" ") for paragraphs in (old[i:j], new[k:m]))
        pairs += len(one) * len(other)
        if tag == "replace" and pairs <= MOST_PAIRS:
            yield tuple(word_by_word(one, other))
        else:
            yield from ((Piece("gone", paragraph),) for paragraph in old[i:j])
            yield from ((Piece("new", paragraph),) for paragraph in new[k:m])


def word_by_word(old: list[str], new: list[str]) -> Iterator[Piece]:
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Piece("same", " ".join(old[i:j]))
            continue
        if i < j:
            yield Piece("gone", " ".join(old[i:j]))
        if k < m:
            yield Piece("new", " ".join(new[k:m]))


def _end(paragraph: str) -> str:
    return paragraph if len(paragraph) <= BESIDE else "… " + paragraph[-BESIDE:].partition(" ")[2]

"""Which articles tell the same report: copies and light rewrites share most runs of three words.

A sketch is what is kept of a text for this: the hashes of its runs, sorted, and of a long text only the least of them.
Two sketches are compared below the hash to which both reach, so a cut copy is seen in a text of any length. Resemblance
is measured against the shorter text: a cut copy is a copy still. `KEYS` is how many of a sketch's first hashes are
looked up (store/sketches.py): of two copies with 15 words in a hundred changed, ten or so are the same.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from zlib import crc32

from timeline.ingest.characters import ANY_SPACELESS

MOST = 256
KEYS = 24
ENOUGH = 0.45  # of the shorter text's runs; light rewrites lie above, two reports on one event below a fifth
FEWEST = 24  # runs below which nothing can be said
BEGINNING = 120_000
"""Characters that are read: an article's length, and no end of hostile text."""
SIGNS = re.compile(r"[^\w\x00-\x7f]+")
ASCII_SIGNS = bytes(code if chr(code).isalnum() or code > 127 else 32 for code in range(256))
HALF = 2**31

Sketch = tuple[int, ...]


def sketch(text: str) -> Sketch:
    """Whole numbers of 32 bits with a sign, as PostgreSQL's integer, in order."""
    words = _words(text[:BEGINNING])
    runs = map(crc32, words[2:], map(crc32, words[1:], map(crc32, words)))  # each goes on from the hash before it
    return tuple(number - HALF for number in sorted(set(runs))[:MOST])


def resemblance(one: Sketch, other: Sketch) -> float:
    """From 0 to 1: the shared part of the shorter text."""
    return _share(one, frozenset(one), other)


def near(mine: Sketch, held: Iterable[tuple[int, Sketch]]) -> tuple[int, ...]:
    """Ids of held articles whose text is a copy or light rewrite of this one, the nearest first."""
    runs = frozenset(mine)
    found = [(_share(mine, runs, theirs), number) for number, theirs in held]
    return tuple(number for score, number in sorted(found, key=lambda pair: (-pair[0], pair[1])) if score >= ENOUGH)


def _share(one: Sketch, runs: frozenset[int], other: Sketch) -> float:
    to = min(_reach(one), _reach(other))
    fewer = min(bisect_right(one, to), bisect_right(other, to))
    return len(runs.intersection(other)) / fewer if fewer >= FEWEST else 0.0


def _words(text: str) -> list[bytes]:
    """Where a script has no blanks between words, each letter counts as one."""
    folded = text.casefold()
    if not folded.isascii():
        folded = SIGNS.sub(" ", ANY_SPACELESS.sub(r" \g<0> ", folded))
    return folded.encode().translate(ASCII_SIGNS).split()


def _reach(sketch: Sketch) -> int:
    """The last hash that is sure to be in the sketch if it is in the text."""
    return sketch[-1] if len(sketch) == MOST else HALF

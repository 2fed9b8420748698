"""Which held articles tell the same report: copies and light rewrites share most runs of four words.

A sketch is the set of hashed four-word runs, thinned to those that are 0 modulo 4, so that it is small to keep and two
sketches compare fairly. Resemblance is measured against the shorter text: a cut copy is a copy still.
"""

import re
from collections.abc import Iterable
from zlib import crc32

RUN = 4
THIN = 4
ENOUGH = 0.5  # of the shorter text's runs; rewrites of one agency report lie above, two reports on one event far below
FEWEST = 8  # runs below which nothing can be said
WORD = re.compile(r"\w+")

Sketch = frozenset[int]


def sketch(text: str) -> Sketch:
    words = WORD.findall(text.casefold())
    runs = (" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1))
    return frozenset(number for run in runs if (number := crc32(run.encode())) % THIN == 0)


def resemblance(one: Sketch, other: Sketch) -> float:
    """From 0 to 1: the shared part of the shorter text."""
    fewer = min(len(one), len(other))
    return len(one & other) / fewer if fewer >= FEWEST else 0.0


def near(text: str, held: Iterable[tuple[int, Sketch]]) -> tuple[int, ...]:
    """Ids of held articles whose text is a copy or light rewrite of this one, the nearest first."""
    mine = sketch(text)
    found = sorted(
        ((resemblance(mine, theirs), number) for number, theirs in held), key=lambda pair: (-pair[0], pair[1])
    )
    return tuple(number for score, number in found if score >= ENOUGH)

"""Words that several subjects go by: “Department of Education”, “MSU”. Whom they mean is told by what else is there.

A product and its maker are no two meanings: both are meant. Of others one is meant where its alias needs a word nearby
and has it, or where the text names it by words of its own too. Where nothing tells, or tells of several, nobody is
named, and the mention lists whom it may mean.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from timeline.ingest.match.forms import Hit

NOBODY = "nobody"


def told_apart(hits: Sequence[Hit], text: str) -> Iterator[tuple[tuple[str, ...], Hit]]:
    """The hits, in order of place, by whom they name: type and slug, or NOBODY and the words."""
    places = [list(some) for _, some in groupby(hits, key=lambda hit: (hit.start, hit.end))]
    sure = {_house(hit) for some in places if len(_houses(some)) == 1 for hit in some}
    for some in places:
        meant = _meant(some, sure)
        words = " ".join(text[some[0].start : some[0].end].split())
        for hit in some:
            if not meant:
                yield (NOBODY, words), hit
            elif _house(hit) in meant:
                yield hit.key, hit


def _meant(hits: Sequence[Hit], sure: set[str]) -> set[str]:
    houses = _houses(hits)
    if len(houses) == 1:
        return houses
    told = ({_house(hit) for hit in hits if hit.form.alias.context}, houses & sure)
    return next((some for some in told if len(some) == 1), set())


def _houses(hits: Sequence[Hit]) -> set[str]:
    return {_house(hit) for hit in hits}


def _house(hit: Hit) -> str:
    """A maker and its products share it."""
    return hit.subject.maker or hit.subject.slug

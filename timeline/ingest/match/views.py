"""A text as it may have been meant: with one space where it has several, and without the hyphens that broke its words.

Pages and files break names of several words: by a wrapped line, by two spaces, by "Pin-" at a line's end, by hyphens
in the place of spaces. Each view is sought like the text itself; what is found in it is told in offsets of the text.
A blank line ends a paragraph and is never bridged.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from timeline.ingest.match.forms import fold

SPACES = re.compile(r"\s{2,}")
HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u2010\u2011]([^\S\n]*\n?[^\S\n]*)(?=[^\W\d_])")

Span = tuple[int, int]


class View:
    """`text` without some spans of it. `is_other`: only what lies across such a place is news here."""

    def __init__(self, text: str, gone: Iterable[Span] = (), is_other: bool = False) -> None:
        spans = list(gone)
        ends = [0, *(end for _, end in spans)]
        starts = [*(start for start, _ in spans), len(text)]
        self.text = "".join(text[end:start] for end, start in zip(ends, starts, strict=True)) if spans else text
        self.folded = fold(self.text)
        self.is_other = is_other
        self._lost = list(accumulate((end - start for start, end in spans), initial=0))
        self._places = [start - lost for (start, _), lost in zip(spans, self._lost, strict=False)]

    def span(self, start: int, end: int) -> Span:
        """Where in the text what stands here from start to end is to be found."""
        return self._place(start), self._place(end - 1) + 1

    def _place(self, at: int) -> int:
        return at + self._lost[bisect_right(self._places, at)]


def views(text: str) -> Iterator[View]:
    """The text with single spaces, and where it has hyphens: joined across them, closed up to them, spaces for them."""
    spaces = [(found.start() + 1, found.end()) for found in SPACES.finditer(text) if found[0].count("\n") < 2]
    yield View(text, spaces)
    hyphens = list(HYPHEN.finditer(text))
    if hyphens:
        yield View(text, _merged(spaces, [found.span() for found in hyphens]), is_other=True)
        yield View(HYPHEN.sub(lambda found: " " + found[1], text), _merged(spaces, []), is_other=True)
    if behind := [found.span(1) for found in hyphens if found[1]]:
        yield View(text, _merged(spaces, behind), is_other=True)


def _merged(spaces: list[Span], others: list[Span]) -> list[Span]:
    """All of them in order, without the spaces that lie in one of the others."""
    taken: list[Span] = []
    for span in sorted([*spaces, *others], key=lambda span: (span[0], -span[1])):
        if not taken or span[0] >= taken[-1][1]:
            taken.append(span)
    return taken

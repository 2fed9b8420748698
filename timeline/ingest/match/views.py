"""A text as it may have been meant: with one space where it has several, and without the hyphens that broke its words.

Pages and files break names of several words: by a wrapped line, by two spaces, by "Pin-" at a line's end, by hyphens
in the place of spaces. Each view is sought like the text itself; what is found in it is told in offsets of the text.
A blank line ends a paragraph and is never bridged.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise

from timeline.ingest.match.forms import fold

SPACES = re.compile(r"\s{2,}")
HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u2010\u2011]([^\S\n]*\n?[^\S\n]*)(?=[^\W\d_])")

LONGEST = 100  # letters of a name that are sought on either side of a hyphen

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
    """The text with single spaces, and what stands around its hyphens: joined across them, closed up to them, spaces
    for them. Of a chain of hyphens (“Pin-\\nterest-owned”) all are joined, and every second one."""
    spaces = [(found.start() + 1, found.end()) for found in SPACES.finditer(text) if found[0].count("\n") < 2]
    yield View(text, spaces)
    hyphens = list(HYPHEN.finditer(text))
    if not hyphens:
        return
    far = list(_far_from([found.span() for found in hyphens], text))
    for joined in _joined([found.span() for found in hyphens], text):
        yield View(text, _merged(spaces, [*joined, *far]), is_other=True)
    yield View(_with_spaces(text, [found.start() for found in hyphens]), _merged(spaces, far), is_other=True)
    if behind := [found.span(1) for found in hyphens if found[1]]:
        yield View(text, _merged(spaces, [*behind, *far]), is_other=True)


def _with_spaces(text: str, hyphens: list[int]) -> str:
    """As long as the text."""
    return " ".join(text[start + 1 : end] for start, end in pairwise([-1, *hyphens, len(text)]))


def _joined(hyphens: list[Span], text: str) -> Iterator[list[Span]]:
    yield hyphens
    chained = [text[end:start].isalnum() for (_, end), (start, _) in pairwise(hyphens)]
    if any(chained):
        places = list(accumulate([0, *chained], lambda place, is_chained: place + 1 if is_chained else 0))
        for odd in (0, 1):
            yield [span for span, place in zip(hyphens, places, strict=True) if place % 2 == odd]


def _far_from(hyphens: list[Span], text: str) -> Iterator[Span]:
    """What no name reaches that has one of the hyphens, from one blank to another."""
    last = 0
    for start, end in hyphens:
        begins = text.rfind(" ", last, max(last, start - LONGEST)) + 1
        if begins > last:
            yield last, begins
        last = max(last, text.find(" ", end + LONGEST) + 1 or len(text))
    if last < len(text):
        yield last, len(text)


def _merged(spaces: list[Span], others: list[Span]) -> list[Span]:
    """All of them in order, without those that lie in one before."""
    taken: list[Span] = []
    for span in sorted([*spaces, *others], key=lambda span: (span[0], -span[1])):
        if not taken or span[0] >= taken[-1][1]:
            taken.append(span)
    return taken

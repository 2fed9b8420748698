"""A text as it may have been meant: with one space where it has several, and without the hyphens that broke its words.

Pages and files break names of several words: by a wrapped line, by two spaces, by "Pin-" at a line's end, by hyphens
in the place of spaces. Each view is sought like the text itself; what is found in it is told in offsets of the text.
A blank line ends a paragraph and is never bridged.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, pairwise

from timeline.ingest.match.letters import Letters

SPACES = re.compile(r"\s{2,}")
HYPHEN = re.compile(r"[-\u2010\u2011](?<=[^\W\d_].)([^\S\n]*\n?[^\S\n]*)(?=[^\W\d_])")

LONGEST = 100  # letters of a name that are sought on either side of a hyphen

Span = tuple[int, int]


class View:
    """`whole` without some spans of it. `is_other`: only what lies across a hyphen is news here."""

    def __init__(self, whole: Letters, gone: Iterable[Span] = (), is_other: bool = False) -> None:
        spans = list(gone)
        self.letters = Letters(_without(spans, whole.text)) if spans else whole
        self.is_other = is_other
        self._lost = list(accumulate((end - start for start, end in spans), initial=0))
        self._places = [start - lost for (start, _), lost in zip(spans, self._lost, strict=False)]

    @cached_property
    def apart(self) -> str:
        """The folded text with spaces for its hyphens; "" if it has none, or some of them joined."""
        folded, text = self.letters.folded, "" if self.is_other else self.letters.text
        hyphens = [found.start() for found in HYPHEN.finditer(text)]
        return (
            " ".join(folded[start + 1 : end] for start, end in pairwise([-1, *hyphens, len(text)])) if hyphens else ""
        )

    def span(self, start: int, end: int) -> Span:
        """Where in the text what stands here from start to end is to be found."""
        return (self._place(start), self._place(end - 1) + 1) if self._places else (start, end)

    def _place(self, at: int) -> int:
        return at + self._lost[bisect_right(self._places, at)]


def views(text: Letters, is_word: Callable[[str], bool]) -> Iterator[View]:
    """The text with single spaces, and what stands around its hyphens: joined across them, and closed up to them. Of a
    chain of hyphens (“Pin-\nterest-owned”) all are joined, and every second one.

    `is_word` knows the words of all names: what is around a hyphen and would make none of them is not looked at.
    """
    spaces = _spaces(text)
    yield View(text, spaces)
    hyphens = list(HYPHEN.finditer(text.text))
    chained = _chained(hyphens, text.text)
    parted = [_around(found, text.blanked) for found in hyphens]
    joins = [
        found.span()
        for found, is_chained, words in zip(hyphens, chained, parted, strict=True)
        if is_chained or not all(words) or is_word("".join(words))
    ]
    for joined in _joined(joins, text.text):
        yield View(text, _merged(spaces, [*joined, *_far_from(joins, text.text)]), is_other=True)
    if behind := [
        found.span(1)
        for found, words in zip(hyphens, parted, strict=True)
        if found[1] and all(not word or is_word(word) for word in words)
    ]:
        yield View(text, _merged(spaces, [*behind, *_far_from(behind, text.text)]), is_other=True)


def _without(spans: Sequence[Span], text: str) -> str:
    return "".join(text[start:end] for (_, start), (end, _) in pairwise([(0, 0), *spans, (len(text), 0)]))


def _spaces(text: Letters) -> list[Span]:
    """All but the first of several spaces. Where the folded text has as many double blanks as the text has double ends
    of lines, all of them part paragraphs."""
    if text.folded.count("  ") == text.text.count("\n\n"):
        return []
    return [(found.start() + 1, found.end()) for found in SPACES.finditer(text.text) if found[0].count("\n") < 2]


def _around(hyphen: re.Match[str], blanked: str) -> tuple[str, str]:
    """The words, or parts of one, that it parts; "" in scripts without blanks."""
    closes = blanked.find(" ", hyphen.end())
    return (
        blanked[blanked.rfind(" ", 0, hyphen.start()) + 1 : hyphen.start()],
        blanked[hyphen.end() : closes if closes >= 0 else None],
    )


def _chained(hyphens: Sequence[re.Match[str]], text: str) -> list[bool]:
    """Whether nothing but letters stands between it and another one."""
    near = [text[one.end() : other.start()].isalnum() for one, other in pairwise(hyphens)]
    return [before or after for before, after in zip([False, *near], [*near, False], strict=True)][: len(hyphens)]


def _joined(hyphens: list[Span], text: str) -> Iterator[list[Span]]:
    if hyphens:
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

"""Where columns stand in a drawing of so many lines, wide or narrow. Widths of letters are those of wide fonts, since
readers have different ones. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

TITLE = 13.5
LETTER = 0.63
"""How wide a letter is on the average, in a wide font's bold, against its size."""
BETWEEN = 7


@dataclass(frozen=True)
class Layout:
    """* `width`: of the whole; `gutter`: at its left, for days and dates; without one all labels share a column.
    * `column`: of one line; `offset`: of its rule therein; `step`, `brackets`: of brackets, and how many tracks.
    * `bars`, `bar`, `bar_from`: how many contracts are drawn, how broad, and from where left of the rule.
    * `threads`: how many tracks of demands; `taken`: of these, how many each line needs.
    * `lines`: of a title at most; `line`: how tall each is; `quiet`: letters to a line of what is said of a silence.
    """

    width: int
    gutter: int
    count: int
    offset: int
    step: int
    brackets: int
    bars: int
    bar: int
    bar_from: int
    threads: int
    lines: int
    line: int
    quiet: int = 18
    taken: tuple[int, ...] = ()

    @property
    def column(self) -> float:
        return (self.width - self.gutter) / self.count if self.gutter else NARROW_COLUMN

    def rule(self, at: int) -> float:
        return round(self.gutter + self.column * at + self.offset, 1)

    def text(self, at: int) -> float:
        """Where the labels of a line begin."""
        if not self.gutter:
            return self.column * self.count + 16
        return self.rule(at) + 18 + 9 * (self.taken[at] if self.taken else 0)

    def letters(self, at: int) -> int:
        """To a line of a label."""
        end = self.gutter + self.column * (at + 1) - 12 if self.gutter else self.width
        return int((end - self.text(at)) / (TITLE * LETTER))

    def tall(self, title: Sequence[str], when: Sequence[str]) -> float:
        return self.line * len(title) + 15 * len(when) + BETWEEN

    def name(self, at: int) -> str:
        """Of a line that has no room for its own."""
        return "ABCD"[at]


NARROW_COLUMN = 36.0
FULLEST = 4
"""Of so many lines the columns are so narrow that titles take another line."""


def wide(count: int, taken: tuple[int, ...]) -> Layout:
    """`taken`: how many tracks of demands each line needs."""
    return Layout(
        width=1216, gutter=132, count=count, offset=58, step=8, brackets=3, bars=2, bar=7, bar_from=46,
        threads=4, lines=4 if count == FULLEST else 3, line=17, taken=taken,
    )  # fmt: skip


def narrow(count: int) -> Layout:
    return Layout(
        width=343, gutter=0, count=count, offset=24, step=5, brackets=1, bars=1, bar=5, bar_from=20,
        threads=0, lines=3, line=17,
    )  # fmt: skip

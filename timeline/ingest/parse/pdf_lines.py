"""The lines of a PDF's pages as one text: without what frames the pages, and with its paragraphs apart."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise

from timeline.ingest.locate import Leaf

EDGE = 2  # lines at the head and the foot of a page that may be its frame
NARROWEST = 30  # characters of a line of prose
ROOM = 0.85  # of the column: letters differ in width
NUMBER = re.compile(r"\d+")
PAGE_NUMBER = re.compile(
    r"\W*(?:page|p\.|seite|página)?\s*(?:\d{1,4}|[ivxl]{1,6})\s*(?:(?:of|/|von|de)\s*\d{1,4})?\W*", re.I
)
STOPPED = re.compile(r"[.!?:;…]['\"”’)\]]*\s*$")


def without_frames(leaves: tuple[Leaf, ...]) -> Iterator[tuple[Leaf, list[str]]]:
    """Each page with its lines, without those that most pages have at their edges."""
    pages = [[line.rstrip() for line in leaf.text.splitlines() if line.strip()] for leaf in leaves]
    edges = Counter(shape for lines in pages for shape in {_shape(line) for line in _edges(lines)})
    frames = {shape for shape, count in edges.items() if count >= 3 and 2 * count >= len(pages)}
    for leaf, lines in zip(leaves, pages, strict=True):
        edge = {at for at in (*range(EDGE), *range(len(lines) - EDGE, len(lines))) if 0 <= at < len(lines)}
        yield leaf, [line for at, line in enumerate(lines) if at not in edge or not _is_frame(line, frames)]


def _edges(lines: list[str]) -> list[str]:
    return [*lines[:EDGE], *lines[-EDGE:]]


def _is_frame(line: str, frames: set[str]) -> bool:
    return _shape(line) in frames or bool(PAGE_NUMBER.fullmatch(line))


def _shape(line: str) -> str:
    return NUMBER.sub("#", " ".join(line.split()))


def joined(texts: Iterable[str]) -> str:
    """One text with a blank line between paragraphs; one that the end of a page breaks goes on."""
    pages = [text.split("\n") for text in texts if text]
    lines = [line for page in pages for line in page]
    lengths = sorted(len(line) for line in lines if len(line) >= NARROWEST)
    column = lengths[len(lengths) * 9 // 10] if lengths else 0
    lasts = set(accumulate(map(len, pages)))
    ends = (
        _ends(line, after, column) or (at in lasts and bool(STOPPED.search(line[-20:])))
        for at, (line, after) in enumerate(pairwise(lines), start=1)
    )
    return "".join(line + ("\n\n" if end else "\n") for line, end in zip(lines, [*ends, True], strict=False))


def _ends(line: str, after: str, column: int) -> bool:
    """Whether a paragraph, or a heading, ends with this line: the next word would have had room in it."""
    has_room = len(line) + 1 + len(after.split(" ", 1)[0]) < ROOM * column
    return has_room and (bool(STOPPED.search(line[-20:])) or not after[:1].islower())

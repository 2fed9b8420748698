"""Puts paragraphs of an article back that trafilatura has dropped.

Trafilatura drops elements by words in their class or id ("teaser", "social", "hidden", "comment"). Such an element is
taken to be the article's own if it stands between the headline and the article's end, contains prose, is not a link as
a whole, and is the article's by `belonging`.

Below, a block is a piece of text of the page, and a line one of the text that trafilatura found.
"""

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice, takewhile

import lxml.html

from timeline.ingest import clean
from timeline.ingest.parse import belonging, beside, blocks
from timeline.ingest.parse.belonging import Known
from timeline.ingest.parse.blocks import Block

MARK = re.compile(r"\b(byline|authors?|date(line)?|time(stamp)?|published|meta)\b")
WHEN = re.compile(r"(?<!\d)(19|20)\d\d(?!\d)|\b\d{1,2}[:.h]\d\d\b")
SENTENCES = re.compile(rf"(?<=[{clean.STOPS}])\s+")
SHORT = 16  # letters of a sentence that may stand twice by chance


def put_back(tree: lxml.html.HtmlElement, lines: list[str]) -> list[str]:
    """The lines, with the blocks of the article that are missing put in at their places."""
    page = blocks.of(tree)
    lines = blocks.in_order(page, lines)
    prose = [at for at, block in enumerate(page) if clean.is_prose(block.text) and not block.is_linked]
    found = _found(page, prose, lines)
    densest = _densest(page, prose)
    if 2 * _size(page, found) < _size(page, densest):  # all of it was lost
        lines = [page[at].text for at in densest]
        found = {at: number for number, at in enumerate(densest)}
    if not found or len(found) == len(prose):
        return lines
    start, end = _reach(page, list(found))
    around = {holder for at in found for holder in blocks.holders(page[at].element)}
    known = Known(_heading(page, min(found)), lines, around)
    lost = [
        at
        for at in prose
        if start <= at < end and at not in found and belonging.is_own(page[at], known, above=at < min(found))
    ]
    return _inserted(lines, page, lost, found) + _after(page, prose, max(found), known)


def _found(page: list[Block], prose: list[int], lines: list[str]) -> dict[int, int]:
    """The positions of the blocks that the lines contain, each with the number of its line.

    Most blocks are found as a whole line; for the others their sentences are compared.
    """
    exact = {line: number for number, line in enumerate(lines)}
    found = {at: exact[page[at].text] for at in prose if page[at].text in exact}
    last = max(found) if 2 * len(found) > len(lines) else len(page)
    rest = [at for at in prose if at not in found and at <= last + 1]
    if not rest:
        return found
    told = _places(lines)
    return found | {at: line for at in rest if (line := _place(page[at], told)) is not None}


def _size(page: list[Block], prose: Iterable[int]) -> int:
    return sum(len(page[at].text) for at in prose)


def _densest(page: list[Block], prose: list[int]) -> list[int]:
    """The positions of the prose in the element that has most of it.

    Text counts fully for its own element and the one around it, half for the next, and not at all further out.
    """
    sizes: dict[lxml.html.HtmlElement, float] = defaultdict(float)
    for at in prose:
        for share, holder in zip((1, 1, 0.5), blocks.holders(page[at].element), strict=False):
            sizes[holder] += share * len(page[at].text)
    best = max(sizes, key=lambda holder: sizes[holder], default=None)
    return [at for at in prose if best in islice(blocks.holders(page[at].element), 3)]


def _after(page: list[Block], prose: list[int], last: int, known: Known) -> list[str]:
    """The texts of the article's own blocks that follow directly on the last one found, with nothing in between."""
    following = (at for number, at in enumerate((at for at in prose if at > last), start=1) if at == last + number)
    own = takewhile(
        lambda at: belonging.is_own(page[at], known) and not belonging.is_comment(page[at], known), following
    )
    return [page[at].text for at in own]


def _places(lines: list[str]) -> dict[str, int]:
    """The number of the line for each line and each of its sentences, by their letters (`blocks.key`)."""
    told: dict[str, int] = {}
    for number, line in enumerate(lines):
        keys = [blocks.key(part) for part in SENTENCES.split(line)]
        for key in ("".join(keys), *keys):
            told.setdefault(key, number)
    return told


def _place(block: Block, told: dict[str, int]) -> int | None:
    """The number of the line with this block's text or one of its first sentences; None if there is none."""
    parts = (block.text, *SENTENCES.split(block.text, maxsplit=3))
    return next((told[key] for part in parts if len(key := blocks.key(part)) > SHORT and key in told), None)


def _reach(page: list[Block], anchors: list[int]) -> tuple[int, int]:
    """The positions between which lost blocks are looked for.

    They begin after the headline, or after the byline and day below it: text between these is a standfirst, which is no
    part of the article's text. They end with the last block found.
    """
    heads = [at for at in range(anchors[0]) if page[at].element.tag == "h1"]
    start = heads[-1] + 1 if heads else _opens(page, anchors)
    marks = [at for at in range(start, anchors[0]) if _is_mark(page[at])]
    return marks[-1] + 1 if marks else start, anchors[-1] + 1


def _heading(page: list[Block], first: int) -> str:
    """The last headline before the first block found; "" without one."""
    heads = [block.text for block in page[:first] if block.element.tag in ("h1", "h2")]
    return heads[-1] if heads else ""


def _opens(page: list[Block], anchors: list[int]) -> int:
    """The position of the first block in the innermost element that contains all blocks found."""
    shared = _shared([page[at].element for at in anchors])
    return next(at for at, block in enumerate(page) if shared in blocks.holders(block.element))


def _is_mark(block: Block) -> bool:
    """Whether the block is a byline or the day of publication."""
    said = clean.BYLINE.match(block.text) or WHEN.search(block.text) or MARK.search(beside.name(block.element))
    return clean.length(block.text) < 100 and bool(said or block.element.tag in ("address", "time"))


def _shared(elements: Sequence[lxml.html.HtmlElement]) -> lxml.html.HtmlElement:
    """The innermost element that contains all of these."""
    around = list(blocks.holders(elements[0]))
    for element in elements[1:]:
        theirs = set(blocks.holders(element))
        around = [holder for holder in around if holder in theirs]
    return around[0]


def _inserted(lines: list[str], page: list[Block], lost: list[int], found: dict[int, int]) -> list[str]:
    """The lines with the lost blocks put in, each before the line of the next block that was found."""
    before: dict[int, list[str]] = defaultdict(list)
    known = sorted(found)
    for at in lost:
        before[found[known[bisect(known, at)]]].append(page[at].text)
    return [text for number, line in enumerate(lines) for text in (*before.get(number, ()), line)]

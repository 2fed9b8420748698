"""Text that was wrapped at a column, with its paragraphs on one line each again."""

import re
from collections import Counter

from timeline.ingest.characters import is_spaceless

WIDEST = 120  # no wrapped column is wider
NEARLY = 0.8  # of the column: a line this long was broken there


def unwrap(text: str) -> str:
    """Join lines that were broken at a column; a page with one line a paragraph comes back as it was."""
    blocks = [block.split("\n") for block in re.split(r"\n[ \t]*\n", text)]
    width, inside = _column(blocks)
    if inside * 2 < len(text):
        return text
    return "\n\n".join("\n".join(_joined(block, width)) for block in blocks)


def _column(blocks: list[list[str]]) -> tuple[int, int]:
    """The column that most of the text was wrapped at, and how many characters were."""
    widths: Counter[int] = Counter()
    for block in filter(_is_narrow, blocks):
        widths[max(map(len, block[:-1]))] += sum(map(len, block))
    likely = [width for width, _ in widths.most_common(4)]
    inside = {width: sum(len("\n".join(b)) for b in blocks if _is_wrapped(b, width)) for width in likely}
    return max(inside.items(), key=lambda item: item[1], default=(0, -1))


def _is_narrow(block: list[str]) -> bool:
    return len(block) > 1 and 40 <= max(map(len, block)) <= WIDEST


def _is_wrapped(block: list[str], width: int) -> bool:
    """Most of its lines but the last are as long as the column made them."""
    full = sum(_is_full(line, after, width) for line, after in zip(block, block[1:], strict=False))
    return _is_narrow(block) and full >= 0.6 * (len(block) - 1)


def _is_full(line: str, after: str, width: int) -> bool:
    """The line is near the column, or the next word would have crossed it."""
    word = after.split(" ", 1)[0]
    return bool(word) and (len(line) >= NEARLY * width or len(line.rstrip()) + 1 + len(word) > width)


def _joined(block: list[str], width: int) -> list[str]:
    lines = [[block[0].strip()]]
    for before, line in zip(block, block[1:], strict=False):
        if (
            _is_full(before, line, width)
            and len(before) <= WIDEST
            and not line.startswith((" ", "\t", "•", "* ", "- "))
        ):
            lines[-1].append(line.strip())
        else:
            lines.append([line.strip()])
    return [_in_one(parts) for parts in lines]


def _in_one(parts: list[str]) -> str:
    """Lines to one; where the script writes no spaces, the break stood between two letters."""
    return ("" if is_spaceless("".join(parts)) else " ").join(parts)

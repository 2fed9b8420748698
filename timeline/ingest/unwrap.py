"""Text that was wrapped at a column, with its paragraphs on one line each again."""

import re
from collections import Counter
from textwrap import dedent

from timeline.ingest.characters import is_spaceless, syllables

WIDEST = 120  # no wrapped column is wider
NARROWEST = 40  # half of that where a letter is as wide as two
NEARLY = 0.8  # of the column: a line this long was broken there
BULLETS = (" ", "\t", "•", "* ", "- ")
QUOTED = re.compile(r"(?:> ?)+")
PARAGRAPHS = re.compile(r"\n[ \t]*\n")
SENTENCE = 60  # characters of a sentence that goes on behind a break: less may be a caption or a menu
STOPPED = re.compile(r"[.!?:;…]['\"”’)\]]*$")
HEAD = re.compile(r"(?i:by|written by|published|updated)\b|.{0,30}\b(?:19|20)\d\d\b.{0,20}$")
CREDIT = re.compile(r"(?i:by|written by|published|updated)\b.{0,60}$")
GOES_ON = re.compile(r"[^\W\d_A-Z](?![A-Z])|I\b(?!\.)")  # in small letters, but "iPhone" may begin a sentence
UNFINISHED = re.compile(r"(?:,|\b(?:the|an?|of|for|to|at|in|on|by|with|from|and|or|is|was|are|were|that|as|than))$")
HYPHENED = re.compile(r"[^\W_]-$")
BROKEN = "\x00"  # stands behind such a hyphen until the whole text is known
PARTED = re.compile(rf"(\w+)-{BROKEN}(\w+)")
WIDE = re.compile(r"[ \t]{200,}")  # nobody's indent, and `dedent` makes a pattern of it
SUSPENDED = re.compile(r"(?:and|or|to|und|oder|et|ou|y|o|e)\b")  # "pre- and post-war"


def unwrap(text: str) -> str:
    """Join lines that were broken at a column; of a page with one line a paragraph, those with a break inside."""
    blocks = [_block(block) for block in PARAGRAPHS.split(text)]
    width, inside = _column(blocks)
    if inside * 2 < len(text):
        return _hyphened("\n\n".join("\n".join(_mended(block.split("\n"))) for block in PARAGRAPHS.split(text)))
    told = _told(blocks, width)
    joined = "\n\n".join("\n".join(_joined(block, width, at in told)) for at, block in enumerate(blocks))
    return _hyphened(joined)


def _block(text: str) -> list[str]:
    """The lines of a block, without what stands before each of them: an indent, the ">" of a quoted mail."""
    lines = text.split("\n")
    if all(line.startswith(">") for line in lines):
        lines = [QUOTED.sub("", line, count=1) for line in lines]
    return dedent(WIDE.sub(" ", "\n".join(lines))).split("\n")


def _told(blocks: list[list[str]], width: int) -> set[int]:
    """The blocks that only tell: within the run of wrapped ones, behind a byline or a day, and ended by a stop.

    The first wrapped one may hold the headline, unless the head stands above it.
    """
    wrapped = [at for at, block in enumerate(blocks) if _is_wrapped(block, width)]
    if not wrapped:
        return set()
    head = next((at for at, block in enumerate(blocks[: wrapped[0]]) if any(map(HEAD.match, block))), wrapped[0])
    inside = range(head + 1, wrapped[-1] + 1)
    return {at for at in inside if STOPPED.search(blocks[at][-1].rstrip()) and not any(map(HEAD.match, blocks[at][:2]))}


def _column(blocks: list[list[str]]) -> tuple[int, int]:
    """The column that most of the text was wrapped at, and how many characters were."""
    widths: Counter[int] = Counter()
    for block in filter(_is_narrow, blocks):
        widths[max(map(len, block[:-1]))] += sum(map(len, block))
    likely = [width for width, _ in widths.most_common(4)]
    inside = {width: sum(len("\n".join(b)) for b in blocks if _is_wrapped(b, width)) for width in likely}
    return max(inside.items(), key=lambda item: item[1], default=(0, -1))


def _is_narrow(block: list[str]) -> bool:
    is_wide = is_spaceless(block[0]) or 2 * syllables(block[0]) > len(block[0])
    least = NARROWEST // 2 if is_wide else NARROWEST
    return len(block) > 1 and least <= max(map(len, block)) <= WIDEST


def _is_wrapped(block: list[str], width: int) -> bool:
    """Most of its lines but the last are as long as the column made them."""
    full = sum(_is_full(line, after, width) for line, after in zip(block, block[1:], strict=False))
    return _is_narrow(block) and full >= 0.6 * (len(block) - 1)


def _is_full(line: str, after: str, width: int) -> bool:
    """The line is near the column, or the next word would have crossed it."""
    word = after.split(" ", 1)[0]
    return bool(word) and (len(line) >= NEARLY * width or len(line.rstrip()) + 1 + len(word) > width)


def _joined(block: list[str], width: int, is_told: bool) -> list[str]:
    lines = [[block[0].strip()]]
    for at, (before, line) in enumerate(zip(block, block[1:], strict=False)):
        is_broken = _is_full(before, line, width) or (is_told and _goes_on(before.rstrip(), line, is_first=at == 0))
        if is_broken and len(before) <= WIDEST and not line.startswith(BULLETS):
            lines[-1].append(line.strip())
        else:
            lines.append([line.strip()])
    return [_in_one(parts) for parts in lines]


def _mended(lines: list[str]) -> list[str]:
    """The lines, with each sentence that was broken once put together: what follows goes on in small letters, or what
    stands before can't be all, and together they are a sentence."""
    kept: list[list[str]] = []
    for line in lines:
        is_next = bool(kept) and _is_broken(kept[-1][-1].rstrip(), line.strip())
        if is_next:
            kept[-1].append(line.strip())
        else:
            kept.append([line.rstrip()])
    return [line for parts in kept for line in ([_in_one(parts)] if _told_in(parts) else parts)]


def _is_broken(line: str, after: str) -> bool:
    if not line or not after or STOPPED.search(line) or HEAD.match(line) or CREDIT.match(after):
        return False
    goes_on = GOES_ON.match(after) and (after[0].islower() or after[0] == "I")
    return bool(goes_on or UNFINISHED.search(line)) and not after.startswith(BULLETS)


def _told_in(parts: list[str]) -> bool:
    return len(parts) > 1 and sum(map(len, parts)) >= SENTENCE and bool(STOPPED.search(parts[-1]))


def _goes_on(line: str, after: str, is_first: bool) -> bool:
    """A short line that does not end a sentence; the first may be a heading, so it has to be visibly unfinished."""
    if STOPPED.search(line) or not line:
        return False
    words = line.split()
    is_in_a_name = words[-1][:1].isupper() and any(len(word) >= 4 and word.islower() for word in words)
    return not is_first or after[:1].islower() or bool(UNFINISHED.search(line)) or is_in_a_name


def _in_one(parts: list[str]) -> str:
    """Lines to one; where the script writes no spaces, the break stood between two letters."""
    if is_spaceless("".join(parts)):
        return "".join(parts)
    line = parts[0]
    for part in parts[1:]:
        is_hyphened = HYPHENED.search(line[-2:]) and part[:1].isalpha() and not SUSPENDED.match(part)
        line += (BROKEN if is_hyphened else " ") + part
    return line


def _hyphened(text: str) -> str:
    """Words that a hyphen broke at a line's end: whole if the text has them whole elsewhere, else with the hyphen."""
    if BROKEN not in text:
        return text
    known = set(re.findall(r"\w+", text.lower()))
    return PARTED.sub(
        lambda word: word[1] + word[2] if (word[1] + word[2]).lower() in known else word[0], text
    ).replace(BROKEN, "")

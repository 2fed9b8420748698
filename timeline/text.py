"""Text as it may be kept and shown: no control characters, every change of direction closed, something to see. Pure."""

import re
import unicodedata
from collections.abc import Callable
from typing import Any

Ranges = tuple[tuple[int, int], ...]

REFUSED: Ranges = (
    *((0x00, 0x08), (0x0B, 0x1F), (0x7F, 0x9F), (0xFDD0, 0xFDEF)),
    *((plane << 16 | 0xFFFE, plane << 16 | 0xFFFF) for plane in range(17)),
)
"""Controls but tab and newline, and what Unicode calls noncharacters: first and last of each range."""
BREAK = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
FOLD = re.compile(r"[ \t]*\n\s*|\t")
SURROGATE = re.compile("[\ud800-\udfff]")

MOST_MARKS = 8
"""On one letter: no script piles up more. Hundreds, as pranksters do, are painted over the rest of the page."""
MARK = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u06d6-\u06dc\u0730-\u074a\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
    "\u0f71-\u0f84\u0f8d-\u0fbc\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\u302a-\u302d\u3099\u309a\ua66f-\ua67d\ufe00-\ufe0f\ufe20-\ufe2f"
)
PILED = re.compile(f"([{MARK}]{{{MOST_MARKS}}})[{MARK}]+")

PDF, PDI = "\u202c", "\u2069"
CLOSED_BY = dict.fromkeys("\u202a\u202b\u202d\u202e", PDF) | dict.fromkeys("\u2066\u2067\u2068", PDI)
"""What turns the direction of text, and what ends it (UAX #9): embeddings and overrides, then isolates."""
TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
FIRST_STRONG = "\u2068"

# Letters and symbols that are drawn as nothing: fillers of Hangul, an empty Braille cell, a silent notehead.
BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0\U0001d159")
JOINERS = frozenset("\u200c\u200d")
SEEN = ("L", "N", "P", "S", "Co")


def _character_class(ranges: Ranges) -> str:
    return "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in ranges)


UNFIT = re.compile(f"[{_character_class(REFUSED)}]")
_odd = re.compile(rf"\\[bfr]|\\u00|[\u2028\u2029]|{TURNS.pattern}|{UNFIT.pattern}|{PILED.pattern}")
# Without one of these characters nothing of the above can begin. They are looked for among what is left when bytes are
# struck out, which takes a tenth of the time that a search through a page of text takes.
_ASCII = bytes(range(128))
_ODD_IN_ASCII = bytes(first for first in range(128) if UNFIT.match(chr(first))) + b"\\"
_begins_odd = re.compile(f"[\\\\\u2028\u2029{TURNS.pattern[1:-1]}{_character_class(REFUSED)}{MARK}]")


def plain(text: str) -> str:
    """Without what XML, PostgreSQL or a terminal can't keep; every kind of line break is a newline, halves of surrogate
    pairs are joined or go, and a letter bears no more marks than a script has."""
    if text.isprintable():  # by Unicode's categories: none of what goes, nor a break, nor a change of direction
        return text if text.isascii() else PILED.sub(r"\1", text)
    if SURROGATE.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    kept = UNFIT.sub("", BREAK.sub("\n", text))
    return kept if kept.isascii() else PILED.sub(r"\1", kept)


def prose(text: str) -> str:
    """Plain, with every change of direction closed in its own line; empty where nothing could be seen."""
    cleaned = balanced(plain(text))
    return cleaned if is_visible(cleaned) else ""


def line(text: str) -> str:
    """The same in one line: a break is a space."""
    return prose(text if text.isprintable() else FOLD.sub(" ", plain(text).strip("\n")))


def code(text: str) -> str:
    """What machines read too, a date or an address: in one line, without what nobody sees and a copy brings in. (Two
    joiners are spelling, in addresses of Persian pages for one.)"""
    read = line(text)
    return (read if read.isascii() else "".join(filter(_is_read, read))).strip()


def _is_read(character: str) -> bool:
    if character.isascii() or character in JOINERS:
        return True
    return unicodedata.category(character) != "Cf" and character not in BLANK


def verbatim(text: str) -> str:
    """Words of a source, which stay as they stand: plain, and no more. (What is shown of them is balanced then.)"""
    cleaned = plain(text)
    return cleaned if is_visible(cleaned) else ""


def plain_values(value: Any, cleaned: Callable[[str], str] = plain) -> Any:
    """All strings inside plain data, keys too."""
    if isinstance(value, str):
        return cleaned(value)
    if isinstance(value, dict):
        return {cleaned(name): plain_values(inner, cleaned) for name, inner in value.items()}
    return [plain_values(inner, cleaned) for inner in value] if isinstance(value, list | tuple) else value


def shown(value: Any) -> Any:
    """What was printed before texts were cleaned, as it may be shown now."""
    return plain_values(value, lambda words: balanced(plain(words)))


def may_be_odd(stored: str) -> bool:
    """Whether a text, or the JSON of a document, may hold anything that `shown` changes: one look, not a walk."""
    encoded = stored.encode("utf-8", "surrogatepass")
    is_suspect = len(encoded.translate(None, _ODD_IN_ASCII)) < len(encoded)
    if not is_suspect and not stored.isascii():
        is_suspect = bool(_begins_odd.search(encoded.translate(None, _ASCII).decode("utf-8", "surrogatepass")))
    return is_suspect and bool(_odd.search(stored))


def is_visible(text: str) -> bool:
    """Whether any character of it leaves a mark on paper."""
    return any(unicodedata.category(c).startswith(SEEN) and c not in BLANK for c in text)


def balanced(text: str) -> str:
    """What turns the direction and is not turned back in its line goes, and so does what turns nothing back. Never
    longer than it was."""
    return text if text.isprintable() or not TURNS.search(text) else "\n".join(map(_closed, text.split("\n")))


def _closed(text: str) -> str:
    waiting: list[int] = []
    dropped: set[int] = set()
    for place, character in enumerate(text):
        if character in CLOSED_BY:
            waiting.append(place)
        elif character in (PDF, PDI):
            dropped.update(_close(waiting, text, place))
    dropped.update(waiting)
    return "".join(character for place, character in enumerate(text) if place not in dropped)


def _close(waiting: list[int], text: str, place: int) -> list[int]:
    """Takes what this character closes off `waiting`; returns the places that turned out to be unbalanced. An isolate
    closes what was opened in it; an embedding's end reaches into no isolate around it."""
    closers = [CLOSED_BY[text[opener]] for opener in waiting]
    if text[place] not in (closers if text[place] == PDI else closers[-1:]):
        return [place]
    last = len(closers) - 1 - closers[::-1].index(text[place])
    unclosed = waiting[last + 1 :]
    del waiting[last:]
    return unclosed


def isolated(text: str) -> str:
    """For a title among other words where there is no markup: what reads from right to left turns nothing around it."""
    return f"{FIRST_STRONG}{text}{PDI}" if _may_turn(text) else text


def _may_turn(text: str) -> bool:
    return not text.isascii() and (
        bool(TURNS.search(text)) or any(unicodedata.bidirectional(c) in ("R", "AL", "AN") for c in text)
    )

"""What headlines and names come to once markup and encoding are taken off, and whether two of them agree."""

import re
from html import unescape

LONGEST = 500
ALIKE = 0.5  # two headlines of one article share at least this much
TAG = re.compile(
    r"</?(?:a|abbr|b|big|br|cite|code|em|font|i|mark|p|q|s|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]{0,300})?/?>", re.I
)
ESCAPED = re.compile(r"&(?:#\d+|#x[0-9a-f]+|\w+);", re.I)
CUT = re.compile(r"\s*(?:…|\.\.\.|\[…\]|\[\.\.\.\])$")
WORD = re.compile(r"\w+")


def clean(text: str | None) -> str | None:
    """One line without tags, its entities resolved however often they were escaped."""
    text = (text or "")[: LONGEST * 4]
    for _ in range(3):
        if not ESCAPED.search(text):
            break
        text = unescape(text)
    return " ".join(TAG.sub("", text).split())[:LONGEST] or None


def word_set(text: str) -> frozenset[str]:
    return frozenset(text.split())


def in_order(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def folded(text: str) -> str:
    return " ".join(WORD.findall(text.casefold()))


def is_cut(text: str) -> bool:
    return bool(CUT.search(text))


def likeness(one: str, other: str) -> float:
    """1 for the same headline but for case and marks, 0.9 where one begins the other, else the share of words."""
    first, second = folded(CUT.sub("", one)), folded(CUT.sub("", other))
    shorter, longer = sorted((first, second), key=len)
    if not shorter or first == second:
        return float(bool(shorter))
    if len(shorter) >= 12 and longer.startswith(shorter):
        return 0.9
    words, others = set(first.split()), set(second.split())
    return 0.9 * len(words & others) / max(len(words), len(others)) if len(words & others) >= 3 else 0.0


def resembles(one: str, other: str) -> bool:
    return likeness(one, other) >= ALIKE

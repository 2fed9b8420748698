"""The publisher's name in a title, as in “Strike at the harbour | The Northern Ledger”: takes it off, or gives it."""

import re
from collections.abc import Iterable

from timeline.ingest.parse.words import clean, folded, word_set

PIPED = re.compile(r"(.{4,}?)\s*(?:\s[|·•»«]|\s::|\|)\s*([^|·•»]{2,60})", re.S)
DASHED = re.compile(r"(.{4,})\s+[–—-]+\s+([^–—|]{2,60})", re.S)
PIPED_FRONT = re.compile(r"([^|·•»]{2,60}?)\s*(?:\s[|·•»]|\s::|\|)\s*(.{10,})", re.S)
# Between the parts of a window's title: the house and its sections stand at either end.
BETWEEN = r"(?:\s+(?:[|·•»«›‹<>~/]|::|[–—-]+|&[lr]a?quo;)\s+|\s?\|\s?|_|(?<!:):\s)"
FRONT = re.compile(rf"(.{{2,60}}?){BETWEEN}(.{{4,}})", re.S)
BACK = re.compile(rf"(.{{4,}}){BETWEEN}(.{{2,60}})", re.S)
SECTIONS = frozenset(
    ("news", "blog archive", "blog archives", "archive", "archives", "blog", "home", "opinion", "articles")
)
SMALL = word_set("of the and for in on & de la le el der die das und du des")


def without_house(title: str | None, houses: Iterable[str], *, is_window: bool = False) -> str | None:
    """A title without the publisher's name at either end.

    From the window's title (`is_window`) any name is removed that is set off like a publisher's.
    """
    title, names = clean(title), {folded(house) for house in houses}
    for _ in range(3):
        cut = _cut(title or "", names, is_window)
        if cut is None:
            break
        title = cut
    return title


def _cut(title: str, names: set[str], is_window: bool) -> str | None:
    if (ends := _without_ends(title, names)) != title:
        return ends
    for pattern, kept, house in ((PIPED, 1, 2), (DASHED, 1, 2), (PIPED_FRONT, 2, 1)):
        parts = pattern.fullmatch(title)
        if parts and folded(parts[house]) in names:
            return parts[kept]
    piped, dashed = PIPED.fullmatch(title), DASHED.fullmatch(title)
    if not is_window or names & {folded(part) for part in re.split(r"\s[–—|-]\s", title)}:
        return None
    if piped and len(piped[1]) > len(piped[2]):
        return piped[1]
    return dashed[1] if dashed and len(dashed[1]) >= 10 and is_name(dashed[2]) else None


def _without_ends(title: str, names: set[str]) -> str:
    """The title without one of these names at either end, and without the name of a section beside it."""
    parts = FRONT.fullmatch(title)
    if parts and folded(parts[1]) in names:
        rest = FRONT.fullmatch(parts[2])
        return rest[2] if rest and folded(rest[1]) in SECTIONS else parts[2]
    parts = BACK.fullmatch(title)
    if parts and folded(parts[2]) in names:
        rest = BACK.fullmatch(parts[1])
        return rest[1] if rest and folded(rest[2]) in SECTIONS else parts[1]
    return title


def is_name(text: str) -> bool:
    """Up to five words, each with a capital but the small ones, and no mark of a sentence: "The Northern Ledger"."""
    words = [word for word in text.split() if word.casefold() not in SMALL]
    return (
        0 < len(words) <= 5 and all(word[0].isupper() or "." in word[1:-1] for word in words) and text[-1] not in ".?!"
    )


def house_in(window: str | None) -> str | None:
    """The name after the last separator of a window's title, as a publisher's; None if there is none."""
    title = clean(window) or ""
    parts = PIPED.fullmatch(title) or DASHED.fullmatch(title)
    return parts[2] if parts and is_name(parts[2]) else None

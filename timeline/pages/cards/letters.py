"""Text on a card: which letters the font has, and how large a title can be set."""

import unicodedata
from functools import cache
from importlib.resources import files

from PIL import ImageFont

Font = ImageFont.FreeTypeFont
FILES = files("font_source_serif_pro") / "files"
SIZES = (84, 72, 62, 54, 47, 41, 36)
LEADING = 1.16
LACKING = "\uffff"
"""No font has it, so it is drawn as whatever is lacking."""


@cache
def font(weight: str, size: int) -> Font:
    return ImageFont.truetype(str(FILES / f"SourceSerifPro-{weight}.ttf"), size)


def plain(text: str) -> str:
    """In one line, letters and marks as one where there is such a letter, without what only steers the others."""
    composed = unicodedata.normalize("NFC", " ".join(text.split()))
    return "".join(c for c in composed if unicodedata.category(c) != "Cf")


def is_set(text: str) -> bool:
    """Whether the font has every letter."""
    return all(_has(character) for character in set(text) - {" "})


@cache
def _has(character: str) -> bool:
    """A letter that is lacking looks like any other that is."""
    drawn, lacking = (font("Bold", 36).getmask(each) for each in (character, LACKING))
    return drawn.size != lacking.size or bytes(drawn) != bytes(lacking)


def height(letters: Font) -> int:
    """Of a line."""
    return round(letters.size * LEADING)


def fitted(text: str, width: int, room: int) -> tuple[Font, list[str]]:
    """The largest size in which its lines have room, and these; the smallest, cut off, where it is longer."""
    for letters in (font("Bold", size) for size in SIZES):
        lines, most = _lines(text, letters, width), room // height(letters)
        if len(lines) <= most:
            return letters, lines
    return letters, [*lines[: most - 1], _cut(lines[most - 1], letters, width)]


def _lines(text: str, letters: Font, width: int) -> list[str]:
    lines: list[str] = []
    parts = [part for word in text.split(" ") for part in _parts(word, letters, width)]
    for word in parts:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and letters.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _parts(word: str, letters: Font, width: int) -> list[str]:
    """A word that is wider than the card is broken anywhere."""
    if letters.getlength(word) <= width:
        return [word]
    most = next(many for many in range(len(word) - 1, 0, -1) if letters.getlength(word[:many]) <= width)
    return [word[:most], *_parts(word[most:], letters, width)]


def _cut(line: str, letters: Font, width: int) -> str:
    while line and letters.getlength(f"{line} …") > width:
        line = line[:-1].rstrip()
    return f"{line} …"

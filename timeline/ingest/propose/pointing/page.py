"""Where words stand on a page, whatever its line breaks, quotation marks and dashes."""

import re
from datetime import date
from functools import cached_property

from timeline.dates import english
from timeline.ingest.propose.pointing.values import PARTS, Part, Words
from timeline.ingest.values import Page

SIGNS = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "‚": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "–": "-",
        "—": "-",
        "‑": "-",
        "‐": "-",
    }
)
ISO = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")


def part_of(page: Page, part: Part) -> str:
    """Its text; of the day of publication, in ISO 8601."""
    return str(getattr(page, part) or "")


def text_of(page: Page, words: Words) -> str:
    """The words on one line."""
    return " ".join(part_of(page, words.part)[words.start : words.end].split())


def whole_day(words: str) -> date | None:
    """The day that words give with its year, without anything else to tell it by."""
    iso = ISO.search(words)
    days = [one.named for one in english.find(iso[0] if iso else words, None)]
    return next((day.start for day in days if day and day.start == day.end), None)


class Folded:
    """A text with single spaces and plain signs, and where each of its letters stood."""

    def __init__(self, text: str) -> None:
        self._places, letters = [], []
        is_blank = True
        for at, letter in enumerate(text.translate(SIGNS)):
            if not (letter.isspace() and is_blank):
                self._places.append(at)
                letters.append(" " if letter.isspace() else letter)
            is_blank = letter.isspace()
        self.text = "".join(letters)

    def all(self, words: str) -> list[tuple[int, int]]:
        """Every place of whole words, as offsets of the text."""
        found, at = [], self.text.find(words)
        while at >= 0:
            end = at + len(words)
            if self._is_whole(at, end):
                found.append((self._places[at], self._places[end - 1] + 1))
            at = self.text.find(words, at + 1)
        return found

    def _is_whole(self, start: int, end: int) -> bool:
        text = self.text
        before = start > 0 and text[start].isalnum() and text[start - 1].isalnum()
        after = end < len(text) and text[end - 1].isalnum() and text[end].isalnum()
        return not (before or after)


class Places:
    """Where words stand on one page."""

    def __init__(self, page: Page) -> None:
        self._page = page

    @cached_property
    def _parts(self) -> dict[Part, Folded]:
        return {part: Folded(part_of(self._page, part)) for part in PARTS}

    def of(self, words: str, near: Words | None = None) -> Words | None:
        """In the text where they stand there, of several places the nearest to `near`; else in another part. The day of
        publication may be written in any way: what tells it is often no part of the article."""
        sought = Folded(words).text.strip()
        if not sought:
            return None
        for part in PARTS:
            if found := self._parts[part].all(sought):
                at = (near.start, near.end) if near and near.part == part else (0, 0)
                return Words(part, *min(found, key=lambda span: _apart(span, *at)))
        if self._page.published_on and whole_day(sought) == self._page.published_on:
            return Words("published_on", 0, len(part_of(self._page, "published_on")))
        return None


def _apart(span: tuple[int, int], start: int, end: int) -> int:
    """How far from a stretch of the text; 0 within it."""
    return max(start - span[0], span[1] - end, 0)

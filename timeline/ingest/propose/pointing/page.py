"""Where words stand on a page, whatever its line breaks, quotation marks and dashes."""

import re
from bisect import bisect_left
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
MOST_IN_VAIN, MOST_IN_ALL = 500, 20_000
"""Places where words are but a part of others, on either side and in all: a page full of them is not searched to its
end."""
LONGEST_WORDS, LONGEST_DAY = 5_000, 60
"""Characters: a quote holds no more; nor is a day written in more."""
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
        self._in_vain = 0

    def nearest(self, words: str, start: int, end: int) -> tuple[int, int] | None:
        """The place of whole words that lies within a stretch of the text, or the least apart from it, as offsets."""
        at = bisect_left(self._places, start)
        places = [self._before(words, at), self._after(words, at)]
        spans = [(self._places[place], self._places[place + len(words) - 1] + 1) for place in places if place >= 0]
        return min(spans, key=lambda span: _apart(span, start, end), default=None)

    def _before(self, words: str, at: int) -> int:
        """The last place that begins before; -1 where there is none."""
        for _ in range(self._patience()):
            at = self.text.rfind(words, 0, max(0, at + len(words) - 1))
            if at < 0 or self._is_whole(at, at + len(words)):
                return at
            self._in_vain += 1
        return -1

    def _after(self, words: str, at: int) -> int:
        """The first place that begins there or behind."""
        for _ in range(self._patience()):
            at = self.text.find(words, at)
            if at < 0 or self._is_whole(at, at + len(words)):
                return at
            at += 1
            self._in_vain += 1
        return -1

    def _patience(self) -> int:
        return max(1, min(MOST_IN_VAIN, MOST_IN_ALL - self._in_vain))

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
        if not sought or len(sought) > LONGEST_WORDS:
            return None
        for part in PARTS:
            at = (near.start, near.end) if near and near.part == part else (0, 0)
            if found := self._parts[part].nearest(sought, *at):
                return Words(part, *found)
        if self._page.published_on and _may_be_day(sought) and whole_day(sought) == self._page.published_on:
            return Words("published_on", 0, len(part_of(self._page, "published_on")))
        return None


def _may_be_day(words: str) -> bool:
    return len(words) <= LONGEST_DAY and any(map(str.isdigit, words))


def _apart(span: tuple[int, int], start: int, end: int) -> int:
    """How far from a stretch of the text; 0 within it."""
    return max(start - span[0], span[1] - end, 0)

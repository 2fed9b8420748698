"""Words of a page that stand in no sentence: headings in capitals, by-lines, datelines, titles of other articles."""

from collections.abc import Iterator, Sequence

from timeline.ingest.names.tokens import Token, lines

DASHES = ("—", "–", "--", " - ")
DATELINE = 14  # words in which a dateline ends
BYLINE = 12  # words of a line that begins with "By"
LEAST = 3  # words of a heading
MOST_OF = 0.6
LONG = 4  # letters of a word that headings write large
CLOSED = (".", "!", "?", "…", ":", ";", ",", ")", '"', "”", "’")


def places(text: str, words: Sequence[Token]) -> frozenset[int]:
    """Their places in `words`."""
    return frozenset(at for line in lines(words) for at in _of(text, words, line))


def _of(text: str, words: Sequence[Token], line: range) -> Iterator[int]:
    here = [words[at] for at in line]
    is_byline = here[0].folded == "by" and len(here) <= BYLINE
    if is_byline or _is_loud(here) or _is_heading(text, here):
        yield from line
        return
    yield from line[: _dateline(here)]


def _is_loud(here: list[Token]) -> bool:
    if len(here) < LEAST or not any(word.text.isupper() for word in here[:LEAST]):
        return False
    return sum(word.text.isupper() and len(word.text) > 1 for word in here) > MOST_OF * len(here)


def _is_heading(text: str, here: list[Token]) -> bool:
    """No sentence, and all its long words begin with capitals."""
    if text[here[-1].end : here[-1].end + 1] in CLOSED or not (len(here) > LEAST and all(w.follows for w in here[1:])):
        return False
    long = [word for word in here if len(word.text) >= LONG]
    return len(long) >= LEAST and sum(word.is_large for word in long) > 0.8 * len(long)


def _dateline(here: list[Token]) -> int:
    """How many words it has: up to a dash behind a place in capitals, or behind an agency in brackets."""
    for at, word in enumerate(here[1:DATELINE], start=1):
        if word.gap != " " and any(dash in word.gap for dash in DASHES):
            is_place = here[0].text.isupper() and len(here[0].text) > LEAST - 1
            is_agency = ")" in word.gap and here[0].is_large
            return at if is_place or is_agency else 0
    return 0

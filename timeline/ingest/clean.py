"""The body of a page that was saved as plain text: prose, without the frame of menus, teasers and small print.

The body is the heaviest run of prose lines (60 characters or more, closing punctuation) with at most two other lines
between any two of them: length alone or stop words alone keep teasers, and lose short last paragraphs. Text that was
wrapped at a column is joined first. A short line inside the run stays when it is a sentence ("She declined.").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from timeline.ingest.characters import is_spaceless, syllables, words, words_in_english
from timeline.ingest.unwrap import unwrap

PROSE = 60  # characters: a line this long that ends like a sentence is prose
DENSE = 2.5  # letters of an alphabet that one letter of a script without spaces stands for, or so
SYLLABLE = 3.3  # and one that writes a syllable where words are parted: "회사는" is "the company"
CAP = 200_000  # characters of a body: more is a book, and nobody reads it at a desk
FRAME = 400  # lines above and below the body that may tell of it; a page has a few dozen
SHORT_OPENINGS = 3  # short sentences that may stand before an article's first line of prose
GAP = 2  # other lines allowed between two lines of prose
STOPS = ".!?…。！？｡．।॥؟۔።។။།։"
QUOTES = "\"'”’“»›）)\\]」』】》"
CLOSED = re.compile(rf"[{STOPS}:;：；]\s?[{QUOTES}]{{0,3}}$|[”\"»」』]$")  # "… in the future. “" stands on real pages
SENTENCE = re.compile(rf"[{STOPS}]\s?[{QUOTES}]{{0,3}}$")
STOPLESS = re.compile('[\u0e00-\u0eff]{2}["”’)]{0,2}$')  # Thai and Lao end a sentence with nothing at all
CELLS = " | "  # stands between the cells of a table's row
LETTERS = re.compile(r"[^\W\d_]{2,}")
# Headings that close an article, and lines that belong to the house: one pattern a line.
END = re.compile(
    r"(about the authors?|related( articles| stories| topics)?|most (popular|read)|latest( in .*)?|read (more|next)"
    r"|more from .*|recommended.*|comments?|share this.*|sign up.*|subscribe.*|topics|tags|newsletters?|contact us)\W*",
    re.I,
)
FURNITURE = re.compile(
    r"(©|copyright \d|all rights reserved|sign up (for|to)|subscribe (to|now)"
    r"|read (more|next|also)\b"
    r"|related:|see also:|advertisements?\W*$|advertise (with|here)|click here|follow (us|him|her)"
    r"|this (article|story) (was|is|has been) (originally|updated|republished)"
    r"|correction:|photo(graph)?( by|:)|image( credit|:)|getty images|we use cookies|by continuing to (use|browse)"
    r"|join our|download (our|the) app|thank you for (reading|subscribing)|share this)",
    re.I,
)
# The last words are about the writer: "… is a columnist. She can be reached at …".
WRITER = re.compile(
    r"(?:[A-Z][\w.'’-]+ ){2,4}(?:is|are|was|covers|writes|reports)\b.{0,200}\b(?:columnist|reporter|writer"
    r"|correspondent|editor|journalist|covers|freelance\w*|contributor|bureau)\b"
    r"|.{0,60}\b(?:can be reached|contact (?:him|her|the author)|email the author)\b"
)
# What stands between a headline and its article: a sentence above it is the headline's own, not the body's.
BYLINE = re.compile(r"(by|written by|posted by|published|posted|updated|last updated)\b.{0,80}", re.I)
DAY = re.compile(r"(\w+day,? )?(\w{3,9}\.? \d{1,2},? \d{4}|\d{1,2} \w{3,9} \d{4}|\d{4}-\d\d-\d\d)\b.{0,40}")
LABEL = re.compile(r"\w+: ")
CREDIT = re.compile(r"(getty images|\(?(ap )?photo( illustration)?( by|:|/)|reuters/|shutterstock|©)", re.I)
CREDITED = ("photo", "getty images", "reuters/", "shutterstock", "©")  # one of these stands in every credit
APART = re.compile(
    rf"^\W{{0,3}}(?:{CREDIT.pattern})|[/|(\[©][^/|(\[©]{{0,60}}$|[.!?] (?:{CREDIT.pattern})[^.]{{0,60}}.?$", re.I
)


@dataclass(frozen=True)
class Cut:
    """A page in three: lines before the body, its paragraphs, lines after."""

    head: tuple[str, ...]
    body: tuple[str, ...]
    foot: tuple[str, ...]

    def text(self) -> str:
        return "\n".join((*self.head, *self.body, *self.foot))


def cut(text: str) -> Cut:
    lines = [line for line in (" ".join(line.split()) for line in unwrap(text).split("\n")) if line]
    start, end = max(_runs(lines), key=lambda run: _weight(lines[run[0] : run[1]]), default=(0, 0))
    start = _first_words(lines, start) if start < end else start
    while end < len(lines) and start < end and _belongs(lines[end]) and words(lines[end]) >= 4:
        end += 1  # a last short sentence
    kept = [line for line in lines[start:end] if _belongs(line)]
    return Cut(tuple(lines[:start][-FRAME:]), body(kept), tuple(lines[end:][:FRAME]))


def body(paragraphs: list[str]) -> tuple[str, ...]:
    """Paragraphs up to the cap, without a closing note on who wrote them."""
    sums = accumulate(len(paragraph) + 2 for paragraph in paragraphs)
    kept = tuple(paragraph for paragraph, total in zip(paragraphs, sums, strict=True) if total <= CAP + 2)
    kept = kept or tuple(paragraph[: paragraph.rfind(". ", 0, CAP) + 1] for paragraph in paragraphs[:1])
    return kept[:-1] if len(kept) > 1 and WRITER.match(kept[-1]) else kept


def opens(lines: list[str]) -> int:
    """Where the article begins: with its first line of prose, or a short sentence right above it."""
    first = next((at for at, line in enumerate(lines) if is_prose(line)), len(lines))
    return first - 1 if 0 < first < len(lines) and _opens(lines[first - 1]) else first


def _first_words(lines: list[str], start: int) -> int:
    """Where the short sentences begin that stand between a headline, or its byline and day, and the body.

    Below the name of a site alone, the first of them may be the headline itself.
    """
    at = start
    while at > 0 and start - at < SHORT_OPENINGS and _opens(lines[at - 1]):
        at -= 1
    return at if at > 1 or (at == 1 and _is_head(lines[0])) else start


def _is_head(line: str) -> bool:
    return words(line) >= 4 or is_frame(line) or bool(LABEL.match(line))


def _opens(line: str) -> bool:
    return (
        words(line) >= 2
        and _is_sentence(line)
        and not (is_furniture(line) or is_frame(line) or any(map(str.isdigit, line)))
    )


def is_prose(line: str) -> bool:
    return _closes(line) and length(line) >= PROSE and not is_furniture(line)


def length(line: str) -> float:
    """Characters, where those that write a syllable or a word count for the letters that an alphabet would need."""
    if line.isascii():
        return len(line)
    return DENSE * len(line) if is_spaceless(line) else len(line) + (SYLLABLE - 1) * syllables(line)


def _closes(line: str) -> bool:
    end = line[-6:]
    return bool(CLOSED.search(end) or STOPLESS.search(end))


def _is_sentence(line: str) -> bool:
    end = line[-6:]
    return bool(SENTENCE.search(end) or (STOPLESS.search(end) and length(line) >= PROSE))


def is_furniture(line: str) -> bool:
    """A line of the house, not of the article: subscription, copyright, credit of a picture."""
    return bool(FURNITURE.match(line)) or (len(line) < 250 and _is_credit(line))


def _is_credit(line: str) -> bool:
    """Of a picture; a sentence on an agency or a photographer is none, unless the credit is set apart in it."""
    small = line.lower()
    found = CREDIT.search(line) if any(word in small for word in CREDITED) else None
    return bool(found) and (not _is_sentence(line) or bool(APART.search(line)))


def is_article(paragraphs: tuple[str, ...]) -> bool:
    """At least one paragraph of prose, forty words in all, twenty of them different, and most of them in sentences.
    What tables tell beside it speaks neither for it nor against it."""
    paragraphs = tuple(p for p in paragraphs if CELLS not in p)
    counted = [(words_in_english(p), _is_sentence(p) or is_prose(p)) for p in paragraphs]
    in_all, prose = sum(count for count, _ in counted), sum(count for count, is_told in counted if is_told)
    return any(map(is_prose, paragraphs)) and in_all >= 40 and prose * 2 >= in_all and _different(paragraphs) >= 20


def is_listing(lines: tuple[str, ...]) -> bool:
    """A programme, a calendar, a list of awards: eight lines, forty words in all, twenty of them different."""
    return len(lines) >= 8 and sum(map(words, lines)) >= 40 and _different(lines) >= 20


def _different(paragraphs: tuple[str, ...]) -> int:
    """Different words; of a script without spaces, different pairs of letters that stand together."""
    found = {word for p in paragraphs for word in LETTERS.findall(p.casefold())}
    return len({part for word in found for part in _parts(word)})


def _parts(word: str) -> list[str]:
    return [word[at : at + 2] for at in range(len(word) - 1)] if is_spaceless(word) else [word]


def _belongs(line: str) -> bool:
    return is_prose(line) or (_is_sentence(line) and words(line) >= 2 and not is_furniture(line))


def _weight(lines: list[str]) -> int:
    return sum(len(line) for line in lines if is_prose(line))


def _runs(lines: list[str]) -> Iterator[tuple[int, int]]:
    start = last = None
    for at, line in enumerate(lines):
        if start is not None and last is not None and (at - last > GAP + 1 or _ends(line, last + 1 - start)):
            yield start, last + 1
            start = None
        if is_prose(line):
            start, last = (at if start is None else start), at
    if start is not None and last is not None:
        yield start, last + 1


def _ends(line: str, so_far: int) -> bool:
    opening = so_far <= 2 and len(line) < PROSE and is_frame(line)
    return bool(END.fullmatch(line) or opening)


def is_frame(line: str) -> bool:
    """A by-line, or a day."""
    return bool(BYLINE.fullmatch(line) or DAY.fullmatch(line))

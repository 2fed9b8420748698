"""Which subjects a text names, and where.

All aliases are sought at once (Aho-Corasick on the text folded character by character, so that offsets stay); then
each hit is asked: does a whole word stand there, in the right case, with its context, in its time? The longest hit
at the leftmost place wins, so "Amazon Web Services" is no "Amazon"; words that name several subjects ("AWS": a
product and its maker) name them all. A name inside another name, or a mere venue, is not a mention.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from timeline.ingest.values import Alias, Mention, Subject

SAME = str.maketrans({"’": "'", "‘": "'", "\u00a0": " ", "‐": "-", "‑": "-", "–": "-", "\n": " ", "\t": " "})
# "Alphabet Workers Union", "Amazon Employees for Climate Justice" and "Google Walkout" are names of their own.
OTHER_NAME = re.compile(
    r"(['’]s)? (Workers|Employees|Staff|Tech Workers) (Union|United|Coalition|Alliance|Council|for|Against)\b"
)
# What a company's name says of a tool or a venue: "a Google spreadsheet", "a Facebook post", "an Apple device".
TOOL = re.compile(
    r" (spreadsheets?|docs?|documents?|forms?|sheets?|groups?|search|hangouts?|maps|posts?|page|account|thread)\b", re.I
)
VENUE = re.compile(
    r"\b(posted|published|wrote|shared|hosted|tweeted|said|announced|written|blog|post|page|article|up) (?:it )?"
    r"(on|to|via) $",
    re.I,
)
VENUES = frozenset(
    ("medium", "twitter", "facebook", "youtube", "github", "linkedin", "slack", "instagram", "reddit", "zoom")
)


@dataclass(frozen=True)
class Hit:
    start: int
    end: int
    subject: Subject


class Gazetteer:
    """All aliases of all subjects, ready to be sought. Building costs; `find` keeps the last few."""

    def __init__(self, subjects: Iterable[Subject]) -> None:
        self.meanings: dict[str, list[tuple[Subject, Alias]]] = defaultdict(list)
        for subject in subjects:
            for alias in (*subject.aliases, *(() if subject.aliases else (Alias(subject.name),))):
                if word := fold(alias.text).strip():
                    self.meanings[word].append((subject, alias))
        self.words = list(self.meanings)
        self.automaton = AhoCorasick(self.words, matchkind=MatchKind.Standard)

    def hits(self, text: str, on: date | None) -> Iterator[Hit]:
        folded = fold(text)
        context = Context(text, folded)
        for number, start, end in self.automaton.find_matches_as_indexes(folded, overlapping=True):
            if _is_whole(folded, start, end):
                for subject, alias in self.meanings[self.words[number]]:
                    if _holds(alias, context, start, end, on):
                        yield Hit(start, end, subject)


def find(text: str, subjects: Sequence[Subject], on: date | None = None) -> tuple[Mention, ...]:
    """Mentions by first appearance. `on` is the day the text was written: aliases may be valid for a time only."""
    hits = _gazetteer(tuple(subjects)).hits(text, on)
    named: dict[tuple[str, str], list[Hit]] = defaultdict(list)
    for hit in _longest(sorted(hits, key=lambda hit: (hit.start, -hit.end))):
        named[hit.subject.type, hit.subject.slug].append(hit)
    return tuple(_mention(text, found) for found in named.values())


@lru_cache(maxsize=4)
def _gazetteer(subjects: tuple[Subject, ...]) -> Gazetteer:
    return Gazetteer(subjects)


def fold(text: str) -> str:
    """Lower case and plain signs, character by character: offsets in the result are offsets in the text."""
    lowered = text.lower()
    if len(lowered) != len(text):  # "İ" lowers to two characters
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lowered.translate(SAME)


def _is_whole(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() or after.isalnum() or before in ("@", "_", "#") and start or after == "_")


class Context:
    """A text's paragraphs, and where context words stand in it: each is sought once, however many hits ask."""

    def __init__(self, text: str, folded: str) -> None:
        self.text, self.folded = text, folded
        self.breaks = [found.start() for found in re.finditer("\n\n", text)]
        self.places: dict[tuple[str, ...], list[int]] = {}

    def has(self, words: tuple[str, ...], start: int, end: int) -> bool:
        """One of the words stands in the paragraph of these offsets."""
        if words not in self.places:
            self.places[words] = [found.start() for found in _any_of(words).finditer(self.folded)]
        before, after = bisect_left(self.breaks, start), bisect_left(self.breaks, end)
        opens = self.breaks[before - 1] if before else 0
        closes = self.breaks[after] if after < len(self.breaks) else len(self.text)
        places = self.places[words]
        return bisect_left(places, opens) < bisect_left(places, closes)


@lru_cache(maxsize=256)
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(fold(word)) for word in words)})(?!\w)")


def _holds(alias: Alias, context: Context, start: int, end: int, on: date | None) -> bool:
    text = context.text
    if alias.case_sensitive and text[start:end].translate(SAME) != alias.text.translate(SAME):
        return False
    if on and ((alias.valid_from and on < alias.valid_from) or (alias.valid_to and on > alias.valid_to)):
        return False
    return not _is_other(text, start, end) and (not alias.context or context.has(alias.context, start, end))


def _is_other(text: str, start: int, end: int) -> bool:
    """The words are part of a longer name, or say where something was posted."""
    after, before = text[end : end + 40], text[max(0, start - 30) : start]
    venue = text[start:end].lower() in VENUES and VENUE.search(before)
    address = text[end : end + 1] == "." and text[end + 1 : end + 4].lower() in ("com", "org", "net", "gov")
    return bool(OTHER_NAME.match(after) or TOOL.match(after) or venue or address)


def _longest(hits: Iterable[Hit]) -> Iterator[Hit]:
    """Of overlapping hits the leftmost, of those the longest; several subjects under the very same words all stay."""
    last: Hit | None = None
    for hit in hits:
        if last is None or hit.start >= last.end or (hit.start, hit.end) == (last.start, last.end):
            yield hit
            last = hit


def _mention(text: str, hits: list[Hit]) -> Mention:
    spans = tuple(dict.fromkeys((hit.start, hit.end) for hit in hits))
    subject = hits[0].subject
    matched = tuple(dict.fromkeys(" ".join(text[a:b].split()) for a, b in spans))
    return Mention(subject.type, subject.slug, subject.name, len(spans), matched, spans)

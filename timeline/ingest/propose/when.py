"""When something happened, from the words of its sentence; never from the day the article came out alone.

The article's day is an upper bound. Without an expression the guess is `[..published]`: known by then, start unknown.
Every end is capped at publication; without a publication day only what carries its own year is dated.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from timeline.ingest.propose import relative, spans
from timeline.ingest.propose.ground import Ground, Sentence
from timeline.ingest.values import DateGuess

NAMES = rf"(?P<month>{'|'.join(spans.MONTHS)}|{'|'.join(spans.SHORT)})\.?"
PART = r"(?P<part>(?:(?:early|mid|late|Early|Mid|Late)[ -]+|(?:the )?(?:end|start|beginning|middle) of ))?"
YEAR = r"(?P<year>(?:19|20)\d\d)"
DAY = r"(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)?"
SEASON = "|".join(spans.SEASONS)
COUNT = r"(?P<count>\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten)"
# Case-sensitive: "may" is no month. "May" alone needs a word before it that only a month takes.
FORMS: tuple[tuple[re.Pattern[str], spans.Reader], ...] = (
    (re.compile(rf"\b{NAMES} {DAY} ?(?:-|—|to|through) ?(?P<upto>[12]?\d|3[01])(?:,? {YEAR})?\b"), spans.run_of_days),
    (
        re.compile(rf"\b{DAY} ?(?:-|—|to|through|until) ?(?P<upto>[12]?\d|3[01]) {NAMES}(?:,? {YEAR})?\b"),
        spans.run_of_days,
    ),
    (re.compile(rf"\b{NAMES} {DAY},? {YEAR}\b"), spans.full_day),
    (re.compile(rf"\b{DAY} {NAMES},? {YEAR}\b"), spans.full_day),
    (re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b"), spans.iso_day),
    (re.compile(rf"\b{PART}{NAMES},? (?:of )?{YEAR}\b"), spans.month_of_year),
    (re.compile(rf"\b{NAMES} {DAY}\b(?![,.]?\d)"), spans.day_of_month),
    (re.compile(rf"\b{DAY} {NAMES}(?=\W|$)"), spans.day_of_month),
    (re.compile(rf"\b{PART}{NAMES}(?!\w)"), spans.bare_month),
    (re.compile(rf"\b(?P<season>{SEASON})(?: of)? {YEAR}\b", re.I), spans.season),
    (re.compile(rf"\b(?:last|this|this past) (?P<season>{SEASON})(?P<year>)\b", re.I), spans.season),
    (re.compile(rf"\b(?:in|during) (?:the )?{PART}{YEAR}\b", re.I), spans.year),
    (re.compile(rf"\b(?P<part>(?:early|mid|late)[ -]+){YEAR}\b", re.I), spans.year),
    (re.compile(rf"\b{COUNT} (?P<unit>day|week|month|year)s? ago\b", re.I), relative.ago),
    (
        re.compile(
            r"\b(?:earlier |later )?(?P<which>this|last|the previous|the past) (?P<unit>week|month|year)\b", re.I
        ),
        relative.this_or_last,
    ),
    (re.compile(rf"\b(?P<last>[Ll]ast )?(?P<weekday>{'|'.join(spans.WEEKDAYS)})\b"), relative.weekday),
    (re.compile(r"\b(?:yesterday|today|tonight|this (?:morning|afternoon|evening)|last night)\b", re.I), relative.near),
    (re.compile(r"\b(?:over|this|last) (?:the |this |past )*weekend\b", re.I), relative.weekend),
    (re.compile(r"(?<!\bas )\b(?:recently|in recent (?:days|weeks|months)|lately)\b", re.I), relative.recently),
)
MONTH_CONTEXT = re.compile(
    r"\b(?:in|as|last|this|a|an|the|of|during|since|until|by|from|between|and|its|their|next|before|after)[ -]$", re.I
)
# An expression under one of these is not the day of the event.
ELSEWHEN = re.compile(
    r"\b(?:expir(?:es?|ed|ing)|until|till|through|before|due|ends|ending|effective|since|after|scheduled for"
    r"|as of|planned for|next|founded|established|born|elected|between|no later than|compared with|than|from"
    r"|following)\s+(?:(?:in|on|by|at the end of|the end of|the|of) )*$",
    re.I,
)
BY = re.compile(r"\bby (?:the end of )?$", re.I)
BREAK = re.compile(r"[;:—]|, (?:and|but|while) |¤")
FAR = 80  # characters that a clause boundary counts for


@dataclass(frozen=True)
class Expression:
    start: int
    end: int
    text: str
    days: spans.Days
    under: int | None = None  # where the word stands that ties it to something else: "expires in …"


@dataclass(frozen=True)
class When:
    """A guess with its days; `width` orders guesses, the narrower the better; no start is the widest of all."""

    guess: DateGuess
    first: date | None
    last: date

    @property
    def width(self) -> int:
        return (self.last - self.first).days if self.first else 1_000_000


def expressions(sentence: Sentence, published: date | None) -> Iterator[Expression]:
    """Time expressions of a sentence, the most telling form first; later forms don't read the same words again."""
    taken: list[tuple[int, int]] = []
    for pattern, reader in FORMS:
        for found in pattern.finditer(sentence.marked):
            if any(start < found.end() and found.start() < end for start, end in taken):
                continue
            if reader is spans.bare_month and not _is_month(sentence.marked, found):
                continue
            taken.append(found.span())
            days = reader(found, published)
            if days:
                words = sentence.text[found.start() : found.end()].strip()
                under = None if reader is spans.run_of_days else _elsewhen(sentence.marked, found.start())
                yield Expression(*found.span(), words, days, under)


def of(ground: Ground, sentence: Sentence, at: int, end: int) -> When | None:
    """The date for what the words from `at` to `end` of a sentence tell."""
    found = [e for e in expressions(sentence, ground.published) if sentence.aside_of(e.start) == sentence.aside_of(at)]
    found = [e for e in found if e.under is None or at <= e.under < end]
    found = [e for e in found if not _is_future(e, ground.published)]
    if found:
        nearest = min(found, key=lambda e: _distance(sentence.marked, e, at))
        return _capped(nearest, sentence, ground.published)
    return unknown(ground.published)


def unknown(published: date | None) -> When | None:
    if not published:
        return None
    reason = f"No time is given with it; known by {_long(published)}, when the article came out."
    return When(DateGuess(f"[..{published}]", reason), None, published)


def is_announced(ground: Ground, sentence: Sentence, at: int) -> bool:
    """All that the sentence dates lies after publication: it is yet to come."""
    found = [e for e in expressions(sentence, ground.published) if e.under is None]
    return bool(found) and all(_is_future(e, ground.published) for e in found)


def since(earlier: When, published: date | None, words: str) -> When | None:
    """After an event that is itself dated, and known by publication."""
    if not published or not earlier.first or earlier.first >= published:
        return unknown(published)
    reason = (
        f'"{words}": not before {_long(earlier.first)}, when that can first have been; known by {_long(published)}.'
    )
    return When(DateGuess(f"[{earlier.first}..{published}]", reason), earlier.first, published)


def _capped(expression: Expression, sentence: Sentence, published: date | None) -> When:
    days = expression.days
    last = min(days.last, published) if published else days.last
    by = BY.search(sentence.marked[: expression.start])
    first = None if by else days.first
    reason = f'"{expression.text}": {days.meaning}.'
    if last < days.last and first:
        reason = f"{reason[:-1]}, and not after the article of {_long(last)}."
    return When(DateGuess(_edtf(first, last, days), reason), first, last)


def _edtf(first: date | None, last: date, days: spans.Days) -> str:
    if first is None:
        return f"[..{last}]"
    if days.edtf and (first, last) == (days.first, days.last):
        return days.edtf
    return first.isoformat() if first == last else f"[{first}..{last}]"


def _is_month(marked: str, found: re.Match[str]) -> bool:
    """September is a month wherever it stands; May, March, April, June and August need a word that only months take."""
    return (
        bool(found["part"])
        or len(found["month"]) > 6
        or bool(MONTH_CONTEXT.search(marked[max(0, found.start() - 12) : found.start()]))
    )


def _elsewhen(marked: str, at: int) -> int | None:
    begins = max(0, at - 40)
    found = ELSEWHEN.search(marked[begins:at])
    return begins + found.start() if found else None


def _is_future(expression: Expression, published: date | None) -> bool:
    first = expression.days.first or expression.days.last
    return bool(published) and first > published  # type: ignore[operator]


def _distance(marked: str, expression: Expression, at: int) -> int:
    low, high = sorted((expression.start, at))
    return high - low + FAR * len(BREAK.findall(marked[low:high]))


def _long(day: date) -> str:
    return f"{day.day} {day:%B %Y}"

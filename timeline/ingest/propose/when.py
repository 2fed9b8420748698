"""When something happened, from the words of its sentence; never from the day the article came out alone.

Words of time are read in `times`; here it is told which of a sentence's times belongs to which event.
The article's day is an upper bound. Without an expression the guess is `[..published]`: known by then, start unknown.
Every end is capped at publication; without a publication day only what carries its own year is dated.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from timeline import dates
from timeline.dates.english import Reading
from timeline.ingest.propose import clauses, doubt, own_days, times
from timeline.ingest.propose.ground import Ground, Sentence
from timeline.ingest.propose.own_days import Deed
from timeline.ingest.propose.whose_words import SAYS
from timeline.ingest.values import DateGuess

# An expression under one of these is not the day of the event.
ELSEWHEN = re.compile(
    r"\b(?:expir(?:es?|ed|ing)|runs out|due|ends|ending|effective|scheduled for|as of|planned for|founded|established"
    r"|born|elected|compared with|than|following|valid|dated back)\s+(?:(?:in|on|by|at the|the|of) )*$",
    re.I,
)
BREAK = re.compile(r"[;:—]|, (?:and|but|while) |¤")
FAR = 80  # characters that a clause boundary counts for
# Between a deed and "before June 3" these say that the bound is on something else: "asked it to leave before June 3".
BETWEEN = re.compile(
    r"[,;:—¤]|\b\w+ing\b|\bto\s+(?!(?:the|an?|its|their|his|her|all|some|\w*Ꝏ)\b|[A-ZꝎꝐ])"
    r"|\b(?:that|which|who|whose|where|whether|if|valid|good)\b"
    rf"|\b(?:{SAYS})\b"
)
FRONTED = re.compile(r"(?:^|[,;:—]\s*|[\"“]\s*)(?:(?:And|But|So|Then|and|but)\s+)?$")
LASTING = ("strike", "boycott")  # what may go on: "on strike since May 14"
LONG = 31  # days: "from 2016 to 2018" is how long something lasts, seldom when it was done
AROUND = timedelta(days=3)  # what "around June 3" may mean
NAMES_IT = ("on", "unclear")  # relations of a time that is told itself, not as a bound


@dataclass(frozen=True)
class When:
    """A guess with its days; `width` orders guesses, the narrower the better; no start is the widest of all."""

    guess: DateGuess
    first: date | None
    last: date

    @property
    def width(self) -> int:
        return (self.last - self.first).days if self.first else 1_000_000


def of(ground: Ground, sentence: Sentence, deed: Deed) -> When | None:
    """The date for what a sentence tells of a deed."""
    at, end, lasts = deed.at, deed.end, deed.lasts
    found = [r for r in times.of(ground, sentence) if sentence.aside_of(r.start) == sentence.aside_of(at)]
    found = [
        r
        for r in own_days.of(sentence, found, deed)
        if _belongs(sentence, r, at, end, lasts) and not is_future(r, ground.published)
    ]
    found = clauses.own(sentence.marked, found, deed)
    if not found:
        return unknown(ground.published)
    nearest = min(found, key=lambda r: _distance(sentence.marked, r, at))
    if doubt.is_told(sentence, ground.after(sentence), nearest, at, end):
        nearest = doubt.widened(nearest)
    words = " ".join(sentence.text[nearest.start : nearest.end].split())
    return dated(nearest, words, ground.published, lasts)


def unknown(published: date | None, why: str = "No time is given with it") -> When | None:
    if not published:
        return None
    reason = f"{why}; known by {_long(published)}, when the article came out."
    return When(DateGuess(f"[..{published}]", reason), None, published)


def is_announced(ground: Ground, sentence: Sentence, at: int) -> bool:
    """All that the sentence dates lies after publication, and the deed with it: it is yet to come."""
    found = [
        r for r in times.of(ground, sentence) if r.relation in NAMES_IT and not _elsewhen(sentence.marked, r.start)
    ]
    is_ahead = bool(found) and all(is_future(r, ground.published) for r in found)
    return is_ahead and any(_is_attached(sentence.marked, r, at, at) for r in found)


def since(earlier: When, published: date | None, words: str) -> When | None:
    """After an event that is itself dated, and known by publication."""
    if not published or not earlier.first or earlier.first >= published:
        return unknown(published)
    reason = (
        f'"{words}": not before {_long(earlier.first)}, when that can first have been; known by {_long(published)}.'
    )
    return When(DateGuess(f"[{earlier.first}..{published}]", reason), earlier.first, published)


def _belongs(sentence: Sentence, reading: Reading, at: int, end: int, lasts: bool) -> bool:
    under = _elsewhen(sentence.marked, reading.start)
    if under is not None:
        return at <= under < end
    if reading.relation in NAMES_IT and not (_is_long(reading) and not lasts):
        return True
    if reading.relation in ("until", "from", "on") and not lasts:
        return False
    return at <= reading.start < end or _is_attached(sentence.marked, reading, at, end)


def _is_attached(marked: str, reading: Reading, at: int, end: int) -> bool:
    """It stands in front of its clause, or follows the deed with nothing between that would bound another."""
    if reading.end <= at:
        return bool(FRONTED.search(marked[max(0, reading.start - 60) : reading.start])) or not BETWEEN.search(
            marked[reading.end : at]
        )
    return not BETWEEN.search(marked[end : reading.start]) and not marked.startswith("'s", reading.end)


def _is_long(reading: Reading) -> bool:
    when = reading.when
    if not isinstance(when, dates.Span) or not reading.words.lower().startswith("from"):
        return False
    return bool(when.start and when.end) and (when.end - when.start).days > LONG  # type: ignore[operator]


def same_as(earlier: When, words: str) -> When:
    """Of an event that is itself dated: on the same day, or within the same days."""
    return When(
        DateGuess(earlier.guess.edtf, f'"{words}": when that was. {earlier.guess.reason}'), earlier.first, earlier.last
    )


def dated(reading: Reading, words: str, published: date | None, lasts: bool) -> When | None:
    """What a time says, under the words that tell it; not after `published`, where that bounds it. `lasts`: of what may
    go on, such as a strike. None where the time says nothing and nothing bounds it."""
    when = reading.when
    if when is None:
        return unknown(published, f'"{words}": {reading.meaning}')
    if isinstance(when, dates.Span) and when.is_open:
        return _going_on(when, reading, words, published, lasts)
    if isinstance(when, dates.Moment) and when.circa and when.precision == "day":
        when = dates.within(when.end - AROUND, when.end + AROUND)
    last = min(when.end, published) if published and when.end else when.end
    assert last is not None  # only an open span has no end
    reason = f'"{words}": {_meaning(reading)}.'
    if last == when.end:
        return When(DateGuess(dates.format(when), reason), when.start, last)
    reason = f"{reason[:-1]}, and not after the article of {_long(last)}."
    return When(DateGuess(_bracket(when.start, last), reason), when.start, last)


def _going_on(when: dates.Span, reading: Reading, words: str, published: date | None, lasts: bool) -> When | None:
    """ "On strike since May 14" goes on; a letter signed since then was signed on some day up to the article."""
    if not published or not when.start or when.start > published:
        return unknown(published)
    first = when.start - AROUND if when.start_circa and when.start_precision == "day" else when.start
    edtf = dates.format(when) if lasts else _bracket(first, published)
    return When(DateGuess(edtf, f'"{words}": {_meaning(reading)}.'), first, published)


def _meaning(reading: Reading) -> str:
    said = {"by": "by then", "before": "before then", "until": "until then", "after": "after that"}
    said |= {"since": "from then on", "from": "from then on"}
    bound = said.get(reading.relation)
    return f"{bound}; {reading.meaning}" if bound else reading.meaning


def _bracket(first: date | None, last: date) -> str:
    return last.isoformat() if first == last else f"[{first or ''}..{last}]"


def _elsewhen(marked: str, at: int) -> int | None:
    begins = max(0, at - 40)
    found = ELSEWHEN.search(marked[begins:at])
    return begins + found.start() if found else None


def is_future(reading: Reading, published: date | None) -> bool:
    """Whether it lies wholly after the article's day."""
    when = reading.named
    first = (when.start or when.end) if when else None
    return bool(published and first and first > published)


def _distance(marked: str, reading: Reading, at: int) -> int:
    low, high = sorted((reading.start, at))
    return high - low + FAR * len(BREAK.findall(marked[low:high]))


def _long(day: date) -> str:
    return f"{day.day} {day:%B %Y}"

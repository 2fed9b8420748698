"""The two doors: dates that stand in a text, and a text that is a date."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache, partial

from timeline.dates.english import extent, phrases, years
from timeline.dates.english.extent import Base
from timeline.dates.english.phrases import STARTS, Phrase
from timeline.dates.english.sides import Relation
from timeline.dates.english.years import Year
from timeline.dates.parts import Part
from timeline.dates.values import Moment, Span, When, between

LONGEST = 200  # characters that a text which is a date may have
PREPOSITION = re.compile(r"(?:(?:in|on|at|during|over)\s+)?(?:the\s+)?", re.I)
PLAIN = str.maketrans(
    {**dict.fromkeys("’‘ʼ′", "'"), **dict.fromkeys("‐‑‒–—―−", "-"), **dict.fromkeys("\u00a0\u202f\u2009\u2007", " ")}
)


@dataclass(frozen=True)
class Reading:
    """A date and the words it was read from, `text[start:end]`.

    `relation` tells how the words bound what is told: "on" and "by" for a day or a time itself; "before", "until",
    "since", "after" and "from" where `when` lies on one side of it; "not" where they say that it was another time, and
    "unclear" where they do not tell the side. `when` is None for these, where there is no such day (29 February 2018,
    "every Monday"), and where none can be told without an anchor. `named` is the time without its bound.
    """

    start: int
    end: int
    words: str
    relation: Relation
    when: When | None
    named: When | None
    meaning: str
    year: Year = ""


def find(text: str, anchor: date | None, told: date | None = None, since: Part | None = None) -> tuple[Reading, ...]:
    """The dates of a running text in its order, none within another.

    `told` is the day that was told of before, for "the following day"; within the text it is the last exact day.
    `since` is the time that was told last with its year (see `since`): what follows may be of that year.
    """
    return _find(text, anchor, told, since)


def since(readings: Iterable[Reading], anchor: date, before: Part | None = None) -> Part | None:
    """The time that was told last with its year, and that one without a year may follow.

    None once the text has come back to the anchor: "on Tuesday", "last June", news of the last weeks. `before` is what
    held for the text before these readings.
    """
    for reading in readings:
        before = _since(reading, anchor, before)
    return before


def read(text: str, anchor: date | None = None) -> Reading | None:
    """The whole text as one date in any case, None where it is none: "june 2018", "since August 2019", "Q2 2018"."""
    plain = text.translate(PLAIN).strip(" \t\r\n.,;")
    if len(plain) > LONGEST:
        return None
    begins = PREPOSITION.match(plain).end()  # type: ignore[union-attr]
    for start in STARTS.finditer(plain):
        phrase = phrases.at(plain, start.start(), Base(anchor), any_case=True)
        if phrase and phrase.end == len(plain) and (phrase.reach == 0 or phrase.start <= begins):
            return _reading(plain, phrase, anchor)
    return None


@lru_cache(maxsize=1024)
def _find(text: str, anchor: date | None, told: date | None, since: Part | None) -> tuple[Reading, ...]:
    return tuple(_scan(text, text.translate(PLAIN), anchor, told, since))


def _scan(text: str, plain: str, anchor: date | None, told: date | None, since: Part | None) -> Iterator[Reading]:
    end = 0
    for start in STARTS.finditer(plain):
        if start.start() < end:
            continue
        read = partial(_reading_at, text, plain, start.start(), told, end)
        if reading := read(anchor):
            if anchor:
                reading = _of_some_year(reading, read, since, anchor) if since else reading
                since = _since(reading, anchor, since)
            end, told = reading.end, _exact(reading.named) or told
            yield reading


def _reading_at(
    text: str, plain: str, place: int, told: date | None, floor: int, anchor: date | None
) -> Reading | None:
    phrase = phrases.at(plain, place, Base(anchor, told), floor)
    return _reading(text, phrase, anchor) if phrase else None


def _of_some_year(last: Reading, read: Callable[[date], Reading | None], since: Part, anchor: date) -> Reading:
    """A time without a year, behind one that was told. `read` counts it from a day."""
    if last.year != "left out" or years.is_of_now(last.named, since, anchor):
        return last
    following = read(years.following(since.first, anchor))
    if following and following.named == last.named:
        return last
    begins = date(since.first.year, 1, 1)
    every = [found for day in years.anchors(begins, anchor) if (found := read(day)) and _is_since(found.named, begins)]
    fitting = years.fitting([found.named for found in every if found.named])
    if fitting or not every:
        return next((found for found in every if found.named == fitting), last)
    named = years.over(every[0].named, last.named)
    return replace(last, when=years.over(every[0].when, last.when), named=named, meaning=years.MEANING)


def _is_since(named: When | None, begins: date) -> bool:
    return bool(named and named.start and named.start >= begins)


def _since(reading: Reading, anchor: date, before: Part | None) -> Part | None:
    named = reading.named
    if reading.year == "now" or (reading.year == "left out" and years.is_news(named, anchor)):
        return None
    if named and reading.year == "written" and reading.relation == "on" and years.may_be_followed(named, anchor):
        return named.first_part or named.last_part
    return before


def _reading(text: str, phrase: Phrase, anchor: date | None) -> Reading:
    words = text[phrase.start : phrase.end]
    when = phrase.when
    bounded = _bounded(phrase.relation, when, anchor) if when else None
    return Reading(phrase.start, phrase.end, words, phrase.relation, bounded, when, phrase.meaning, phrase.year)


def _bounded(relation: Relation, when: When, anchor: date | None) -> When | None:
    """What "by", "before", "until", "since" and "after" a time leave possible."""
    first, last = when.first_part, when.last_part
    if relation in ("not", "unclear"):
        return None
    if relation == "on" or last is None or first is None:
        return when
    if relation == "by":
        return between(None, last)
    if relation == "before":
        return extent.before(extent.one(first, ""))
    if relation == "until":
        return Span(None, last.last, end_precision=last.precision, end_circa=when.circa, end_uncertain=when.uncertain)
    if relation == "after":
        return _after(last, anchor)
    return Span(
        first.first, None, True, start_precision=first.precision, start_circa=when.circa, start_uncertain=when.uncertain
    )


def _after(last: Part, anchor: date | None) -> When | None:
    begins = last.last + timedelta(days=1)
    if anchor is None or begins > anchor:
        return None
    return between(Part.around(begins, "day"), Part.around(anchor, "day"))


def _exact(when: When | None) -> date | None:
    if isinstance(when, Moment) and when.start == when.end:
        return when.end
    return when.end if isinstance(when, Span) and when.end_precision == "day" else None

"""Words of belief and dispute beside a day: "on what they believe was June 3", "June 3 (accounts differ)".

Whoever tells of a day like that may be off by more than a day or two, so the month is what they tell. A word of doubt
counts where it is about the day: between the deed and the day, right behind the day, or in a few words set off by
commas. "Workers who think the rota unfair went on strike on June 3" doubts nothing.
"""

import re
from dataclasses import replace

from timeline import dates
from timeline.dates.english import Reading
from timeline.dates.parts import Part
from timeline.dates.values import between, moment
from timeline.ingest.propose import over
from timeline.ingest.propose.doubt_words import (
    ALWAYS,
    ANOTHER_DAY,
    AT_VERB,
    CLAIM,
    DOUBT,
    FRONTED,
    JOINED,
    OF_A_THING,
    OF_IT,
    OF_THE_DAY,
    OTHERS,
    PARENTHESIS,
    QUERIED,
    RUNS_ON,
    SET_OFF,
    SURE,
    SURE_START,
    TAKEN_BACK,
)
from timeline.ingest.propose.ground import Sentence

FEW = 7  # days that may hold no more than a day's doubt: wider times stay as they are


def is_told(sentence: Sentence, following: str, reading: Reading, at: int, end: int) -> bool:
    """Whether the words, or the sentence that follows, doubt the day that they give for the deed at `at` to `end`."""
    text = sentence.open
    tail = text[reading.end : at if reading.end <= at else reading.end + 120]
    if DOUBT.search(reading.words) or _behind(tail) or _is_gainsaid(text[max(reading.end, end) :]):
        return True
    if TAKEN_BACK.search(following) or (
        end <= reading.start and not over.FRONTED.match(text) and _is_strange(text[reading.end :])
    ):
        return True
    between = text[end : reading.start] if end <= reading.start else re.split("[,;]", text[: reading.start])[-1]
    return _doubts(between) or _is_claimed(between) or _before(text[:at], text[at:end])


def widened(reading: Reading) -> Reading:
    """The month of the day, or the months of a few days."""
    when = reading.when
    if not isinstance(when, dates.Moment) or (when.start and (when.end - when.start).days > FEW):
        return reading
    last = Part.around(when.end, "month")
    first = Part.around(when.start, "month") if when.start else None
    whole = moment(last) if first == last else between(first, last)
    return replace(reading, when=whole, meaning=f"the words doubt the day and leave its month; {reading.meaning}")


def _behind(tail: str) -> bool:
    if QUERIED.match(tail):
        return True
    found = SET_OFF.match(tail) or RUNS_ON.match(tail)
    if not found:
        return False
    said = found["said"]
    if any(form.match(said) for form in (ALWAYS, OF_IT, DOUBT)):
        return True
    if JOINED.match(said):
        return bool(OTHERS.search(said)) or (_doubts(said) and bool(OF_THE_DAY.search(said)))
    return bool(DOUBT.search(said)) and not SURE_START.match(said)


def _doubts(words: str) -> bool:
    return bool(DOUBT.search(OF_A_THING.sub(" ", words)))


def _is_strange(tail: str) -> bool:
    """What is set off behind the day is none of the things that may stand there."""
    found = SET_OFF.match(tail)
    return found is not None and not SURE.match(found["said"])


def _is_gainsaid(rest: str) -> bool:
    return bool(ANOTHER_DAY.search(rest)) or any(
        CLAIM.match(part.strip(" .")) for part in re.split("[,;–—(]", rest)[1:]
    )


def _is_claimed(words: str) -> bool:
    """Between commas, or in front of all with "as" or "according to": "the drivers" at the start are the subject."""
    parts = [found["said"] for found in PARENTHESIS.finditer(words) if found.start() or FRONTED.match(found["said"])]
    return any(CLAIM.match(said) for said in parts)


def _before(words: str, deed: str) -> bool:
    """What is said of the whole sentence, in front of its deed."""
    if AT_VERB.search(words) or not over.is_plain(words, deed):
        return True
    return any(_doubts(found["said"]) for found in PARENTHESIS.finditer(words)) or _is_claimed(words)

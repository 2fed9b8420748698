"""Whether the words leave a day as exact as it is given: "June 3, as she remembers it" is a day in June.

Whoever tells of a day like that may be off by more than a day or two, so the month is what they tell. A day stays exact
where a word of doubt stands neither between it and the deed nor in a few words set off by commas, where what stands
behind it is one of the things that may (`SURE`), where the deed is told plainly (`over`), and nobody gives another day.
"Workers who think the rota unfair went on strike on June 3" doubts nothing.
"""

import re
from dataclasses import replace

from timeline import dates
from timeline.dates.english import Reading
from timeline.dates.english.vocabulary import MONTHS
from timeline.dates.parts import Part
from timeline.dates.values import between, moment
from timeline.ingest.propose import over
from timeline.ingest.propose.doubt_words import (
    ANOTHER_DAY,
    AT_VERB,
    BEHIND,
    CLAIM,
    DOUBT,
    FRONTED,
    ODD,
    OF_A_THING,
    PARENTHESIS,
    QUERIED,
    REASON,
    SAID_BY,
    SURE,
    TAKEN_BACK,
)
from timeline.ingest.propose.ground import Sentence

_MONTHS = "|".join(MONTHS)
NEWS = re.compile(
    r"(?:(?:on|late|early|last|this|past) )*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    rf"|yesterday|today|tonight|last night|this (?:morning|afternoon|evening))\b(?!,? \d|,? (?:{_MONTHS}))",
    re.I,
)
HEDGED = re.compile(
    r"[ ,(–—-]{0,3}(?:or|I |we |give or take|if I|as (?:she|he|they|far|best)\b|it seems|perhaps|probably)"
)
FEW = 7  # days that may hold no more than a day's doubt: wider times stay as they are


def is_told(sentence: Sentence, following: str, reading: Reading, at: int, end: int) -> bool:
    """Whether the words, or the sentence that follows, doubt the day that they give for the deed at `at` to `end`.

    A day of the last week is told by its weekday, and needs a word of doubt: nobody remembers it from a song.
    """
    text = sentence.open
    rest = text[max(reading.end, end) :]
    if NEWS.match(reading.words):
        between = text[end : reading.start] if end <= reading.start else re.split("[,;]", text[: reading.start])[-1]
        return _doubts(f"{between} {reading.words}") or bool(QUERIED.match(text, reading.end)) or _is_hedged(rest)
    if DOUBT.search(reading.words) or QUERIED.match(text, reading.end) or _is_gainsaid(rest, following):
        return True
    if end <= reading.start:
        aside = text[end : reading.start]
        goes_on = over.FRONTED.match(text) or not (over.is_verb(text[at:end]) or rest[:1] in ",(-—–")
        is_odd = not goes_on and _is_strange(rest)
    else:
        aside = re.split("[,;]", text[: reading.start])[-1]
        is_odd = _is_odd(text[reading.end : at])
    return is_odd or _doubts(aside) or _is_claimed(aside) or _before(text[:at], text[at:end])


def _is_hedged(rest: str) -> bool:
    """ "On Monday, or so they say", "on Monday, as she remembers it"."""
    return HEDGED.match(rest) is not None or _doubts(rest[:40].split(";")[0].split(".")[0])


def widened(reading: Reading) -> Reading:
    """The month of the day, or the months of a few days."""
    when = reading.when
    if not isinstance(when, dates.Moment) or (when.start and (when.end - when.start).days > FEW):
        return reading
    last = Part.around(when.end, "month")
    first = Part.around(when.start, "month") if when.start else None
    whole = moment(last) if first == last else between(first, last)
    return replace(reading, when=whole, meaning=f"the words doubt the day and leave its month; {reading.meaning}")


def _doubts(words: str) -> bool:
    return bool(DOUBT.search(OF_A_THING.sub(" ", words)))


def _is_strange(rest: str) -> bool:
    """What stands behind the day is none of the things that may stand there, or is about the day."""
    found = BEHIND.match(rest)
    if not found or rest.startswith("'") or not found["said"].strip() or SAID_BY.match(rest):
        return False
    said = found["said"]
    return not SURE.match(said) or bool(DOUBT.match(said)) or (_doubts(said) and not REASON.match(said))


def _is_odd(link: str) -> bool:
    """Between a day and the deed behind it: "June 3 or so", "on June 3, whatever the log says, …"."""
    found = BEHIND.match(link)
    return found is not None and bool(ODD.match(found["said"]) or DOUBT.match(found["said"]))


def _is_gainsaid(rest: str, following: str) -> bool:
    """Somebody claims it, gives another day, or takes it back in what follows."""
    if ANOTHER_DAY.search(rest) or TAKEN_BACK.search(following) or TAKEN_BACK.search(rest.partition(";")[2].strip()):
        return True
    return any(CLAIM.match(part.strip(" .")) for part in re.split("[,;–—(]", rest)[1:])


def _is_claimed(words: str) -> bool:
    """Between commas, or in front of all with "as" or "according to": "the drivers" at the start are the subject."""
    parts = [found["said"] for found in PARENTHESIS.finditer(words) if found.start() or FRONTED.match(found["said"])]
    return any(CLAIM.match(said) for said in parts)


def _before(words: str, deed: str) -> bool:
    """What is said of the whole sentence, in front of its deed."""
    if AT_VERB.search(words) or not over.is_plain(words, deed):
        return True
    return any(_doubts(found["said"]) for found in PARENTHESIS.finditer(words)) or _is_claimed(words)

"""How many took part, as said: the words, a low and a high, what is counted. Never one number made of a vague one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.dates import english
from timeline.ingest.propose import nouns, numbers
from timeline.ingest.propose.ground import ORG, Sentence
from timeline.ingest.values import Size

AT_LEAST = "more than|over|at least|upwards of|in excess of|no fewer than|not less than|well over"
AROUND = (
    "nearly|almost|about|around|roughly|approximately|some|close to|an estimated|as many as|up to|fewer than|less than"
)
BELOW = ("nearly", "almost", "close to", "up to", "fewer than", "less than")
QUANTITY = re.compile(
    rf"(?P<text>\b(?:between\s+)?(?:(?P<mod>{AT_LEAST}|{AROUND})\s+(?:an? additional )?)?"
    rf"(?<![\d.,:/$€£¥₹#'])(?<![A-Za-z]-)(?P<number>{numbers.NUMBER})"
    rf"(?:(?:\s+(?:to|and|or)\s+|\s?[-—]\s?(?=\d))(?P<upper>{numbers.NUMBER}))?"
    r"(?P<plus>\+|-plus| or more|, or more)?)(?![\w%]|,\d|\.\d)",
    re.I,
)
# What may stand between a number and what it counts: "1,400 current and former Google employees", "a third".
FILLER = (
    rf"(?:\s+(?:{nouns.ADJECTIVE}|{ORG}+(?:'s)?|[A-Z][\w-]+(?:'s)?|of (?:the|its|their|his|her)"
    r"|(?:the|its|their) company's|of))"
)
COUNTED = re.compile(
    rf"{FILLER}{{0,5}}\s+(?P<unit>{nouns.WORKERS}|{nouns.HOLDERS}|{nouns.GROUPS}|{nouns.LAWMAKERS}|people|signatures"
    r"|signatories|members|companies|names|supporters|others|cities|offices)\b"
)
ACTED = re.compile(
    r"\s+(?:of them |of whom |more |others )?(?:have |had |has )?(?:signed|resigned|quit|handed|walked|joined|took part"
    r"|left|went|participated|gathered|rallied|marched)\b"
)
YEAR = re.compile(r"(?:19|20)\d\d$")
# A number that names a thing: "section 7 employees", "Local 79 members", "Day 5 protesters", "aged 18".
LABEL = re.compile(
    r"(?:\b(?:(?i:sections?|clauses?|articles?|chapters?|paragraphs?|pages?|rules?|items?|aged?|ages|exhibit|appendix"
    r"|annex|footnote)|Sec|Art|Titles?|Locals?|Lodge|Buildings?|Floors?|Gates?|Terminals?|Piers?|Tiers?|Levels?|Grades?"
    r"|Phases?|Rooms?|Suites?|Units?|Routes?|Highway|Interstate|Lines?|Platforms?|Versions?|Nos?|Number|Day|Week|Acts?"
    r"|Forms?|Schedules?|Resolutions?|Propositions?|Proposals?|Bills?|Districts?|Wards?|Zones?|Channels?|Series|Class"
    r"|Types?|Category|Models?|Windows|Area|Block|Bay|Hall|Track|Lot|Plant|Store|Warehouse|Site|Team|Box|Apartment|Flat"
    r"|USD|EUR|GBP|Rs)\.?|[§#]"
    r"|\b(?i:on|by|since|after|until|into|in|of) (?:day|week|month|phase|round|room|gate|line|shift|floor|hall))\s*$"
)
ONE_IN = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d\d?)\s+(?:in|out\s+of)\s+(?:every\s+)?$", re.I
)
STREET = re.compile(
    r"\b(?:Street|St|Avenue|Ave|Road|Rd|Parkway|Pkwy|Way|Boulevard|Blvd|Drive|Lane|Place|Square|Plaza|Court|Terrace"
    r"|Highway|Row|Quay|Crescent)\b"
)
NO_COUNT = re.compile(r"(?:one|[a-z]+ (?:percent|per cent))$", re.I)


@dataclass(frozen=True)
class Counted:
    """A size and where it stands in its sentence (`unit_end` closes the noun it counts)."""

    size: Size
    start: int
    end: int


def find(sentence: Sentence) -> Iterator[Counted]:
    text = sentence.marked
    for found in QUANTITY.finditer(text):
        counted = COUNTED.match(text, found.end())
        acted = None if counted else ACTED.match(text, found.end())
        if (counted or acted) and not _is_no_count(text, found) and not _is_street(text, found, counted):
            unit = counted["unit"].lower() if counted else "people"
            yield Counted(_size(found, sentence.text, unit), found.start(), (counted or found).end())


def _is_no_count(text: str, found: re.Match[str]) -> bool:
    """Years, shares, days of a date ("On August 5 activists"), and numbers that only name a thing."""
    before = text[max(0, found.start("number") - 24) : found.start("number")]
    if NO_COUNT.match(found["text"]) or (YEAR.match(found["number"]) and not found["mod"]):
        return True
    return bool(LABEL.search(before) or ONE_IN.search(before)) or _is_date(text, found)


def _is_date(text: str, found: re.Match[str]) -> bool:
    """Within words of time; the readings of a sentence are held, so that asking again costs nothing."""
    at = found.start("number")
    return any(reading.start <= at < reading.end for reading in english.find(text, None))


def _is_street(text: str, found: re.Match[str], counted: re.Match[str] | None) -> bool:
    """ "Staff at 410 Terry Avenue employees' entrance": a number of a house."""
    return bool(counted and STREET.search(text, found.end(), counted.start("unit")))


def _size(found: re.Match[str], text: str, unit: str) -> Size:
    low, high = bounds(found["mod"], found["number"], found["upper"], bool(found["plus"]))
    return Size(text[found.start() : found.end()], low, high, unit)


def bounds(modifier: str | None, number: str, upper: str | None = None, plus: bool = False) -> numbers.Bounds:
    """Low and high of a phrase. "About 200" is 200 and 200, its words say that it is about; "nearly" has no low."""
    low, high = numbers.bounds(number)
    if upper:
        return low, numbers.bounds(upper)[1]
    word = " ".join((modifier or "").lower().split())
    if plus or (word and re.fullmatch(AT_LEAST, word)):
        return low, None
    return (None, high) if high and word in BELOW else (low, high)

"""How many, from the words that are pointed at: "roughly 160 of the 210 people", "a unit of 270", "Six"."""

import re

from timeline.ingest.propose import nouns, sizes
from timeline.ingest.propose.ground import Ground, Sentence
from timeline.ingest.propose.pointing.page import text_of
from timeline.ingest.propose.pointing.values import Words
from timeline.ingest.propose.read.told import Told
from timeline.ingest.values import Size

SHARE = re.compile(r"\s?(?:%|per ?cent)", re.I)
OF = ("", "people", "signatures")
"""What a protest's size counts; votes, vehicles and organizations are something else."""
SCALE = re.compile(r"\s+(?P<scale>lakh|crore)\b", re.I)
SCALES = {"lakh": 100_000, "crore": 10_000_000}
OF_WHOM = re.compile(
    r"\s*(?:out )?of (?:(?:the|its|their|our|us|you|them|whom|roughly|about|some|nearly)\b|\w*\d).*", re.I
)
NEAR = 120  # characters between a deed and how many did it
BEFORE = 15  # "and dozens resigned": right before the deed, closer than anybody
CLASSES = {"workers": nouns.GROUPS, "holders": nouns.WORKERS}
"""What is no number of such a crowd."""
PLACES = ("cities", "offices")


def of(ground: Ground, told: Told) -> Size | None:
    """The first of what is pointed at that says a number of people; of a bare protest else the one that stands with
    those who acted, else with the deed."""
    one = told.pointing
    read = (size(text_of(ground.page, pointed.words)) for pointed in one.sizes if pointed.of in OF)
    found = next((found for found in read if found), None)
    if not found and one.is_bare and one.trigger and one.kind == "protest":
        return _nearest(ground, told, one.trigger)
    return found


def _nearest(ground: Ground, told: Told, deed: Words) -> Size | None:
    sentence = ground.sentence_at(deed.start)
    fitting = [counted for counted in sizes.find(sentence) if _fits(counted, told.crowd)] if sentence else []
    gaps = [(_gap(counted, sentence, deed, told.pointing.who), counted.size) for counted in fitting if sentence]
    gap, nearest = min(gaps, key=lambda pair: pair[0], default=(NEAR, None))
    return nearest if gap < NEAR else None


def _fits(counted: sizes.Counted, crowd: str) -> bool:
    """A number of organizations is no number of workers; a number of people may be anybody's."""
    unit = counted.size.unit
    is_another = crowd in CLASSES and re.fullmatch(CLASSES[crowd], unit)
    return unit == "people" or not (is_another or unit in PLACES)


def _gap(counted: sizes.Counted, sentence: Sentence, deed: Words, who: Words | None) -> int:
    start, end = sentence.start + counted.start, sentence.start + counted.end
    if 0 <= deed.start - end <= BEFORE:
        return -1
    if who and (start <= who.start <= end or who.start <= start < who.end):
        return 0
    return min(abs(start - deed.start), abs(end - deed.start), abs(start - deed.end))


def size(words: str) -> Size | None:
    """None where no number stands there, or a share of something."""
    found = sizes.QUANTITY.search(words)
    if not found or SHARE.match(words, found.end()):
        return None
    low, high = sizes.bounds(found["mod"], found["number"], found["upper"], bool(found["plus"]))
    end = found.end()
    if scale := SCALE.match(words, found.end("number")):
        times, end = SCALES[scale["scale"].lower()], scale.end()
        low, high = _scaled(found["number"], times), _scaled(found["number"], times)
    if low is None and high is None:
        return None
    return Size(words[found.start() : end], low, high, _unit(words[end:]))


def _scaled(number: str, times: int) -> int:
    return round(float(number.replace(",", "")) * times)


def _unit(behind: str) -> str:
    """ "Of the 210 people" is not what is counted; "of workers" is."""
    counted = "" if OF_WHOM.match(behind) else behind.strip(" ,.;").removeprefix("of ")
    return counted or "people"

"""How many, from the words that are pointed at: "roughly 160 of the 210 people", "a unit of 270", "Six"."""

import re

from timeline.ingest.propose import sizes
from timeline.ingest.propose.ground import Ground
from timeline.ingest.propose.pointing.page import text_of
from timeline.ingest.propose.pointing.values import Pointing, Words
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


def of(ground: Ground, one: Pointing) -> Size | None:
    """The first of what is pointed at that says a number of people; of a bare protest else the nearest to its deed."""
    read = (size(text_of(ground.page, told.words)) for told in one.sizes if told.of in OF)
    found = next((found for found in read if found), None)
    if not found and one.is_bare and one.trigger and one.kind == "protest":
        return _nearest(ground, one.trigger)
    return found


def _nearest(ground: Ground, deed: Words) -> Size | None:
    sentence = ground.sentence_at(deed.start)
    counted = sizes.find(sentence) if sentence else ()
    at = deed.start - (sentence.start if sentence else 0)
    best = min(counted, key=lambda one: _gap(one, at), default=None)
    return best.size if best and _gap(best, at) < NEAR else None


def _gap(one: sizes.Counted, at: int) -> int:
    return min(abs(one.start - at), abs(one.end - at))


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

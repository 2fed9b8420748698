"""How many, from the words that are pointed at: "roughly 160 of the 210 people", "a unit of 270", "Six"."""

import re
from collections.abc import Sequence

from timeline.ingest.propose import sizes
from timeline.ingest.propose.ground import Ground
from timeline.ingest.propose.pointing.page import text_of
from timeline.ingest.propose.pointing.values import Pointed
from timeline.ingest.values import Size

SHARE = re.compile(r"\s?(?:%|per ?cent)", re.I)
OF = ("", "people", "signatures")
"""What a protest's size counts; votes, vehicles and organizations are something else."""
SCALE = re.compile(r"\s+(?P<scale>lakh|crore)\b", re.I)
SCALES = {"lakh": 100_000, "crore": 10_000_000}
OF_WHOM = re.compile(
    r"\s*(?:out )?of (?:(?:the|its|their|our|us|you|them|whom|roughly|about|some|nearly)\b|\w*\d).*", re.I
)


def first(ground: Ground, pointed: Sequence[Pointed]) -> Size | None:
    """The first of them that says a number of people."""
    read = (size(text_of(ground.page, one.words)) for one in pointed if one.of in OF)
    return next((found for found in read if found), None)


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

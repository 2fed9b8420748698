"""Times that count from another event: "eight days after", "the same afternoon", or no words of time at all."""

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.dates import english
from timeline.dates.english import Reading
from timeline.ingest.propose import numbers, when
from timeline.ingest.propose.ground import Ground, Sentence
from timeline.ingest.propose.pointing.page import text_of
from timeline.ingest.propose.pointing.values import PointedTime, Pointing, Words
from timeline.ingest.propose.when import When

SAME = re.compile(r"\bsame (?:day|morning|afternoon|evening|night|week)\b", re.I)
SIDE = re.compile(r"\b(?:(?P<before>before|earlier|prior to|ahead of)|(?P<after>after|later|since|following))\b", re.I)
OPEN_SIDE = re.compile(r"\b(?P<side>after|before)\W*$", re.I)
OTHER_SIDE = {"after": "before", "before": "after"}
CAME = re.compile(
    r"(?:^|[.!?;]\s+)(?P<what>[^.!?;]*?)\b(?:came|comes|coming|followed|arrived)(?: (?:just|only))?\s*$", re.I
)
CLAUSE = re.compile("[,;:.]")
OTHERS = re.compile(r"[;:.]|\b(?:who|which|that|when|and|but)\b")
NEAR = 60  # letters behind "eight days after" in which what it counts from is named
AHEAD = 80  # and before it, for what came then
DEEDS = {
    name: re.compile(rf"\b(?:{words})", re.I)
    for name, words in {
        "rally": "rall|demonstrat|march|protest|gather|vigil|picket|sit-in",
        "walkout": "walk|stop|down",
        "strike": "strik|stop|walk",
        "petition": "petition|sign|deliver|hand",
        "open_letter": "letter|sign|wrote|open",
        "legal": "suit|sued|inquir|investigat|complain|rul|court|judg|fin|charge|open|settle",
        "report": "report|stud|audit|investigat|publish|releas",
        "award": "award|contract|deal|sign|won",
        "termination": "end|cancel|terminat|scrap|drop",
        "statement": "sa|state|wrote|announc|defen|respon",
        "product": "launch|releas|introduc|unveil",
        "policy": "polic|rule|law|ban|vot|adopt|announc",
    }.items()
}
"""Beginnings of the words by which such an event is told."""
COUNTED = re.compile(
    rf"\b(?P<time>(?:{numbers.NUMBER}) (?:day|week|month)s? (?P<side>after|before))"
    r" (?:the|that|this|their|its|his|her) (?P<what>[\w'Ꝏ-]+(?: [\w'Ꝏ-]+){0,2})",
    re.I,
)
FRONT = re.compile(r"(?:^|; |\band |\bbut )$")
UNKNOWN = re.compile(r"(?!)")


def completed(ground: Ground, pointings: Sequence[Pointing]) -> list[Pointing]:
    """Bare ones with the event of a sentence before that their own one counts from: "eight days after the strike"."""
    return [_completed(ground, one, pointings) if one.is_bare else one for one in pointings]


def _completed(ground: Ground, one: Pointing, pointings: Sequence[Pointing]) -> Pointing:
    sentence = ground.sentence_at(one.trigger.start) if one.trigger else None
    for found in COUNTED.finditer(sentence.marked) if sentence else ():
        before = next((at for word in found["what"].split() if (at := _named(pointings, word, one)) is not None), None)
        if sentence and before is not None and _is_own(sentence, one, found):
            words = sentence.words_at(*found.span("time"))
            time = PointedTime(words, beside=before, side=found["side"].lower())
            return replace(one, times=(*one.times, time))
    return one


def _named(pointings: Sequence[Pointing], what: str, one: Pointing) -> int | None:
    """The place of the last event before of which it is a word."""
    start = one.sentences[0].start
    told = [
        (other.sentences[0].start, at)
        for at, other in enumerate(pointings)
        if other.sentences[0].end <= start and DEEDS.get(other.action or other.kind, UNKNOWN).match(what)
    ]
    return max(told, default=(0, None))[1]


def _is_own(sentence: Sentence, one: Pointing, found: re.Match[str]) -> bool:
    """In front of the deed's clause, or behind the deed with nothing between that would begin another."""
    assert one.trigger
    at, end = one.trigger.start - sentence.start, one.trigger.end - sentence.start
    if found.start("what") <= at:
        return bool(FRONT.search(sentence.marked[: found.start()])) and not OTHERS.search(
            sentence.marked[found.start("what") : at]
        )
    return end <= found.start() and not CLAUSE.search(sentence.marked[end : found.start()])


def reading(ground: Ground, one: Pointing, words: Words, side: str, told: When) -> Reading | None:
    """ "Eight days after", read with the other event's day behind it; None where its day is not known."""
    said = text_of(ground.page, words)
    found = OPEN_SIDE.search(said)
    if not found or told.first != told.last:
        return None
    written = found["side"].lower()
    of = side or (OTHER_SIDE[written] if _is_counted_from(ground, one, words) else written)
    day = f"{told.last.day} {told.last:%B %Y}"
    readings = english.find(f"{said[: found.start()]}{of} {day}", ground.published)
    return next((replace(each, meaning=f"counted from {day}") for each in readings if each.when), None)


def _is_counted_from(ground: Ground, one: Pointing, words: Words) -> bool:
    """Whether the event is the one counted from: "the notice came a day after the authority opened an inquiry"."""
    if one.trigger and one.trigger.part == words.part:
        return one.trigger.start >= words.end
    text, deed = ground.page.text, DEEDS.get(one.action or one.kind, UNKNOWN)
    if deed.search(CLAUSE.split(text[words.end : words.end + NEAR])[0]):
        return True
    came = CAME.search(text[max(0, words.start - AHEAD) : words.start])
    return came is not None and not deed.search(came["what"])


def beside(ground: Ground, time: PointedTime, told: When) -> When | None:
    """No words of time, or none that can be read: on that side of the other event, whenever that was."""
    words = text_of(ground.page, time.words) if time.words else ""
    found = SIDE.search(words)
    side = time.side or ("same" if SAME.search(words) else found.lastgroup if found else "after")
    if side == "same":
        return when.same_as(told, words)
    return when.since(told, ground.published, words or "After what it follows") if side == "after" else None

"""The day on which somebody tells of a deed: "said on Thursday it would suspend sales", "…, the agency said Monday".

To announce a contract, a policy, a product is the deed, as far as nothing tells its own day. What had been done before
it was told was done by then.
"""

import re

from timeline.dates.english import Reading
from timeline.ingest.propose import times, when
from timeline.ingest.propose.ground import Ground, Sentence
from timeline.ingest.propose.own_days import DONE, Deed
from timeline.ingest.propose.sayings import TELLS
from timeline.ingest.propose.when import When

_VERBS = rf"{TELLS}|decided|voted|resolved|agreed|promised|pledged|vowed"
# The verb in front of its day, with whom it is told and in what: "told students in an email Thursday".
AHEAD = re.compile(
    rf"\b(?P<verb>{_VERBS})(?: (?!(?:that|which|who|it|they|he|she|to|and|but)\b)[\w'ꝎꝐ-]+){{0,7}}?,?"
    r"(?: (?:on|in|at|late|early|earlier|the|its))*[ ]?$"
)
DEPENDENT = re.compile(r"\b(?:who|which|that|whose|when|after|before|because|since|if|as|what|where)\b[^,;]*$")
# What is confirmed or found out had been done before.
AFTERWARDS = re.compile(
    r"(?:confirm|acknowledg|admit|disclos|reveal|report|show|learn|emerg|establish|found|heard|hear|read|record|recount|recall)"
)
# "In a judgment handed down on Thursday, Judge Frome found …": that is when it was found.
_OTHERS = "about|on|after|to|of|for|against|over"  # "in a letter about the order of Thursday"
JUDGED = re.compile(
    rf"^In (?:an?|its|his|her|the) (?:(?!(?:{_OTHERS})\b)[\w-]+ ){{0,3}}?"
    r"(?:judge?ment|ruling|decision|order|verdict|opinion)\b[^,;:]{0,40}?(?: (?:on|late|early|the))*[ ]?$"
)
HAD = re.compile(r"\b(?:had|'d)(?: \w+)? ?$")
REACH = 90  # characters


def is_of(sentence: Sentence, reading: Reading) -> bool:
    """Whether a verb of telling has the day for itself, in no clause that hangs on another."""
    found = _verb(sentence, reading)
    return found is not None and not DEPENDENT.search(sentence.marked[: found.start()])


def of(ground: Ground, sentence: Sentence, deed: Deed, kind: str) -> When | None:
    """None of what is done otherwise than by words, and where several days are told."""
    told = _told(ground, sentence, deed, kind)
    if told is None:
        return None
    words = " ".join(sentence.text[told.start : told.end].split())
    found = when.dated(told, words, ground.published, lasts=False)
    if found and (_is_afterwards(sentence, told) or _is_earlier(sentence, deed)):
        return when.unknown(found.last, f'"{words}": told then of what was done before')
    return found


def is_found_out(ground: Ground, sentence: Sentence, deed: Deed, kind: str) -> bool:
    """Whether it was confirmed or found out on the day that is told, and so done before."""
    told = _told(ground, sentence, deed, kind)
    return told is not None and _is_afterwards(sentence, told)


def _told(ground: Ground, sentence: Sentence, deed: Deed, kind: str) -> Reading | None:
    readings = [one for one in times.of(ground, sentence) if one.relation == "on" and one.when]
    if kind == "legal" and (judged := [one for one in readings if JUDGED.match(sentence.marked[: one.start])]):
        return judged[0] if len(judged) == 1 else None
    told = [] if kind in DONE else [one for one in readings if is_of(sentence, one)]
    if len(told) != 1 or when.is_future(told[0], ground.published):
        return None
    verb = _verb(sentence, told[0])
    return None if verb and deed.at <= verb.start("verb") < deed.end else told[0]


def _verb(sentence: Sentence, reading: Reading) -> re.Match[str] | None:
    return AHEAD.search(sentence.marked, max(0, reading.start - REACH), reading.start)


def _is_afterwards(sentence: Sentence, reading: Reading) -> bool:
    verb = _verb(sentence, reading)
    return verb is not None and AFTERWARDS.match(verb["verb"]) is not None


def _is_earlier(sentence: Sentence, deed: Deed) -> bool:
    words = sentence.marked[deed.at : deed.end]
    return HAD.search(sentence.marked[: deed.at]) is not None or words.startswith("had ")

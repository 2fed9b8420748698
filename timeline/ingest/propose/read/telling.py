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
HAD = re.compile(r"\b(?:had|'d)(?: \w+)? ?$")
REACH = 90  # characters


def is_of(sentence: Sentence, reading: Reading) -> bool:
    """Whether a verb of telling has the day for itself, in no clause that hangs on another."""
    found = AHEAD.search(sentence.marked, max(0, reading.start - REACH), reading.start)
    return found is not None and not DEPENDENT.search(sentence.marked[: found.start()])


def of(ground: Ground, sentence: Sentence, deed: Deed, kind: str) -> When | None:
    """None of what is done otherwise than by words, and where several days are told."""
    if kind in DONE:
        return None
    told = [one for one in times.of(ground, sentence) if one.relation == "on" and one.when and is_of(sentence, one)]
    told = [one for one in told if not deed.at <= one.start < deed.end]
    if len(told) != 1 or when.is_future(told[0], ground.published):
        return None
    words = " ".join(sentence.text[told[0].start : told[0].end].split())
    found = when.dated(told[0], words, ground.published, lasts=False)
    if found and (_is_found_out(sentence, told[0]) or _is_earlier(sentence, deed)):
        return when.unknown(found.last, f'"{words}": told then of what was done before')
    return found


def _is_found_out(sentence: Sentence, reading: Reading) -> bool:
    verb = AHEAD.search(sentence.marked, max(0, reading.start - REACH), reading.start)
    return verb is not None and AFTERWARDS.match(verb["verb"]) is not None


def _is_earlier(sentence: Sentence, deed: Deed) -> bool:
    words = sentence.marked[deed.at : deed.end]
    return HAD.search(sentence.marked[: deed.at]) is not None or words.startswith("had ")

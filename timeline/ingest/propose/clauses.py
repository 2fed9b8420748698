"""Which of a sentence's times stands in the clause of a deed: "sent a letter on June 3 and walked out on June 9".

A clause that has a time of its own has no other. Where it has none, and both its neighbours have one, the deed lies
between the two.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.dates.english import Reading
from timeline.dates.english.vocabulary import compiled
from timeline.dates.values import between
from timeline.ingest.propose.own_days import Deed
from timeline.ingest.propose.whose_words import AUXILIARIES, is_participle

# Words that may begin a clause; "drivers and packers" and "after the vote" do not.
_COORDINATORS = "and|but|while|whereas|yet"
JOINT = compiled(
    rf"(?P<apart>[;—])|,? (?P<word>{_COORDINATORS}|after|before|because|since|when|once)\b,?|(?P<comma>,)(?= )"
)
FRONTED = compiled(
    rf"\b(?:{_COORDINATORS}),?(?: (?:then|later|again))*(?: [\w-]+ \w+ later,?)?(?: (?:in|on|at|by|late|early|the))* ?$"
)
ENDS = compiled(r" ?(?:$|[.;)])")
WORD = re.compile(r"[A-Za-z'-]+")
REACH = 30  # characters in which a conjunction stands before the time that its clause begins with


def own(marked: str, readings: Sequence[Reading], deed: Deed) -> list[Reading]:
    """The times of the deed's own clause; where it has none, those that it may share, or what lies between them."""
    shared = [reading for reading in readings if not _opens_another(marked, reading, deed)]
    here = [reading for reading in shared if not _is_apart(marked, reading, deed)]
    return here or _between(shared, deed)


def _between(readings: Sequence[Reading], deed: Deed) -> list[Reading]:
    ahead = [reading for reading in readings if reading.start < deed.at and reading.when]
    behind = [reading for reading in readings if reading.start >= deed.at and reading.when]
    if not ahead or not behind:
        return list(readings)
    first, last = ahead[-1], behind[0]
    opens, closes = first.when.first_part, last.when.last_part  # type: ignore[union-attr]
    if not opens or not closes or opens.first > closes.last:
        return list(readings)
    words, meaning = f"{first.words} … {last.words}", "told between the two"
    return [replace(first, end=last.end, words=words, relation="on", when=between(opens, closes), meaning=meaning)]


def _opens_another(marked: str, reading: Reading, deed: Deed) -> bool:
    """ "They walked out and on June 9 the board met": the conjunction's clause begins with the time."""
    ahead = marked[max(deed.end, reading.start - REACH) : reading.start]
    return reading.start >= deed.end and bool(FRONTED.search(ahead)) and not ENDS.match(marked, reading.end)


def _is_apart(marked: str, reading: Reading, deed: Deed) -> bool:
    if reading.start < deed.at:
        joints = JOINT.finditer(marked, reading.end, deed.at)
        return any(_closes(marked, joint) for joint in joints)
    joints = JOINT.finditer(marked, deed.end, reading.start)
    return any(_begins(joint, marked[joint.end() : reading.start]) for joint in joints)


def _closes(marked: str, joint: re.Match[str]) -> bool:
    """A clause with a verb ends there, and another begins."""
    is_next = not joint["comma"] or _is_verb(marked[joint.end() :])
    return bool(joint["apart"]) or (is_next and any(map(_is_verb, WORD.findall(marked[: joint.start()]))))


def _begins(joint: re.Match[str], rest: str) -> bool:
    if joint["comma"]:
        return _is_verb(rest)
    return bool(joint["apart"]) or any(map(_is_verb, WORD.findall(rest)))


def _is_verb(words: str) -> bool:
    """Whether the first of the words may be the verb of a clause."""
    first = WORD.search(words)
    return first is not None and (first[0] in AUXILIARIES or is_participle(first[0]))

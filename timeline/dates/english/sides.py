"""On which side of a time the words beside it put a thing: their senses (`function_words`) gathered, then weighed.

The words before a time are taken from it leftwards, as far as they are function words; those behind it rightwards.
"""

import re
from collections.abc import Set
from dataclasses import dataclass, replace
from typing import Literal

from timeline.dates.english import shifts
from timeline.dates.english.extent import Extent, days
from timeline.dates.english.function_words import (
    BEFORE,
    BUT,
    NEGATED,
    NEXT_DAY,
    NOUN_PHRASE,
    OF_A_NOUN,
    PLACE,
    PREPOSITIONS,
    TAIL,
    sense,
)
from timeline.dates.english.shifts import DAY, Shift
from timeline.dates.english.vocabulary import compiled

Relation = Literal["on", "by", "before", "until", "since", "after", "from", "not", "unclear"]

WINDOW = 90  # characters that the words before a time may take
UPPER, LOWER = ("by", "before", "until"), ("since", "after", "from")
BESIDE_NOUNS = ("before", "until", "since", "after")  # "by the union on June 3" tells who, not when
SILENT = ("on", "plain", "a", "or", "and", "with", "unclear")
THROUGH = ("through", "thru")  # "through the center of the town on June 3" is a way
NOUN_BEHIND = compiled(
    r" (?!(?:of|in|at|to|and|or|but|when|by|for|outside|against|over|after|before|with|as|last|this|on|that|who|from"
    r"|the|is|was|are|were|has|had|have|will|would|through|until)\b)[a-z]"
)


@dataclass(frozen=True)
class Sides:
    """`start`: where the words begin that bound the time; from `reach` on they say nothing else than when."""

    start: int
    reach: int
    end: int
    senses: frozenset[str] = frozenset()
    word: str = ""
    shifts: tuple[Shift, ...] = ()

    @property
    def is_about(self) -> bool:
        return "about" in self.senses

    def moved(self, extent: Extent | None) -> Extent | None:
        for shift in self.shifts:
            extent = shift(extent) if extent else None
        return extent


def before(text: str, place: int, end: int, floor: int) -> Sides:
    """What the words in front of the time from `place` to `end` say; those before `floor` belong to another."""
    floor = max(floor, place - WINDOW)
    found = Sides(place, _past_noun(text, place, end, floor), end)
    last = ""
    while True:
        shift = None if found.shifts else shifts.before(text, floor, found.reach)
        if shift:
            begins, move = shift
            found, last = replace(found, start=begins, reach=begins, shifts=(move,)), ""
            continue
        token = BEFORE.search(text, floor, found.reach)
        if not token or _ends_there(found, token, last):
            if not (further := _past_phrase(text, found, floor)):
                return _with_negation(text, found, floor)
            found, last = further, ""
            continue
        found, last = _taken(found, sense(token), token.start(), token[0]), str(token.lastgroup)


def behind(text: str, sides: Sides, floor: int) -> Sides:
    """With what the words behind the time say: "or so", "at the latest", "or the day after"."""
    if BUT.match(text, sides.end) and NEGATED.search(text, max(floor, sides.reach - WINDOW), sides.reach):
        return replace(sides, senses=sides.senses | {"not"})
    while True:
        if beside := NEXT_DAY.match(text, sides.end):
            by = 2 if beside["two"] else 1
            is_after = beside["next"] or beside["after"] or beside["later"]
            sides = replace(
                sides, end=beside.end(), shifts=(*sides.shifts, _widened(0, by) if is_after else _widened(by, 0))
            )
        elif tail := TAIL.match(text, sides.end):
            sides = replace(sides, end=tail.end(), senses=sides.senses | {sense(tail)})
        else:
            return sides


def settled(senses: Set[str], is_day: bool) -> Relation:
    """The senses weighed against each other. A month before which an unknown preposition stands is as wide as ever."""
    upper, lower = {*UPPER} & senses, {*LOWER} & senses
    if "unclear" in senses and is_day:
        return "unclear"
    if "not" in senses:
        return _negated(upper, lower, senses)
    if "least" in senses:
        return "by" if lower and not upper and "after" not in lower else "unclear"
    if upper and lower:
        return "unclear"
    return _loosest(upper | lower, senses)


def _loosest(sides: Set[str], senses: Set[str]) -> Relation:
    includes = "with" in senses or "about" in senses
    for name in ("by", "until", "since", "from"):
        if name in sides:
            return name  # type: ignore[return-value]
    if "before" in sides:
        return "by" if includes else "before"
    if "after" in sides:
        return "since" if includes else "after"
    return "on"


def _negated(upper: Set[str], lower: Set[str], senses: Set[str]) -> Relation:
    """ "Not until June 3" is then or later; "not after June 3" is by then; "not by June 3" is after it, or never."""
    if not upper and not lower:
        return "unclear" if {"about", "least"} & senses else "not"
    if upper and upper <= {"until", "before"} and lower <= {"since"} and "least" not in senses:
        return "since"
    if upper == {"by"} and not lower:
        return "after"
    return "by" if lower == {"after"} and not upper else "unclear"


def _ends_there(found: Sides, token: re.Match[str], last: str) -> bool:
    """ "Talked about on June 3", "until then, June 3", "they met and June 3 …": these words belong to others."""
    if "," in token[0] and sense(token) in SILENT or sense(token) == "and" and not found.senses:
        return True
    return last == "on" and token.lastgroup in PREPOSITIONS


def _taken(found: Sides, what: str, begins: int, words: str) -> Sides:
    if what == "or" and not found.senses:
        what = "unclear"
    start = found.start if what in SILENT else begins
    said = " ".join(words.lower().split()).removeprefix("in ")
    word = said if said in ("between", "from") and not found.word else found.word
    return replace(found, start=start, reach=begins, senses=found.senses | {what}, word=word)


def _past_noun(text: str, place: int, end: int, floor: int) -> int:
    """ "Before the disputed June 3 vote" is before it: what stands between belongs to the vote."""
    if not NOUN_BEHIND.match(text, end) or BEFORE.search(text, floor, place):
        return place
    owner = OF_A_NOUN.search(text, floor, place)
    token = BEFORE.search(text, floor, owner.start()) if owner else None
    return owner.start() if owner and token and sense(token) in (*UPPER, *LOWER) else place


def _past_phrase(text: str, found: Sides, floor: int) -> Sides | None:
    """ "After the vote on June 3" is then or later, whether the vote or the deed was on that day."""
    phrase = None if found.shifts or found.senses - {"on", "plain"} else NOUN_PHRASE.search(text, floor, found.reach)
    if not phrase:
        return None
    token = BEFORE.search(text, floor, phrase.start())
    word = token[0].strip().lower() if token else ""
    if word in THROUGH or (word == "before" and PLACE.search(phrase[0])):
        return None
    if not (token and sense(token) in BESIDE_NOUNS) and not shifts.before(text, floor, phrase.start()):
        return None
    return replace(found, reach=phrase.start(), senses=found.senses | {"with"})


def _with_negation(text: str, found: Sides, floor: int) -> Sides:
    """ "Did not answer the letter until June 3": a bound that the verb's negation turns round."""
    if "not" in found.senses or not {"by", "before", "until"} & found.senses:
        return found
    if not NEGATED.search(text, max(floor, found.reach - WINDOW), found.reach):
        return found
    return replace(found, senses=found.senses | ({"not"} if "until" in found.senses else {"unclear"}))


def _widened(back: int, ahead: int) -> Shift:
    return lambda extent: days(extent.opens - back * DAY, extent.closes + ahead * DAY, "that day or one beside it")

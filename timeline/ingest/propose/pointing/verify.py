"""From words to places: what is pointed at must stand on the page. What does not is dropped, and counted.

An event stands by its sentence: without one of them it falls. Anything else that does not stand there falls alone.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from timeline.ingest.propose.pointing import form
from timeline.ingest.propose.pointing.page import Places
from timeline.ingest.propose.pointing.values import (
    Answer,
    Pointed,
    PointedParty,
    PointedTime,
    Pointing,
    Pointings,
    Words,
)
from timeline.ingest.values import Page
from timeline.vocabulary import ActionType, ContractEventType

Given = TypeVar("Given")
Held = TypeVar("Held")
WORD = re.compile(r"\w{4}")
MOST = 60
"""Events of a page: who points at more points at nothing."""
NOUNS = {
    "party": ("party", "parties"),
    "who": ("who took part", "who took part"),
    "published": ("day of publication", "days of publication"),
}
ACTIONS = {"protest": ActionType.values, "contract": ContractEventType.values}


@dataclass(frozen=True)
class Verified:
    """`dropped` counts by what was no words of the page: "sentence", "party", "time" …"""

    pointings: Pointings
    dropped: Counter[str]


def verify(page: Page, told: form.Form, pointer: str = "") -> Verified:
    finder = _Finder(Places(page))
    given = told.events[:MOST]
    sentences = [finder.sentences(event.sentences) for event in given]
    number = {at: len([s for s in sentences[:at] if s]) for at, s in enumerate(sentences) if s}
    events = tuple(
        _event(finder, event, sentences[at], number, pointer) for at, event in enumerate(given) if at in number
    )
    published = finder.one("published", told.published) if told.published else None
    return Verified(Pointings(events, published), finder.dropped)


def left_out(dropped: Mapping[str, int]) -> tuple[str, ...]:
    """What fell, in a sentence; nothing where nothing did."""
    told = ", ".join(f"{count} {_noun(what, count)}" for what, count in sorted(dropped.items()))
    return (f"Left out, since it does not stand on the page: {told}.",) if told else ()


def _noun(what: str, count: int) -> str:
    one, many = NOUNS.get(what, (what, f"{what}s"))
    return one if count == 1 else many


class _Finder:
    def __init__(self, places: Places) -> None:
        self._places, self.dropped = places, Counter[str]()

    def one(self, what: str, words: str | None, near: Words | None = None) -> Words | None:
        found = self._places.of(words, near) if words else None
        if words and found is None:
            self.dropped[what] += 1
        return found

    def action(self, told: form.Event) -> str | None:
        """No words of the page, so one of ours or none."""
        if told.action and told.action not in ACTIONS.get(told.kind, ()):
            self.dropped["action"] += 1
            return None
        return told.action

    def sentences(self, words: Sequence[str]) -> tuple[Words, ...]:
        """None of an event for which nothing is pointed at but letters and little words: they stand on any page."""
        if any(map(WORD.search, words)):
            return tuple(self.each("sentence", words))
        self.dropped["sentence"] += bool(words)
        return ()

    def each(self, what: str, words: Iterable[str], near: Words | None = None) -> Iterator[Words]:
        return (found for one in words if (found := self.one(what, one, near)))

    def pairs(
        self, what: str, given: Iterable[Given], words: Callable[[Given], str | None], near: Words
    ) -> Iterator[tuple[Given, Words]]:
        return ((one, found) for one in given if (found := self.one(what, words(one), near)))


def _event(
    finder: _Finder, told: form.Event, sentences: tuple[Words, ...], number: dict[int, int], pointer: str
) -> Pointing:
    near = sentences[0]
    return Pointing(
        kind=told.kind,
        action=finder.action(told),
        sentences=sentences,
        trigger=finder.one("trigger", told.trigger, near),
        parties=tuple(
            PointedParty(words, party.role)
            for party, words in finder.pairs("party", told.parties, lambda party: party.words, near)
        ),
        times=tuple(_times(finder, told.times, near, number)),
        who=finder.one("who", told.who, near),
        sizes=tuple(_pointed(finder, "size", told.sizes, near)),
        amounts=tuple(_pointed(finder, "amount", told.amounts, near)),
        periods=tuple(_pointed(finder, "period", told.periods, near)),
        demands=tuple(finder.each("demand", told.demands, near)),
        answers=tuple(Answer(number[one.event], one.how) for one in told.answers if one.event in number),
        telling=told.telling,
        sure=min(1.0, max(0.0, told.sure)),
        pointer=pointer,
    )


def _times(finder: _Finder, told: Sequence[form.Time], near: Words, number: dict[int, int]) -> Iterator[PointedTime]:
    for one in told:
        words = finder.one("time", one.words, near)
        beside = number.get(one.beside) if one.beside is not None else None
        if words or beside is not None or one.announced:
            yield PointedTime(words, one.of, beside, one.side, one.announced)


def _pointed(finder: _Finder, what: str, told: Sequence[form.Stretch], near: Words) -> Iterator[Pointed]:
    return (Pointed(words, one.of) for one, words in finder.pairs(what, told, lambda one: one.words, near))

"""Which of the words that may tell an event do: kinds compete within a sentence.

Two kinds in one sentence are two events where both are likely and each has a word of its own. Whether two sentences
tell one event is asked where they are read (propose/read/once).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.ingest.frames import beside, signs, units
from timeline.ingest.frames.page import Story
from timeline.ingest.frames.units import Unit
from timeline.ingest.frames.weights import Judge, Weights
from timeline.ingest.propose import guards

NONE = "none"
LEAST = 0.3  # from here on an event is proposed
LEAST_BESIDE = 0.6  # beside a likelier one in the same sentence
PARTY = 0.55
PERHAPS = 0.05  # of a party where none is likely: it is shown as a question
DEEDS = ("protest", "contract")


@dataclass(frozen=True)
class Concerned:
    """An organization of the story's list, in a role of docs/pointing.md."""

    who: int
    role: str
    likely: float


@dataclass(frozen=True)
class Event:
    unit: Unit
    kind: str
    action: str | None
    parties: tuple[Concerned, ...]
    likely: float


@dataclass(frozen=True)
class Judged:
    """A page's words with how likely each tells an event of each kind."""

    story: Story
    weights: Weights
    units: tuple[Unit, ...]
    signs: tuple[list[str], ...]
    best: dict[int, dict[str, tuple[float, Unit]]]  # of each line and kind the likeliest word

    def share(self, start: int, kind: str) -> float:
        """How likely the sentence that starts there tells an event of a kind."""
        sentence = self.story.ground.sentence_at(start)
        return self.best[sentence.number][kind][0] if sentence and sentence.number in self.best else 0.0

    def events(self) -> list[Event]:
        """In the order of the text. Without an organization that it may concern nothing is an event."""
        told = dict(zip((unit.key for unit in self.units), self.signs, strict=True))
        likely = [
            _event(self.story, unit, kind, share, told[unit.key], self.weights)
            for of_line in self.best.values()
            for unit, kind, share in _competed(of_line)
            if not guards.is_hearsay(unit.line.sentence, unit.token.start)
        ]
        return sorted((event for event in likely if event.parties), key=lambda event: event.unit.key)


def judged(story: Story, weights: Weights) -> Judged:
    found = tuple(units.units(story))
    told, judge = tuple(signs.all_of(story, found)), weights.judges["deed"]
    best: dict[int, dict[str, tuple[float, Unit]]] = defaultdict(dict)
    for unit, shares in zip(found, judge.likely(told), strict=True):
        of_line = best[unit.line.at]
        for kind, share in zip(judge.classes, map(float, shares), strict=True):
            if kind != NONE and (kind not in of_line or share > of_line[kind][0]):
                of_line[kind] = share, unit
    return Judged(story, weights, found, told, dict(best))


def _competed(of_line: dict[str, tuple[float, Unit]]) -> Iterator[tuple[Unit, str, float]]:
    """The likeliest kind with the word that tells it, and another one that is likely by itself and has its own word."""
    ranked = sorted(((share, kind, unit) for kind, (share, unit) in of_line.items()), key=lambda one: -one[0])
    for place, (share, kind, unit) in enumerate(ranked):
        is_apart = unit.key != ranked[0][2].key
        if share >= LEAST if not place else (share >= LEAST_BESIDE and is_apart):
            yield unit, kind, share


def _event(story: Story, unit: Unit, kind: str, share: float, signs: Sequence[str], weights: Weights) -> Event:
    action = None
    if kind in DEEDS:
        judge = weights.judges[kind]
        action = judge.classes[int(judge.likely([signs])[0].argmax())]
    return Event(unit, kind, action, tuple(_parties(story, unit, kind, weights.judges["party"])), share)


def _parties(story: Story, unit: Unit, kind: str, judge: Judge) -> Iterator[Concerned]:
    """The likely ones, the likeliest first; where none is, the one that still may be."""
    all_of = range(len(story.organizations))
    likely = judge.likely([beside.of(story, unit, kind, who) for who in all_of])
    none = judge.classes.index(NONE)
    shares = {who: 1 - float(likely[who][none]) for who in all_of}
    least = min(PARTY, max(PERHAPS, max(shares.values(), default=0)))
    for who in sorted(all_of, key=lambda who: -shares[who]):
        if shares[who] >= least:
            role = max((at for at in range(len(judge.classes)) if at != none), key=lambda at: likely[who][at])
            yield Concerned(who, judge.classes[role], shares[who])

"""What would be marked in each sentence, were it to tell an event, by the frames of its parse.

It is kept with the page, so that who chooses a sentence is served at once, by a process that has no parser.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property

from timeline.ingest.frames import beside
from timeline.ingest.frames.choose import DEEDS, NONE, PARTY, PERHAPS, Concerned, Event, Judged
from timeline.ingest.frames.pointer import point
from timeline.ingest.frames.units import Unit
from timeline.ingest.frames.weights import Weights
from timeline.ingest.propose.pointing.values import Pointing, Words
from timeline.ingest.values import Hint, Span

KINDS, ACTIONS = 3, 4
"""Of a sentence, and of a deed, the likeliest."""
HERE = 0.15
"""From here on an organization that the sentence itself names is a party; an editor looks at it."""
LIKELY, MOST, ASKED = 0.02, 100, 4
"""Who is concerned is asked of the sentences that may tell an event at all, the likeliest; and of whom it names, and
whom the page names most. Each costs a tenth of a millisecond."""


class Every(Judged):
    """As judged, but that each sentence tells an event of each of its likeliest kinds."""

    def events(self) -> list[Event]:
        parties = {line: self._parties(*told) for line, told in self._likely()}
        return [
            Event(unit, kind, None, parties.get(line, ()), share)
            for line, of_line in self.best.items()
            for kind, (share, unit) in sorted(of_line.items(), key=lambda one: -one[1][0])[:KINDS]
        ]

    def _likely(self) -> list[tuple[int, tuple[Unit, str]]]:
        """The sentences of which it is asked, each with its likeliest word and kind."""
        best = ((line, max((share, kind) for kind, (share, _) in of.items()), of) for line, of in self.best.items())
        ranked = sorted(best, key=lambda one: -one[1][0])[:MOST]
        return [(line, (of[kind][1], kind)) for line, (share, kind), of in ranked if share >= LIKELY]

    def _parties(self, unit: Unit, kind: str) -> tuple[Concerned, ...]:
        """The likely ones and those that its sentence names, the likeliest first; else the one that still may be."""
        judge, here = self.weights.judges["party"], {who for _, _, who in unit.line.names}
        asked = [*sorted(here), *(who for who in self._most_named if who not in here)]
        none = judge.classes.index(NONE)
        likely = dict(zip(asked, judge.likely([beside.of(self.story, unit, kind, who) for who in asked]), strict=True))
        shares = sorted(((1 - float(likely[who][none]), who) for who in asked), reverse=True)
        found = [(share, who) for share, who in shares if share >= (HERE if who in here else PARTY)]
        found = found or [(share, who) for share, who in shares[:1] if share >= PERHAPS]
        roles = [at for at in range(len(judge.classes)) if at != none]
        return tuple(
            Concerned(who, judge.classes[max(roles, key=lambda at: likely[who][at])], share) for share, who in found
        )

    @cached_property
    def _most_named(self) -> list[int]:
        everybody = range(len(self.story.organizations))
        return sorted(everybody, key=lambda who: -len(self.story.organizations[who].spans))[:ASKED]


def of(judged: Judged) -> tuple[Hint, ...]:
    """In the order of the text; of a sentence the likeliest kind first."""
    every = Every(**vars(judged))
    signs = dict(zip((unit.key for unit in judged.units), judged.signs, strict=True))
    events = every.events()
    return tuple(
        _hint(pointing, _actions(event.kind, signs[event.unit.key], judged.weights))
        for pointing, event in zip(point(every).events, events, strict=True)
    )


def _actions(kind: str, signs: Sequence[str], weights: Weights) -> tuple[str, ...]:
    if kind not in DEEDS:
        return ()
    judge = weights.judges[kind]
    likely = judge.likely([signs])[0]
    return tuple(judge.classes[int(at)] for at in likely.argsort()[::-1][:ACTIONS])


def _hint(one: Pointing, actions: tuple[str, ...]) -> Hint:
    assert one.trigger
    return Hint(
        start=one.sentences[0].start,
        kind=one.kind,
        likely=round(one.sure, 3),
        trigger=_span(one.trigger),
        actions=actions,
        parties=tuple((_span(party.words), party.role) for party in one.parties),
        who=_span(one.who) if one.who else None,
        size=next(_sizes(one), None),
        is_announced=any(time.is_announced for time in one.times),
    )


def _sizes(one: Pointing) -> Iterator[Span]:
    return (_span(size.words) for size in one.sizes)


def _span(words: Words) -> Span:
    return words.start, words.end

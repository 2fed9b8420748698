"""From a page's sentences and names to pointings: which words tell an event, who is concerned, how many took part."""

from collections.abc import Iterator

from timeline.ingest.frames import counted
from timeline.ingest.frames.choose import Event, Judged
from timeline.ingest.frames.page import Line, Story
from timeline.ingest.frames.tokens import Token
from timeline.ingest.propose.pointing.values import Pointed, PointedParty, PointedTime, Pointing, Pointings, Words

NAME = "frames"
AHEAD = ("will", "shall", "wo", "'ll")
SOON = ("due", "set", "schedule", "plan")


def point(judged: Judged) -> Pointings:
    """In the order of the text."""
    return Pointings(tuple(_pointing(judged.story, event, judged.weights.version) for event in judged.events()))


def _pointing(story: Story, event: Event, version: str) -> Pointing:
    line, token = event.unit.line, event.unit.token
    return Pointing(
        kind=event.kind,
        action=event.action,
        sentences=(Words("text", line.sentence.start, line.sentence.end),),
        trigger=_words(line, token.start, token.end),
        parties=tuple(
            PointedParty(Words("text", *_place(story, line, party.who)), party.role) for party in event.parties
        ),
        times=(PointedTime(None, is_announced=True),) if _is_announced(line, token) else (),
        who=_who(event),
        sizes=tuple(_sizes(event)),
        sure=event.likely,
        pointer=f"{NAME} {version}",
        is_bare=True,
    )


def _words(line: Line, start: int, end: int) -> Words:
    return Words("text", line.sentence.start + start, line.sentence.start + end)


def _who(event: Event) -> Words | None:
    place = counted.who(event.unit) if event.kind == "protest" else None
    return _words(event.unit.line, *place) if place else None


def _sizes(event: Event) -> Iterator[Pointed]:
    if event.kind == "protest" and (place := counted.words(event.unit)):
        yield Pointed(_words(event.unit.line, *place))


def _place(story: Story, line: Line, who: int) -> tuple[int, int]:
    """Of one on record where the line names it, of another where its name stands in full."""
    one, text = story.organizations[who], story.ground.page.text
    here = [span for span in one.spans if line.sentence.start <= span[0] < line.sentence.end]
    full = [span for span in one.spans if text[slice(*span)] == one.name]
    return next(iter((here if one.slug else full) or here or list(one.spans)))


def _is_announced(line: Line, token: Token) -> bool:
    """ "Will walk out on 5 June", "is to march", "are due to strike"."""
    tree = line.tree
    for word in (token, *tree.up(token)):
        if any(below.dep == "aux" and below.lemma in AHEAD for below in tree.below(word)):
            return True
        if word is not token and (word.lemma in SOON or (word.lemma == "be" and token.dep == "xcomp")):
            return True
        if word.dep not in ("conj", "xcomp"):
            return False
    return False

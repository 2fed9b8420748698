"""From labelled articles to what is learnt from: signs with the right answer, for each of the questions.

Nothing is learnt from a word of which the labels leave open whether it tells an event of its own: an optional event, an
event told again, and, for little, the other words of a sentence that tells one.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from timeline.ingest.frames import beside, page, parser, signs, units
from timeline.ingest.frames.choose import DEEDS, NONE
from timeline.ingest.frames.page import Line, Organization, Story
from timeline.ingest.frames.units import Unit
from timeline.ingest.frames.weights import QUESTIONS
from timeline.ingest.names import POSSIBLE, listed, strangers
from timeline.ingest.propose import ground
from timeline.ingest.propose.pointing import form
from timeline.ingest.propose.read.parties import named
from timeline.ingest.propose.strangers import entered
from training.articles import Article

REQUIRED = 0.6
"""How sure a label is of an event that an editor would enter."""
BESIDE = 0.1
"""What another word of a sentence that tells an event counts."""


@dataclass(frozen=True)
class Example:
    signs: list[str]
    answer: str
    count: float = 1.0


@dataclass(frozen=True)
class Told:
    """All examples of one article, by question."""

    key: str
    of: dict[str, list[Example]] = field(default_factory=lambda: {name: [] for name in QUESTIONS})
    missed: list[str] = field(default_factory=list)


def of(article: Article) -> Told:
    story = _story(article)
    found = list(units.units(story))
    speaks = dict(zip((unit.key for unit in found), signs.all_of(story, found), strict=True))
    told = Told(article.key)
    events = list(_placed(story, found, article.events, told))
    known = found if article.is_whole else list(_said(story, found, article))
    told.of["deed"].extend(_deeds(story, known, speaks, article.events, events))
    for unit, event in events:
        if event.kind in DEEDS and event.action:
            told.of[event.kind].append(Example(speaks[unit.key], event.action))
        told.of["party"].extend(_parties(story, unit, event))
    return told


def _said(story: Story, found: list[Unit], article: Article) -> Iterator[Unit]:
    """Those of the sentences on which somebody gave a verdict."""
    said = {line.at for event in (*article.events, *article.refused) for line in _lines(story, event.sentences)}
    return (unit for unit in found if unit.line.at in said)


def _story(article: Article) -> Story:
    sure, possible = strangers(article.page, ()), strangers(article.page, (), POSSIBLE)
    mentions, subjects = entered(sure)
    return page.story(ground.lay(article.page, mentions, subjects), page.organizations((), possible, ()), parser.trees)


def _placed(story: Story, found: list[Unit], events: list[form.Event], told: Told) -> Iterator[tuple[Unit, form.Event]]:
    """Each event with the word that tells it; what no word can tell is noted."""
    for event in events:
        unit = _unit(story, found, event)
        if unit:
            yield unit, event
        else:
            told.missed.append(f"{event.kind}: {event.trigger}")


def _unit(story: Story, found: list[Unit], event: form.Event) -> Unit | None:
    """Of the trigger's words the one that governs the others; of the sentence's, where none is told."""
    for line in _lines(story, event.sentences):
        words = event.trigger or line.sentence.text
        at = line.sentence.text.find(words)
        end = at + len(words)
        inside = [u for u in found if u.line is line and at >= 0 and u.token.start < end and u.token.end > at]
        if inside:
            return min(inside, key=lambda unit: (len(list(line.tree.up(unit.token))), unit.token.at))
    return None


def _lines(story: Story, sentences: list[str]) -> Iterator[Line]:
    for words in map(_plain, sentences):
        for line in story.lines:
            if _plain(line.sentence.text) in words or words in _plain(line.sentence.text):
                yield line


def _plain(words: str) -> str:
    return " ".join(words.split())


def _deeds(
    story: Story,
    found: list[Unit],
    speaks: dict[tuple[int, int], list[str]],
    events: list[form.Event],
    placed: list[tuple[Unit, form.Event]],
) -> Iterator[Example]:
    answers = {unit.key: event for unit, event in placed}
    telling = {line.at for event in events for line in _lines(story, event.sentences[:1])}
    again = {line.at for event in events for line in _lines(story, event.sentences[1:])}
    for unit in found:
        event = answers.get(unit.key)
        if event and event.sure >= REQUIRED:
            yield Example(speaks[unit.key], event.kind)
        elif not event and unit.line.at not in again:
            yield Example(speaks[unit.key], NONE, BESIDE if unit.line.at in telling else 1.0)


def _parties(story: Story, unit: Unit, event: form.Event) -> Iterator[Example]:
    roles = {listed.key(named(party.words)): party.role for party in reversed(event.parties)}
    for who, one in enumerate(story.organizations):
        role = next((roles[form] for form in _forms(story, one) if form in roles), NONE)
        yield Example(beside.of(story, unit, event.kind, who), role)


def _forms(story: Story, one: Organization) -> Iterator[str]:
    yield listed.key(one.name)
    yield from (listed.key(_plain(story.ground.page.text[start:end])) for start, end in one.spans)

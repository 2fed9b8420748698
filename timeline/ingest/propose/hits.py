"""Where a rule's words stand in the text, and mean an event."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.ingest.propose import guards, when
from timeline.ingest.propose.ground import SPEECH, Ground, Sentence
from timeline.ingest.propose.rules import Rule


@dataclass(frozen=True)
class Hit:
    rule: Rule
    sentence: Sentence
    start: int  # of the words that tell of the event, within the sentence
    end: int


def find(ground: Ground, rules: Sequence[Rule]) -> Iterator[Hit]:
    for sentence in ground.sentences:
        for rule in rules:
            yield from _of(ground, sentence, rule)


def _of(ground: Ground, sentence: Sentence, rule: Rule) -> Iterator[Hit]:
    text = sentence.open if rule.spoken else sentence.marked
    last = -1
    for found in rule.pattern.finditer(text):
        at = next((found.start(name) for name, words in found.groupdict().items() if words), found.start())
        hit = Hit(rule, sentence, at, found.end())
        if found.start() >= last and _counts(ground, hit, found.start()):
            last = found.end()
            yield hit


def _counts(ground: Ground, hit: Hit, begins: int) -> bool:
    rule, sentence = hit.rule, hit.sentence
    if rule.spoken and SPEECH not in sentence.marked[hit.start : hit.end]:
        return False
    if rule.needs and not rule.needs.search(sentence.marked):
        return False
    if rule.idiom and _is_idiom(hit, begins):
        return False
    return not guards.refusal(sentence, begins, rule.unguarded) and not when.is_announced(ground, sentence, hit.start)


def _is_idiom(hit: Hit, begins: int) -> bool:
    """The words mean something else: an idiom that stands around the trigger."""
    around = hit.sentence.marked[max(0, begins - 60) : hit.end + 60]
    return bool(hit.rule.idiom and hit.rule.idiom.search(around))

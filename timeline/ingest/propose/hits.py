"""Where a rule's words stand in the text, and mean an event."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.ingest.propose import guards, when
from timeline.ingest.propose.ground import SPEECH, Ground, Sentence
from timeline.ingest.propose.rules import Rule

NEEDED_WITHIN = 4  # sentences before in which what a rule needs may stand: "the resolution" of "the annual meeting"


@dataclass(frozen=True)
class Hit:
    rule: Rule
    sentence: Sentence
    begins: int  # of the rule's words, within the sentence
    start: int  # of those that tell of the event
    end: int


def find(ground: Ground, rules: Sequence[Rule]) -> Iterator[Hit]:
    for sentence in ground.sentences:
        for rule in rules:
            yield from _of(ground, sentence, rule)


def _of(ground: Ground, sentence: Sentence, rule: Rule) -> Iterator[Hit]:
    text = sentence.open if rule.spoken else sentence.marked
    last = -1
    for found in rule.pattern.finditer(text):
        at = next((found.start(name) for name, words in found.groupdict().items() if words is not None), found.start())
        hit = Hit(rule, sentence, found.start(), at, found.end())
        if found.start() >= last and _counts(ground, hit):
            last = found.end()
            yield hit


def _counts(ground: Ground, hit: Hit) -> bool:
    rule, sentence = hit.rule, hit.sentence
    if rule.spoken and SPEECH not in sentence.marked[hit.start : hit.end]:
        return False
    if rule.needs and not any(rule.needs.search(near.marked) for near in ground.up_to(sentence, NEEDED_WITHIN)):
        return False
    if rule.idiom and _is_idiom(hit):
        return False
    return not guards.refusal(sentence, hit.begins, hit.end, rule.unguarded) and not when.is_announced(
        ground, sentence, hit.start
    )


def _is_idiom(hit: Hit) -> bool:
    """The words mean something else: an idiom that stands around the trigger."""
    around = hit.sentence.marked[max(0, hit.begins - 60) : hit.end + 60]
    return bool(hit.rule.idiom and hit.rule.idiom.search(around))

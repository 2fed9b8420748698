"""The third pointer: what an editor chose on a page, as a pointing. Nothing behind it knows that it was an editor.

The sentence is the editor's, and its kind where they say; the words of the deed and who is concerned come from the
page's hints, else from the rules' words in it, else the sentence as a whole tells it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.ingest.propose import hits
from timeline.ingest.propose.ground import Ground, Sentence
from timeline.ingest.propose.pointing.values import Pointed, PointedParty, PointedTime, Pointing, Words
from timeline.ingest.propose.pointing.verify import ACTIONS
from timeline.ingest.propose.rules import RULES
from timeline.ingest.values import Hint, Span
from timeline.vocabulary import EntryKind

NAME = "editor 1"


@dataclass(frozen=True)
class Pick:
    """A stretch of a page's text that tells an event, usually a sentence; of which kind and deed, where that is said;
    and the stretches in which something is asked. Offsets of `Page.text`."""

    start: int
    end: int
    kind: str = ""
    action: str = ""
    demands: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Guess:
    """A kind that the chosen words may tell, with the words of the deed and the deeds that it may be."""

    kind: str
    trigger: Span
    actions: tuple[str, ...] = ()
    hint: Hint | None = None


def guesses(ground: Ground, pick: Pick, hints: Iterable[Hint]) -> list[Guess]:
    """Every kind once, the likeliest first."""
    sentence = ground.sentence_at(pick.start)
    likely = [*_by_hints(sentence, hints), *_by_rules(ground, sentence)] if sentence else []
    first: dict[str, Guess] = {}
    for guess in (*likely, *_any(next(iter(likely), Guess("", (pick.start, pick.end))))):
        first.setdefault(guess.kind, guess)
    return list(first.values())


def actions(guess: Guess) -> list[str]:
    """Every deed that an event of its kind may be, the likeliest first; none where the kind knows none."""
    known = ACTIONS.get(guess.kind, ())
    return list(dict.fromkeys([*(action for action in guess.actions if action in known), *known]))


def point(ground: Ground, pick: Pick, guess: Guess) -> Pointing:
    sentence, hint = ground.sentence_at(pick.start), guess.hint
    parties = hint.parties if hint else tuple(_named(ground, sentence, guess.kind)) if sentence else ()
    is_read = ground.page.is_english
    return Pointing(
        kind=guess.kind,
        action=pick.action if pick.action in ACTIONS.get(guess.kind, ()) else next(iter(actions(guess)), None),
        sentences=(_words((pick.start, pick.end)),),
        trigger=_words(guess.trigger) if is_read else None,
        parties=tuple(PointedParty(_words(span), role) for span, role in parties),
        times=(PointedTime(None, is_announced=True),) if hint and hint.is_announced else (),
        who=_words(hint.who) if hint and hint.who else None,
        sizes=(Pointed(_words(hint.size)),) if hint and hint.size else (),
        demands=tuple(map(_words, pick.demands)),
        pointer=NAME,
        is_bare=is_read,
    )


def _by_hints(sentence: Sentence, hints: Iterable[Hint]) -> Iterator[Guess]:
    return (Guess(hint.kind, hint.trigger, hint.actions, hint) for hint in hints if hint.start == sentence.start)


def _by_rules(ground: Ground, sentence: Sentence) -> Iterator[Guess]:
    for hit in hits.find(ground, RULES):
        if hit.sentence is sentence:
            told = (hit.rule.event,) if hit.rule.event else hit.rule.actions
            yield Guess(hit.rule.kind, (sentence.start + hit.start, sentence.start + hit.end), told)


def _any(likeliest: Guess) -> Iterator[Guess]:
    """The same words, told to be of any kind."""
    return (replace(likeliest, kind=kind, actions=()) for kind in EntryKind.values)


def _named(ground: Ground, sentence: Sentence, kind: str) -> Iterator[tuple[Span, str]]:
    """Whoever the sentence names. A protest is directed at companies and agencies; else the first one acts."""
    for place, name in enumerate(name for name in sentence.named if name.organizations):
        sort = ground.sort(name.organizations[0])
        acts = sort == "body" if kind == "protest" else not place
        role = "actor" if acts else "target" if kind == "protest" else "subject"
        yield (sentence.start + name.start, sentence.start + name.end), role


def _words(span: Sequence[int]) -> Words:
    return Words("text", *span)

"""How far an article belongs to what the tracker covers: whom it names, what it tells, the words of deeds and topics.

A weighted sum of signs (`signs`), as a number from 0 to 1 that is one half at the line between. The weights set by hand
were chosen on labelled articles and on newspapers' pages (`manage.py evaluate relevance` tells how they do); those that
editors' verdicts gave (`weighing`) take their place once there are enough. English words alone are known, so an
article in another language is judged by the names that it has.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import exp

from timeline.ingest import signs
from timeline.ingest.signs import OFTEN, Signs
from timeline.ingest.values import Mention, Page, Proposal, Relevance

THRESHOLD = 0.5
"""From which an article is worth an editor's look, where its feed sets none."""
BY = "By the weights of "
"""So the reason begins that names the weights, where verdicts gave them."""


@dataclass(frozen=True)
class Weights:
    """Of each sign, in the order of `signs.NUMBERS`; their sum begins at `start`, and is 0 on the line. `given_on` and
    `verdicts` say where they come from: a day, and so many articles; nothing where they were set by hand."""

    start: float
    of: tuple[float, ...]
    given_on: date | None = None
    verdicts: int = 0


BY_HAND = Weights(-2.5, (2.4, 1.0, 1.0, 4.0, 1.4, 4.0))


def judge(
    page: Page, mentions: Sequence[Mention], proposals: Sequence[Proposal], weights: Weights = BY_HAND
) -> Relevance:
    """A score from 0 to 1; a page without any sign has 0."""
    found = signs.of(page, mentions, proposals)
    return weighed(found.numbers, tuple(_reasons(found, mentions, proposals)), weights)


def weighed(numbers: tuple[float, ...], reasons: tuple[str, ...], weights: Weights) -> Relevance:
    """What signs come to; also those of a page that was judged before, by other weights, for the same reasons."""
    parts = [weight * number for weight, number in zip(weights.of, numbers, strict=True)]
    score = 1 / (1 + exp(-weights.start - sum(parts))) if any(numbers) else 0.0
    others = tuple(reason for reason in reasons if not reason.startswith(BY))
    return Relevance(round(score, 2), (*others, *_named(weights, parts)), numbers)


def is_relevant(relevance: Relevance, threshold: float = THRESHOLD) -> bool:
    return relevance.score >= threshold


def _reasons(found: Signs, mentions: Sequence[Mention], proposals: Sequence[Proposal]) -> Iterator[str]:
    often = [m.name for m in sorted(mentions, key=lambda m: -m.count) if m.count >= OFTEN]
    if often:
        yield f"It speaks often of {', '.join(often[:3])}."
    elif mentions:
        yield f"It names {', '.join(m.name for m in mentions[:3])}, but only in passing."
    else:
        yield "It names nobody on the record."
    kinds = sorted({p.kind for p in proposals})
    if proposals:
        yield f"It seems to tell of {len(proposals)} event{'s' * (len(proposals) != 1)} ({', '.join(kinds)})."
    else:
        yield "No event was found in it."
    for what, words in (("deeds", found.deed_words), ("topics", found.topic_words)):
        if words:
            yield f"It has words of {what} on the record: {', '.join(f'“{word}”' for word in words[:4])}."


def _named(weights: Weights, parts: Sequence[float]) -> Iterator[str]:
    """What each sign adds, by weights that verdicts gave: “events +1.10”."""
    if weights.given_on:
        day = f"{weights.given_on.day} {weights.given_on:%B %Y}"
        said = ", ".join(f"{word} {part:+.2f}" for word, part in zip(signs.WORDS, parts, strict=True) if part)
        yield f"{BY}{day}, from {weights.verdicts} verdicts: {said or 'no sign'}, against {weights.start:+.2f}."

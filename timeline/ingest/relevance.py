"""How far an article belongs to what the tracker covers: whom it names, what it tells, the words of deeds and topics.

A weighted sum of signs (`signs`), as a number from 0 to 1 that is one half at the line between. The weights were chosen
on labelled articles and on newspapers' pages (`manage.py evaluate relevance` tells how they do). English words alone
are known, so an article in another language is judged by the names that it has.
"""

from collections.abc import Iterator, Sequence
from math import exp

from timeline.ingest import signs
from timeline.ingest.signs import OFTEN, Signs
from timeline.ingest.values import Mention, Page, Proposal, Relevance

WEIGHTS = {"events": 1.2, "subjects": 0.5, "deeds": 0.5, "topics": 2.0, "both": 0.7, "headline": 2.0}
LINE, STEEP = 1.25, 2.0
THRESHOLD = 0.5
"""From which an article is worth an editor's look, where its feed sets none."""


def judge(page: Page, mentions: Sequence[Mention], proposals: Sequence[Proposal]) -> Relevance:
    """A score from 0 to 1; a page without any sign has 0."""
    found = signs.of(page, mentions, proposals)
    weight = sum(WEIGHTS[name] * getattr(found, name) for name in signs.NUMBERS)
    score = 1 / (1 + exp(STEEP * (LINE - weight))) if weight else 0.0
    return Relevance(round(score, 2), tuple(_reasons(found, mentions, proposals)))


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

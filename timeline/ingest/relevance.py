"""How far an article belongs to what the tracker covers: the subjects it names and the events it tells of."""

from collections.abc import Iterator, Sequence
from math import exp

from timeline.ingest.values import Mention, Page, Proposal, Relevance

# The record is of companies and what is done with their technology: a protest or a contract weighs more than a remark.
WEIGHTS = {
    "protest": 1.0,
    "contract": 1.0,
    "policy": 0.8,
    "report": 0.7,
    "legal": 0.7,
    "statement": 0.5,
    "product": 0.4,
}
OFTEN = 3  # mentions in the text that make a subject more than a passing name


def judge(page: Page, mentions: Sequence[Mention], proposals: Sequence[Proposal]) -> Relevance:
    """A score from 0 to 1; a page without any known subject and without an event has 0."""
    evidence = sum(WEIGHTS.get(p.kind, 0.3) * p.score for p in proposals)
    subjects = sum(0.5 if mention.count >= OFTEN else 0.15 for mention in mentions)
    score = 1 - exp(-(0.9 * evidence + 0.35 * subjects))
    return Relevance(round(score, 2), tuple(_reasons(mentions, proposals)))


def _reasons(mentions: Sequence[Mention], proposals: Sequence[Proposal]) -> Iterator[str]:
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

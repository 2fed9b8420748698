"""Which entries on record a proposal may be, scored: those that are recognised, then those that are merely like it.

An entry that cites the article (or a copy of it) and agrees is taken for the same event; one that rests on other
sources is only offered: of the same kind, of the same days, about the same organizations, and told apart by nothing.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from timeline import dates
from timeline.ingest.store.recognise import acting, agreements, contradicts, overlaps
from timeline.ingest.store.recorded import Recorded
from timeline.ingest.values import Proposal
from timeline.models.suggestion import SURE

MOST = 5
WEIGHTS = {
    "the same parties": 0.2,
    "the same instrument": 0.15,
    "the same kind of people": 0.05,
    "the same number": 0.15,
    "the same date": 0.1,
}
ABOUT = 0.3
"""For the same organizations alone; with all else it stays below what is taken for the same event."""
Candidate = tuple[int, float, list[str]]
"""An entry's key, how likely it is, and why."""


def candidates(
    proposals: Sequence[Proposal], recognised: Mapping[Proposal, tuple[Recorded, str]], others: Iterable[Recorded]
) -> dict[Proposal, list[Candidate]]:
    """For each proposal the likeliest first."""
    others = list(others)
    return {proposal: list(_of(proposal, recognised.get(proposal), others))[:MOST] for proposal in proposals}


def _of(proposal: Proposal, recognised: tuple[Recorded, str] | None, others: Sequence[Recorded]) -> Iterator[Candidate]:
    known = recognised[0].pk if recognised else None
    if recognised:
        yield recognised[0].pk, SURE, [recognised[1]]
    like = [(entry.pk, *found) for entry in others if entry.pk != known and (found := _likeness(proposal, entry))]
    yield from sorted(like, key=lambda candidate: (-candidate[1], candidate[0]))


def _likeness(proposal: Proposal, entry: Recorded) -> tuple[float, list[str]] | None:
    """None where they have no organization in common, or something speaks against it."""
    shared = {slug for slug, _ in proposal.organizations} & {slug for slug, _ in entry.roles}
    is_alike = proposal.kind == entry.kind and proposal.date and overlaps(proposal, entry)
    if not shared or not is_alike or contradicts(proposal, entry):
        return None
    agreed = [one for one in agreements(proposal, entry, proposal.start) if one in WEIGHTS]
    if not acting(proposal.organizations):
        agreed = [one for one in agreed if one != "the same parties"]
    score = round(ABOUT + sum(WEIGHTS[one] for one in agreed), 2)
    return min(score, SURE - 0.05), [_reason(entry, sorted(shared), agreed)]


def _reason(entry: Recorded, shared: list[str], agreed: list[str]) -> str:
    also = f"; besides, {', '.join(agreed)}" if agreed else ""
    return f"{entry.record_id} is a {entry.kind} too, {dates.words(entry.when)}, and names {', '.join(shared)}{also}."

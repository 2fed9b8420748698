"""Whether a proposal is an entry that cites the article already: same kind, an overlapping date, and the same event.

Two letters to one company in one week are two events. So what both state must agree (instrument, size, kind of people,
who acts), and besides they must share the quoted sentence, or the acting parties and something that tells them apart:
a number, a date, or words quoted from the passage that the proposal's sentence opens.
Each entry is recognised in one proposal at most, the likeliest.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence

from timeline import dates
from timeline.ingest.propose.strangers import slug_of
from timeline.ingest.store.recorded import Recorded
from timeline.ingest.values import Proposal

ACTING = {"actor", "respondent"}
PEOPLE = {
    "worker": "worker employee staff staffer engineer contractor developer researcher scientist googler",
    "investor": "shareholder investor stockholder",
    "group": "organization organisation group nonprofit coalition",
    "official": "lawmaker senator congressman politician",
    "academic": "academic professor scholar",
}
CLASS = {word: name for name, words in PEOPLE.items() for word in words.split()}
SAME_SENTENCE = 0.8


def recognise(proposals: Sequence[Proposal], entries: Iterable[Recorded]) -> dict[Proposal, tuple[Recorded, str]]:
    """Proposals to the entries they are, each with the reason in words."""
    starts = sorted({p.start for p in proposals})
    ends = dict(zip(starts, [*starts[1:], sys.maxsize], strict=False))
    pairs = [(found, p, e) for e in entries for p in proposals if (found := agree(p, e, ends[p.start]))]
    recognised: dict[Proposal, tuple[Recorded, str]] = {}
    taken: set[int] = set()
    for agreements, proposal, entry in sorted(pairs, key=lambda pair: -_weight(pair[0])):
        if proposal not in recognised and entry.pk not in taken:
            recognised[proposal] = entry, _reason(entry, agreements)
            taken.add(entry.pk)
    return recognised


def agree(proposal: Proposal, entry: Recorded, until: int) -> list[str]:
    """In what they agree, in words; empty when they are not the same event, or nothing shows that they are.

    `until` is where the proposal's passage ends in the text: at the sentence of the next one.
    """
    if proposal.kind != entry.kind or not overlaps(proposal, entry) or contradicts(proposal, entry):
        return []
    found = list(agreements(proposal, entry, until))
    same_parties = "the same parties" in found
    return found if "the same sentence" in found or (same_parties and len(found) > 1) else []


def overlaps(proposal: Proposal, entry: Recorded) -> bool:
    return proposal.date is None or dates.overlaps(entry.when, *dates.bounds(dates.parse(proposal.date.edtf)))


def contradicts(proposal: Proposal, entry: Recorded) -> bool:
    return any(_contradictions(proposal, entry))


def _contradictions(proposal: Proposal, entry: Recorded) -> Iterator[bool]:
    yield _disjoint(_instruments(proposal), entry.instruments)
    yield _disjoint(_people(_who(proposal)), _people(entry.people))
    yield _disjoint(acting(_parties(proposal)), acting(entry.roles))
    yield _disjoint(_slugs(_parties(proposal)), _slugs(entry.roles))
    size = proposal.size
    yield bool(size and size.low and entry.size[0]) and (size.low, size.high) != entry.size  # type: ignore[union-attr]


def agreements(proposal: Proposal, entry: Recorded, until: int) -> Iterator[str]:
    if any(_closeness(proposal.quote, quote) >= SAME_SENTENCE for quote in entry.quotes):
        yield "the same sentence"
    elif any(proposal.start <= place < until for place in entry.at):
        yield "the same passage"
    if acting(_parties(proposal)) == acting(entry.roles):
        yield "the same parties"
    if _instruments(proposal) & entry.instruments:
        yield "the same instrument"
    if _people(_who(proposal)) & _people(entry.people):
        yield "the same kind of people"
    if proposal.size and proposal.size.low and proposal.size.low == entry.size[0]:
        yield "the same number"
    if proposal.date and dates.parse(proposal.date.edtf) == entry.when:
        yield "the same date"


def _weight(agreements: list[str]) -> int:
    return len(agreements) + 10 * ("the same sentence" in agreements)


def _reason(entry: Recorded, agreements: list[str]) -> str:
    return f"{entry.record_id} cites {entry.cites} already and is the same {entry.kind}: {', '.join(agreements)}."


def _disjoint(one: Iterable[str], other: Iterable[str]) -> bool:
    """Both state something, and nothing in common."""
    mine, theirs = set(one), set(other)
    return bool(mine and theirs and not mine & theirs)


def _instruments(proposal: Proposal) -> frozenset[str]:
    event = [proposal.contract_event] if proposal.contract_event else []
    return frozenset([*proposal.action_types, *event])


def _who(proposal: Proposal) -> str:
    return f"{proposal.participants} {proposal.size.unit if proposal.size else ''}"


def _parties(proposal: Proposal) -> tuple[tuple[str, str], ...]:
    """By slug; who is not on record by the one that it would have there."""
    return *proposal.organizations, *((slug_of(name), role) for name, role in proposal.strangers)


def acting(roles: Iterable[tuple[str, str]]) -> set[str]:
    return {slug for slug, role in roles if role in ACTING}


def _slugs(roles: Iterable[tuple[str, str]]) -> set[str]:
    return {slug for slug, _ in roles}


def _people(text: str) -> set[str]:
    return {CLASS[stem] for word in _words(text) if (stem := word.removesuffix("s")) in CLASS}


def _closeness(one: str, other: str) -> float:
    """The share of the shorter one's words that stand in the other."""
    mine, theirs = _words(one), _words(other)
    return len(mine & theirs) / min(len(mine), len(theirs)) if mine and theirs else 0.0


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", text.lower()))

"""What a page tells by rules and frames together: frames judge what rules propose, and add what rules don't know.

Rules are exact in what they read, frames in whether it is an event at all and whom it concerns. So where both tell
one, its day, number and deed are the rule's. What rules tell of organizations on record stands, for their names are
sure; what a rule alone tells of others, and frames think unlikely, is dropped.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from timeline.ingest import propose
from timeline.ingest.frames.choose import DEEDS, Judged, judged
from timeline.ingest.frames.page import Parse, organizations, story
from timeline.ingest.frames.pointer import point
from timeline.ingest.frames.weights import in_force
from timeline.ingest.propose import ground
from timeline.ingest.propose.claims import told_apart
from timeline.ingest.propose.read import events
from timeline.ingest.propose.strangers import slug_of
from timeline.ingest.values import Mention, Page, Proposal, Stranger, Subject

LEAST = 0.15
"""How likely what a rule alone tells of organizations that are not on record must be."""


def proposals(
    page: Page,
    mentions: Sequence[Mention],
    subjects: Sequence[Subject],
    known: Sequence[Mention],
    possible: Sequence[Stranger],
    parse: Parse,
) -> tuple[Proposal, ...]:
    """In the order of the text. `mentions` and `subjects` are what rules look at (reading.Names), `known` those of the
    record alone. `possible` may hold names of whom little tells that they are organizations: what they do tells too."""
    base = ground.lay(page, mentions, subjects)
    found = judged(story(base, organizations(known, possible, subjects), parse), in_force())
    by_rules = propose.by_hits(base, found.story.hits)
    sure = [replace(one, score=max(one.score, _share(one, found))) for one in by_rules if _is_of_record(one)]
    told = [*sure, *_new(sure, (_with(one, by_rules, found) for one in events.of(base, point(found))))]
    perhaps = (replace(one, score=_share(one, found)) for one in by_rules if not _is_of_record(one))
    told += _new(told, (one for one in perhaps if one.score >= LEAST))
    return tuple(_apart(sorted(told, key=lambda one: one.start)))


def _is_of_record(one: Proposal) -> bool:
    return bool(one.organizations) and not one.strangers


def _new(told: Sequence[Proposal], more: Iterable[Proposal]) -> list[Proposal]:
    return [one for one in more if not any(is_same(one, other) for other in told)]


def _share(one: Proposal, found: Judged) -> float:
    return round(found.share(one.start, one.kind), 2)


def _with(one: Proposal, by_rules: Sequence[Proposal], found: Judged) -> Proposal:
    """With the day, the number and the deed of a rule that tells it too; who is concerned, and how, stays."""
    rule = next((other for other in by_rules if other.start == one.start and other.kind == one.kind), None)
    if rule is None:
        return one
    return replace(
        one,
        date=rule.date,
        size=rule.size or one.size,
        action_types=rule.action_types or one.action_types,
        contract_event=rule.contract_event or one.contract_event,
        products=rule.products,
        participants=one.participants or rule.participants,
        claim=rule.claim,
        reasons=(*rule.reasons[:1], *one.reasons),
    )


def is_same(one: Proposal, other: Proposal) -> bool:
    """One event told twice: the same sentence and kind, or the same deed of somebody whom both name."""
    if one.kind != other.kind:
        return False
    return one.start == other.start or bool(_same_deed(one, other) and _named(one) & _named(other))


def _same_deed(one: Proposal, other: Proposal) -> bool:
    if one.kind not in DEEDS:
        return True
    return (
        bool(set(one.action_types) & set(other.action_types)) or one.contract_event == other.contract_event is not None
    )


def _named(one: Proposal) -> set[str]:
    return {slug for slug, _ in one.organizations} | {slug_of(name) for name, _ in one.strangers}


def _apart(found: Sequence[Proposal]) -> Iterator[Proposal]:
    claims = told_apart((one.claim, one.size) for one in found)
    return (replace(one, claim=claim) for one, claim in zip(found, claims, strict=True))

"""Dates that rest on another event of the same article."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.ingest.propose import when
from timeline.ingest.propose.drafts import Draft
from timeline.ingest.propose.ground import Ground

ALONE = ("solicitation", "bid_withdrawn")  # steps that have no other party yet
SAME_DEED = {"documents": "report", "protest": "rally"}


def place(ground: Ground, drafts: Sequence[Draft]) -> list[Draft]:
    """First what was told in one breath ("also"), then what came after something; then who stood on the other side."""
    told = [_told_with(ground, drafts, draft) for draft in drafts]
    placed = [_after(ground, told, draft) for draft in told]
    return [_with_counterpart(placed, draft) for draft in placed]


def _with_counterpart(drafts: Sequence[Draft], draft: Draft) -> Draft:
    """ "The council amended the contract": with whom, the article's other sentences on that contract tell."""
    if draft.rule.kind != "contract" or draft.rule.event in ALONE or draft.subjects or draft.beneficiaries:
        return draft
    for other in drafts:
        parties = (*other.actor.organizations, *other.beneficiaries, *other.subjects)
        rest = tuple(slug for slug in parties if slug not in draft.actor.organizations)
        if other.rule.kind == "contract" and len(rest) == 1 and len(rest) < len(parties):
            return replace(draft, subjects=rest)
    return draft


def _told_with(ground: Ground, drafts: Sequence[Draft], draft: Draft) -> Draft:
    """ "The ACLU also released …", right after a dated deed of the same actor: told as of the same time."""
    before = ground.before(draft.sentence)
    if not before or " also " not in draft.sentence.marked or (draft.when and draft.when.first):
        return draft
    for other in drafts:
        mine = set(other.actor.organizations) & set(draft.actor.organizations)
        if other.sentence is before and mine and other.when and other.when.first:
            reason = f'Told together with ("also") what the sentence before dates {other.when.guess.reason}'
            guess = replace(other.when.guess, reason=reason)
            return replace(draft, when=replace(other.when, guess=guess))
    return draft


def _after(ground: Ground, drafts: Sequence[Draft], draft: Draft) -> Draft:
    if not draft.after or (draft.when and draft.when.first):
        return draft
    who, deed, words = draft.after
    for other in _deeds(drafts, who, SAME_DEED.get(deed, deed)):
        if other is not draft and other.when and other.when.first:
            return replace(draft, when=when.since(other.when, ground.published, words))
    return draft


def _deeds(drafts: Sequence[Draft], who: str, deed: str) -> Iterator[Draft]:
    for draft in drafts:
        if who in (*draft.actor.organizations, *draft.targets) and draft.rule.instrument.endswith(deed):
            yield draft

"""Several tellings of one event become one draft.

Same kind, same class of actor, same actor, compatible instrument: one event, whatever the dates say; but never two that
each carry a size of their own, nor two whose days cannot be the same. The sentence that names the instrument is kept
as the quote.
"""

from collections.abc import Iterable
from dataclasses import replace

from timeline.ingest.propose.drafts import Draft
from timeline.ingest.values import Size


def merge(drafts: Iterable[Draft]) -> list[Draft]:
    """Strong drafts first, then those that only join; what is too weak and joins nothing is dropped."""
    ordered = sorted(drafts, key=lambda draft: (draft.rule.is_weak, not draft.rule.instrument))
    kept: list[Draft] = []
    for draft in ordered:
        fits = [at for at, other in enumerate(kept) if is_same(other, draft)]
        if fits:
            at = max(fits, key=lambda at: _closeness(kept[at], draft))
            kept[at] = join(kept[at], draft)
        elif not draft.rule.is_weak or _stands_alone(draft, kept):
            kept.append(draft)
    kept = [draft for draft in kept if not _is_said_of(draft, kept) and not _is_end_again(draft, kept)]
    return sorted(kept, key=lambda draft: (draft.sentence.number, draft.at))


def _is_end_again(draft: Draft, kept: list[Draft]) -> bool:
    """ "It ran out in May and was not renewed": one end of one contract, told twice; the first telling stays."""
    ends = ("expiry", "non_renewal")
    return draft.rule.event in ends and any(
        other.rule.event in ends and other.sentence is draft.sentence and other.at < draft.at for other in kept
    )


def _stands_alone(draft: Draft, kept: list[Draft]) -> bool:
    """A demand of so many workers, in a sentence that tells of nothing else, is an event without its instrument."""
    told = any(other.sentence is draft.sentence for other in kept)
    return draft.actor.kind == "workers" and bool(draft.size) and not told


def _is_said_of(draft: Draft, kept: list[Draft]) -> bool:
    """ "Google said on Monday that it would not renew": the decision is the event, not the saying."""
    return draft.rule.kind == "statement" and any(
        other.rule.kind in ("contract", "policy")
        and other.sentence is draft.sentence
        and _same_organizations(other, draft)
        for other in kept
    )


def is_same(one: Draft, other: Draft) -> bool:
    return (
        one.rule.kind == other.rule.kind
        and one.rule.event == other.rule.event
        and one.actor.kind == other.actor.kind
        and _same_organizations(one, other)
        and _same_instrument(one, other)
        and not _two_sizes(one.size, other.size)
        and _same_days(one, other)
    )


def _same_organizations(one: Draft, other: Draft) -> bool:
    mine, theirs = set(one.actor.organizations), set(other.actor.organizations)
    return bool(mine & theirs) or mine == theirs


def _same_instrument(one: Draft, other: Draft) -> bool:
    if one.sentence is other.sentence and one.rule.kind not in ("protest", "contract"):
        return True  # one sentence tells of one statement, in however many words
    if one.rule.kind == "statement" and one.sentence.paragraph == other.sentence.paragraph:
        return True
    mine, theirs = one.rule.instrument, other.rule.instrument
    if not mine or not theirs:
        return one.subjects == other.subjects or not (one.subjects and other.subjects)
    return (
        mine == theirs
        or {mine, theirs} <= {"letter", "petition"}
        and one.sentence.paragraph == other.sentence.paragraph
    )


def _two_sizes(one: Size | None, other: Size | None) -> bool:
    return bool(one and other) and (one.low, one.high) != (other.low, other.high)  # type: ignore[union-attr]


def _same_days(one: Draft, other: Draft) -> bool:
    if (one.when is None) != (other.when is None) and one.rule.kind == "statement":
        return False  # the page's day is not known, and whoever speaks says more than one thing
    if not one.when or not other.when or not one.when.first or not other.when.first:
        return True
    return one.when.first <= other.when.last and other.when.first <= one.when.last


def _closeness(kept: Draft, draft: Draft) -> tuple[bool, int]:
    shared = bool(set(kept.subjects) & set(draft.subjects)) or bool(set(kept.products) & set(draft.products))
    return shared, -abs(kept.sentence.number - draft.sentence.number)


def join(one: Draft, other: Draft) -> Draft:
    """One draft of two: the better sentence, the narrower date, the size of whichever has one."""
    best, rest = sorted((one, other), key=_worth, reverse=True)
    return replace(
        best,
        when=min((w for w in (one.when, other.when) if w), key=lambda w: w.width, default=None),
        size=best.size or rest.size,
        products=tuple(dict.fromkeys((*best.products, *rest.products))),
        subjects=best.subjects or rest.subjects,
        targets=best.targets or rest.targets,
        after=best.after or rest.after,
        actions=tuple(dict.fromkeys(a for a in (*best.actions, *rest.actions) if a != "other")) or best.actions,
        reasons=tuple(dict.fromkeys((*best.reasons, *rest.reasons))),
        score=min(0.97, max(best.score, rest.score) + 0.04),
        also=(*best.also, *rest.also, rest.sentence),
    )


def _worth(draft: Draft) -> tuple[bool, float, bool, int]:
    return (
        bool(draft.rule.instrument),
        draft.rule.score + 0.1 * bool(draft.size),
        not draft.rule.is_weak,
        -draft.sentence.number,
    )

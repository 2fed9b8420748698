"""From drafts to what an editor sees."""

import re
from collections.abc import Iterator, Sequence

from timeline.ingest.propose import titles
from timeline.ingest.propose.claims import Claim, told_apart
from timeline.ingest.propose.drafts import Draft
from timeline.ingest.propose.ground import Ground
from timeline.ingest.values import Proposal

ENOUGH = 0.5
CONTEXT = 60  # characters of prefix and suffix


def of(ground: Ground, drafts: Sequence[Draft]) -> tuple[Proposal, ...]:
    strong = [draft for draft in drafts if _score(ground, draft) >= ENOUGH]
    claims = told_apart((_claim(draft), draft.size) for draft in strong)
    return tuple(_proposal(ground, draft, claim) for draft, claim in zip(strong, claims, strict=True))


def _proposal(ground: Ground, draft: Draft, claim: Claim) -> Proposal:
    text, start, end = ground.page.text, draft.sentence.start, draft.sentence.end
    return Proposal(
        kind=draft.rule.kind,
        title=titles.title(ground, draft),
        date=draft.when.guess if draft.when else None,
        organizations=tuple(_roles(draft)),
        products=draft.products,
        action_types=draft.actions if draft.rule.kind in ("protest", "legal") else (),
        contract_event=draft.rule.event,
        size=draft.size,
        quote=draft.sentence.text,
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
        start=start,
        rule=draft.rule.name,
        score=round(_score(ground, draft), 2),
        reasons=tuple(_reasons(ground, draft)),
        participants=titles.who(ground, draft) if draft.rule.kind == "protest" else "",
        claim=claim,
    )


def _roles(draft: Draft) -> Iterator[tuple[str, str]]:
    """Each organization once, in its weightiest role. Workers are no organization: their company is the target."""
    actors = draft.actor.organizations if draft.actor.kind in ("organization", "groups") else ()
    seen: set[str] = set()
    ranked = (
        ("actor", actors),
        ("target", draft.targets),
        ("beneficiary", draft.beneficiaries),
        ("subject", draft.subjects),
    )
    for role, slugs in ranked:
        for slug in slugs:
            if slug not in seen:
                seen.add(slug)
                yield slug, role


def _score(ground: Ground, draft: Draft) -> float:
    """The rule's trust, more for a known party, a date or a size, less where nobody known is named."""
    named = 0.02 if draft.actor.organizations or draft.targets else -0.2 if draft.actor.is_strange else -0.3
    dated = bool(draft.when and draft.when.first)
    score = draft.score + 0.04 * dated + 0.04 * bool(draft.size) + named
    return max(0.05, min(0.97, score - 0.25 * _is_background(ground, draft)))


def _is_background(ground: Ground, draft: Draft) -> bool:
    """A product's launch of more than a year ago is told to explain the news, not as news."""
    if draft.rule.kind != "product" or not draft.when or not ground.published:
        return False
    return (ground.published - draft.when.last).days > 365


def _reasons(ground: Ground, draft: Draft) -> Iterator[str]:
    yield from draft.reasons
    who = titles.who(ground, draft)
    yield f"Who acts: {who}." if draft.actor.end else f"Who acts is carried over from the sentences before: {who}."
    if draft.when:
        yield f"Date: {draft.when.guess.reason}"
    else:
        yield "Date: none; the article's own day is not known, so give one."
    if draft.size:
        yield f'Size: "{draft.size.text}" {draft.size.unit}.'
    if draft.also:
        yield f"Told in {len(draft.also) + 1} sentences."


def _claim(draft: Draft) -> Claim:
    actor = "+".join(sorted(draft.actor.organizations)) or _slug(draft.actor.words)
    if draft.actor.kind != "organization":
        actor = f"{actor}:{draft.actor.kind}"
    others = [slug for slug in (*draft.beneficiaries, *draft.targets, *draft.subjects) if slug not in actor.split("+")]
    target = (list(draft.targets) or others or [""])[0]
    return draft.rule.kind, actor, target, draft.rule.event or draft.rule.instrument or draft.rule.name.split(".")[0]


def _slug(words: str) -> str:
    return re.sub(r"[^a-z]+", "-", words.lower()).strip("-")

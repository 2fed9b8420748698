"""From drafts to what an editor sees."""

import re
from collections.abc import Iterator, Sequence

from timeline.ingest.propose import standins, titles
from timeline.ingest.propose.claims import Claim, told_apart
from timeline.ingest.propose.drafts import Draft
from timeline.ingest.propose.ground import Ground
from timeline.ingest.propose.strangers import is_stranger, key
from timeline.ingest.values import Proposal

ENOUGH = 0.5
CONTEXT = 60  # characters of prefix and suffix


def of(ground: Ground, drafts: Sequence[Draft]) -> tuple[Proposal, ...]:
    strong = [draft for draft in drafts if _score(ground, draft) >= ENOUGH]
    claims = told_apart((_claim(draft), draft.size) for draft in strong)
    return tuple(_proposal(ground, draft, claim) for draft, claim in zip(strong, claims, strict=True))


def _proposal(ground: Ground, draft: Draft, claim: Claim) -> Proposal:
    text, start, end = ground.page.text, draft.sentence.start, draft.sentence.end
    roles = tuple(_roles(draft))
    inferred = tuple(_inferred(draft, roles))
    names = [ground.name(slug) for slug in inferred]
    strangers = tuple((ground.name(slug), role) for slug, role in roles if is_stranger(slug))
    return Proposal(
        kind=draft.rule.kind,
        title=titles.asked(titles.title(ground, draft), names),
        date=draft.when.guess if draft.when else None,
        organizations=tuple((slug, role) for slug, role in roles if not is_stranger(slug)),
        strangers=strangers,
        sorts=tuple(ground.sorts_of(name for name, _ in strangers)),
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
        reasons=(*_reasons(ground, draft), *(_question(ground, draft, slug) for slug in inferred)),
        participants=titles.asked(titles.who(ground, draft), names) if draft.rule.kind == "protest" else "",
        claim=claim,
        inferred=tuple(ground.name(slug) if is_stranger(slug) else slug for slug in inferred),
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


def _inferred(draft: Draft, roles: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Those that none of the sentences which tell of it names, or that it names as somebody else."""
    told = (draft.sentence, *draft.also)
    named = {slug for sentence in told for name in sentence.named for slug in name.organizations}
    guessed = draft.actor.organizations if draft.actor.is_guessed else ()
    return (slug for slug, _ in roles if slug not in named or slug in guessed)


def _question(ground: Ground, draft: Draft, slug: str) -> str:
    near = list(ground.up_to(draft.sentence, standins.LOOK_BACK))[1:]
    is_near = any(slug in name.organizations for sentence in near for name in sentence.named)
    where = "a sentence before names it" if is_near else "another part of the article names it"
    return f"{ground.name(slug)} is a question: {where}, the quoted one does not."


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
    actor = "+".join(sorted(map(key, draft.actor.organizations))) or _slug(draft.actor.words)
    if draft.actor.kind != "organization":
        actor = f"{actor}:{draft.actor.kind}"
    parties = (*draft.beneficiaries, *draft.targets, *draft.subjects)
    others = [slug for slug in parties if key(slug) not in actor.split("+")]
    target = (list(draft.targets) or others or [""])[0]
    instrument = draft.rule.event or draft.rule.instrument or draft.rule.name.split(".")[0]
    return draft.rule.kind, actor, key(target), instrument


def _slug(words: str) -> str:
    return re.sub(r"[^a-z]+", "-", words.lower()).strip("-")

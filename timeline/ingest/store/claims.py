"""Which verdicts hold for what an article is read to claim, so that nothing is asked twice.

A claim is met by its key (kind, actor, target, instrument), else by its kind and its sentence, or a part of it: another
rule, another pointer, or an organization that came on record since, words the key otherwise. One sentence may tell of
two events of one kind, so a verdict is met by one suggestion at most in this way, the likest, and only while its own
key is read no more. Verdicts on the articles of one group hold for all of them.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.ingest.store.proposed import key
from timeline.ingest.values import Proposal
from timeline.models import Article, Claim, Suggestion
from timeline.publishing.quotes import folded

LEAST = 4
"""Words of a sentence that tell which it is."""
Words = tuple[str, str, str, str]
"""Of a claim."""


@dataclass(frozen=True)
class Asked:
    """What a suggestion would ask. Where it is not `is_new`, it waited while verdicts were given on its article
    (`of`), and only its key tells whether one was on it. `told_in` are the other sentences that tell of it."""

    key: str
    kind: str
    quote: str
    told_in: Sequence[str] = ()
    is_new: bool = True
    of: int | None = None


def met(claims: Iterable[Claim], asked: Sequence[Asked]) -> Mapping[str, Claim]:
    """By the keys of those that need not be asked. Of two verdicts on one key the first holds."""
    claims, keys = list(claims), {each.key for each in asked}
    found = {claim.key: claim for claim in reversed(claims) if claim.key in keys}
    free = [claim for claim in claims if claim.key not in keys]
    pairs = [
        ((nearness, _likeness(claim, each)), claim, each)
        for each in asked
        if each.key not in found
        for claim in free
        if (each.is_new or claim.article_id != each.of)
        and claim.kind == each.kind
        and (nearness := _nearness(claim, each))
    ]
    for _likest, claim, each in sorted(pairs, key=lambda pair: pair[0], reverse=True):
        if each.key not in found and claim in free:
            found[each.key] = claim
            free.remove(claim)
    return found


def as_decided(found: Sequence[Proposal], claims: Iterable[Claim]) -> list[Proposal]:
    """Claims of the same words are told apart by their order on the page: one that was decided keeps its words when
    another is told before it."""
    told = list(found)
    for claim in claims:
        held = next((one for one in told if key(one.claim) == claim.key and not _alike(claim.quote, one.quote)), None)
        meant = next((one for one in told if held and _are_apart(one, held) and _alike(claim.quote, one.quote)), None)
        if held and meant:
            told = [_renamed(one, {held.claim: meant.claim, meant.claim: held.claim}) for one in told]
    return told


def _are_apart(one: Proposal, other: Proposal) -> bool:
    """By the size or the number of one of them alone."""
    mine, theirs = one.claim[3], other.claim[3]
    return one.claim[:3] == other.claim[:3] and (mine.startswith(f"{theirs} ") or theirs.startswith(f"{mine} "))


def _renamed(one: Proposal, names: Mapping[Words, Words]) -> Proposal:
    answers = tuple(names.get(claim, claim) for claim in one.answers)
    return replace(one, claim=names.get(one.claim, one.claim), answers=answers)


def settle(article: Article, claims: Iterable[Claim] | None = None) -> None:
    """What waits on it meets these verdicts, or all that hold for it."""
    rows = list(article.suggestions.all())
    asked = [
        Asked(row.claim_key, row.kind, row.quote, row.proposal.get("told_in", ()), is_new=False, of=article.pk)
        for row in rows
    ]
    verdicts = met(Claim.objects.holding_for(article) if claims is None else claims, asked) if asked else {}
    for row in rows:
        if row.claim_id is None and row.claim_key in verdicts:
            Suggestion.objects.waiting().filter(pk=row.pk).update(claim=verdicts[row.claim_key])


def _nearness(claim: Claim, asked: Asked) -> int:
    """4: it is the same sentence; 3: one is a part of the other, as pointers mark more or less of one; 2 and 1: so is
    another sentence that tells of it; else 0."""
    own = _alike(claim.quote, asked.quote)
    return own + 2 if own else max((_alike(claim.quote, sentence) for sentence in asked.told_in), default=0)


def _alike(mine: str, theirs: str) -> int:
    mine, theirs = _plain(mine), _plain(theirs)
    if mine == theirs:
        return 2
    less, more = sorted((mine, theirs), key=len)
    return int(len(less.split()) >= LEAST and f" {less} " in f" {more} ")


def _likeness(claim: Claim, asked: Asked) -> int:
    """In how many parts of their keys they agree."""
    return sum(mine == theirs for mine, theirs in zip(claim.key.split("|"), asked.key.split("|"), strict=False))


def _plain(sentence: str) -> str:
    """Its words, without marks and case."""
    return " ".join(re.findall(r"[^\W_]+", folded(sentence).casefold()))

"""Which verdicts hold for what an article is read to claim, so that nothing is asked twice.

A claim is met by its key (kind, actor, target, instrument), else by its kind and its sentence, or a part of it: another
rule, another pointer, or an organization that came on record since, words the key otherwise. One sentence may tell of
two events of one kind, so a verdict is met by one suggestion at most in this way, the likest, and only while its own
key is read no more. Verdicts on the articles of one group hold for all of them.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from timeline.models import Article, Claim, Suggestion
from timeline.publishing.quotes import folded

LEAST = 4
"""Words of a sentence that tell which it is."""


@dataclass(frozen=True)
class Asked:
    """What a suggestion would ask. Where it is not `is_new`, it waited while verdicts were given on its article
    (`of`), and only its key tells whether one was on it."""

    key: str
    kind: str
    quote: str
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
        and (nearness := _nearness(_plain(claim.quote), _plain(each.quote)))
    ]
    for _likest, claim, each in sorted(pairs, key=lambda pair: pair[0], reverse=True):
        if each.key not in found and claim in free:
            found[each.key] = claim
            free.remove(claim)
    return found


def settle(article: Article, claims: Iterable[Claim] | None = None) -> None:
    """What waits on it meets these verdicts, or all that hold for it."""
    rows = list(article.suggestions.all())
    asked = [Asked(row.claim_key, row.kind, row.quote, is_new=False, of=article.pk) for row in rows]
    verdicts = met(Claim.objects.holding_for(article) if claims is None else claims, asked) if asked else {}
    for row in rows:
        if row.claim_id is None and row.claim_key in verdicts:
            Suggestion.objects.waiting().filter(pk=row.pk).update(claim=verdicts[row.claim_key])


def _nearness(mine: str, theirs: str) -> int:
    """2: they are the same sentence; 1: one is a part of the other, as pointers mark more or less of one; else 0."""
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

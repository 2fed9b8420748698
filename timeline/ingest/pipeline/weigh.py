"""Fits the weights of relevance to what editors decided, once a day at most, and only where they decided something."""

from collections.abc import Iterable
from datetime import timedelta
from typing import TypeGuard

from django.db.models import Q
from django.utils import timezone

from timeline.ingest import store
from timeline.ingest.pipeline.limit import TookTooLong
from timeline.ingest.pipeline.reread import read
from timeline.ingest.signs import NUMBERS
from timeline.ingest.weighing import can_tell, fit
from timeline.models import Article, ArticleVerdict, Claim, RelevanceWeights

REST = timedelta(days=1)


def weigh() -> int:
    """1 where other weights are in force by this, else 0. The tick calls it."""
    last = RelevanceWeights.objects.newest()
    if last and not _is_due(last):
        return 0
    told = store.told()
    if not can_tell(told.values()):
        return 0
    signs = _signs(told)
    weights = fit(list(signs.values()), [told[pk] for pk in signs], timezone.localdate())
    return int(weights is not None and store.keep_weights(weights, after=last))


def _is_due(last: RelevanceWeights) -> bool:
    if last.fitted_at > timezone.now() - REST:
        return False
    since = Q(at__gt=last.fitted_at)
    return Claim.objects.filter(since).exists() or ArticleVerdict.objects.filter(since).exists()


def _signs(articles: Iterable[int]) -> dict[int, list[float]]:
    """As they were kept; read anew where they were not, or others were. None of those without a text, or one that takes
    too long."""
    kept = dict(Article.objects.filter(pk__in=articles).values_list("pk", "relevance_signs"))
    found = {pk: signs if _are_these(signs) else _read(pk) for pk in articles if (signs := kept.get(pk, [])) != []}
    return {pk: signs for pk, signs in found.items() if signs}


def _are_these(signs: list[float] | None) -> TypeGuard[list[float]]:
    return signs is not None and len(signs) == len(NUMBERS)


def _read(pk: int) -> list[float]:
    """And keeps them."""
    article = Article.objects.get(pk=pk)
    signs = _read_anew(article) if article.text else []
    Article.objects.filter(pk=pk).update(relevance_signs=signs)
    return signs


def _read_anew(article: Article) -> list[float]:
    try:
        return list(read(store.page_of(article)).relevance.signs)
    except TookTooLong:
        return []

"""Fits the weights of relevance to what editors decided, once a day at most, and only where they decided something."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from timeline.ingest import store
from timeline.ingest.pipeline.limit import TookTooLong
from timeline.ingest.pipeline.reread import read
from timeline.ingest.signs import NUMBERS
from timeline.ingest.weighing import LEAST, fit
from timeline.models import Article, ArticleVerdict, Claim, RelevanceWeights

REST = timedelta(days=1)


def weigh() -> int:
    """1 where other weights are in force by this, else 0. The tick calls it."""
    last = RelevanceWeights.objects.order_by("-pk").first()
    if last and not _is_due(last):
        return 0
    told = store.told()
    if len(told) < LEAST:
        return 0
    signs = {pk: found for pk in told if (found := _signs(pk))}
    weights = fit(list(signs.values()), [told[pk] for pk in signs], timezone.localdate())
    return int(weights is not None and store.keep_weights(weights, after=last))


def _is_due(last: RelevanceWeights) -> bool:
    if last.fitted_at > timezone.now() - REST:
        return False
    since = Q(at__gt=last.fitted_at)
    return Claim.objects.filter(since).exists() or ArticleVerdict.objects.filter(since).exists()


def _signs(pk: int) -> list[float]:
    """As they were kept; read anew where they were not, or others were; none where there is no text to read, or it
    takes too long."""
    article = Article.objects.get(pk=pk)
    kept = article.relevance_signs
    if kept == [] or (kept and len(kept) == len(NUMBERS)):
        return list(kept)
    found = _read(article) if article.text else []
    Article.objects.filter(pk=pk).update(relevance_signs=found)
    return found


def _read(article: Article) -> list[float]:
    try:
        return list(read(store.page_of(article)).relevance.signs)
    except TookTooLong:
        return []

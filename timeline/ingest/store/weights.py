"""Which articles editors found relevant and which not, and the weights that this gave, for what waits."""

from collections.abc import Iterator

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from timeline.ingest import signs
from timeline.ingest.relevance import Weights, weighed
from timeline.ingest.store.lock import take_lock
from timeline.models import Article, ArticleVerdict, Claim, RelevanceWeights

BATCH = 500
ON_SUGGESTIONS = {Claim.Verdict.ACCEPTED: True, Claim.Verdict.DUPLICATE: True, Claim.Verdict.OUT_OF_SCOPE: False}
ON_ARTICLES = {ArticleVerdict.Verdict.WRITTEN: True, ArticleVerdict.Verdict.NOT_RELEVANT: False}
"""What other verdicts say is of the suggestion, or of neither: an article may be read for nothing and yet belong."""


def told() -> dict[int, bool]:
    """The articles that were found relevant, or not; of a group one. One yes is worth more than any no."""
    found: dict[tuple[str, int], tuple[int, bool]] = {}
    for article, group, is_relevant in _verdicts():
        key = ("group", group) if group else ("article", article)
        first, so_far = found.get(key, (article, False))
        found[key] = first, so_far or is_relevant
    return dict(found.values())


def _verdicts() -> Iterator[tuple[int, int | None, bool]]:
    of: tuple[tuple[QuerySet, dict], ...] = (
        (Claim.objects.all(), ON_SUGGESTIONS),
        (ArticleVerdict.objects.all(), ON_ARTICLES),
    )
    for verdicts, means in of:
        rows = verdicts.filter(verdict__in=means).order_by("pk").values_list("article", "article__group", "verdict")
        yield from ((article, group, means[verdict]) for article, group, verdict in rows)


@transaction.atomic
def keep_weights(weights: Weights, *, after: RelevanceWeights | None) -> bool:
    """Puts them in force. False where somebody else has put others in force since `after` was."""
    take_lock()
    if RelevanceWeights.objects.newest() != after:
        return False
    of = dict(zip(signs.NUMBERS, weights.of, strict=True))
    RelevanceWeights.objects.create(
        start=weights.start, of=of, verdicts=weights.verdicts, fitted_at=timezone.now(), judged_to=0
    )
    return True


@transaction.atomic
def judge_again() -> int:
    """A batch of what waits is judged by the weights in force, by the signs that were kept of it; returns how many that
    were. The tick calls it."""
    row = RelevanceWeights.objects.newest()
    if row is None or row.judged_to is None:
        return 0
    take_lock()
    row.refresh_from_db()
    waits = Article.objects.filter(pk__gt=row.judged_to or 0, forget_at__isnull=False).exclude(relevance_signs=None)
    articles = list(waits.only("relevance_signs", "relevance_reasons").order_by("pk")[:BATCH])
    for article in articles:
        if len(article.relevance_signs) != len(signs.NUMBERS):
            continue  # read before the signs were these
        judged = weighed(tuple(article.relevance_signs), tuple(article.relevance_reasons), row.weights)
        article.relevance, article.relevance_reasons = judged.score, list(judged.reasons)
    Article.objects.bulk_update(articles, ["relevance", "relevance_reasons"])
    RelevanceWeights.objects.filter(pk=row.pk).update(judged_to=articles[-1].pk if articles else None)
    return len(articles)

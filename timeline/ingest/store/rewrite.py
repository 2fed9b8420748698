"""What was understood of a held article, written anew; the article's facts and its text stay as they are."""

from django.db import transaction
from django.utils import timezone

from timeline.ingest.store import hints, mentions, suggestions
from timeline.ingest.store.lock import take_lock
from timeline.ingest.values import Reading
from timeline.models import Article
from timeline.work import LeaseLost

UNDERSTOOD = (
    *("relevance", "relevance_reasons", "relevance_signs", "unclear_names"),
    *("gazetteer", "read_due_at", "read_attempts"),
)


@transaction.atomic
def rewrite(article: Article, reading: Reading, *, is_claimed: bool = False) -> None:
    """Nobody edited the article by this, so it leaves `updated_at` alone. Raises LeaseLost where it was claimed
    (unread.py) and is in other hands by now, or has another text."""
    take_lock()
    held = Article.objects.select_for_update(no_key=True).only("read_due_at").get(pk=article.pk)
    if is_claimed and held.read_due_at != article.read_due_at:
        raise LeaseLost
    article.relevance, article.relevance_reasons = reading.relevance.score, list(reading.relevance.reasons)
    article.relevance_signs = list(reading.relevance.signs)
    article.gazetteer, article.read_attempts = reading.gazetteer, 0
    article.read_due_at = timezone.now() if reading.is_left else None
    article.unclear_names = mentions.unclear(reading.mentions)
    understood = {name: getattr(article, name) for name in UNDERSTOOD}
    Article.objects.filter(pk=article.pk).update(**understood)
    mentions.write(article, reading.mentions)
    suggestions.write(article, reading.proposals, is_left=reading.is_left)
    hints.keep(article, reading.hints)

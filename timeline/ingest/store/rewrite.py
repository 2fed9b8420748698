"""What was understood of a held article, written anew; the article's facts and its text stay as they are."""

from django.db import transaction

from timeline.ingest.store import mentions, suggestions
from timeline.ingest.store.lock import take_lock
from timeline.ingest.values import Reading
from timeline.models import Article

UNDERSTOOD = ("relevance", "relevance_reasons", "relevance_signs", "gazetteer", "unclear_names", "read_due_at")


@transaction.atomic
def rewrite(article: Article, reading: Reading) -> None:
    """Nobody edited the article by this, so it leaves `updated_at` alone."""
    take_lock()
    Article.objects.select_for_update(no_key=True).get(pk=article.pk)
    article.relevance, article.relevance_reasons = reading.relevance.score, list(reading.relevance.reasons)
    article.relevance_signs = list(reading.relevance.signs)
    article.gazetteer, article.read_due_at = reading.gazetteer, None
    article.unclear_names = mentions.unclear(reading.mentions)
    understood = {name: getattr(article, name) for name in UNDERSTOOD}
    Article.objects.filter(pk=article.pk).update(**understood)
    mentions.write(article, reading.mentions)
    suggestions.write(article, reading.proposals)

"""Which other articles of those days tell the same report."""

from datetime import timedelta

from timeline.ingest.dedupe import near, sketch
from timeline.models import Article

DAYS = timedelta(days=7)
MOST = 200


def near_duplicates(article: Article) -> list[str]:
    """Record ids, the nearest first. An article without a day is compared with none."""
    if not article.text or not article.published_on:
        return []
    days = (article.published_on - DAYS, article.published_on + DAYS)
    others = Article.objects.filter(published_on__range=days).exclude(text="").exclude(pk=article.pk).order_by("-pk")
    sketches = ((pk, sketch(text)) for pk, text in others.values_list("pk", "text")[:MOST])
    return [f"{Article.letter}{pk}" for pk in near(article.text, sketches)]

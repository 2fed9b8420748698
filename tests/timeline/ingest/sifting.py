"""Articles in which nothing was found, as feeds and people bring them."""

from typing import Any

from django.utils import timezone

from tests.factories import ArticleFactory
from timeline.models import Article, Feed, Intake
from timeline.models.article_body import KEPT
from timeline.models.intake import Turn


def feed(threshold: float = 0.5) -> Feed:
    return Feed.objects.create(url=f"https://courier.example/feed/{Feed.objects.count()}", threshold=threshold)


def brought(by: Feed | None, relevance: float = 0.9, **values: Any) -> Article:
    """An article that a feed announced, or somebody handed over; its day has not come yet."""
    now = timezone.now()
    text = f"Report {Article.objects.count()}: riders met at the harbour gate and spoke of the scanners there."
    given = {"text": text, "relevance": relevance, "text_taken_at": now, "forget_at": now + KEPT} | values
    article = ArticleFactory(**given)
    by_feed = {"feed": by, "item_key": str(article.pk), "turn": Turn.NEWS} if by else {}
    Intake.objects.create(url=article.url, article=article, **by_feed)
    return article

"""Versions of articles, as the road makes them. A text that its page has no more becomes one, and the quotes that stand
there alone name it; what an article prints otherwise than before is counted."""

from collections.abc import Iterable
from typing import Any

from django.db.models import F
from django.utils import timezone

from timeline.ingest.values import Page
from timeline.models import Article, ArticleBody
from timeline.publishing import quotes


def supersede(article: Article, page: Page) -> None:
    """To be called before the page's text takes the place of the one that is held."""
    fingerprint = Page(text=article.text).fingerprint
    if not article.pk or not fingerprint or fingerprint == page.fingerprint:
        return
    until = timezone.now()
    last = {"until": until} | _said(article)
    first = {"text": article.text, "taken_at": article.text_taken_at}
    version, _is_new = article.versions.update_or_create(
        text_sha256=fingerprint, defaults=last, create_defaults=first | last
    )
    pages = ArticleBody.objects.filter(article=article)
    pages.filter(version=version).delete()
    pages.filter(version=None).update(version=version)
    quotes.follow(article, page.text, otherwise=version)


def count(article_ids: Iterable[int]) -> None:
    """One version more of each. What the road saves has no editor: four eyes would else ask whoever saved before."""
    Article.objects.filter(pk__in=list(article_ids)).update(version=F("version") + 1, edited_by=None)


def _said(article: Article) -> dict[str, Any]:
    """By its page beside the text that is held, so far as that was kept."""
    said = {name: getattr(article, f"page_{name}") for name in ("title", "byline", "published_on")}
    return said if any(said.values()) else {}

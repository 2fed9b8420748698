"""A text that its page has no more becomes a version, and the quotes that stand there alone name it."""

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
    held = {"text": article.text, "taken_at": article.text_taken_at, "until": until}
    version, _is_new = article.versions.update_or_create(
        text_sha256=fingerprint, defaults={"until": until}, create_defaults=held
    )
    pages = ArticleBody.objects.filter(article=article)
    pages.filter(version=version).delete()
    pages.filter(version=None).update(version=version)
    quotes.follow(article, page.text, otherwise=version)

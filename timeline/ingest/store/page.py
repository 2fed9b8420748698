"""A held article as the page it was: its text, and the facts as the record has them now."""

from dataclasses import replace

from timeline.ingest.values import Page, Plan
from timeline.models import Article


def page_of(article: Article) -> Page:
    return Page(
        title=article.title or None,
        byline=article.byline or None,
        outlet=article.outlet.name if article.outlet else None,
        url=article.url,
        published_on=article.published_on,
        date_origin=article.date_origin,
        language=article.language,
        text=article.text,
        rests_on=article.rests_on or None,
    )


def merged(plan: Plan, page: Page) -> Page:
    """The arrived page with what is on record already in place of what it says: so it is read as it will be kept."""
    article = Article.objects.select_related("outlet").filter(pk=plan.article_id or 0).first()
    if article is None:
        return page
    held = page_of(article)
    dated = held if held.published_on else page
    return replace(
        page,
        title=held.title or page.title,
        byline=held.byline or page.byline,
        outlet=held.outlet or page.outlet,
        url=held.url or page.url,
        published_on=dated.published_on,
        date_origin=dated.date_origin,
        rests_on=held.rests_on or page.rests_on,
    )

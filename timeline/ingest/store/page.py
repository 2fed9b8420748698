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
    facts = {name: getattr(held, name) for name in ("title", "byline", "outlet", "url", "rests_on")}
    day = {"published_on": held.published_on, "date_origin": held.date_origin} if held.published_on else {}
    return replace(page, **day, **{name: value for name, value in facts.items() if value})

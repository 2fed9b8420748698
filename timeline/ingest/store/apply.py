"""Applies a plan: article, mentions and suggestions, all or nothing."""

from django.db import transaction
from django.utils import timezone

from timeline.ingest.store import groups, hints, mentions, sketches, suggestions, versions
from timeline.ingest.store.claims import settle
from timeline.ingest.store.lock import hold, take_lock
from timeline.ingest.store.unread import LEASE
from timeline.ingest.values import Page, Plan, Reading
from timeline.models import Article, Claim, Outlet
from timeline.models.article_body import KEPT
from timeline.publishing.freeze import content_of


@transaction.atomic
def apply(plan: Plan, reading: Reading, arrived: Page | None = None) -> Article:
    """`new` makes an article; `filled` and `changed` give a held one the text, and what it had no value for.

    `arrived` is the page as it came, before what is on record took the place of what it says (`merged`).

    Raises IntegrityError when another process stored the same article in the meantime: decide anew.
    """
    take_lock()
    confirmed = versions.confirmed_of(plan.article_id)
    article = Article() if plan.action == "new" else hold(plan.article_id or 0)
    versions.supersede(article, reading.page)
    before = content_of(article) if article.pk else None
    is_another_text = reading.page.fingerprint != article.text_sha256
    is_moved = reading.page.text != article.text
    _describe(article, reading.page)
    _note(article, arrived or reading.page)
    _read(article, reading)
    article.save()
    if is_another_text:
        sketches.keep(article)
    joined = groups.join(article)
    if before and content_of(article) != before:
        versions.count_each([article.record_id])
    versions.count_changed(confirmed)
    if joined and Claim.objects.filter(article=article).exists():
        for copy in groups.copies(article):
            settle(copy)
    mentions.write(article, reading.mentions)
    suggestions.write(article, reading.proposals, is_left=reading.is_left)
    hints.keep(article, reading.hints, is_another_text=is_moved)
    return article


def _describe(article: Article, page: Page) -> None:
    """What is on record already may be an editor's word, or in print: it stays."""
    article.url = article.url or page.url
    article.claimed_url = article.claimed_url or page.claimed_url or ""
    article.title = article.title or page.title or ""
    article.byline = article.byline or page.byline or ""
    article.rests_on = article.rests_on or page.rests_on or ""
    if article.outlet is None and page.outlet:
        article.outlet = _outlet(page.outlet)
    if article.published_on is None:
        article.published_on, article.date_origin = page.published_on, page.date_origin or ""


def _note(article: Article, page: Page) -> None:
    """What the page says of itself, whatever the record says."""
    article.page_title, article.page_byline = page.title or "", page.byline or ""
    article.page_published_on = page.published_on


def _outlet(name: str) -> Outlet:
    known = Outlet.objects.filter(name__iexact=name).order_by("pk").first()
    return known or Outlet.objects.get_or_create(name=name)[0]


def _read(article: Article, reading: Reading) -> None:
    if reading.page.fingerprint != article.text_sha256:
        article.text_taken_at = timezone.now()
        article.forget_at = article.text_taken_at + KEPT if reading.page.text else None
    article.text, article.text_sha256 = reading.page.text, reading.page.fingerprint
    article.language = reading.page.language or "en"
    article.gazetteer, article.read_attempts = reading.gazetteer, 0
    article.read_due_at = timezone.now() + LEASE if reading.is_left else None  # or once its intake names it (`call`)
    article.unclear_names = mentions.unclear(reading.mentions)
    article.relevance, article.relevance_reasons = reading.relevance.score, list(reading.relevance.reasons)
    article.relevance_signs = list(reading.relevance.signs)

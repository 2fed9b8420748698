"""Reads a page with the record's subjects, and a held article's own text again when it may read otherwise by now."""

from contextlib import suppress
from dataclasses import replace

from django.conf import settings
from django.utils import timezone

from timeline.ingest import store
from timeline.ingest.match import Table
from timeline.ingest.pipeline.limit import TookTooLong, within
from timeline.ingest.reading import sifted, understand
from timeline.ingest.relevance import Weights
from timeline.ingest.values import Page, Reading
from timeline.models import Article, RelevanceWeights
from timeline.models.sifted import needed_of

BATCH = 5  # articles, each of a few hundredths of a second: ticks have other work too


def read(page: Page, weights: Weights | None = None) -> Reading:
    """By the weights of relevance that are in force, where no others are named."""
    table, version = store.names()
    weights = weights or RelevanceWeights.objects.in_force()
    return replace(_understood(page, table, weights), gazetteer=version)


def _understood(page: Page, table: Table, weights: Weights) -> Reading:
    """By what a model marked on it, where there is something; where that is too much to read, as if there were not."""
    if marks := store.marks(page):
        with suppress(TookTooLong):
            return within(settings.TRACKER_READING_SECONDS, understand, page, table, weights, marks)
    return within(settings.TRACKER_READING_SECONDS, understand, page, table, weights)


def reread(article: Article) -> None:
    """Mentions and undecided suggestions become those of the new reading. Nothing happens without a text."""
    if article.text:
        store.rewrite(article, sifted(read(store.page_of(article)), needed_of(article.pk)))


def reread_due() -> int:
    """A few of the articles that wait for a verdict and were read with other names; returns how many."""
    now = timezone.now()
    store.call_again(now)
    articles = store.claim_unread(now, BATCH)
    for article in articles:
        try:
            reread(article)
        except TookTooLong:
            store.leave(article)
    return len(articles)


def is_stale(article: Article) -> bool:
    """The record's subjects, or the words that name them, are others than when it was read."""
    return bool(article.text) and article.gazetteer != store.names_version()

"""Reads a page with the record's subjects, and a held article's own text again when it may read otherwise by now."""

from dataclasses import replace

from django.conf import settings

from timeline.ingest import store
from timeline.ingest.pipeline.limit import within
from timeline.ingest.reading import understand
from timeline.ingest.values import Page, Reading
from timeline.models import Article


def read(page: Page) -> Reading:
    table, version = store.names()
    return replace(within(settings.TRACKER_READING_SECONDS, understand, page, table), gazetteer=version)


def reread(article: Article) -> None:
    """Mentions and undecided suggestions become those of the new reading. Nothing happens without a text."""
    if article.text:
        store.rewrite(article, read(store.page_of(article)))


def is_stale(article: Article) -> bool:
    """The record's subjects, or the words that name them, are others than when it was read."""
    return bool(article.text) and article.gazetteer != store.names_version()

"""Reads a held article's own text again, with what the record knows by now of its day and of its subjects."""

from timeline.ingest import store
from timeline.ingest.reading import understand
from timeline.models import Article


def reread(article: Article) -> None:
    """Mentions and undecided suggestions become those of the new reading. Nothing happens without a text."""
    if article.text:
        store.rewrite(article, understand(store.page_of(article), store.subjects()))

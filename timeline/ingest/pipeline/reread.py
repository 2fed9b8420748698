"""Reads a page with the record's subjects, and a held article's own text again when it may read otherwise by now.

Where a process does not read in full, what it stores is left due for one that does. So is what was read before names
were learnt, or before a model marked it: it is the same due work.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from django.conf import settings
from django.utils import timezone

from timeline.ingest import store
from timeline.ingest.frames import Parse
from timeline.ingest.match import Table
from timeline.ingest.pipeline.in_full import in_full
from timeline.ingest.pipeline.limit import TookTooLong, within
from timeline.ingest.propose.pointing.form import Marks
from timeline.ingest.reading import sifted, understand
from timeline.ingest.relevance import BY_HAND, Weights
from timeline.ingest.values import Page, Reading, Relevance
from timeline.models import Article, RelevanceWeights
from timeline.models.sifted import needed_of
from timeline.work import LeaseLost

BATCH = 5  # articles, each of some tenths of a second at most


MarksOf = Callable[[Page], Marks | None]
"""What somebody marked on a page, if anything."""


def read(page: Page, weights: Weights | None = None, marks: MarksOf = store.marks) -> Reading:
    """By the weights of relevance that are in force, where no others are named."""
    table, names = store.names()
    weights = weights or RelevanceWeights.objects.in_force()
    is_left = bool(page.text) and page.is_english and not settings.READS_IN_FULL
    told = _understood(page, table, weights, marks(page))
    return replace(told, gazetteer=f"{names} {pointer()}".strip(), is_left=is_left)


def glance(page: Page) -> Relevance:
    """Of a title and a teaser: by rules and the weights set by hand alone, whichever process asks."""
    told: Reading = within(settings.TRACKER_READING_SECONDS, understand, page, store.names()[0], BY_HAND)
    return told.relevance


def pointer() -> str:
    """The version of the one by which this process reads in full; "" where it reads by rules."""
    full = in_full()
    return full.version if full else ""


def _understood(page: Page, table: Table, weights: Weights, marks: Marks | None) -> Reading:
    """By what a model marked on it, where there is something, else in full, where this process does, else by rules;
    where one is too much to read, as if it were not there."""
    full = in_full()
    parse = full.parse if full else None
    ways: list[tuple[Marks | None, Parse | None]] = [(marks, parse) if marks else (None, None), (None, parse)]
    for way in filter(any, ways):
        with suppress(TookTooLong):
            return within(settings.TRACKER_READING_SECONDS, understand, page, table, weights, *way)
    return within(settings.TRACKER_READING_SECONDS, understand, page, table, weights)


def reread(article: Article, marks: MarksOf = store.marks) -> None:
    """Mentions and undecided suggestions become those of the new reading. Nothing happens without a text."""
    if article.text:
        store.rewrite(article, _read_held(article, marks))


def _read_held(article: Article, marks: MarksOf = store.marks) -> Reading:
    return sifted(read(store.page_of(article), marks=marks), needed_of(article.pk))


def reread_due() -> int:
    """A few of the articles that are to be read, or read again; returns how many. As this process reads them they stay:
    only who reads in full is asked to."""
    now = timezone.now()
    store.call_again(now, pointer())
    articles = store.claim_unread(now, BATCH)
    for article in articles:
        with suppress(LeaseLost):
            _reread_claimed(article)
    return len(articles)


def _reread_claimed(article: Article) -> None:
    """Raises LeaseLost: whoever has it now reads it, or stored another text."""
    if not article.text:
        store.leave(article)
        return
    try:
        reading = _read_held(article)
    except TookTooLong:
        store.leave(article)
    else:
        store.rewrite(article, replace(reading, is_left=False), is_claimed=True)


def is_stale(article: Article) -> bool:
    """The record's subjects, or the words that name them, are others than when it was read; or this process reads in
    full, and it was not."""
    names, _, by = article.gazetteer.partition(" ")
    return bool(article.text) and (names != store.names_version() or pointer() not in ("", by))

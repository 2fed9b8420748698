"""Walks the whole road for one source: fetch → parse → decide → understand → store, and says what it believes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from django.conf import settings
from django.db import IntegrityError, OperationalError
from django.utils import timezone

from timeline.database.at_once import let_them_go_on, locked_out
from timeline.ingest import child, parse, store
from timeline.ingest.decide import decide
from timeline.ingest.fetch import PAGE
from timeline.ingest.pipeline.hosts import fetch_when_free
from timeline.ingest.pipeline.limit import TookTooLong
from timeline.ingest.pipeline.reread import MarksOf, is_stale, read, reread
from timeline.ingest.reading import sifted
from timeline.ingest.values import Given, Page, Raw, Skipped
from timeline.models import Article
from timeline.models.sifted import needed_of

NOTHING_GIVEN = Given()
NOTHING: dict[str, Any] = {"article": None, "mentions": [], "relevance": None, "group": None, "proposals": []}


def ingest(
    source: Raw | str, given: Given = NOTHING_GIVEN, *, today: date | None = None, marks: MarksOf | None = None
) -> dict[str, Any]:
    """An address or what arrived already. Returns the object of `ingest --json`. `marks` tells what somebody marked on
    the page, which is then read by that, also where it was held and read before."""
    raw = arrive(source)
    is_kept = isinstance(source, Raw)  # what was fetched can be fetched again
    outcome = (
        raw
        if isinstance(raw, Skipped)
        else walk(raw, given, today or timezone.localdate(), is_kept=is_kept, marks=marks)
    )
    if isinstance(outcome, Skipped):
        return not_taken(outcome)
    store.call(outcome[0])
    return store.document(*outcome)


def not_taken(why: Skipped) -> dict[str, Any]:
    """The same object for a source of which nothing was taken. What a server said besides is the road's own affair."""
    return NOTHING | {"skipped": {"reason": why.reason, "detail": why.detail}}


def walk(
    raw: Raw,
    given: Given,
    today: date,
    *,
    is_kept: bool,
    needed: float = 0.0,
    go_on: Callable[[], None] = lambda: None,
    marks: MarksOf | None = None,
) -> tuple[Article, str] | Skipped:
    """The article, and what was done: new, filled, changed, reread or same. `is_kept`: as it arrived. `needed`: from
    which relevance something is proposed that nobody on record does. `go_on` is called between the steps; what it
    raises ends the walk."""
    try:
        return _walk(raw, given, today, is_kept, needed, go_on, marks)
    except TookTooLong as error:
        return Skipped("takes_too_long", str(error))


def _walk(
    raw: Raw,
    given: Given,
    today: date,
    is_kept: bool,
    needed: float,
    go_on: Callable[[], None],
    marks: MarksOf | None,
) -> tuple[Article, str] | Skipped:
    go_on()
    page: Page | Skipped = child.run(parse.read, raw, given, today, seconds=settings.TRACKER_READING_SECONDS)
    if isinstance(page, Skipped):
        return page
    go_on()
    page = store.fit(page)
    try:
        outcome = _keep(page, needed, marks)
    except (IntegrityError, OperationalError) as error:
        if not (isinstance(error, IntegrityError) or locked_out(error)):
            raise
        let_them_go_on()
        # somebody stored the same article, or saved it, at the same moment and was first
        outcome = _keep(page, needed, marks)
    if is_kept:
        store.keep(outcome[0], page, raw.body)
    return outcome


def arrive(source: Raw | str) -> Raw | Skipped:
    if isinstance(source, Raw):
        return source
    answer = fetch_when_free(source, kinds=PAGE)
    return answer if isinstance(answer, Skipped) else answer.raw


def _keep(page: Page, needed: float, marks: MarksOf | None) -> tuple[Article, str]:
    plan = decide(store.held(page), page)
    page = page if plan.takes_address else replace(page, url=None, claimed_url=page.url)
    if plan.action == "same":
        return _held(plan.article_id or 0, marks)
    needed = min(needed, needed_of(plan.article_id)) if plan.article_id else needed
    reading = sifted(read(store.merged(plan, page), marks=marks or store.marks), needed)
    return store.apply(plan, reading, page), plan.action


def _held(pk: int, marks: MarksOf | None) -> tuple[Article, str]:
    """Read anew when the record has learnt of subjects since, so that the order of what comes first does not matter."""
    article = Article.objects.get(pk=pk)
    if not marks and not is_stale(article):
        return article, "same"
    reread(article, marks or store.marks)
    return article, "reread"

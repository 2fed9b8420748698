"""Asks the archive for a copy of each cited page: one request a claim, one copy in the making at a time.

A copy's address becomes the working article's; in print it stands once the article is published, which an editor does.
"""

from datetime import datetime, timedelta
from functools import partial
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import Exists, OuterRef
from django.utils import timezone

from timeline import editorial
from timeline.evidence import archive
from timeline.evidence.archive import Kept, NotKept, Outcome, Saving
from timeline.ingest.pipeline.hosts import Visit, claimed
from timeline.models import Article, Citation, Snapshot
from timeline.work import LeaseLost

AT_ONCE = 500
PATIENCE = 5
"""Times that it is asked for a copy."""
MAKING, REST = timedelta(seconds=20), timedelta(hours=1)
Step, End = Snapshot.Step, Snapshot.End


def request(now: datetime | None = None) -> int:
    """A row for each cited article without a copy, due at once; how many it made. The tick calls it."""
    if not settings.TRACKER_ARCHIVE:
        return 0
    cited = Exists(Citation.objects.filter(article=OuterRef("pk")))
    lacking = Article.objects.filter(cited, url__isnull=False, archive_url="", snapshot=None).order_by("pk")
    due_at, host = now or timezone.now(), _host(Step.SAVE)
    rows = [Snapshot(article_id=pk, host=host, due_at=due_at) for pk in lacking.values_list("pk", flat=True)[:AT_ONCE]]
    return len(Snapshot.objects.bulk_create(rows, ignore_conflicts=True))


def archive_page(pk: int, *, now: datetime | None = None) -> Snapshot | None:
    """The next step of one. None when it is not due, or it or the archive is in other hands."""
    now = now or timezone.now()
    with claimed(Snapshot.objects.all(), pk, now) as ours:
        if ours:
            _take_step(*ours, now)
    return ours[0] if ours else None


def _take_step(snapshot: Snapshot, held: Visit, now: datetime) -> None:
    if not _is_wanted(snapshot):
        snapshot.delete()
        return
    outcome = _asked(snapshot, now)
    if outcome is not None:
        held.asked(retry_after=outcome.retry_after if isinstance(outcome, NotKept) else None)
    _settle(snapshot, outcome, now)


def _is_wanted(snapshot: Snapshot) -> bool:
    return bool(snapshot.article.url) and snapshot.article.citations.exists()


def _asked(snapshot: Snapshot, now: datetime) -> Outcome | None:
    """None where nothing was asked: another copy is being made."""
    page = snapshot.article.url or ""
    if snapshot.article.archive_url:  # an editor was quicker
        return Kept(snapshot.article.archive_url)
    if snapshot.step == Step.SAVING:
        return archive.progress(snapshot.job)
    if snapshot.step == Step.LOOK:
        return archive.held(page, snapshot.asked_at - archive.WITHIN, now)
    others = Snapshot.objects.filter(step=Step.SAVING, due_at__isnull=False)
    return None if others.exists() else archive.save(page)


def _settle(snapshot: Snapshot, outcome: Outcome | None, now: datetime) -> None:
    go_on = partial(_go_on, snapshot)
    if outcome is None:
        go_on(Step.SAVE, now + MAKING)
    elif isinstance(outcome, Saving):
        go_on(Step.SAVING, now + MAKING, job=outcome.job)
    elif isinstance(outcome, Kept):
        _keep(snapshot.article, outcome.url)
        go_on(snapshot.step, None, end=End.KEPT, detail="")
    elif outcome.is_final:
        go_on(snapshot.step, None, end=End.EXCLUDED if outcome.is_excluded else End.FAILED, detail=outcome.detail)
    elif snapshot.step != Step.LOOK:
        go_on(Step.LOOK, now + (outcome.retry_after or MAKING), detail=outcome.detail)
    elif snapshot.tries + 1 >= PATIENCE:
        go_on(Step.LOOK, None, end=End.FAILED, detail=snapshot.detail or outcome.detail)
    else:
        wait = outcome.retry_after or REST * 2**snapshot.tries
        go_on(Step.SAVE, now + wait, tries=snapshot.tries + 1, job="")


def _go_on(snapshot: Snapshot, step: str, due_at: datetime | None, **values: object) -> None:
    if not snapshot.settle(due_at, step=step, host=_host(step), **values):
        raise LeaseLost


def _keep(article: Article, url: str) -> None:
    """As any edit: with a version, to be published where the article is in print."""

    def write() -> None:
        article.archive_url = url
        article.save(update_fields=["archive_url", "updated_at"])

    if url and url != article.archive_url:
        editorial.save(article, write, by=None)


def _host(step: str) -> str:
    asked = settings.ARCHIVE_INDEX if step == Step.LOOK else settings.ARCHIVE_SAVES
    return urlsplit(asked).hostname or ""

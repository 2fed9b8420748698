"""What is not relevant is kept for a while, to be found by its words; then its text goes, and the rest stays."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from timeline.ingest.store.bodies import is_cited
from timeline.models import Article, ArticleBody, ArticleHints, ArticleVersion, Intake, ModelAnswer, Suggestion
from timeline.models.article_body import KEPT
from timeline.models.intake import HAS_TEASER
from timeline.models.sifted import not_relevant

BATCH = 100
LATER = timedelta(days=7)


def forget(now: datetime | None = None) -> int:
    """A batch of articles and of items that were not fetched, whose time has come; returns how many were looked at.
    The tick calls it."""
    now = now or timezone.now()
    return _texts(now) + _teasers(now)


@transaction.atomic
def _texts(now: datetime) -> int:
    """What an entry cites, or a verdict was given on, stays for good; what is relevant and waits is looked at again.
    The rows are locked, so that nobody cites one meanwhile; one that somebody holds is left for the next time."""
    due = Article.objects.filter(forget_at__lte=now).order_by("forget_at", "pk").select_for_update(skip_locked=True)
    looked_at = list(due.values_list("pk", flat=True)[:BATCH])
    rows = Article.objects.filter(pk__in=looked_at)
    waiting = Suggestion.objects.waiting().filter(article__in=looked_at).values("article")
    gone = not_relevant().filter(pk__in=looked_at).exclude(pk__in=waiting).exclude(is_cited("pk"))
    _let_go(list(gone.values_list("pk", flat=True)))
    is_settled = Q(is_cited("pk")) | Q(claims__isnull=False) | Q(verdict__isnull=False)
    settled = rows.filter(is_settled).exclude(pk__in=waiting).values_list("pk", flat=True)
    Article.objects.filter(pk__in=list(settled)).update(forget_at=None)
    rows.filter(forget_at__lte=now).update(forget_at=now + LATER)
    return len(looked_at)


def _let_go(articles: list[int]) -> None:
    """The fingerprint of the text stays, so that the page is known again; so do its sketch, its facts and its score."""
    Article.objects.filter(pk__in=articles).update(text="", forget_at=None, read_due_at=None)
    _let_answers_go(articles)
    ArticleBody.objects.filter(article__in=articles).delete()
    ArticleHints.objects.filter(article__in=articles).delete()
    ArticleVersion.objects.filter(article__in=articles).delete()


def _let_answers_go(articles: list[int]) -> None:
    """What a model marked on them holds sentences of theirs. Another article may still have the same text."""
    texts = Article.objects.filter(pk__in=articles).values("text_sha256")
    held = Article.objects.filter(text_sha256=OuterRef("text_sha256")).exclude(text="")
    theirs = ModelAnswer.objects.filter(Q(article__in=articles) | Q(text_sha256__in=texts))
    theirs.exclude(Exists(held)).delete()


@transaction.atomic
def _teasers(now: datetime) -> int:
    due = Intake.objects.filter(HAS_TEASER, created_at__lte=now - KEPT).order_by("created_at", "pk")
    rows = list(due.select_for_update(skip_locked=True).values_list("pk", flat=True)[:BATCH])
    return Intake.objects.filter(pk__in=rows).update(teaser="")

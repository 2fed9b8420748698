"""Articles that are to be read again: they wait for a verdict, and names changed since they were read, or a model was
named, or is no more, that marked something on them."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from timeline.ingest.store.marks import model_version
from timeline.ingest.store.subjects import names_version
from timeline.models import Article, Citation, Claim, ModelAnswer, NamesVersion, Suggestion
from timeline.models.article_body import KEPT
from timeline.models.names_version import POINTER

SETTLE = timedelta(minutes=1)  # an editor who changes one name often changes the next
LEASE = timedelta(minutes=10)


@transaction.atomic
def call_again(now: datetime) -> int:
    """Once for each version of the names: makes due what was read with another; once for each model that is named, what
    any of them marked something on. Returns how many articles that were."""
    open_ = Article.objects.filter(_is_undecided(now), read_due_at=None).exclude(text="")
    version, called = names_version(), 0
    if NamesVersion.objects.take_up(version):
        called += open_.exclude(gazetteer=version).update(read_due_at=now + SETTLE)
    if NamesVersion.objects.take_up(model_version(), POINTER):
        marked = Exists(ModelAnswer.objects.filter(text_sha256=OuterRef("text_sha256"), end=ModelAnswer.End.ANSWERED))
        called += open_.filter(marked).update(read_due_at=now + SETTLE)
    return called


@transaction.atomic
def claim_unread(now: datetime, limit: int) -> list[Article]:
    """Those that are due, in this worker's hands for a while. What is read is due no more; what fails is due again."""
    due = Article.objects.filter(read_due_at__lte=now).order_by("read_due_at", "pk")
    articles = list(due.select_for_update(skip_locked=True, no_key=True)[:limit])
    Article.objects.filter(pk__in=[article.pk for article in articles]).update(read_due_at=now + LEASE)
    return articles


def leave(article: Article) -> None:
    """It can't be read, and is not asked again until names change once more."""
    Article.objects.filter(pk=article.pk).update(read_due_at=None)


def _is_undecided(now: datetime) -> Q:
    """Something of it waits; or nothing was found so far, nobody used it, and it has not been here for long."""
    its = {"article": OuterRef("pk")}
    waits = Q(Exists(Suggestion.objects.waiting().filter(**its)))
    used = Q(Exists(Claim.objects.filter(**its))) | Q(Exists(Citation.objects.filter(**its)))
    return waits | (Q(text_taken_at__gt=now - KEPT) & ~used)

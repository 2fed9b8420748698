"""Articles that are to be read again: they wait for a verdict, and names changed since they were read."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from timeline.ingest.store.subjects import names_version
from timeline.models import Article, Citation, Claim, NamesVersion, Suggestion
from timeline.models.article_body import KEPT

SETTLE = timedelta(minutes=1)  # an editor who changes one name often changes the next
LEASE = timedelta(minutes=10)


@transaction.atomic
def call_again(now: datetime) -> int:
    """Once for each version of the names: makes due what was read with another. Returns how many articles that were."""
    version = names_version()
    if not NamesVersion.objects.take_up(version):
        return 0
    stale = Article.objects.filter(_is_undecided(now), read_due_at=None).exclude(gazetteer=version).exclude(text="")
    return stale.update(read_due_at=now + SETTLE)


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

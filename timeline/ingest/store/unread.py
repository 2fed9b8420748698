"""Articles that are to be read: another process stored them, and left them to be read in full; or they wait for a
verdict, and names changed since they were read, or a model was named, or is no more, that marked something on them.

`read_due_at` says since when; whoever claims one moves it to the end of their lease, and may write what they read as
long as it stands there (`rewrite`). Whoever stores another text moves it too.
"""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from timeline.ingest.store.marks import model_version
from timeline.ingest.store.subjects import names_version
from timeline.models import Article, Citation, Claim, ModelAnswer, NamesVersion, Suggestion
from timeline.models.article_body import KEPT
from timeline.models.names_version import IN_FULL, POINTER, number_of
from timeline.work import PATIENCE, REST

SETTLE = timedelta(minutes=1)  # an editor who changes one name often changes the next
LEASE = timedelta(minutes=3)  # more than a worker may take for a task


@transaction.atomic
def call_again(now: datetime, pointer: str = "") -> int:
    """Once for each version of the names: makes due what was read with another; once for each version of the pointer by
    which this process reads in full ("": by none), what was not read by it; once for each model that is named, what any
    of them marked something on. Returns how many articles that were. What is being read is claimed anew after it."""
    open_ = Article.objects.filter(_is_undecided(now), _is_not_due(now)).exclude(text="")
    names, called = names_version(), 0
    if NamesVersion.objects.take_up(names):
        with_these = Q(gazetteer=names) | Q(gazetteer__startswith=f"{names} ")
        called += open_.exclude(with_these).update(read_due_at=now + SETTLE)
    if pointer and NamesVersion.objects.take_up(number_of(pointer), IN_FULL):
        called += open_.exclude(gazetteer__endswith=f" {pointer}").update(read_due_at=now + SETTLE)
    if NamesVersion.objects.take_up(model_version(), POINTER):
        marked = Exists(ModelAnswer.objects.filter(text_sha256=OuterRef("text_sha256"), end=ModelAnswer.End.ANSWERED))
        called += open_.filter(marked).update(read_due_at=now + SETTLE)
    return called


def call(article: Article) -> None:
    """What was just stored is due at once, where it is left to be read in full: whoever brought it is on record by now,
    and with it what is needed of it."""
    now = timezone.now()
    Article.objects.filter(pk=article.pk, read_due_at__gt=now).update(read_due_at=now)


@transaction.atomic
def claim_unread(now: datetime, limit: int) -> list[Article]:
    """Those that are due, the newest first, in this worker's hands for a while. What was begun before comes after them
    and alone, so that one that kills its worker takes no others with it; from the sixth time on, once a day."""
    due = Article.objects.filter(read_due_at__lte=now).order_by("read_attempts", "-read_due_at", "-id")
    found = list(due.select_for_update(skip_locked=True, no_key=True)[:limit])
    articles = [article for article in found if not article.read_attempts] or found[:1]
    for article in articles:
        article.read_attempts += 1
        article.read_due_at = now + (LEASE if article.read_attempts < PATIENCE else REST)
    Article.objects.bulk_update(articles, ["read_due_at", "read_attempts"])
    return articles


def leave(article: Article) -> None:
    """It can't be read, and is not asked again until names change once more."""
    Article.objects.filter(pk=article.pk, read_due_at=article.read_due_at).update(read_due_at=None, read_attempts=0)


def _is_not_due(now: datetime) -> Q:
    return Q(read_due_at=None) | Q(read_due_at__gt=now)


def _is_undecided(now: datetime) -> Q:
    """Something of it waits; or nothing was found so far, nobody used it, and it has not been here for long."""
    its = {"article": OuterRef("pk")}
    waits = Q(Exists(Suggestion.objects.waiting().filter(**its)))
    used = Q(Exists(Claim.objects.filter(**its))) | Q(Exists(Citation.objects.filter(**its)))
    return waits | (Q(text_taken_at__gt=now - KEPT) & ~used)

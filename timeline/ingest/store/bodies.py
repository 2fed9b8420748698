"""Pages that texts were read from: kept with their texts, and let go once nobody needs them."""

import gzip
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from timeline.ingest.values import Page
from timeline.models import Article, ArticleBody, ArticleVersion, Citation
from timeline.models.article_body import KEPT
from timeline.printed.models import PublicRecord

BATCH = 100
LATER = timedelta(days=1)


@transaction.atomic
def keep(article: Article, page: Page, body: bytes) -> bool:
    """Files `body`, the bytes that `page` was read from, with its text: the one that the article holds, or an earlier
    one. A page of that text that is kept already stays. False where the article has no such text.

    The only way by which a page comes to be kept, wherever it came from.
    """
    held = Article.objects.select_for_update(no_key=True).only("text_sha256").get(pk=article.pk)
    version = None if held.text_sha256 == page.fingerprint else _earlier(article, page)
    if version is None and held.text_sha256 != page.fingerprint:
        return False
    now = timezone.now()
    values = {"compressed": gzip.compress(body, mtime=0), "taken_at": now, "drop_at": now + KEPT}
    ArticleBody.objects.get_or_create(article=held, version=version, defaults=values)
    return True


def _earlier(article: Article, page: Page) -> ArticleVersion | None:
    return article.versions.filter(text_sha256=page.fingerprint).defer("text").first()


@transaction.atomic
def drop(now: datetime | None = None) -> int:
    """At most a batch of those whose time has come; returns how many were looked at. One whose article is cited, or
    was ever printed, stays and is looked at again a day later."""
    now = now or timezone.now()
    due = ArticleBody.objects.filter(drop_at__lte=now).order_by("drop_at", "pk").select_for_update(skip_locked=True)
    rows = ArticleBody.objects.filter(pk__in=list(due.values_list("pk", flat=True)[:BATCH]))
    kept = rows.filter(is_cited()).update(drop_at=now + LATER)
    gone, _models = rows.filter(drop_at__lte=now).delete()
    return kept + gone


def is_cited(article: str = "article") -> Exists:
    """Whether an entry cites the article that a row names there, or it was ever printed."""
    printed = PublicRecord.press.filter(kind="article", number=OuterRef(article))
    return Exists(Citation.objects.filter(article=OuterRef(article))) | Exists(printed)  # type: ignore[return-value]

"""Lets the pages go that texts were read from, once nobody needs them."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from timeline.models import ArticleBody, Citation
from timeline.printed.models import PublicRecord

BATCH = 100
LATER = timedelta(days=1)


@transaction.atomic
def drop(now: datetime | None = None) -> int:
    """At most a batch of those whose time has come; returns how many were looked at. One whose article is cited, or
    was ever printed, stays and is looked at again a day later."""
    now = now or timezone.now()
    due = ArticleBody.objects.filter(drop_at__lte=now).order_by("drop_at", "pk").select_for_update(skip_locked=True)
    rows = ArticleBody.objects.filter(pk__in=list(due.values_list("pk", flat=True)[:BATCH]))
    kept = rows.filter(_is_cited()).update(drop_at=now + LATER)
    gone, _models = rows.filter(drop_at__lte=now).delete()
    return kept + gone


def _is_cited() -> Exists:
    printed = PublicRecord.press.filter(kind="article", number=OuterRef("article"))
    return Exists(Citation.objects.filter(article=OuterRef("article"))) | Exists(printed)  # type: ignore[return-value]

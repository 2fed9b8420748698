"""Every cited article with an address gets a row that is due now and then, by whichever door its citation came."""

from datetime import datetime, timedelta
from random import SystemRandom

from django.conf import settings
from django.db.models import Exists, OuterRef
from django.utils import timezone

from timeline.models import Article, Citation, SourceCheck

AT_ONCE = 500
SOON = timedelta(days=1)
"""Within which a new citation's page is first looked at."""
CHANCE = SystemRandom()


def watch(now: datetime | None = None) -> int:
    """How many rows it made. The tick calls it."""
    if not settings.TRACKER_RECHECK_DAYS:
        return 0
    now = now or timezone.now()
    cited = Exists(Citation.objects.filter(article=OuterRef("pk")))
    new = Article.objects.filter(cited, url__isnull=False, check_of_page=None).order_by("pk").values_list("pk", "url")
    rows = [SourceCheck(article_id=pk, url=url or "", due_at=now + SOON * CHANCE.random()) for pk, url in new[:AT_ONCE]]
    return len(SourceCheck.objects.bulk_create(rows, ignore_conflicts=True))

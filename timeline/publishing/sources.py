"""Tells print how cited sources were found (SourceState): no document and no edition changes by it."""

from datetime import datetime

from django.db import transaction
from django.db.models import Exists, Max, OuterRef, QuerySet
from django.utils import timezone

from timeline.models import Citation, SourceCheck
from timeline.printed.models import PublicRecord, SourceState
from timeline.printed.models.source_state import digest_of_words
from timeline.publishing.lock import take_lock

AT_ONCE = 500
COLUMNS = ["standing", "checked_on", "lost", "tick"]


def tell(now: datetime | None = None) -> int:
    """Once one has waited long enough, of all that wait, at most AT_ONCE; how many those were. The tick calls it.

    The lock of the press makes the order of ticks that of commits. Of an article that is not in print nothing is told.
    """
    waiting = _waiting()
    if not waiting.filter(tell_at__lte=now or timezone.now()).exists():
        return 0
    with transaction.atomic():
        take_lock()
        checks = list(waiting.order_by("tell_at", "pk").select_for_update(of=("self",), no_key=True)[:AT_ONCE])
        _write(checks)
        SourceCheck.objects.filter(pk__in=[check.pk for check in checks]).update(tell_at=None)
    return len(checks)


def _waiting() -> QuerySet[SourceCheck]:
    in_print = PublicRecord.press.filter(kind="article", number=OuterRef("pk"), state=PublicRecord.State.IN_PRINT)
    return SourceCheck.objects.to_tell().filter(Exists(in_print), checked_on__isnull=False)


def _write(checks: list[SourceCheck]) -> None:
    tick = (SourceState.press.aggregate(latest=Max("tick"))["latest"] or 0) + 1
    words = dict(
        Citation.objects.filter(pk__in=sum((check.lost for check in checks), [])).values_list("pk", "quote_exact")
    )
    SourceState.press.bulk_create(
        [
            SourceState(
                record_id=f"A{check.pk}",
                standing=check.standing,
                checked_on=check.checked_on,  # type: ignore[misc]
                lost=sorted(digest_of_words(words[pk]) for pk in check.lost if pk in words),
                tick=tick,
            )
            for check in checks
        ],
        update_conflicts=True,
        unique_fields=["record"],
        update_fields=COLUMNS,
    )

"""Due work is a column on the row that needs it; a Celery message is only a hint that carries an id.

`claim` leases rows: whoever dies holding one loses nothing, the lease runs out and the next tick claims it again. The
fence grows with each claim, so a worker that was paused past its lease cannot write over its successor. Work of several
steps, each shorter than a lease, renews it between them.
"""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any, Self, TypeVar

from django.db import models, transaction
from django.db.models import F, Q
from django.db.models.functions import Greatest
from django.utils import timezone

from timeline.database.lists import keyed
from timeline.fields import ProseField

LEASE = timedelta(seconds=90)
PATIENCE = 6
REST = timedelta(days=1)


Row = TypeVar("Row", bound="Work", covariant=True)


def is_waiting(due_at: datetime | None) -> bool:
    """Whether something is due, or will be once the wait after a failure is over; later than that nobody looks."""
    return due_at is not None and due_at <= timezone.now() + REST


class LeaseLost(Exception):
    """The lease ran out, and the row is in other hands: whoever held it stops."""


class WorkQuerySet(models.QuerySet[Row]):
    def due(self, now: datetime) -> Self:
        """Due and not leased to anybody. What was given up is tried once a day all the same: nothing is lost."""
        free = Q(lease_until__isnull=True) | Q(lease_until__lte=now)
        rested = Q(attempts__lt=PATIENCE) | Q(lease_until__isnull=True) | Q(lease_until__lte=now - REST)
        return self.filter(free, rested, due_at__lte=now)

    def leased(self, now: datetime) -> Self:
        """Due, and in somebody's hands, or in those of who died of it."""
        return self.filter(due_at__lte=now, lease_until__gt=now)

    def given_up(self) -> Self:
        return self.filter(due_at__isnull=False, attempts__gte=PATIENCE)

    def note(self, keys: Collection[int], error: str) -> None:
        """What went wrong unforeseen, for who looks at a row that is given up in the end."""
        self.filter(pk__in=keys, due_at__isnull=False).update(last_error=error[:2000])

    def claim(self, now: datetime, *, limit: int = 1, lease: timedelta = LEASE) -> list[Row]:
        """Leases at most `limit` due rows and returns them.

        A row that failed before is claimed alone, so that one that kills its worker can't take others with it.
        """
        with transaction.atomic(using=self.db):
            return self._leased(self._free(now, limit), now + lease)

    def _free(self, now: datetime, limit: int) -> list[Row]:
        """Those that may be leased together, locked until the end of the transaction."""
        rows = list(self.due(now).order_by("attempts", "due_at", "pk").select_for_update(skip_locked=True)[:limit])
        return [row for row in rows if not row.attempts] or rows[:1]

    def _leased(self, rows: list[Row], until: datetime) -> list[Row]:
        self.filter(keyed(self.model, (row.pk for row in rows))).update(
            lease_until=until, fence=F("fence") + 1, attempts=F("attempts") + 1
        )
        for row in rows:
            row.lease_until, row.fence, row.attempts = until, row.fence + 1, row.attempts + 1
        return rows


class Work(models.Model):
    """A row that may need something done: `due_at` says since when, null that nothing is due."""

    due_at = models.DateTimeField(null=True, blank=True, editable=False)
    lease_until = models.DateTimeField(null=True, blank=True, editable=False)
    fence = models.PositiveIntegerField(default=0, editable=False)
    attempts = models.PositiveSmallIntegerField(default=0, editable=False)
    last_error = ProseField(max_length=2000, blank=True, editable=False)

    class Meta:
        abstract = True

    def _settle(self, **values: Any) -> bool:
        manager = type(self)._base_manager.db_manager(self._state.db)
        return bool(manager.filter(pk=self.pk, fence=self.fence).update(**values))

    def renew(self, now: datetime, *, lease: timedelta = LEASE) -> None:
        """Between the steps of long work: the whole lease begins anew. Raises LeaseLost."""
        self.lease_until = now + lease
        if not self._settle(lease_until=self.lease_until):
            raise LeaseLost

    def finish(self) -> bool:
        """Nothing more is due. False when the lease ran out and somebody else holds the row."""
        return self._settle(due_at=None, lease_until=None, attempts=0, last_error="")

    def fail(self, error: str, now: datetime, *, at_least: timedelta = timedelta(0)) -> bool:
        """Due again, later each time (30 s doubling), and after so long at least."""
        wait = max(timedelta(seconds=30 * 2 ** min(self.attempts, 10)), at_least)
        return self._settle(due_at=now + wait, lease_until=now, last_error=error[:2000])

    def give_back(self, **values: Any) -> bool:
        """Nothing has become of it yet: as if it had never been claimed, but for these values."""
        return self._settle(lease_until=None, attempts=Greatest(F("attempts") - 1, 0), **values)

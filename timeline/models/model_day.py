"""What a day has spent of what may be asked of a language model, counted where all workers see it."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Greatest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

LOOK = timedelta(minutes=1)


class ModelDayQuerySet(models.QuerySet["ModelDay"]):
    def spend(self, letters: int, now: datetime) -> bool:
        """One call with so many letters, where the day still has them; else nothing is spent."""
        left = Q(calls__lt=settings.TRACKER_MODEL_CALLS_A_DAY)
        left &= Q(characters__lte=settings.TRACKER_MODEL_CHARACTERS_A_DAY - letters)
        return bool(self._of(now).filter(left).update(calls=F("calls") + 1, characters=F("characters") + letters))

    def give_back(self, letters: int, now: datetime) -> None:
        """A call that nobody took."""
        self._of(now).update(calls=Greatest(F("calls") - 1, 0), characters=Greatest(F("characters") - letters, 0))

    def failed(self, now: datetime) -> int:
        """How often in a row the endpoint was in trouble, with this time."""
        self._of(now).update(failures=F("failures") + 1)
        return self._of(now).values_list("failures", flat=True).get()

    def recovered(self, now: datetime) -> None:
        self._of(now).filter(failures__gt=0).update(failures=0)

    def look(self, now: datetime) -> bool:
        """Whether it is time to look which articles are to be asked about: once a minute, whoever comes first."""
        is_time = Q(looked_at__isnull=True) | Q(looked_at__lte=now - LOOK)
        return bool(self._of(now).filter(is_time).update(looked_at=now))

    def _of(self, now: datetime) -> models.QuerySet["ModelDay"]:
        day = self.get_or_create(day=timezone.localdate(now))[0]
        return self.filter(pk=day.pk)


class ModelDay(models.Model):
    day = models.DateField(unique=True)
    calls = models.PositiveIntegerField(default=0)
    characters = models.PositiveBigIntegerField(default=0)
    """That were sent, the prompt's with the page's."""
    failures = models.PositiveIntegerField(default=0)
    looked_at = models.DateTimeField(null=True)

    objects = ModelDayQuerySet.as_manager()

    class Meta:
        ordering = ["-day"]
        verbose_name, verbose_name_plural = _("day of a model"), _("days of a model")

    def __str__(self) -> str:
        return f"{self.day:%Y-%m-%d}: {self.calls}"

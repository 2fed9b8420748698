"""A feed that is polled, with all that polling it needs and all that an editor wants to know of it."""

from datetime import datetime
from typing import Self

from django.contrib.postgres.indexes import HashIndex
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import MD5
from django.utils.translation import gettext_lazy as _

from timeline.fields import LineField, ProseField, WebAddressField
from timeline.fields.moments import MomentsField
from timeline.ingest.relevance import THRESHOLD
from timeline.models.asked import AskingQuerySet
from timeline.models.following import Following, asked_host
from timeline.models.outlet import Outlet
from timeline.work import PATIENCE

OUT_OF_RANGE = _("A score lies between 0 and 1.")
OFTEN = 3
"""Failures in a row after which it is no accident."""


class Health(models.TextChoices):
    """How a feed does, the worst first: what an editor should know before looking closer."""

    RETIRED = "retired", _("retired")
    PAUSED = "paused", _("paused")
    GIVEN_UP = "given_up", _("given up")
    FAILING = "failing", _("failing")
    STALE = "stale", _("silent for long")
    NEW = "new", _("not asked yet")
    FINE = "fine", _("fine")


class FeedQuerySet(AskingQuerySet["Feed"]):
    def polled(self) -> Self:
        """Neither paused nor retired."""
        return self.filter(is_active=True, retired_because="")

    def due(self, now: datetime) -> Self:
        return super().due(now).polled()

    def stale(self, now: datetime) -> Self:
        return self.polled().filter(stale_at__lte=now)

    def in_trouble(self, now: datetime) -> Self:
        """Somebody should look: it fails again and again, or brings nothing any more."""
        failing = Q(failures__gte=OFTEN) | Q(attempts__gte=PATIENCE)
        return self.polled().filter(failing | Q(stale_at__lte=now))


class Feed(Following):
    """An address that is polled; due when its time has come."""

    outlet = models.ForeignKey(Outlet, models.PROTECT, null=True, blank=True, related_name="feeds")
    url = WebAddressField(_("address"))
    title = LineField(_("title"), max_length=200, blank=True)
    is_active = models.BooleanField(_("active"), default=True)
    threshold = models.FloatField(
        _("score for the inbox"),
        default=THRESHOLD,
        db_default=THRESHOLD,
        validators=[MinValueValidator(0, OUT_OF_RANGE), MaxValueValidator(1, OUT_OF_RANGE)],
        help_text=_(
            "From 0 to 1; 0.5 is usual. An article of this feed in which no event was found stands in the inbox when "
            "its score reaches this, for you to read it yourself. Lower brings more to read, higher less. Where an "
            "event was found, it stands there in any case."
        ),
    )
    host = models.GeneratedField(
        expression=asked_host(), output_field=models.TextField(_("host that is asked")), db_persist=True
    )

    etag = models.BinaryField(default=b"")
    last_modified = models.BinaryField(default=b"")
    """As the server sent them, to be sent back as they are."""
    body_sha256 = LineField(max_length=64, blank=True, editable=False)
    interval = models.DurationField(_("asked every"), null=True, editable=False)
    hint = models.DurationField(null=True, editable=False)
    """How long it asks to be left alone."""
    asked_at = models.DateTimeField(_("asked last"), null=True, editable=False)
    good_at = models.DateTimeField(_("answered last"), null=True, editable=False)
    times = MomentsField(models.DateTimeField(), default=list, editable=False)
    """When its newest items appeared, the latest first."""
    stale_at = models.DateTimeField(null=True, editable=False)
    """When it has been silent for several times its own rhythm (ingest/rhythm.py)."""
    failures = models.PositiveIntegerField(_("failures in a row"), default=0, editable=False)
    items_a_week = models.FloatField(_("items a week"), null=True, editable=False)
    problems = ProseField(_("what could not be read"), max_length=2000, blank=True, editable=False)
    retired_because = LineField(_("retired because"), max_length=300, blank=True, editable=False)
    moved_to = WebAddressField(blank=True, editable=False)
    moved_times = models.PositiveSmallIntegerField(default=0, editable=False)
    """How often in a row it said that it has moved there for good."""

    objects = FeedQuerySet.as_manager()

    class Meta:
        ordering = ["url"]
        verbose_name, verbose_name_plural = _("feed"), _("feeds")
        indexes = [HashIndex(fields=["url"], name="feed_by_address")]
        constraints = [
            models.UniqueConstraint(
                MD5("url"), name="feed_address_once", violation_error_message=_("Another feed has this address.")
            ),
            models.CheckConstraint(
                condition=Q(threshold__gte=0, threshold__lte=1),
                name="feed_threshold_is_a_score",
                violation_error_message=OUT_OF_RANGE,
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.url

    @property
    def newest_at(self) -> datetime | None:
        return self.times[0] if self.times else None

    def health(self, now: datetime) -> Health:
        found = {
            Health.RETIRED: bool(self.retired_because),
            Health.PAUSED: not self.is_active,
            Health.GIVEN_UP: self.attempts >= PATIENCE,
            Health.FAILING: self.failures > 0,
            Health.STALE: self.stale_at is not None and self.stale_at <= now,
            Health.NEW: self.asked_at is None,
        }
        return next((health for health, is_so in found.items() if is_so), Health.FINE)

    def settle(self, **values: object) -> bool:
        """What became of a poll. False when the lease ran out and somebody else holds the row."""
        return self._settle(lease_until=None, attempts=0, **values)

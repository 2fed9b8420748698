"""A copy of a cited page that an archive is asked to keep: the work of asking, and what came of it."""

from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from timeline.fields import CodeField, LineField
from timeline.models.article import Article
from timeline.models.asked import Asking, AskingQuerySet


class SnapshotQuerySet(AskingQuerySet["Snapshot"]):
    def due(self, now: datetime) -> Self:
        """None while no archive is to be asked: what waits goes on when the setting is there again."""
        return super().due(now) if settings.TRACKER_ARCHIVE else self.none()


class Snapshot(Asking):
    """Due while something is to be asked; then `end` says what came of it, and its article has the copy's address."""

    class Step(models.TextChoices):
        SAVE = "save", _("to be asked for")
        SAVING = "saving", _("being made")
        LOOK = "look", _("perhaps made all the same")

    class End(models.TextChoices):
        KEPT = "kept", _("kept")
        EXCLUDED = "excluded", _("its site does not want to be archived")
        FAILED = "failed", _("could not be made")

    article = models.OneToOneField(Article, models.CASCADE, primary_key=True, related_name="snapshot")
    host = CodeField(max_length=300)
    step = models.CharField(_("step"), max_length=10, choices=Step, default=Step.SAVE)
    end = models.CharField(_("what came of it"), max_length=10, choices=End, blank=True)
    job = CodeField(max_length=100, blank=True)
    """What the archive calls the copy that it is making."""
    tries = models.PositiveSmallIntegerField(default=0)
    detail = LineField(_("in detail"), max_length=500, blank=True)
    asked_at = models.DateTimeField(auto_now_add=True)

    objects = SnapshotQuerySet.as_manager()

    class Meta:
        ordering = ["-asked_at", "pk"]
        verbose_name, verbose_name_plural = _("archived copy"), _("archived copies")
        indexes = [
            models.Index("attempts", "due_at", "article", condition=Q(due_at__isnull=False), name="snapshot_due"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(due_at__isnull=True) | Q(end=""),
                name="snapshot_due_or_ended",
                violation_error_message=_("What has ended is not due any more."),
            )
        ]

    def __str__(self) -> str:
        return str(self.article)

    def settle(self, due_at: datetime | None, **values: object) -> bool:
        """What became of a step. False when the lease ran out and somebody else holds the row."""
        return self._settle(lease_until=None, attempts=0, last_error="", due_at=due_at, **values)

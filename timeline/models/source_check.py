"""Whether the page of a cited article is still there and still says what is quoted of it, looked at now and then.

What was found does not touch the article: the text that is held stays the one that was cited.
"""

from datetime import datetime
from typing import Self

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from timeline.fields import LineField, WebAddressField
from timeline.models.article import Article
from timeline.models.asked import AskingQuerySet
from timeline.models.following import Following, asked_host
from timeline.models.user import User
from timeline.vocabulary import SourceStanding

NEWS = (SourceStanding.MOVED, SourceStanding.ALTERED, SourceStanding.GONE)
"""Of which an editor should know."""


class SourceCheckQuerySet(AskingQuerySet["SourceCheck"]):
    def due(self, now: datetime) -> Self:
        """None while the setting says never."""
        return super().due(now) if settings.TRACKER_RECHECK_DAYS else self.none()

    def to_look_at(self) -> Self:
        """Of these an editor has not yet seen what became of them."""
        return self.filter(standing__in=NEWS, seen_at=None)

    def to_tell(self) -> Self:
        """Of these print does not yet say what was found."""
        return self.filter(tell_at__isnull=False)


class SourceCheck(Following):
    """Due when its page is to be looked at again. There is one for each cited article with an address."""

    article = models.OneToOneField(Article, models.CASCADE, primary_key=True, related_name="check_of_page")
    url = WebAddressField(_("address"))
    host = models.GeneratedField(
        expression=asked_host(), output_field=models.TextField(_("host that is asked")), db_persist=True
    )
    standing = models.CharField(_("found"), max_length=10, choices=SourceStanding, blank=True, editable=False)
    """"" until it could be said."""
    checked_on = models.DateField(_("last looked at"), null=True, editable=False)
    """When that was found: a day on which nothing could be said does not count."""
    detail = LineField(_("in detail"), max_length=500, blank=True, editable=False)
    moved_to = WebAddressField(_("new address"), blank=True, editable=False)
    lost = ArrayField(models.BigIntegerField(), default=list, editable=False)
    """The citations whose words do not stand there any more."""
    failures = models.PositiveSmallIntegerField(default=0, editable=False)
    """How often in a row nothing could be said."""
    seen_by = models.ForeignKey(User, models.SET_NULL, null=True, editable=False, related_name="+")
    seen_at = models.DateTimeField(_("seen by an editor"), null=True, editable=False)
    tell_at = models.DateTimeField(null=True, editable=False)
    """When print is to say so; null when it does."""

    objects = SourceCheckQuerySet.as_manager()

    class Meta:
        ordering = ["-checked_on", "pk"]
        verbose_name, verbose_name_plural = _("source to look at"), _("sources to look at")
        indexes = [
            models.Index("attempts", "due_at", "article", condition=Q(due_at__isnull=False), name="source_check_due"),
            models.Index("tell_at", condition=Q(tell_at__isnull=False), name="source_check_to_tell"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(standing="") ^ Q(checked_on__isnull=False),
                name="source_check_found_on_a_day",
                violation_error_message=_("What was found was found on a day."),
            )
        ]

    def __str__(self) -> str:
        return str(self.article)

    def settle(self, due_at: datetime, **values: object) -> bool:
        """What became of a look. False when the lease ran out and somebody else holds the row."""
        return self._settle(lease_until=None, attempts=0, last_error="", due_at=due_at, **values)

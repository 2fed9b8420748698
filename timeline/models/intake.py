"""A source that waits to be ingested: an address, or a page somebody saved."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from timeline.fields import LineField, WebAddressField
from timeline.models.article import Article
from timeline.models.user import User
from timeline.work import Work, WorkQuerySet


class IntakeQuerySet(WorkQuerySet["Intake"]):
    def waiting(self) -> Self:
        return self.filter(due_at__isnull=False)


class Intake(Work):
    """Due until the road has been walked; then it names the article, or why nothing was taken."""

    url = WebAddressField(_("address"), blank=True)
    name = LineField(_("file name"), max_length=255, blank=True)
    body = models.BinaryField(null=True, blank=True)
    given_published_on = models.DateField(_("published on"), null=True, blank=True)
    given_outlet = LineField(_("outlet"), max_length=120, blank=True)
    article = models.ForeignKey(Article, models.SET_NULL, null=True, blank=True, related_name="intakes")
    skipped_reason = LineField(_("not taken because"), max_length=40, blank=True)
    skipped_detail = LineField(_("detail"), max_length=500, blank=True)
    created_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    objects = IntakeQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name, verbose_name_plural = _("intake"), _("intakes")
        constraints = [
            models.CheckConstraint(
                condition=~Q(url="") | Q(body__isnull=False),
                name="intake_has_a_source",
                violation_error_message=_("Give an address, or the saved page."),
            )
        ]

    def __str__(self) -> str:
        return self.url or self.name or str(self.pk)

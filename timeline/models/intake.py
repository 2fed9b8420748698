"""A source that waits to be ingested: an address, or a page somebody saved."""

from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Case, Exists, F, Func, OuterRef, Q, Value, When, Window
from django.db.models.functions import Coalesce, Lower, RowNumber
from django.utils.translation import gettext_lazy as _

from timeline.fields import LineField, WebAddressField
from timeline.models.article import Article
from timeline.models.user import User
from timeline.work import Work, WorkQuerySet


class IntakeQuerySet(WorkQuerySet["Intake"]):
    def waiting(self) -> Self:
        return self.filter(due_at__isnull=False)

    def due(self, now: datetime) -> Self:
        """But for those whose host is being asked for another: one request at a time to each."""
        asked = Intake._base_manager.filter(host=OuterRef("host"), lease_until__gt=now).exclude(host="")
        return super().due(now).exclude(Exists(asked))

    def first_of_each_host(self) -> Self:
        """So that no host, however much is due of it, stands before all others. Sources without a host: all of them."""
        order = [F("attempts").asc(), F("due_at").asc(), F("pk").asc()]
        place = Window(RowNumber(), partition_by=F("host"), order_by=order)
        return self.annotate(place=place).filter(Q(place=1) | Q(host=""))

    def lock_host_of(self, pk: int) -> None:
        """Whoever else wants a row of this host waits until the transaction ends: its first due row is the lock."""
        host = self.filter(pk=pk).exclude(host="").values("host")
        list(self.filter(host__in=host, due_at__isnull=False).order_by("pk").select_for_update()[:1])


def _asked_host() -> Case:
    """The host in an address that will be asked; none where the page is at hand."""
    host = Lower(Func(F("url"), Value("^[A-Za-z]+://(\\[[^]]*\\]|[^/?#:]+)"), function="substring"))
    return Case(When(body__isnull=True, then=Coalesce(host, Value(""))), default=Value(""))


class Intake(Work):
    """Due until the road has been walked; then it names the article, to which the page has moved, or why nothing was
    taken."""

    url = WebAddressField(_("address"), blank=True)
    name = LineField(_("file name"), max_length=255, blank=True)
    body = models.BinaryField(null=True, blank=True)
    host = models.GeneratedField(
        expression=_asked_host(), output_field=models.TextField(_("host that is asked")), db_persist=True
    )
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
        indexes = [models.Index("host", condition=Q(due_at__isnull=False), name="intake_due_by_host")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(url="") | Q(body__isnull=False) | Q(due_at__isnull=True),
                name="intake_has_a_source",
                violation_error_message=_("Give an address, or the saved page."),
            )
        ]

    def __str__(self) -> str:
        return self.url or self.name or str(self.pk)

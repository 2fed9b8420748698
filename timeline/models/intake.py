"""A source that waits to be ingested: an address, a page somebody saved, or what a feed announced."""

from typing import Self

from django.db import models
from django.db.models import Case, Q, Value, When
from django.utils.translation import gettext_lazy as _

from timeline.fields import DayField, LineField, ProseField, WebAddressField
from timeline.models.article import Article
from timeline.models.asked import AskingQuerySet
from timeline.models.feed import Feed
from timeline.models.following import Following, asked_host
from timeline.models.user import User
from timeline.work import PATIENCE

NOT_RELEVANT = "not_relevant"
"""Why what a feed announced was not fetched: it is held, and trouble with it is nobody's."""


HAS_TEASER = Q(skipped_reason=NOT_RELEVANT) & ~Q(teaser="")
"""It was not fetched, and its teaser is kept for a while."""


class Turn(models.IntegerChoices):
    """Who goes first where much is waiting."""

    SOMEBODY_WAITS = 0, _("handed over by somebody")
    NEWS = 1, _("new in a feed")
    STOCK = 2, _("there before the feed was added, or changed since")


class IntakeQuerySet(AskingQuerySet["Intake"]):
    URGENCY = ("attempts", "turn", "due_at", "pk")

    def waiting(self) -> Self:
        return self.filter(due_at__isnull=False)

    def not_taken(self) -> Self:
        """Those in which somebody has to look why."""
        ended = Q(due_at=None) & ~Q(skipped_reason__in=["", NOT_RELEVANT])
        return self.filter(ended | Q(due_at__isnull=False, attempts__gte=PATIENCE))


def _host_of_address() -> Case:
    """The host in an address that will be asked; none where the page is at hand."""
    return Case(When(body__isnull=True, then=asked_host()), default=Value(""))


class Intake(Following):
    """Due until the road has been walked; then it names the article, to which the page has moved, or why nothing was
    taken.

    What a feed announced is known again by `item_key` (the feed's own word for it), by `address_sha256` (over all
    feeds), or by `label_sha256` (title and text); while `item_sha256` is the same, nothing of it has changed.
    """

    url = WebAddressField(_("address"), blank=True)
    name = LineField(_("file name"), max_length=255, blank=True)
    body = models.BinaryField(null=True, blank=True)
    host = models.GeneratedField(
        expression=_host_of_address(), output_field=models.TextField(_("host that is asked")), db_persist=True
    )
    given_published_on = DayField(_("published on"), null=True, blank=True)
    given_outlet = LineField(_("outlet"), max_length=120, blank=True)
    article = models.ForeignKey(Article, models.SET_NULL, null=True, blank=True, related_name="intakes")
    skipped_reason = LineField(_("not taken because"), max_length=40, blank=True)
    skipped_detail = LineField(_("detail"), max_length=500, blank=True)
    turn = models.PositiveSmallIntegerField(choices=Turn, default=Turn.SOMEBODY_WAITS, db_default=0, editable=False)
    feed = models.ForeignKey(Feed, models.SET_NULL, null=True, blank=True, editable=False, related_name="intakes")
    title = LineField(_("title"), max_length=500, blank=True, default="", db_default="", editable=False)
    teaser = ProseField(_("teaser"), max_length=2000, blank=True, default="", db_default="", editable=False)
    announced_at = models.DateTimeField(_("announced"), null=True, editable=False)
    item_key = LineField(max_length=64, blank=True, default="", db_default="", editable=False)
    item_sha256 = LineField(max_length=64, blank=True, default="", db_default="", editable=False)
    label_sha256 = LineField(max_length=64, blank=True, default="", db_default="", editable=False)
    address_sha256 = LineField(max_length=64, blank=True, default="", db_default="", editable=False)
    created_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    objects = IntakeQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name, verbose_name_plural = _("source"), _("sources on their way in")
        indexes = [
            models.Index("host", condition=Q(due_at__isnull=False), name="intake_due_by_host"),
            models.Index("attempts", "turn", "due_at", "id", condition=Q(due_at__isnull=False), name="intake_due"),
            models.Index("created_at", condition=HAS_TEASER, name="intake_to_forget"),
            models.Index("feed", "label_sha256", condition=Q(feed__isnull=False), name="intake_by_label"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["feed", "item_key", "item_sha256"],
                condition=Q(feed__isnull=False),
                name="intake_item_once_as_it_is",
                violation_error_message=_("This item of the feed is held already, as it is."),
            ),
            models.UniqueConstraint(
                fields=["address_sha256"],
                condition=Q(feed__isnull=False) & ~Q(address_sha256=""),
                name="intake_address_once_over_feeds",
                violation_error_message=_("A feed has announced this address already."),
            ),
            models.CheckConstraint(
                condition=~Q(url="") | Q(body__isnull=False) | Q(due_at__isnull=True),
                name="intake_has_a_source",
                violation_error_message=_("Give an address, or the saved page."),
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.url or self.name or str(self.pk)

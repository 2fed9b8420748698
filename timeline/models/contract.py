"""Contracts, in the terms of OCDS. What they cost, and between whom, stands on the events that state it."""

from collections.abc import Iterable
from typing import Self

from django.db import models
from django.db.models import Count, F, Q
from django.utils.translation import gettext_lazy as _

from timeline.fields import LineField, PlainSlugField, ProseField
from timeline.fields.constraints import CheckAt
from timeline.models.record import SLUG_HELP, Printable


class ContractQuerySet(models.QuerySet["Contract"]):
    def between(self, organizations: Iterable[models.Model]) -> Self:
        """To which two of these at least are parties, by what any of its events states."""
        among = Q(events__parties__organization__in=list(organizations))
        parties = Count("events__parties__organization", filter=among, distinct=True)
        return self.filter(among).annotate(of_these=parties).filter(of_these__gte=2)


class Contract(Printable):
    letter, kind_name = "K", "contract"

    slug = PlainSlugField(_("slug"), max_length=80, unique=True, blank=True, help_text=SLUG_HELP)
    title = LineField(_("title"), max_length=200)
    description = ProseField(_("description"), max_length=10_000, blank=True)
    award_id = LineField(
        _("award id"), max_length=120, blank=True, help_text=_("USAspending generated_unique_award_id")
    )
    piid = LineField(_("PIID"), max_length=60, blank=True)
    prior = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="followed_by", verbose_name=_("prior contract")
    )

    objects = ContractQuerySet.as_manager()

    class Meta(Printable.Meta):
        ordering = ["title", "pk"]
        verbose_name, verbose_name_plural = _("contract"), _("contracts")
        constraints = [
            models.CheckConstraint(
                condition=~Q(title="") & ~Q(slug=""),
                name="contract_has_a_title",
                violation_error_message=_("A contract needs a title and a slug."),
            ),
            CheckAt(
                condition=~Q(prior=F("id")),
                at="prior",
                name="contract_not_before_itself",
                violation_error_message=_("A contract can’t be the prior contract of itself: choose another one."),
            ),
            models.UniqueConstraint(
                fields=["award_id"],
                condition=~Q(award_id=""),
                name="contract_award_id_once",
                violation_error_message=_("Another contract has this award id."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

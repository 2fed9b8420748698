"""What was asked of whom, and what came of it: each response evidenced by an entry."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from timeline.fields import LineField
from timeline.models.entry import TimelineEntry
from timeline.models.organization import Organization
from timeline.models.record import Printable
from timeline.vocabulary import ResponseState


class Demand(Printable):
    letter, kind_name = "D", "demand"

    text = LineField(_("demand"), max_length=300)
    of = models.ForeignKey(Organization, models.PROTECT, related_name="demands", verbose_name=_("of whom"))
    made_in = models.ManyToManyField(TimelineEntry, related_name="demands", verbose_name=_("made in"))

    class Meta(Printable.Meta):
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("demand"), _("demands")
        constraints = [
            models.CheckConstraint(
                condition=~Q(text=""), name="demand_has_words", violation_error_message=_("A demand needs words.")
            )
        ]

    def __str__(self) -> str:
        return self.text


class Response(models.Model):
    Kind = ResponseState
    letter = "R"
    """Its key in what a verdict made: it has no page, and no id that readers see."""

    demand = models.ForeignKey(Demand, models.CASCADE, related_name="responses")
    entry = models.ForeignKey(
        TimelineEntry, models.PROTECT, related_name="responses", verbose_name=_("the entry that shows it")
    )
    kind = models.CharField(_("response"), max_length=20, choices=Kind.choices)

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("response"), _("responses")
        constraints = [models.UniqueConstraint(fields=["demand", "entry"], name="response_once_an_entry")]

    def __str__(self) -> str:
        return self.get_kind_display()

"""The weights of relevance that editors' verdicts gave, one row for each time that they were fitted."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from timeline.fields import PlainJSONField
from timeline.ingest import signs
from timeline.ingest.relevance import BY_HAND, Weights


class RelevanceWeightsQuerySet(models.QuerySet["RelevanceWeights"]):
    def in_force(self) -> Weights:
        """The latest; those set by hand while there is none."""
        row = self.newest()
        return row.weights if row else BY_HAND

    def newest(self) -> "RelevanceWeights | None":
        return self.order_by("-pk").first()


class RelevanceWeights(models.Model):
    start = models.FloatField()
    of = PlainJSONField(help_text=_("The weight of each sign, by its name."))
    fitted_at = models.DateTimeField(_("fitted"))
    verdicts = models.PositiveIntegerField(_("verdicts"))
    judged_to = models.BigIntegerField(null=True, default=0)
    """The articles up to this number were judged anew by it, of those that wait; null when all were."""

    objects = RelevanceWeightsQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name, verbose_name_plural = _("weights of relevance"), _("weights of relevance")

    def __str__(self) -> str:
        return f"{self.fitted_at:%Y-%m-%d}, {self.verdicts}"

    @property
    def weights(self) -> Weights:
        of = tuple(float(self.of.get(name, 0)) for name in signs.NUMBERS)
        return Weights(self.start, of, timezone.localdate(self.fitted_at), self.verdicts)

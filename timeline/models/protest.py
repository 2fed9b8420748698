"""What makes an entry a protest: what was done, by whom in words, how many as said."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from timeline.fields import LineArrayField, LineField
from timeline.fields.constraints import CheckAt
from timeline.models.entry import TimelineEntry
from timeline.vocabulary import ActionType


def validate_action_types(values: list[str]) -> None:
    unknown = sorted(set(values) - set(ActionType.values))
    if unknown:
        raise ValidationError(
            _("%(unknown)s: no such action. Choose from %(allowed)s."),
            params={"unknown": ", ".join(unknown), "allowed": ", ".join(ActionType.values)},
        )


class ProtestEvent(models.Model):
    entry = models.OneToOneField(TimelineEntry, models.CASCADE, related_name="protest")
    action_types = LineArrayField(
        LineField(max_length=40),
        validators=[validate_action_types],
        verbose_name=_("actions"),
        help_text=_("Parted by commas: open_letter, petition, walkout, strike, rally …"),
    )
    participants = LineField(_("who took part, in words"), max_length=200, blank=True)
    size_text = LineField(_("size as said"), max_length=120, blank=True)
    size_low = models.PositiveIntegerField(_("at least"), null=True, blank=True)
    size_high = models.PositiveIntegerField(_("at most"), null=True, blank=True)
    size_unit = LineField(_("unit"), max_length=60, blank=True)
    size_claimed_by = LineField(_("who says so"), max_length=120, blank=True)
    is_online = models.BooleanField(_("online"), null=True, blank=True)
    met_with = LineField(_("how it was met"), max_length=200, blank=True)

    class Meta:
        verbose_name, verbose_name_plural = _("protest"), _("protests")
        constraints = [
            models.CheckConstraint(
                condition=Q(action_types__len__gt=0),
                name="protest_has_an_action",
                violation_error_message=_("Choose at least one kind of action."),
            ),
            CheckAt(
                condition=Q(size_low__isnull=True) | Q(size_high__isnull=True) | Q(size_low__lte=F("size_high")),
                at="size_low",
                name="size_low_not_above_high",
                violation_error_message=_("The lower bound of the size is above the upper one: change one of them."),
            ),
        ]

    def __str__(self) -> str:
        return ", ".join(self.action_types)

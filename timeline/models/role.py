"""What an organization did in an entry, or what was done to it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from timeline import vocabulary
from timeline.models.entry import TimelineEntry
from timeline.models.organization import Organization


class Role(models.Model):
    """An organization's part in an entry."""

    Part = vocabulary.Part

    entry = models.ForeignKey(TimelineEntry, models.CASCADE, related_name="roles")
    organization = models.ForeignKey(Organization, models.PROTECT, related_name="roles", verbose_name=_("organization"))
    part = models.CharField(_("role"), max_length=20, choices=Part.choices)

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("role"), _("roles")
        constraints = [models.UniqueConstraint(fields=["entry", "organization", "part"], name="role_once")]

    def __str__(self) -> str:
        return f"{self.organization}: {self.get_part_display()}"

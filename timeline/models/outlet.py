"""Who publishes."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from timeline.addresses import hosts
from timeline.fields import DomainField, LineField


class Outlet(models.Model):
    name = LineField(_("name"), max_length=120, unique=True)
    owner = LineField(_("owner"), max_length=120, blank=True)
    domain = DomainField(_("domain"), max_length=hosts.LONGEST, blank=True)

    class Meta:
        ordering = ["name"]
        verbose_name, verbose_name_plural = _("outlet"), _("outlets")
        constraints = [
            models.CheckConstraint(
                condition=~Q(name=""), name="outlet_has_a_name", violation_error_message=_("An outlet needs a name.")
            ),
            models.CheckConstraint(
                condition=Q(domain="") | Q(domain__regex=hosts.PATTERN),
                name="outlet_domain_is_a_host",
                violation_error_message=_(
                    "The domain of an outlet is the host of its site alone, like courier.example."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.name

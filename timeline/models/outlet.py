"""Who publishes: outlets and the feeds they offer."""

from django.contrib.postgres.indexes import HashIndex
from django.db import models
from django.db.models import Q
from django.db.models.functions import MD5
from django.utils.translation import gettext_lazy as _

from timeline.addresses import hosts
from timeline.fields import DomainField, LineField, WebAddressField
from timeline.work import Work


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


class Feed(Work):
    """An address that is polled; due when its time has come."""

    outlet = models.ForeignKey(Outlet, models.PROTECT, null=True, blank=True, related_name="feeds")
    url = WebAddressField(_("address"))
    title = LineField(_("title"), max_length=200, blank=True)
    is_active = models.BooleanField(_("active"), default=True)

    class Meta:
        ordering = ["url"]
        verbose_name, verbose_name_plural = _("feed"), _("feeds")
        indexes = [HashIndex(fields=["url"], name="feed_by_address")]
        constraints = [
            models.UniqueConstraint(
                MD5("url"), name="feed_address_once", violation_error_message=_("Another feed has this address.")
            )
        ]

    def __str__(self) -> str:
        return self.title or self.url

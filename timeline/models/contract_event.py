"""What happened to a contract, with the amount, period and parties that this event's sources state (OCDS terms)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from timeline import dates
from timeline.fields import CurrencyField, EDTFField
from timeline.fields.constraints import CheckAt
from timeline.models.contract import Contract
from timeline.models.entry import TimelineEntry
from timeline.models.organization import Organization
from timeline.vocabulary import ContractEventType, PartyRole


class ContractEvent(models.Model):
    """What an entry says happened to a contract, with the figures it states."""

    Type = ContractEventType

    entry = models.OneToOneField(TimelineEntry, models.CASCADE, related_name="contract_event")
    contract = models.ForeignKey(Contract, models.PROTECT, null=True, blank=True, related_name="events")
    type = models.CharField(_("event"), max_length=20, choices=Type.choices)
    amount = models.DecimalField(_("amount"), max_digits=18, decimal_places=2, null=True, blank=True)
    currency = CurrencyField(_("currency"), max_length=3, blank=True, help_text=_("ISO 4217, such as USD"))
    period = EDTFField(_("period"), max_length=60, blank=True, help_text=_("EDTF, such as 2018-03/2019-09"))

    class Meta:
        verbose_name, verbose_name_plural = _("contract event"), _("contract events")
        constraints = [
            models.CheckConstraint(
                condition=Q(period="") | Q(period__regex=dates.PATTERN),
                name="contract_period_is_edtf",
                violation_error_message=_("A period is a date in EDTF, such as 2018-03/2019-09."),
            ),
            models.CheckConstraint(
                condition=Q(currency="") | Q(currency__regex="^[A-Z]{3}$"),
                name="contract_currency_is_a_code",
                violation_error_message=_("A currency is written as ISO 4217 does, such as USD."),
            ),
            CheckAt(
                condition=Q(amount__isnull=True) | Q(amount__gte=0),
                at="amount",
                name="amount_not_negative",
                violation_error_message=_(
                    "An amount can’t be below zero: write what was taken away as an event of its own."
                ),
            ),
            CheckAt(
                condition=Q(amount__isnull=True) | ~Q(currency=""),
                at="currency",
                name="amount_has_a_currency",
                violation_error_message=_("An amount needs its currency, like USD."),
            ),
        ]

    def __str__(self) -> str:
        return self.get_type_display()


class ContractParty(models.Model):
    Role = PartyRole

    event = models.ForeignKey(ContractEvent, models.CASCADE, related_name="parties")
    organization = models.ForeignKey(Organization, models.PROTECT, related_name="+", verbose_name=_("organization"))
    role = models.CharField(_("role"), max_length=20, choices=Role.choices)

    class Meta:
        ordering = ["role", "pk"]
        verbose_name, verbose_name_plural = _("party"), _("parties")
        constraints = [
            models.UniqueConstraint(fields=["event", "organization", "role"], name="party_once_in_each_role")
        ]

    def __str__(self) -> str:
        return f"{self.organization} ({self.role})"

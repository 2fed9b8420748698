"""The contract event's details: its parties are picked by role, in the event's own form."""

from typing import Any, cast

from django import forms
from django.contrib import admin
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from timeline.admin.forms import PlainForm
from timeline.admin.new_organizations import OrganizationChoices, may_add
from timeline.admin.pickers import OrganizationPickers, Pickers
from timeline.models import ContractEvent, ContractParty, Organization
from timeline.vocabulary import PartyRole

ROLES = [role.value for role in PartyRole]


def _picker(role: PartyRole) -> OrganizationChoices:
    return OrganizationChoices(label=capfirst(role.label), queryset=Organization.objects.all(), required=False)


class ContractEventForm(PlainForm):
    buyer = _picker(PartyRole.BUYER)
    procuringEntity = _picker(PartyRole.PROCURING_ENTITY)  # OCDS's own spelling
    supplier = _picker(PartyRole.SUPPLIER)
    reseller = _picker(PartyRole.RESELLER)

    class Meta:
        model = ContractEvent
        fields = ["type", "contract", "amount", "currency", "period"]
        help_texts = {"amount": _("Only a figure that this event's source states.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        organization = cast(Any, ContractParty._meta.get_field("organization"))
        widget = OrganizationPickers if may_add(self.request) else Pickers
        for role in ROLES:
            picker = cast(forms.ModelMultipleChoiceField, self.fields[role])
            picker.widget = widget(organization, admin.site)
            picker.widget.choices = picker.choices
        if self.instance.pk:
            for party in self.instance.parties.all():
                self.initial.setdefault(party.role, []).append(party.organization_id)

    def save(self, commit: bool = True) -> ContractEvent:
        event = super().save(commit)
        if commit:
            self._set_parties(event)
        return event

    def _set_parties(self, event: ContractEvent) -> None:
        wanted = {(role, party.pk) for role in ROLES for party in self.cleaned_data.get(role, [])}
        for party in event.parties.all():
            if (party.role, party.organization_id) not in wanted:
                party.delete()
        for role, organization in wanted:
            event.parties.get_or_create(role=role, organization_id=organization)

"""What an editor says of a contract beside yes: who is what in it, which contract it is, from when to when it runs."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from timeline import dates
from timeline.admin.rights import seen
from timeline.editorial import in_contract
from timeline.models import Contract, Organization, Suggestion
from timeline.vocabulary import OrganizationKind, PartyRole

PARTY, CONTRACT, PERIOD = "party-", "contract", "period"
NONE, NEW = "none", "new"
"""Said by buttons of which one is pressed: a browser sends “on” for one without a value."""
BY_KIND = {OrganizationKind.AGENCY.value: PartyRole.BUYER, OrganizationKind.COMPANY.value: PartyRole.SUPPLIER}
"""What most are in contracts that the record is about: offered, and seen before anybody says yes."""


def fields(request: HttpRequest, suggestion: Suggestion) -> dict[str, forms.Field]:
    """By their names; none where it is of no contract's event."""
    proposal = suggestion.proposal
    if not proposal["contract_event"]:
        return {}
    known = _known(proposal)
    held = list(seen(request, Contract.objects.between(known.values())))
    made = dict(_parties(proposal, known))
    if held or request.user.has_perm("timeline.add_contract"):
        made[CONTRACT] = _contract(request, held)
    if ways := list(in_contract.periods(proposal, held)):
        made[PERIOD] = _period(proposal, ways)
    return made


def chosen(suggestion: Suggestion, given: dict[str, Any]) -> dict[str, Any]:
    """As the editorial Chosen has it."""
    if not suggestion.proposal["contract_event"]:
        return {}
    names = _names(suggestion.proposal)
    return {
        "in_contract_as": {name: given.get(f"{PARTY}{at}", "") for at, name in enumerate(names)},
        "contract": _chosen_contract(given.get(CONTRACT, "")),
        "period": (given.get(PERIOD) or NONE).replace(NONE, ""),
    }


def _names(proposal: dict[str, Any]) -> list[str]:
    """Each party once."""
    return list(dict.fromkeys(map(in_contract.who, proposal["organizations"])))


def _known(proposal: dict[str, Any]) -> dict[str, Organization]:
    return Organization.objects.by_slugs([role["slug"] for role in proposal["organizations"] if role["slug"]])


def _parties(proposal: dict[str, Any], known: dict[str, Organization]) -> Iterator[tuple[str, forms.Field]]:
    told = in_contract.roles_told(proposal)
    kinds = {role["name"]: role.get("kind") for role in proposal["organizations"] if not role["slug"]}
    kinds |= {slug: one.kind for slug, one in known.items()}
    for at, name in enumerate(_names(proposal)):
        if name in kinds:
            yield (
                f"{PARTY}{at}",
                forms.ChoiceField(
                    label=str(known.get(name, name)),
                    choices=[("", _("no party")), *PartyRole.offered()],
                    initial=told.get(name) or BY_KIND.get(kinds[name] or "", ""),
                    required=False,
                ),
            )


def _contract(request: HttpRequest, held: list[Contract]) -> forms.Field:
    new = [(NEW, _("Make a contract of it, called by its parties"))]
    choices = [(str(contract.pk), f"{contract.record_id} {contract}") for contract in held]
    return forms.ChoiceField(
        label=_("The contract"),
        choices=[
            (NONE, _("None on record")),
            *choices,
            *(new if request.user.has_perm("timeline.add_contract") else []),
        ],
        widget=forms.RadioSelect,
        initial=NONE,
        required=False,
    )


def _period(proposal: dict[str, Any], ways: list[tuple[str, str]]) -> forms.Field:
    """Only what expired has an end of which the page tells."""
    choices = [(edtf, capfirst(f"{dates.words(dates.parse(edtf))}: {why}")) for edtf, why in ways]
    return forms.ChoiceField(
        label=_("It runs"),
        choices=[(NONE, _("Leave it open: from when is not told")), *choices],
        widget=forms.RadioSelect,
        initial=NONE,
        required=False,
    )


def _chosen_contract(value: str) -> Contract | None:
    if value == NEW:
        return Contract()
    return Contract.objects.filter(pk=value).first() if value.isdigit() else None

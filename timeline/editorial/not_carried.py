"""What a proposal tells that accepting it fills into no field of the draft, and why: told before anybody accepts."""

from typing import Any

from django.utils.translation import gettext as _

from timeline.editorial import in_contract
from timeline.models import Role, TimelineEntry


def not_carried(proposal: dict[str, Any]) -> dict[str, str]:
    """Sentences, by the name of what the proposal tells."""
    told = {
        "action_types": _of_no_protest(proposal),
        "participants": _of_no_protest(proposal),
        "size": _of_no_protest(proposal),
        "amount": _sum(proposal),
        "period": _period(proposal),
        "demands": _demands(proposal),
    }
    return {name: why for name, why in told.items() if why and proposal.get(name)}


def _of_no_protest(proposal: dict[str, Any]) -> str:
    if proposal["kind"] == TimelineEntry.Kind.PROTEST:
        return ""
    return _("Only a protest has a field for it: write it into the summary.")


def _sum(proposal: dict[str, Any]) -> str:
    if not proposal["contract_event"]:
        return _("Only what happens to a contract has a field for it: write it into the summary.")
    return "" if in_contract.sum_of(proposal) else _("The field has no room for it: write it into the summary.")


def _period(proposal: dict[str, Any]) -> str:
    if not proposal["contract_event"]:
        return _("Only what happens to a contract has a field for it: write it into the summary.")
    if in_contract.stated(proposal):
        return ""
    return _("From when to when is not told: the field takes dates.")


def _demands(proposal: dict[str, Any]) -> str:
    is_directed = any(role["role"] == Role.Part.TARGET for role in proposal["organizations"])
    return "" if is_directed else _("It is directed at nobody, so of whom it is asked is not told.")

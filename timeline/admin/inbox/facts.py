"""What a suggestion's proposal says of an event, in words: who, what, how many, how much."""

from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from timeline.models import ContractEvent, Organization, Product, Role, Suggestion
from timeline.models.protest import ActionType
from timeline.templatetags.record import money
from timeline.wording import durations


def facts(suggestion: Suggestion) -> list[tuple[str, list[str]]]:
    """What is known of it, each with its name."""
    proposal = suggestion.proposal
    told = [
        (_("Kind"), [_kind(proposal)]),
        (_("Roles"), _roles(proposal)),
        (_("Products"), _products(proposal)),
        (_("Who took part"), [proposal.get("participants", "")]),
        (_("How many"), [_size(proposal)]),
        (_("Amount"), [_amount(proposal)]),
        (_("For how long"), [durations.length(proposal.get("period") or "")]),
        (_("What is asked"), [f"“{words}”" for words in proposal.get("demands") or []]),
        (_("Answers"), _answers(suggestion)),
    ]
    return [(label, lines) for label, found in told if (lines := [line for line in found if line])]


def _kind(proposal: dict[str, Any]) -> str:
    details = [str(ActionType(action).label) for action in proposal.get("action_types") or []]
    if proposal.get("contract_event"):
        details.append(str(ContractEvent.Type(proposal["contract_event"]).label))
    return capfirst(": ".join(filter(None, [proposal["kind"], ", ".join(details)])))


def _roles(proposal: dict[str, Any]) -> list[str]:
    roles = proposal.get("organizations") or []
    known = Organization.objects.by_slugs([role["slug"] for role in roles if role["slug"]])
    return [f"{_name(role, known)}: {Role.Part(role['role']).label}" for role in roles]


def _name(role: dict[str, Any], known: dict[str, Organization]) -> str:
    """As the record has it, or as the page does; a question where the sentence does not name it."""
    name = str(known.get(role["slug"], role["slug"] or role["name"]))
    asked = f"{name}?" if role.get("inferred") else name
    return asked if role["slug"] else _("%(name)s (not on record)") % {"name": asked}


def _products(proposal: dict[str, Any]) -> list[str]:
    slugs = proposal.get("products") or []
    return list(Product.objects.filter(slug__in=slugs).values_list("name", flat=True)) if slugs else []


def _size(proposal: dict[str, Any]) -> str:
    size = proposal.get("size") or {}
    bounds = [size.get("low"), size.get("high")]
    said = " ".join(filter(None, [size.get("text"), size.get("unit")]))
    if not said or (bounds[0] == bounds[1] and str(bounds[0]) == size.get("text")):
        return said
    return f"{said} ({_range(*bounds)})" if any(bound is not None for bound in bounds) else said


def _range(low: int | None, high: int | None) -> str:
    if high is None:
        return _("at least %(low)s") % {"low": low}
    if low is None:
        return _("at most %(high)s") % {"high": high}
    return str(low) if low == high else _("%(low)s to %(high)s") % {"low": low, "high": high}


def _amount(proposal: dict[str, Any]) -> str:
    amount = proposal.get("amount")
    return money(amount["amount"], amount["currency"]) if amount else ""


def _answers(suggestion: Suggestion) -> list[str]:
    """The headlines of what it answers, with the entry where one came of it."""
    keys = suggestion.proposal.get("answers") or []
    others = Suggestion.objects.filter(article=suggestion.article_id, claim_key__in=keys) if keys else None
    return [_answered(other) for other in others.select_related("claim__entry")] if others else []


def _answered(other: Suggestion) -> str:
    entry = other.claim.entry if other.claim else None
    return f"{entry.record_id} {entry}" if entry else other.title

"""What a suggestion's proposal says of an event, in words: who, what, how many, how much."""

from dataclasses import dataclass, replace
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from timeline import dates, editorial
from timeline.models import ContractEvent, Organization, Product, Role, Suggestion
from timeline.models.protest import ActionType
from timeline.templatetags.record import money
from timeline.wording import durations


@dataclass(frozen=True)
class Fact:
    """`left`: why accepting fills it into no field of the draft; "" where it does."""

    label: str
    lines: list[str]
    left: str = ""


def facts(suggestion: Suggestion) -> list[Fact]:
    """What is known of it, each with its name."""
    proposal, left = suggestion.proposal, editorial.not_carried(suggestion.proposal)
    told = [
        Fact(_("Kind"), [_kind(proposal)], left.get("action_types", "")),
        Fact(_("Roles"), _roles(proposal)),
        Fact(_("Products"), _products(proposal)),
        Fact(_("Who took part"), [proposal.get("participants", "")], left.get("participants", "")),
        Fact(_("How many"), [_size(proposal)], left.get("size", "")),
        Fact(_("Amount"), [_amount(proposal)], left.get("amount", "")),
        Fact(_("For how long"), [_period(proposal)], left.get("period", "")),
        Fact(_("What is asked"), [f"“{words}”" for words in proposal.get("demands") or []], left.get("demands", "")),
        Fact(_("Answers"), _answers(suggestion)),
    ]
    return [replace(fact, lines=lines) for fact in told if (lines := [line for line in fact.lines if line])]


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


def _period(proposal: dict[str, Any]) -> str:
    """As a date says it, or as a length of time."""
    period = proposal.get("period") or ""
    try:
        return dates.words(dates.parse(period))
    except dates.DateError:
        return durations.length(period)


def _answers(suggestion: Suggestion) -> list[str]:
    """The headlines of what it answers, with the entry where one came of it."""
    keys = suggestion.proposal.get("answers") or []
    others = Suggestion.objects.filter(article=suggestion.article_id, claim_key__in=keys) if keys else None
    return [_answered(other) for other in others.select_related("claim__entry")] if others else []


def _answered(other: Suggestion) -> str:
    entry = other.claim.entry if other.claim else None
    return f"{entry.record_id} {entry}" if entry else _("%(title)s (accept that first, to link it)") % {"title": other}

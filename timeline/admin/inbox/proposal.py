"""A suggestion's proposal as the inbox says it."""

from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from timeline import dates
from timeline.admin.inbox.context import Context, around
from timeline.ingest import store
from timeline.models import Article, ContractEvent, Organization, Product, Role, Suggestion
from timeline.models.protest import ActionType

STRONG, LIKELY = 0.75, 0.5


@dataclass(frozen=True)
class Line:
    """What the list shows of a suggestion."""

    suggestion: Suggestion
    when: str
    is_exact: bool
    strength: str


@dataclass(frozen=True)
class Shown(Line):
    """What the pane shows of the chosen one, besides."""

    context: Context | None
    reasons: list[str]
    facts: list[tuple[str, list[str]]]
    copies: list[Article]


def line(suggestion: Suggestion) -> Line:
    proposal = suggestion.proposal
    return Line(suggestion, words_of_date(proposal), is_exact(proposal), words_of_score(suggestion.score))


def words_of_date(proposal: dict[str, Any]) -> str:
    date = proposal.get("date")
    return dates.words(dates.parse(date["edtf"])) if date else _("date not found")


def is_exact(proposal: dict[str, Any]) -> bool:
    """Whether the day is known: the mark is solid then, else hollow."""
    date = proposal.get("date")
    return date is not None and dates.as_json(dates.parse(date["edtf"]))["precision"] == "day"


def words_of_score(score: float) -> str:
    if score >= STRONG:
        return _("strong")
    return _("likely") if score >= LIKELY else _("weak")


def show(suggestion: Suggestion) -> Shown:
    return Shown(
        **vars(line(suggestion)),
        context=around(suggestion.quote, suggestion.article.text),
        reasons=_reasons(suggestion),
        facts=_facts(suggestion.proposal),
        copies=store.copies(suggestion.article),
    )


def _reasons(suggestion: Suggestion) -> list[str]:
    """Without the date's, which is told by itself."""
    of_date = (suggestion.proposal.get("date") or {}).get("reason")
    return [reason for reason in suggestion.reasons if not (of_date and of_date in reason)]


def _facts(proposal: dict[str, Any]) -> list[tuple[str, list[str]]]:
    facts = [
        (_("Kind"), [_kind(proposal)]),
        (_("Roles"), _roles(proposal)),
        (_("Products"), _products(proposal)),
        (_("Who took part"), [proposal.get("participants", "")]),
        (_("How many"), [_size(proposal)]),
    ]
    return [(label, lines) for label, found in facts if (lines := [line for line in found if line])]


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

"""The content of the entry that a suggestion proposes: what accepting it thaws."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model

from timeline.editorial.attach import citation
from timeline.models import ContractEvent, Organization, Product, ProtestEvent, Suggestion, TimelineEntry
from timeline.printed.contents import Content

EMPTY: Content = {
    "kind_of_record": TimelineEntry.kind_name,
    "is_announced": False,
    **dict.fromkeys(("summary", "location", "claim_state", "claim_note"), ""),
    **{name: [] for name in ("organizations", "products", "contracts", "stories", "topics", "links")},
    **dict.fromkeys(("protest", "contract_event")),
}
"""An entry of which nothing is told yet."""
EVENT: Content = {**dict.fromkeys(("contract", "amount", "currency", "period")), "parties": []}


def draft(suggestion: Suggestion, organizations: Mapping[str, Organization] | None = None) -> Content:
    """The content of the entry that it proposes. Organizations and products that are gone by now are left out; of those
    that are not on record, these by their names take part."""
    proposal, known = suggestion.proposal, list(takes_part(suggestion.proposal, organizations or {}))
    return EMPTY | {
        "kind": proposal["kind"],
        "title": _affirmed(proposal["title"], proposal),
        "date": proposal["date"]["edtf"],
        "organizations": [{"organization": one.record_id, "role": role} for one, role in dict.fromkeys(known)],
        "products": [one.record_id for one in Product.objects.filter(slug__in=proposal["products"])],
        "protest": _protest(proposal) if proposal["kind"] == TimelineEntry.Kind.PROTEST else None,
        "contract_event": _event(proposal) if proposal["contract_event"] else None,
        "citations": [citation(suggestion)],
    }


def takes_part(
    proposal: dict[str, Any], organizations: Mapping[str, Organization]
) -> Iterator[tuple[Organization, str]]:
    known = Organization.objects.by_slugs([role["slug"] for role in proposal["organizations"] if role["slug"]])
    for role in proposal["organizations"]:
        found = known.get(role["slug"]) if role["slug"] else organizations.get(role["name"])
        if found:
            yield found, role["role"]


def _affirmed(words: str, proposal: dict[str, Any]) -> str:
    """Without the marks of questions: whoever accepts says yes to them."""
    asked = [role for role in proposal["organizations"] if role.get("inferred")]
    known = Organization.objects.by_slugs([role["slug"] for role in asked if role["slug"]])
    for role in asked:
        name = known[role["slug"]].name if role["slug"] in known else role.get("name") or role["slug"]
        words = words.replace(f"{name}?", name)
    return words


def _event(proposal: dict[str, Any]) -> Content:
    """With the sum that is proposed, where the column has room for it. How long it is for, a date, nobody knows yet."""
    sum_ = proposal.get("amount") or {}
    column: Any = ContractEvent._meta.get_field("amount")
    try:
        amount = str(column.clean(sum_.get("amount"), None)) if sum_ else None
    except ValidationError:
        amount = None
    told = {"amount": amount, "currency": sum_["currency"]} if amount else {}
    return {"type": proposal["contract_event"], **EVENT, **told}


def _protest(proposal: dict[str, Any]) -> Content:
    return {
        "action_types": proposal["action_types"] or ["other"],
        "participants": short(proposal.get("participants", "").replace("?", ""), ProtestEvent, "participants"),
        "size": _size(proposal["size"]) if proposal["size"] else None,
        "online": None,
        "met_with": None,
    }


def _size(size: dict[str, Any]) -> Content:
    words = {name: short(size.get(name, ""), ProtestEvent, f"size_{name}") for name in ("text", "unit")}
    return words | {"low": size.get("low"), "high": size.get("high"), "claimed_by": ""}


def short(words: str, model: type[Model], name: str) -> str:
    """What was read is cut where the column ends; the sentence that it stands in is quoted whole."""
    column: Any = model._meta.get_field(name)
    return words[: column.max_length]

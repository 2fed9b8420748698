"""The content of the entry that a suggestion proposes: what accepting it thaws."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.db.models import Model

from timeline.editorial import in_contract
from timeline.editorial.attach import citation
from timeline.editorial.in_contract import who
from timeline.models import Contract, Organization, Product, ProtestEvent, Role, Suggestion, TimelineEntry
from timeline.printed.contents import Content

EMPTY: Content = {
    "kind_of_record": TimelineEntry.kind_name,
    "is_announced": False,
    **dict.fromkeys(("summary", "location", "claim_state", "claim_note"), ""),
    **{name: [] for name in ("organizations", "products", "contracts", "stories", "topics", "links")},
    **dict.fromkeys(("protest", "contract_event")),
}
"""An entry of which nothing is told yet."""


def draft(
    suggestion: Suggestion,
    organizations: Mapping[str, Organization] | None = None,
    in_contract_as: Mapping[str, str] | None = None,
    contract: Contract | None = None,
    period: str = "",
) -> Content:
    """The content of the entry that it proposes. Organizations and products that are gone by now are left out; of those
    that are not on record, these by their names take part. `in_contract_as`: in OCDS's roles, as the proposal tells
    where nobody says otherwise."""
    proposal, known = suggestion.proposal, list(takes_part(suggestion.proposal, organizations or {}))
    roles = in_contract.roles_told(proposal) if in_contract_as is None else in_contract_as
    event = in_contract.event(proposal, known, roles, contract, period) if proposal["contract_event"] else None
    return EMPTY | {
        "kind": proposal["kind"],
        "title": _affirmed(proposal["title"], proposal),
        "date": proposal["date"]["edtf"],
        "organizations": list(_roles(known)),
        "products": [one.record_id for one in Product.objects.filter(slug__in=proposal["products"])],
        "protest": _protest(proposal) if proposal["kind"] == TimelineEntry.Kind.PROTEST else None,
        "contract_event": event,
        "citations": [citation(suggestion)],
    }


def takes_part(
    proposal: dict[str, Any], organizations: Mapping[str, Organization]
) -> Iterator[tuple[Organization, dict[str, Any]]]:
    """Each with what the proposal says of it."""
    known = Organization.objects.by_slugs([role["slug"] for role in proposal["organizations"] if role["slug"]])
    for role in proposal["organizations"]:
        found = known.get(role["slug"]) if role["slug"] else organizations.get(who(role))
        if found:
            yield found, role


def asked_of(proposal: dict[str, Any], organizations: Mapping[str, Organization]) -> Organization | None:
    """The first at whom it is directed."""
    found = takes_part(proposal, organizations)
    return next((organization for organization, role in found if role["role"] == Role.Part.TARGET), None)


def _roles(known: Iterable[tuple[Organization, dict[str, Any]]]) -> Iterator[Content]:
    for record_id, role in dict.fromkeys((one.record_id, role["role"]) for one, role in known):
        yield {"organization": record_id, "role": role}


def _affirmed(words: str, proposal: dict[str, Any]) -> str:
    """Without the marks of questions: whoever accepts says yes to them."""
    asked = [role for role in proposal["organizations"] if role.get("inferred")]
    known = Organization.objects.by_slugs([role["slug"] for role in asked if role["slug"]])
    for role in asked:
        name = known[role["slug"]].name if role["slug"] in known else role.get("name") or role["slug"]
        words = words.replace(f"{name}?", name)
    return words


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

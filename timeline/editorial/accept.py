"""Accepting a suggestion opens a draft thawed from it. Nothing is published by this."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from timeline.editorial.attach import citation
from timeline.editorial.door import door
from timeline.editorial.drafts import save
from timeline.editorial.errors import Refused
from timeline.editorial.thaw import thaw
from timeline.editorial.verdict import decide
from timeline.ingest import store
from timeline.models import Claim, Organization, Product, ProtestEvent, Suggestion, TimelineEntry, User
from timeline.printed.contents import Content

UNDATED = _(
    "The article's own day is not known, or it says nothing of when. "
    "Set the day on the article, or attach the sentence to an entry."
)

EMPTY: Content = {
    "kind_of_record": TimelineEntry.kind_name,
    "is_announced": False,
    **dict.fromkeys(("summary", "location", "claim_state", "claim_note"), ""),
    **{name: [] for name in ("organizations", "products", "contracts", "stories", "topics", "links")},
    **dict.fromkeys(("protest", "contract_event")),
}
"""An entry of which nothing is told yet."""
EVENT: Content = {**dict.fromkeys(("contract", "amount", "currency", "period")), "parties": []}


@door
def accept(suggestion: Suggestion, *, by: User) -> TimelineEntry:
    """A draft with date, kind, roles, size, and the quote as its citation. Raises Refused when decided already, or
    when neither the article nor its own day says when: no date is made up."""
    if not suggestion.proposal.get("date"):
        raise Refused(UNDATED)
    store.take_lock()
    entry = TimelineEntry()
    save(entry, lambda: thaw(entry, draft(suggestion)), by=by)
    decide(suggestion, by=by, verdict=Claim.Verdict.ACCEPTED, entry=entry, made_version=entry.version)
    return entry


def draft(suggestion: Suggestion) -> Content:
    """The content of the entry that it proposes. Organizations and products that are gone by now are left out."""
    proposal = suggestion.proposal
    return EMPTY | {
        **{name: proposal[name] for name in ("kind", "title")},
        "date": proposal["date"]["edtf"],
        "organizations": _roles(proposal),
        "products": [one.record_id for one in Product.objects.filter(slug__in=proposal["products"])],
        "protest": _protest(proposal) if proposal["kind"] == TimelineEntry.Kind.PROTEST else None,
        "contract_event": {"type": event, **EVENT} if (event := proposal["contract_event"]) else None,
        "citations": [citation(suggestion)],
    }


def _roles(proposal: dict[str, Any]) -> list[Content]:
    pairs = dict.fromkeys((role["slug"], role["role"]) for role in proposal["organizations"] if role["slug"])
    known = Organization.objects.by_slugs([slug for slug, _role in pairs])
    return [{"organization": known[slug].record_id, "role": role} for slug, role in pairs if slug in known]


def _protest(proposal: dict[str, Any]) -> Content:
    return {
        "action_types": proposal["action_types"] or ["other"],
        "participants": _short(proposal.get("participants", ""), "participants"),
        "size": _size(proposal["size"]) if proposal["size"] else None,
        "online": None,
        "met_with": None,
    }


def _size(size: dict[str, Any]) -> Content:
    words = {name: _short(size.get(name, ""), f"size_{name}") for name in ("text", "unit")}
    return words | {"low": size.get("low"), "high": size.get("high"), "claimed_by": ""}


def _short(words: str, field: str) -> str:
    """What was read is cut where the column ends; the sentence that it stands in is quoted whole."""
    column: Any = ProtestEvent._meta.get_field(field)
    return words[: column.max_length]

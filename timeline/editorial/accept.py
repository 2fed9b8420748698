"""Accepting a suggestion opens a draft filled from it. Nothing is published by this."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from timeline.editorial.attach import cite
from timeline.editorial.drafts import save
from timeline.editorial.errors import Refused
from timeline.editorial.verdict import decide
from timeline.models import (
    Claim,
    ContractEvent,
    EntryProduct,
    Organization,
    Product,
    ProtestEvent,
    Role,
    Suggestion,
    TimelineEntry,
    User,
)

UNDATED = _(
    "The article's own day is not known, or it says nothing of when. "
    "Set the day on the article, or attach the sentence to an entry."
)


@transaction.atomic
def accept(suggestion: Suggestion, *, by: User) -> TimelineEntry:
    """A draft with date, kind, roles, size, and the quote as its citation. Raises Refused when decided already, or
    when neither the article nor its own day says when: no date is made up."""
    proposal = suggestion.proposal
    if not proposal.get("date"):
        raise Refused(UNDATED)
    entry = TimelineEntry(kind=proposal["kind"], title=proposal["title"], date=proposal["date"]["edtf"])

    def write() -> None:
        entry.save()
        _cast(entry, proposal)
        _details(entry, proposal)
        cite(entry, suggestion)

    save(entry, write, by=by)
    decide(suggestion, by=by, verdict=Claim.Verdict.ACCEPTED, entry=entry, made_version=entry.version)
    return entry


def _cast(entry: TimelineEntry, proposal: dict[str, Any]) -> None:
    organizations = Organization.objects.by_slugs([role["slug"] for role in proposal["organizations"]])
    Role.objects.bulk_create(
        Role(entry=entry, organization=organizations[role["slug"]], part=role["role"])
        for role in proposal["organizations"]
        if role["slug"] in organizations
    )
    products = Product.objects.filter(slug__in=proposal["products"])
    EntryProduct.objects.bulk_create(EntryProduct(entry=entry, product=product) for product in products)


def _details(entry: TimelineEntry, proposal: dict[str, Any]) -> None:
    size = proposal["size"] or {}
    if entry.kind == TimelineEntry.Kind.PROTEST:
        ProtestEvent.objects.create(
            entry=entry,
            action_types=proposal["action_types"] or ["other"],
            participants=proposal.get("participants", ""),
            size_text=size.get("text", ""),
            size_low=size.get("low"),
            size_high=size.get("high"),
            size_unit=size.get("unit", ""),
        )
    if proposal["contract_event"]:
        ContractEvent.objects.create(entry=entry, type=proposal["contract_event"])

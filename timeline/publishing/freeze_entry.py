"""The content of an entry: its own fields, and its neighbours by id."""

from typing import Any

from timeline.models import Article, Citation, Contract, Organization, Product, Story, TimelineEntry, Topic

Content = dict[str, Any]


def entry(entry: TimelineEntry) -> Content:
    return {
        "kind": entry.kind,
        "title": entry.title,
        "summary": entry.summary,
        "date": entry.date,
        "is_announced": entry.is_announced,
        "claim_state": entry.claim_state,
        "claim_note": entry.claim_note,
        "location": entry.location,
        "organizations": [
            {"organization": f"{Organization.letter}{role.organization_id}", "role": role.part}
            for role in entry.roles.all()
        ],
        "products": [f"{Product.letter}{through.product_id}" for through in entry.entry_products.all()],
        "contracts": [f"{Contract.letter}{through.contract_id}" for through in entry.entry_contracts.all()],
        "stories": [f"{Story.letter}{through.story_id}" for through in entry.entry_stories.all()],
        "topics": [f"{Topic.letter}{through.topic_id}" for through in entry.entry_topics.all()],
        "protest": _protest(entry),
        "contract_event": _contract_event(entry),
        "links": [
            {
                "earlier": f"{TimelineEntry.letter}{link.earlier_id}",
                "relation": link.relation,
                "note": link.note,
            }
            for link in entry.links_back.all()
        ],
        "citations": [_citation(citation) for citation in entry.citations.all()],
    }


def _protest(entry: TimelineEntry) -> Content | None:
    protest = getattr(entry, "protest", None)
    if protest is None:
        return None
    size = {
        "text": protest.size_text,
        "low": protest.size_low,
        "high": protest.size_high,
        "unit": protest.size_unit,
        "claimed_by": protest.size_claimed_by,
    }
    return {
        "action_types": protest.action_types,
        "participants": protest.participants,
        "size": size if protest.size_text or protest.size_low is not None else None,
        "online": protest.is_online,
        "met_with": protest.met_with or None,
    }


def _contract_event(entry: TimelineEntry) -> Content | None:
    event = getattr(entry, "contract_event", None)
    if event is None:
        return None
    return {
        "contract": f"{Contract.letter}{event.contract_id}" if event.contract_id else None,
        "type": event.type,
        "amount": str(event.amount) if event.amount is not None else None,
        "currency": event.currency or None,
        "period": event.period or None,
        "parties": [
            {"organization": f"{Organization.letter}{party.organization_id}", "role": party.role}
            for party in event.parties.all()
        ],
    }


def _citation(citation: Citation) -> Content:
    return {
        "article": f"{Article.letter}{citation.article_id}",
        "supports": citation.supports,
        "quote": {
            "exact": citation.quote_exact,
            "prefix": citation.quote_prefix,
            "suffix": citation.quote_suffix,
        }
        if citation.quote_exact
        else None,
        "locator": citation.locator,
        "basis": citation.basis,
        "rests_on": citation.rests_on,
    }

"""A proposal in the shape of `ingest --json`, as it is kept with its suggestion."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from timeline import dates
from timeline.ingest.values import DateGuess, Proposal


def shape(proposal: Proposal, *, also: str = "") -> dict[str, Any]:
    """`also`: one more reason. When it was known, and what it became, is told by its article and its suggestion."""
    return {
        "kind": proposal.kind,
        "title": proposal.title[:200],
        "date": _date(proposal.date),
        "organizations": [*_known(proposal), *_strangers(proposal)],
        "products": list(proposal.products),
        "action_types": list(proposal.action_types),
        "contract_event": proposal.contract_event,
        "participants": proposal.participants,
        "size": asdict(proposal.size) if proposal.size else None,
        "quote": proposal.quote,
        "prefix": proposal.prefix,
        "suffix": proposal.suffix,
        "rule": proposal.rule,
        "score": proposal.score,
        "reasons": [*proposal.reasons, *([also] if also else [])],
    } | ({"locator": proposal.locator} if proposal.locator else {})


def _known(proposal: Proposal) -> Iterator[dict[str, Any]]:
    for slug, role in proposal.organizations:
        yield {"slug": slug, "role": role} | ({"inferred": True} if slug in proposal.inferred else {})


def _strangers(proposal: Proposal) -> Iterator[dict[str, Any]]:
    for name, role in proposal.strangers:
        is_inferred = name in proposal.inferred
        yield {"slug": None, "name": name, "role": role, "on_record": False, "inferred": is_inferred}


def _date(guess: DateGuess | None) -> dict[str, Any] | None:
    return {**dates.as_json(dates.parse(guess.edtf)), "reason": guess.reason} if guess else None

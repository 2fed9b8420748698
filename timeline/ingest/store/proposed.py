"""A proposal in the shape of `ingest --json`, as it is kept with its suggestion."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from timeline import dates
from timeline.ingest.values import DateGuess, Proposal
from timeline.vocabulary import OrganizationKind

LONGEST_KEY = 300
KINDS = {"company": OrganizationKind.COMPANY.value, "agency": OrganizationKind.AGENCY.value}
"""Of sorts that are kinds on record; whoever speaks for people may be a union or many other things."""


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
        "amount": dict(zip(("amount", "currency"), proposal.amount, strict=True)) if proposal.amount else None,
        "period": proposal.period,
        "demands": list(proposal.demands),
        "answers": [key(claim) for claim in proposal.answers],
        "quote": proposal.quote,
        "prefix": proposal.prefix,
        "suffix": proposal.suffix,
        "rule": proposal.rule,
        "score": proposal.score,
        "reasons": [*proposal.reasons, *([also] if also else [])],
    } | _where(proposal)


def _where(proposal: Proposal) -> dict[str, Any]:
    told = {"locator": proposal.locator, "trigger": proposal.trigger, "told_in": list(proposal.told_in)}
    return {name: words for name, words in told.items() if words}


def key(claim: Sequence[str]) -> str:
    """By which a claim is kept: its words, as far as there is room, and what tells it from others that begin so."""
    words = "|".join(claim)
    if len(words) <= LONGEST_KEY:
        return words
    return f"{words[: LONGEST_KEY - 65]}|{hashlib.sha256(words.encode()).hexdigest()}"


def _known(proposal: Proposal) -> Iterator[dict[str, Any]]:
    for slug, role in proposal.organizations:
        inferred = {"inferred": True} if slug in proposal.inferred else {}
        yield {"slug": slug, "role": role} | inferred | _in_contract(proposal, slug)


def _strangers(proposal: Proposal) -> Iterator[dict[str, Any]]:
    for name, role in proposal.strangers:
        kind = KINDS.get(dict(proposal.sorts).get(name, ""))
        is_inferred = name in proposal.inferred
        known = {"kind": kind, "role": role, "on_record": False, "inferred": is_inferred}
        yield {"slug": None, "name": name} | known | _in_contract(proposal, name)


def _in_contract(proposal: Proposal, who: str) -> dict[str, str]:
    role = dict(proposal.contract_roles).get(who)
    return {"contract_role": role} if role else {}


def _date(guess: DateGuess | None) -> dict[str, Any] | None:
    return {**dates.as_json(dates.parse(guess.edtf)), "reason": guess.reason} if guess else None

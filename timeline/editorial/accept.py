"""Accepting a suggestion opens a draft thawed from it, and makes what the editor chose with it. Nothing is published by
this.
"""

from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext_lazy as _

from timeline.editorial import in_contract
from timeline.editorial.door import door
from timeline.editorial.drafts import save
from timeline.editorial.errors import Refused
from timeline.editorial.proposed import asked_of, draft, short, takes_part
from timeline.editorial.thaw import thaw
from timeline.editorial.verdict import decide
from timeline.ingest import store
from timeline.models import Claim, Contract, Demand, EntryLink, Organization, Response, Suggestion, TimelineEntry, User
from timeline.models.link import note_of
from timeline.models.same_name import same_name
from timeline.printed.contents import Content

UNDATED = _(
    "The article's own day is not known, or it says nothing of when. "
    "Set the day on the article, or attach the sentence to an entry."
)

OF_NOBODY = _("Nobody takes part at whom it is directed: choose of whom it is asked, or leave the demands out.")


@dataclass(frozen=True)
class Chosen:
    """What an editor says of a suggestion beside yes.

    `organizations`: who each party is that is not on record, by its name there. One that has no key yet is made; who
    is not listed takes no part. `demands`: of what is proposed as asked, the words that become demands. `prompted_by`:
    the entries that it is linked back to. `responses`: what came of which demand by this.

    Of a contract: `in_contract_as`, the roles there as OCDS has them, by slug or name (None: as the proposal tells);
    `contract`, which is made where it has no key yet, and called by its parties where it has no title; `period`, in
    EDTF.
    """

    organizations: Mapping[str, Organization] = field(default_factory=dict)
    demands: Sequence[str] = ()
    prompted_by: Sequence[TimelineEntry] = ()
    responses: Sequence[tuple[Demand, str]] = ()
    in_contract_as: Mapping[str, str] | None = None
    contract: Contract | None = None
    period: str = ""


NOTHING = Chosen()


@door
def accept(suggestion: Suggestion, *, by: User, chosen: Chosen = NOTHING) -> TimelineEntry:
    """A draft with date, kind, roles, size, what it tells of a contract, and the quote as its citation. Raises Refused
    when decided already, when neither the article nor its own day says when (no date is made up), or when who is
    needed for what is to be made takes no part."""
    if not suggestion.proposal.get("date"):
        raise Refused(UNDATED)
    store.take_lock()
    organizations, made = _settled(chosen.organizations, by)
    contract, contracts = _contract(suggestion.proposal, organizations, chosen, by)
    entry, demands = TimelineEntry(), list(_demands(suggestion.proposal, organizations, chosen.demands))
    content = draft(suggestion, organizations, chosen.in_contract_as, contract, chosen.period)
    content["links"] = [_link(suggestion, one) for one in chosen.prompted_by]
    save(entry, lambda: _write(entry, content, demands), by=by)
    responses = [_respond(entry, demand, kind, by) for demand, kind in chosen.responses]
    entry.refresh_from_db(fields=["version"])
    decide(
        suggestion,
        by=by,
        verdict=Claim.Verdict.ACCEPTED,
        entry=entry,
        made_version=entry.version,
        made_records=dict([*((one.record_id, one.version) for one in (*made, *contracts, *demands)), *responses]),
    )
    return entry


def _settled(organizations: Mapping[str, Organization], by: User) -> tuple[dict[str, Organization], list[Organization]]:
    """All on record, and those that were made for it: one where two are called the same."""
    settled, made = dict[str, Organization](), dict[str, Organization]()
    for name, organization in organizations.items():
        key = same_name(organization.name)
        if organization.pk is None and key not in made:
            new = copy(organization)
            made[key] = save(new, new.save, by=by)
        settled[name] = organization if organization.pk else made[key]
    return settled, list(made.values())


def _contract(
    proposal: dict[str, Any], organizations: Mapping[str, Organization], chosen: Chosen, by: User
) -> tuple[Contract | None, list[Contract]]:
    """On record; and those that were made for it."""
    if chosen.contract is None or chosen.contract.pk:
        return chosen.contract, []
    roles = in_contract.roles_told(proposal) if chosen.in_contract_as is None else chosen.in_contract_as
    new = in_contract.titled(copy(chosen.contract), takes_part(proposal, organizations), roles)
    return save(new, new.save, by=by), [new]


def _write(entry: TimelineEntry, content: Content, demands: Sequence[Demand]) -> None:
    thaw(entry, content)
    for demand in demands:
        demand.save()
        demand.made_in.add(entry)


def _demands(
    proposal: dict[str, Any], organizations: Mapping[str, Organization], wanted: Sequence[str]
) -> Iterator[Demand]:
    """Not saved."""
    asked = [words for words in proposal.get("demands", []) if words in wanted]
    if not asked:
        return
    of = asked_of(proposal, organizations)
    if of is None:
        raise Refused(OF_NOBODY)
    yield from (Demand(text=short(words, Demand, "text"), of=of) for words in asked)


def _respond(entry: TimelineEntry, demand: Demand, kind: str, by: User) -> tuple[str, int]:
    """As the verdict keeps it."""
    response = Response(entry=entry, demand=demand, kind=kind)
    save(demand, response.save, by=by)
    return f"{Response.letter}{response.pk}", demand.version


def _link(suggestion: Suggestion, earlier: TimelineEntry) -> Content:
    relation = EntryLink.Relation.PROMPTED.value
    return {"earlier": earlier.record_id, "relation": relation, "note": note_of(suggestion.quote)}

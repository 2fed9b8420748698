"""What a proposal tells of a contract, onto the event's own entry: the sum, who buys and who supplies, how long it
runs, and which contract it is. A contract is never chosen or made unless the editor says so.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline import dates
from timeline.editorial.errors import Refused
from timeline.models import Contract, ContractEvent, ContractParty, Organization, Role
from timeline.printed.contents import Content

Type = ContractEvent.Type
Part = ContractParty.Role
Known = Iterable[tuple[Organization, dict[str, Any]]]
"""Who takes part, each with what the proposal says of it."""
BUYS, SUPPLIES = (Part.BUYER, Part.PROCURING_ENTITY), (Part.SUPPLIER, Part.RESELLER)
OF_AN_AWARD = {Role.Part.BENEFICIARY.value: Part.SUPPLIER.value, Role.Part.ACTOR.value: Part.BUYER.value}
BEGINS, GOES_ON = (Type.AWARD, Type.RENEWAL, Type.OPTION, Type.MODIFICATION), (Type.RENEWAL, Type.OPTION)
PARTIES_LACK = gettext_lazy(
    "A contract is between a buyer and a supplier, and one of them is missing here: say who is which, or make none."
)


def who(role: Mapping[str, Any]) -> str:
    """By what a party is called in what an editor chose: its slug, or its name where it is not on record."""
    return str(role["slug"] or role["name"])


def roles_told(proposal: Mapping[str, Any]) -> dict[str, str]:
    """In OCDS's terms, of whom the page's reader says so. Else whom an award favours supplies, and who acts in it buys:
    rules tell awards alone so."""
    roles = proposal["organizations"]
    if told := {who(role): role["contract_role"] for role in roles if role.get("contract_role")}:
        return told
    if not any(role["role"] == Role.Part.BENEFICIARY for role in roles):
        return {}
    return {who(role): OF_AN_AWARD[role["role"]] for role in roles if role["role"] in OF_AN_AWARD}


def event(
    proposal: Mapping[str, Any], known: Known, roles: Mapping[str, str], contract: Contract | None, period: str
) -> Content:
    """Of the type that is proposed. `roles`: in the contract, by `who`."""
    parties = [(one.record_id, roles[name]) for one, role in known if roles.get(name := who(role))]
    return {
        "type": proposal["contract_event"],
        "contract": contract.record_id if contract else None,
        "period": period or stated(proposal) or None,
        "parties": [{"organization": one, "role": role} for one, role in dict.fromkeys(parties)],
        **dict(zip(("amount", "currency"), sum_of(proposal) or (None, None), strict=True)),
    }


def sum_of(proposal: Mapping[str, Any]) -> tuple[str, str] | None:
    """As the column has room for it."""
    told, column = proposal.get("amount") or {}, ContractEvent._meta.get_field("amount")
    try:
        amount = column.clean(told.get("amount"), None) if told else None
    except ValidationError:
        return None
    return (str(amount), told["currency"]) if amount is not None else None


def stated(proposal: Mapping[str, Any]) -> str:
    """The period where it is told in dates (EDTF); "" where it is a mere length, or none."""
    try:
        return dates.format(dates.parse(proposal.get("period") or ""))
    except dates.DateError:
        return ""


def periods(proposal: Mapping[str, Any], contracts: Iterable[Contract]) -> Iterator[tuple[str, str]]:
    """In EDTF, which dates a mere length may come to, each with words for it. What expires ended on its day; what is
    awarded may begin on its day, and what goes on where it would have ended: only an editor knows."""
    kind, length, day = proposal["contract_event"], proposal.get("period") or "", _day(proposal)
    if kind == Type.EXPIRY and day and (found := dates.lasting_until(day, length)):
        yield found, _("up to the day on which it expired")
    if kind in BEGINS and day and (found := dates.lasting_from(day, length)):
        yield found, _("from the day of this event on")
    for contract in contracts if kind in GOES_ON else ():
        if (last := _last_period(contract)) and (found := dates.going_on(last, length)):
            yield found, _("from where “%(contract)s” would have ended") % {"contract": contract}


def _day(proposal: Mapping[str, Any]) -> dates.When | None:
    return dates.parse(proposal["date"]["edtf"]) if proposal.get("date") else None


def _last_period(contract: Contract) -> dates.When | None:
    told = contract.events.exclude(period="").values_list("period", flat=True)
    spans = [span for one in told if (span := dates.parse(one)) and dates.bounds(span)[1]]
    return max(spans, key=dates.latest_day, default=None)


def titled(contract: Contract, known: Known, roles: Mapping[str, str]) -> Contract:
    """Called by its parties where it has no title yet. Raises Refused where one of these lacks, or another has it."""
    if not contract.title:
        parties = [(one, roles.get(who(role))) for one, role in known]
        buyer = next((one for one, role in parties if role in BUYS), None)
        supplier = next((one for one, role in parties if role in SUPPLIES), None)
        if not buyer or not supplier:
            raise Refused(str(PARTIES_LACK))
        contract.title = called(str(supplier), str(buyer))
        _refuse_taken(contract.title)
    return contract


def _refuse_taken(title: str) -> None:
    """Its address is made of it."""
    if held := Contract.objects.filter(slug=slugify(title)[:80].strip("-")).first():
        words = {"id": held.record_id, "title": held}
        raise Refused(
            _("%(id)s “%(title)s” is on record: choose it as the contract, or choose none and make another by hand.")
            % words
        )


def called(supplier: str, buyer: str) -> str:
    return _("%(supplier)s for %(buyer)s") % {"supplier": supplier[:95], "buyer": buyer[:95]}

"""Accepting what tells of a contract, or answers demands: all that it tells is carried over, and nothing assumed."""

from decimal import Decimal
from typing import Any

import pytest

from tests.factories import ContractFactory, DemandFactory, EntryFactory, OrganizationFactory, UserFactory
from tests.timeline.editorial.test_accepting_strangers import new, role, suggest
from timeline.editorial import Chosen, Refused, accept, in_contract, publish, reopen, save
from timeline.models import Contract, ContractEvent, ContractParty, Organization, Response, Suggestion, TimelineEntry

pytestmark = pytest.mark.django_db
BOTH = {"Lumovar": "supplier", "Tide Office": "buyer"}


def award(**changes: Any) -> Suggestion:
    parties = [role("Tide Office", "actor"), role("Lumovar", "beneficiary")]
    contract = {"kind": "contract", "contract_event": "award", "action_types": [], "organizations": parties}
    return suggest(**contract | changes)


def both() -> dict[str, Organization]:
    return {"Lumovar": new(), "Tide Office": new("Tide Office", "agency")}


def parties(entry: TimelineEntry) -> set[tuple[str, str]]:
    return {(party.organization.slug, party.role) for party in entry.contract_event.parties.all()}


def held(*slugs: str, period: str = "") -> Contract:
    """A contract on record between these, a buyer and a supplier."""
    contract = ContractFactory()
    event = ContractEvent.objects.create(entry=EntryFactory(kind="contract"), contract=contract, type="award")
    event.period = period
    event.save()
    for slug, part in zip(slugs, ("buyer", "supplier"), strict=True):
        ContractParty.objects.create(event=event, organization=OrganizationFactory(slug=slug, name=slug), role=part)
    return contract


def test_who_an_award_favours_supplies_and_who_acts_buys() -> None:
    entry = accept(award(), by=UserFactory(), chosen=Chosen(both()))

    assert parties(entry) == {("lumovar", "supplier"), ("tide-office", "buyer")}


def test_a_role_in_the_contract_that_the_page_tells_goes_before_what_its_part_says() -> None:
    told = [role("Lumovar", "actor") | {"contract_role": "supplier"}, role("Tide Office", "subject")]

    entry = accept(award(organizations=told, contract_event="termination"), by=UserFactory(), chosen=Chosen(both()))

    assert parties(entry) == {("lumovar", "supplier")}


def test_what_the_editor_says_of_their_roles_goes_before_all() -> None:
    chosen = Chosen(both(), in_contract_as={"Lumovar": "reseller", "Tide Office": ""})

    entry = accept(award(), by=UserFactory(), chosen=chosen)

    assert parties(entry) == {("lumovar", "reseller")}


def test_no_contract_is_chosen_or_made_unless_somebody_says_so() -> None:
    OrganizationFactory(slug="lumovar"), OrganizationFactory(slug="tides")
    held("tides", "lumovar")
    known = [{"slug": "tides", "role": "actor"}, {"slug": "lumovar", "role": "beneficiary"}]

    entry = accept(award(organizations=known), by=UserFactory())

    assert entry.contract_event.contract is None and Contract.objects.count() == 1


def test_one_on_record_is_its_contract_where_that_is_said() -> None:
    contract = held("tides", "others")

    entry = accept(award(), by=UserFactory(), chosen=Chosen(both(), contract=contract))

    assert entry.contract_event.contract == contract and Contract.objects.count() == 1


def test_a_contract_is_made_of_it_called_by_its_parties_and_undone_with_it() -> None:
    editor, suggestion = UserFactory(), award()

    entry = accept(suggestion, by=editor, chosen=Chosen(both(), contract=Contract()))

    made = entry.contract_event.contract
    assert (made.title, made.slug, made.created_by) == ("Lumovar for Tide Office", "lumovar-for-tide-office", editor)
    publish(entry, by=editor)
    assert reopen_refused(suggestion, editor)


def reopen_refused(suggestion: Suggestion, editor: Any) -> bool:
    with pytest.raises(Refused, match="retract"):
        reopen(suggestion, by=editor)
    return True


def test_undo_takes_the_contract_that_was_made_and_leaves_one_that_was_there_or_is_used() -> None:
    editor, first, second = UserFactory(), award(), award()
    accept(first, by=editor, chosen=Chosen(both(), contract=Contract(title="Tides")))
    made = Contract.objects.get()
    accept(second, by=editor, chosen=Chosen({}, contract=made))

    told = reopen(first, by=editor)

    assert "Tides" in told and Contract.objects.get() == made
    assert reopen(second, by=editor) == "" and Contract.objects.get() == made


def test_undo_leaves_nothing_of_what_was_made() -> None:
    editor, suggestion = UserFactory(), award()
    accept(suggestion, by=editor, chosen=Chosen(both(), contract=Contract()))

    assert reopen(suggestion, by=editor) == ""

    assert not any(model.objects.exists() for model in (Contract, Organization, TimelineEntry, ContractEvent))


@pytest.mark.parametrize("roles", [{}, {"Lumovar": "supplier"}, {"Lumovar": "supplier", "Tide Office": "supplier"}])
def test_no_contract_is_made_where_a_party_lacks_and_nothing_else_either(roles: dict[str, str]) -> None:
    with pytest.raises(Refused, match="between a buyer and a supplier"):
        accept(award(), by=UserFactory(), chosen=Chosen(both(), in_contract_as=roles, contract=Contract()))

    assert not Organization.objects.exists() and not TimelineEntry.objects.exists()


def test_a_contract_of_that_name_is_told_of_and_not_made_twice() -> None:
    held_already = ContractFactory(title="Lumovar for Tide Office")

    with pytest.raises(Refused, match=f"{held_already.record_id} “Lumovar for Tide Office” is on record: choose it"):
        accept(award(), by=UserFactory(), chosen=Chosen(both(), contract=Contract()))

    assert not Organization.objects.exists()


def test_who_is_left_out_is_no_party_of_a_contract() -> None:
    with pytest.raises(Refused, match="between a buyer and a supplier"):
        accept(award(), by=UserFactory(), chosen=Chosen({"Lumovar": new()}, contract=Contract()))


def test_a_period_in_dates_is_carried_over_and_a_mere_length_only_where_somebody_says_from_when() -> None:
    in_dates = accept(award(period="2018-07/2020-06"), by=UserFactory())
    mere = accept(award(period="P2Y"), by=UserFactory())
    said = accept(award(period="P2Y"), by=UserFactory(), chosen=Chosen(period="2018-06-19/2020-06-18"))

    assert [one.contract_event.period for one in (in_dates, mere, said)] == [
        "2018-07/2020-06",
        "",
        "2018-06-19/2020-06-18",
    ]


@pytest.mark.parametrize(
    ("event", "day", "expected"),
    [
        ("award", "2018-06-19", ["2018-06-19/2020-06-18"]),
        ("award", "[..2018-06-19]", []),
        ("expiry", "2018-06-19", ["2016-06-20/2018-06-19"]),
        ("renewal", "2018-06-19", ["2018-06-19/2020-06-18", "2019-10/2021-09"]),
        ("renewal", "[2018-06-17..2018-06-19]", ["2019-10/2021-09"]),
        ("termination", "2018-06-19", []),
    ],
)
def test_dates_of_a_length_are_offered_where_they_may_follow(event: str, day: str, expected: list[str]) -> None:
    contract = held("tides", "lumovar", period="2018-03/2019-09")
    proposal = award(contract_event=event, date={"edtf": day}, period="P2Y").proposal

    assert [edtf for edtf, _why in in_contract.periods(proposal, [contract, ContractFactory()])] == expected


def test_contracts_of_both_are_found_and_of_one_alone_are_not() -> None:
    contract = held("tides", "lumovar")
    held("tides", "norvane")

    found = Contract.objects.between(Organization.objects.filter(slug__in=("tides", "lumovar")))

    assert list(found) == [contract]
    assert not Contract.objects.between(Organization.objects.filter(slug="tides")).exists()


def test_a_demand_that_it_answers_gets_that_response_and_counts_a_version() -> None:
    editor, demand = UserFactory(), DemandFactory(made_in=[EntryFactory()])
    suggestion = suggest(kind="statement", action_types=[])

    entry = accept(suggestion, by=editor, chosen=Chosen(responses=[(demand, "refused")]))

    response = demand.responses.get()
    demand.refresh_from_db()
    assert (response.entry, response.kind, demand.version) == (entry, "refused", 2)
    assert reopen(suggestion, by=editor) == ""
    demand.refresh_from_db()
    assert not Response.objects.exists() and not TimelineEntry.objects.filter(pk=entry.pk).exists()
    assert demand.version == 3


def test_a_response_that_was_worked_on_since_keeps_its_draft() -> None:
    editor, demand = UserFactory(), DemandFactory(made_in=[EntryFactory()])
    suggestion = suggest(kind="statement", action_types=[])
    entry = accept(suggestion, by=editor, chosen=Chosen(responses=[(demand, "refused")]))
    response = demand.responses.get()
    response.kind = "met"
    save(demand, response.save, by=editor)

    told = reopen(suggestion, by=editor)

    assert entry.record_id in told and demand.responses.get().kind == "met"


def test_a_sum_stands_as_it_is_told() -> None:
    entry = accept(award(amount={"amount": "44000000.5", "currency": "USD"}), by=UserFactory())

    assert (entry.contract_event.amount, entry.contract_event.currency) == (Decimal("44000000.50"), "USD")

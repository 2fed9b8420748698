"""Accepting in the inbox what tells of a contract, or answers demands."""

from typing import Any

from django.test import Client

from tests.factories import ContractFactory, DemandFactory, EntryFactory, OrganizationFactory
from tests.timeline.admin.pages import text
from tests.timeline.admin.suggestions import suggest
from tests.timeline.admin.test_inbox_strangers import address, role, sent
from timeline.editorial import accept
from timeline.models import Contract, ContractEvent, ContractParty, Suggestion, TimelineEntry

PARTIES = [{"slug": "amazon", "role": "beneficiary"}, role("Tide Office", "actor", "agency")]


def award(**changes: Any) -> Suggestion:
    contract = {"kind": "contract", "contract_event": "award", "action_types": [], "size": None, "participants": ""}
    return suggest(**contract | {"organizations": PARTIES, "date": {"edtf": "2018-06-19"}} | changes)


def held(*parts: tuple[str, str]) -> Contract:
    contract = ContractFactory(title="Tides of 2015")
    event = ContractEvent.objects.create(entry=EntryFactory(kind="contract"), contract=contract, type="award")
    for slug, part in parts:
        organization = OrganizationFactory(slug=slug, name=slug.title())
        ContractParty.objects.create(event=event, organization=organization, role=part)
    return contract


def test_parties_their_contract_and_its_dates_are_carried_over_in_one_step(desk: Client):
    one = award(amount={"amount": "44000000", "currency": "USD"}, period="P2Y")
    assert "Not filled in: From when to when is not told" in text(desk.get(address(one)))

    sent(desk, one, {"contract": "new", "period": "2018-06-19/2020-06-18"})

    event = TimelineEntry.objects.get().contract_event
    assert {(party.organization.slug, party.role) for party in event.parties.all()} == {
        ("amazon", "supplier"),
        ("tide-office", "buyer"),
    }
    assert (event.contract.title, event.period, event.currency) == (
        "Amazon for Tide Office",
        "2018-06-19/2020-06-18",
        "USD",
    )


def test_nothing_of_a_contract_is_chosen_before_the_editor_does(desk: Client):
    held(("amazon", "supplier"), ("tides", "buyer"))
    known = [{"slug": "amazon", "role": "beneficiary"}, {"slug": "tides", "role": "actor"}]
    one = award(organizations=known, period="P2Y")

    assert "Tides of 2015" in text(desk.get(address(one)))
    sent(desk, one, {})

    event = ContractEvent.objects.get(contract=None)
    assert event.period == "" and event.parties.count() == 2


def test_one_of_both_on_record_is_offered_and_one_of_others_is_not(desk: Client):
    contract = held(("amazon", "supplier"), ("tides", "buyer"))
    ContractFactory(title="Lamps")
    known = [{"slug": "amazon", "role": "actor"}, {"slug": "tides", "role": "subject"}]
    one = award(organizations=known, contract_event="termination")
    assert "Lamps" not in text(desk.get(address(one)))

    sent(desk, one, {"contract": str(contract.pk), "party-0": "supplier", "party-1": ""})

    event = ContractEvent.objects.get(type="termination")
    assert event.contract == contract and [party.organization.slug for party in event.parties.all()] == ["amazon"]


def test_without_a_buyer_a_contract_is_refused_in_a_sentence_and_what_was_chosen_stays(desk: Client):
    one = award()

    page = sent(desk, one, {"contract": "new", "party-1": ""})

    assert "A contract is between a buyer and a supplier, and one of them is missing here" in text(page)
    assert not TimelineEntry.objects.exists() and not Contract.objects.exists()
    assert page.context["accepting"]["contract"].value() == "new"


def test_each_demand_of_what_it_answers_can_be_given_its_response_and_none_is_assumed(desk: Client, owner: Any):
    asked = suggest()
    earlier = accept(asked, by=owner)
    first, second = (DemandFactory(text=words, made_in=[earlier]) for words in ("Stop it.", "Say sorry."))
    one = suggest(asked.article, answers=[asked.claim_key], kind="statement")
    assert "This does not answer it" in text(desk.get(address(one)))

    sent(desk, one, {f"response-{first.pk}": "refused"})

    entry = TimelineEntry.objects.exclude(pk=earlier.pk).get()
    assert [(one.entry, one.kind) for one in first.responses.all()] == [(entry, "refused")]
    assert not second.responses.exists()


def test_what_no_field_holds_is_told_before_anybody_accepts(desk: Client):
    fine = suggest(kind="legal", action_types=[], amount={"amount": "5000000", "currency": "USD"}, period="P2Y")

    page = text(desk.get(address(fine)))

    assert page.count("Only what happens to a contract has a field for it: write it into the summary.") == 2
    assert page.count("Only a protest has a field for it: write it into the summary.") == 2
    assert "Not filled in" not in text(desk.get(address(suggest())))


def test_what_it_answers_and_nobody_accepted_yet_is_told_so(desk: Client):
    asked = suggest(title="Workers write")
    one = suggest(asked.article, answers=[asked.claim_key], kind="statement")

    assert "Workers write (accept that first, to link it)" in text(desk.get(address(one)))

"""Accepting what names organizations that are not on record: they are made with the draft, and go with it."""

from decimal import Decimal
from typing import Any

import pytest

from tests.factories import ArticleFactory, EntryFactory, OrganizationFactory, UserFactory
from timeline.editorial import Chosen, Refused, accept, publish, reopen, save
from timeline.models import ContractEvent, Demand, Organization, Suggestion, TimelineEntry
from timeline.printed.models import PublicRecord

pytestmark = pytest.mark.django_db
QUOTE = "Workers at Lumovar walked out and asked the Tide Office to stop."


def role(name: str, part: str, *, inferred: bool = False) -> dict[str, Any]:
    return {"slug": None, "name": name, "kind": None, "role": part, "on_record": False, "inferred": inferred}


def suggest(**changes: Any) -> Suggestion:
    proposal = {
        "kind": "protest",
        "title": "Workers: walkout at Lumovar?",
        "date": {"edtf": "2018-06-19", "reason": "the day is written out."},
        "organizations": [role("Lumovar", "target", inferred=True), role("Tide Office", "subject")],
        "products": [],
        "action_types": ["walkout"],
        "contract_event": None,
        "participants": "Lumovar? workers",
        "size": None,
        "quote": QUOTE,
    } | changes
    return Suggestion.objects.create(
        article=ArticleFactory(text=QUOTE),
        claim_key=f"protest|{Suggestion.objects.count()}",
        **{name: proposal[name] for name in ("kind", "title", "quote")},
        rule="walkout.staged",
        score=0.9,
        proposal=proposal,
    )


def new(name: str = "Lumovar", kind: str = "company") -> Organization:
    return Organization(name=name, kind=kind)


def parts(entry: TimelineEntry) -> list[tuple[str, str]]:
    return [(role.organization.slug, role.part) for role in entry.roles.order_by("organization__slug", "part")]


def test_an_organization_is_made_with_the_draft_and_is_no_more_in_print_than_it() -> None:
    editor = UserFactory()

    entry = accept(suggest(), by=editor, chosen=Chosen({"Lumovar": new(), "Tide Office": new("Tide Office", "agency")}))

    assert parts(entry) == [("lumovar", "target"), ("tide-office", "subject")]
    made = Organization.objects.get(slug="lumovar")
    assert (made.name, made.kind, made.created_by, made.version) == ("Lumovar", "company", editor, 1)
    assert not PublicRecord.press.exists()
    publish(entry, by=editor)
    assert PublicRecord.press.get(pk=entry.record_id).state == PublicRecord.State.IN_PRINT


def test_an_accepted_question_is_none_any_more() -> None:
    entry = accept(suggest(), by=UserFactory(), chosen=Chosen({"Lumovar": new()}))

    assert (entry.title, entry.protest.participants) == ("Workers: walkout at Lumovar", "Lumovar workers")


def test_whoever_took_part_is_no_question_either_where_another_pointer_names_the_parties() -> None:
    suggestion = suggest(participants="Tamovar? workers", organizations=[role("Lumovar", "target")])

    entry = accept(suggestion, by=UserFactory(), chosen=Chosen({"Lumovar": new()}))

    assert entry.protest.participants == "Tamovar workers"


def test_one_on_record_may_be_meant_and_who_is_left_out_takes_no_part() -> None:
    known = OrganizationFactory(slug="lumovar-group", name="Lumovar Group")

    entry = accept(suggest(), by=UserFactory(), chosen=Chosen({"Lumovar": known}))

    assert parts(entry) == [("lumovar-group", "target")]
    assert Organization.objects.count() == 1


def test_two_names_of_one_new_organization_make_one() -> None:
    suggestion = suggest(organizations=[role("Lumovar", "target"), role("Lumovar Ltd.", "actor")])

    entry = accept(suggestion, by=UserFactory(), chosen=Chosen({"Lumovar": new(), "Lumovar Ltd.": new("Lumovar Ltd.")}))

    assert parts(entry) == [("lumovar", "actor"), ("lumovar", "target")]


def test_nothing_is_made_where_the_draft_is_refused() -> None:
    with pytest.raises(Refused):
        accept(suggest(date=None), by=UserFactory(), chosen=Chosen({"Lumovar": new()}))

    assert not Organization.objects.exists()


def test_undo_takes_what_was_made_with_the_draft() -> None:
    editor, suggestion = UserFactory(), suggest(demands=["to stop", "to say sorry"])
    chosen = Chosen({"Lumovar": new(), "Tide Office": OrganizationFactory(slug="tides")}, demands=("to stop",))
    accept(suggestion, by=editor, chosen=chosen)

    assert reopen(suggestion, by=editor) == ""

    assert [each.slug for each in Organization.objects.all()] == ["tides"]
    assert not TimelineEntry.objects.exists() and not Demand.objects.exists()
    assert Suggestion.objects.waiting().exists()


def test_undo_leaves_what_is_used_elsewhere_or_was_saved_since() -> None:
    editor, suggestion = UserFactory(), suggest()
    chosen = Chosen({"Lumovar": new(), "Tide Office": new("Tide Office", "agency")})
    accept(suggestion, by=editor, chosen=chosen)
    EntryFactory(roles={"lumovar": "actor"})
    tides = Organization.objects.get(slug="tide-office")
    tides.name = "Office of Tides"
    save(tides, tides.save, by=editor)

    told = reopen(suggestion, by=editor)

    assert {each.slug for each in Organization.objects.all()} == {"lumovar", "tide-office"}
    assert "Lumovar" in told and "Office of Tides" in told


def test_undo_leaves_all_where_the_draft_was_saved_since() -> None:
    editor, suggestion = UserFactory(), suggest(demands=["to stop"])
    entry = accept(suggestion, by=editor, chosen=Chosen({"Lumovar": new()}, demands=("to stop",)))
    entry.summary = "They left."
    save(entry, entry.save, by=editor)

    told = reopen(suggestion, by=editor)

    assert entry.record_id in told
    assert parts(entry) == [("lumovar", "target")] and entry.demands.count() == 1


def test_what_is_asked_becomes_demands_of_whom_it_is_directed_at() -> None:
    suggestion = suggest(demands=["to stop selling it", "to say sorry"])
    chosen = Chosen({"Lumovar": new()}, demands=("to stop selling it", "never proposed"))

    entry = accept(suggestion, by=UserFactory(), chosen=chosen)

    (demand,) = entry.demands.all()
    assert (demand.text, demand.of.slug) == ("to stop selling it", "lumovar")


def test_without_anybody_whom_it_is_directed_at_there_is_no_demand() -> None:
    with pytest.raises(Refused, match="of whom"):
        accept(suggest(demands=["to stop"]), by=UserFactory(), chosen=Chosen(demands=("to stop",)))

    assert not TimelineEntry.objects.exists()


def test_a_contracts_sum_is_carried_over() -> None:
    contract = {"kind": "contract", "contract_event": "award", "action_types": []}

    entry = accept(suggest(**contract, amount={"amount": "44000000", "currency": "USD"}), by=UserFactory())

    event = ContractEvent.objects.get(entry=entry)
    assert (event.amount, event.currency, event.type) == (Decimal("44000000"), "USD", "award")


def test_a_sum_that_the_record_has_no_room_for_is_left_out() -> None:
    contract = {"kind": "contract", "contract_event": "award", "action_types": []}

    entry = accept(suggest(**contract, amount={"amount": "1" + "0" * 40, "currency": "USD"}), by=UserFactory())

    assert ContractEvent.objects.get(entry=entry).amount is None


def test_what_it_answers_is_linked_where_the_editor_says_so_and_undone_with_it() -> None:
    editor, asked = UserFactory(), suggest()
    earlier = accept(asked, by=editor, chosen=Chosen({"Lumovar": new()}))
    answer = suggest(kind="statement", action_types=[], answers=[asked.claim_key])

    entry = accept(answer, by=editor, chosen=Chosen(prompted_by=(earlier,)))

    (link,) = entry.links_back.all()
    assert (link.earlier, link.relation, link.note) == (earlier, "prompted", QUOTE)
    assert reopen(answer, by=editor) == "" and not TimelineEntry.objects.filter(pk=entry.pk).exists()

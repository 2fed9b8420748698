"""Demands, with whom they are asked of and what came of them, are typed in the form of the entry."""

import re

import pytest
from django.test import Client

from tests.factories import DemandFactory, EntryFactory, OrganizationFactory, ProtestFactory, UserFactory
from tests.timeline.admin.cast import browser, person
from tests.timeline.admin.pages import again, deleted, filled, text
from timeline.admin.standing import Standing, standing_of
from timeline.editorial import publish, save
from timeline.models import Demand, Response, TimelineEntry
from timeline.printed.models import Edition, PublicRecord

ADD = "/admin/timeline/timelineentry/add/"


def address(entry: TimelineEntry) -> str:
    return f"/admin/timeline/timelineentry/{entry.pk}/change/"


def row(prefix: str = "Demand_made_in", **fields: object) -> dict[str, object]:
    return {f"{prefix}-TOTAL_FORMS": 1} | {f"{prefix}-0-{name}": value for name, value in fields.items()}


def answers(number: int = 0, *, of: int = 1, held: int = 0, **fields: object) -> dict[str, object]:
    prefix = "Demand_made_in-0-responses"
    management = {f"{prefix}-TOTAL_FORMS": of, f"{prefix}-INITIAL_FORMS": held}
    return management | {f"{prefix}-{number}-{name}": value for name, value in fields.items()}


def typed(desk: Client, *parts: dict[str, object]) -> dict[str, object]:
    data = filled(desk, ADD) | {"title": "The letter", "kind": "statement", "date": "2018-05", "_continue": ""}
    for part in parts:
        data |= part
    return data


def refusal(entry: TimelineEntry) -> dict[str, object]:
    return answers(kind="refused", entry=entry.pk)


def test_a_new_entry_comes_with_its_demand_and_what_came_of_it(desk: Client):
    firm, refused = OrganizationFactory(), EntryFactory(title="No")

    desk.post(ADD, typed(desk, row(text="Stop selling it.", of=firm.pk), refusal(refused)))

    demand = Demand.objects.get()
    assert (demand.text, demand.of, demand.version, str(demand.created_by)) == ("Stop selling it.", firm, 1, "owner")
    assert demand.made_in.get() == TimelineEntry.objects.get(title="The letter")
    assert [(answer.kind, answer.entry) for answer in demand.responses.all()] == [("refused", refused)]


@pytest.mark.parametrize("add", [ADD, "/admin/timeline/demand/add/"])
def test_a_plus_stands_only_beside_what_its_own_page_can_add_and_hand_back(desk: Client, add: str):
    page = desk.get(add).content.decode()

    offered = set(re.findall(r'href="/admin/timeline/([a-z]+)/add/[^"]*_popup=1', page))

    assert offered == ({"contract", "story", "topic", "product", "timelineentry"} if add == ADD else {"timelineentry"})


def test_an_answer_without_an_entry_is_shown_by_this_one(desk: Client):
    desk.post(ADD, typed(desk, row(text="Stop it.", of=OrganizationFactory().pk), answers(kind="refused")))

    assert Response.objects.get().entry == TimelineEntry.objects.get()


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"text": "Stop it."}, "Say of whom it is demanded."),
        ({"text": "Stop it.", "demand": "{demand}", "of": "{firm}"}, "not both"),
        ({"of": "{firm}"}, "or type a new one below"),
        ({"text": "x" * 301, "of": "{firm}"}, "301 characters"),
        ({"text": "Stop it.", "of": "999999"}, "Select a valid choice"),
    ],
)
def test_what_is_missing_is_said_at_its_field_and_nothing_is_made(desk: Client, fields: dict, sentence: str):
    known = {"demand": DemandFactory().pk, "firm": OrganizationFactory().pk}
    given = {name: value.format(**known) for name, value in fields.items()}

    page = desk.post(ADD, typed(desk, row(**given)))

    assert sentence in text(page)
    assert Demand.objects.count() == 1
    assert not TimelineEntry.objects.exists()


def test_a_wrong_answer_keeps_all_from_being_saved_and_stays_typed(desk: Client):
    wrong = answers(kind="", entry=EntryFactory(title="Another").pk)

    page = desk.post(ADD, typed(desk, row(text="Stop it.", of=OrganizationFactory().pk), wrong))

    assert "Mend what is marked in the answers." in text(page)
    assert ">Another<" in page.content.decode()
    assert not Demand.objects.exists()


def test_a_demand_is_reworded_and_answered_in_the_form_and_counts_a_version(desk: Client):
    entry = EntryFactory()
    demand = DemandFactory(text="Stop.", made_in=[entry])
    reworded = {"Demand_made_in-0-text": "Stop it at once."}

    desk.post(address(entry), filled(desk, address(entry)) | reworded | answers(kind="partly_met"))

    demand.refresh_from_db()
    entry.refresh_from_db()
    assert (demand.text, demand.version, str(demand.edited_by), entry.version) == ("Stop it at once.", 2, "owner", 1)
    assert demand.responses.get().entry == entry


def test_a_row_is_called_by_the_number_of_its_demand(desk: Client):
    entry = EntryFactory()
    demand = DemandFactory(made_in=[entry])

    page = desk.get(address(entry)).content.decode()

    assert f'<span class="inline_label">{demand.record_id}' in page
    assert "object (" not in page


def test_answers_are_changed_and_taken_back_there(desk: Client):
    entry, shown = EntryFactory(), EntryFactory()
    demand = DemandFactory(made_in=[entry])
    first = Response.objects.create(demand=demand, entry=shown, kind="refused")
    second = Response.objects.create(demand=demand, entry=entry, kind="refused")
    changed = answers(0, of=2, held=2, id=first.pk, kind="met", entry=shown.pk)
    gone = answers(1, of=2, held=2, id=second.pk, kind="refused", entry=entry.pk, DELETE="on")

    desk.post(address(entry), filled(desk, address(entry)) | changed | gone)

    assert [(each.pk, each.kind) for each in demand.responses.all()] == [(first.pk, "met")]


def test_a_demand_that_was_changed_elsewhere_meanwhile_is_shown_first(desk: Client):
    entry = EntryFactory()
    demand = DemandFactory(text="Stop.", made_in=[entry])
    mine = filled(desk, address(entry)) | {"Demand_made_in-0-text": "Mine."}
    demand.text = "Theirs."
    save(demand, demand.save, by=UserFactory(username="ann"))

    page = desk.post(address(entry), mine)

    assert "ann saved this on" in text(page) and "Stored now: “Theirs.”" in text(page)
    assert page.context["inline_admin_formsets"][4].formset.forms[0]["text"].value() == "Mine."
    seen = page.context["inline_admin_formsets"][4].formset.forms[0]["seen_version"].value()
    desk.post(address(entry), again(mine | {"Demand_made_in-0-seen_version": seen}, page))
    assert Demand.objects.get().text == "Mine."


def test_a_row_that_carries_no_version_of_its_demand_came_too_late(desk: Client):
    entry = ProtestFactory()
    demand = DemandFactory(text="Stop it.", made_in=[entry])
    mine = filled(desk, address(entry)) | {"Demand_made_in-0-text": "Mine."}
    del mine["Demand_made_in-0-seen_version"]

    page = desk.post(address(entry), mine)

    assert "Stored now: “Stop it.”" in text(page)
    demand.refresh_from_db()
    assert demand.text == "Stop it."


def test_an_entry_answers_a_demand_of_an_earlier_one_and_prints_it_with_itself(desk: Client):
    asked = ProtestFactory(date="2018-05")
    demand = DemandFactory(made_in=[asked])
    publish(asked, by=UserFactory())
    entry = EntryFactory(date="2018-06-20")
    publish(entry, by=UserFactory())
    answered = {"responses-TOTAL_FORMS": 1, "responses-0-demand": demand.pk, "responses-0-kind": "refused"}

    desk.post(address(entry), filled(desk, address(entry)) | answered)
    demand.refresh_from_db()
    assert demand.version == 2

    publish(TimelineEntry.objects.get(pk=entry.pk), by=UserFactory())
    printed = PublicRecord.press.get(pk=demand.record_id)
    assert printed.document["history"][0]["entry"]["id"] == entry.record_id
    assert Edition.press.of(demand.record_id).count() == 2


def test_a_new_one_that_is_deleted_leaves_the_entry_as_it_is_in_print(desk: Client):
    entry = ProtestFactory()
    publish(entry, by=UserFactory())
    save(entry, lambda: DemandFactory(made_in=[entry]), by=UserFactory())

    deleted(desk, f"/admin/timeline/demand/{Demand.objects.get().pk}/delete/")

    assert not Demand.objects.exists()
    assert standing_of(TimelineEntry.objects.get()) == Standing.IN_PRINT


def test_a_contributor_ties_demands_and_rewords_none(owner):
    cora = person("cora", "contributor")
    client = browser(cora)
    entry = EntryFactory(created_by=cora)
    demand = DemandFactory(text="Stop.", made_in=[entry])
    more = {"Demand_made_in-0-text": "Mine.", **answers(kind="met")}

    client.post(address(entry), filled(client, address(entry)) | more)
    page = client.post(ADD, typed(client, row(text="Another.", of=demand.of_id)))

    assert "Your account may not add demands" in text(page)
    assert Demand.objects.get().text == "Stop."
    assert not Response.objects.exists()

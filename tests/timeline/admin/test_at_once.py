"""Two people save what only one can have: the second is told so at the field, and nothing typed is lost."""

import pytest
from django.test import Client

from tests.at_once import crossing, somebody
from tests.factories import DemandFactory, EntryFactory, OrganizationFactory, UserFactory
from tests.timeline.admin.pages import filled, sent, text
from timeline.editorial import Refused, save
from timeline.models import Contract, Demand, Feed, Identifier, Organization, Role, Story, TimelineEntry, Topic

NEW = {
    "topic": (Topic, {"name": "Harbours", "slug": "harbours"}, "slug"),
    "story": (Story, {"title": "Harbours", "slug": "harbours"}, "slug"),
    "contract": (Contract, {"title": "Harbours", "slug": "harbours"}, "slug"),
    "organization": (Organization, {"name": "Harbours", "slug": "harbours", "kind": "company"}, "slug"),
}


@pytest.mark.parametrize(("model", "values", "field"), NEW.values(), ids=NEW)
def test_who_saves_a_new_one_second_is_told_at_its_field_whose_it_is(desk: Client, model, values, field):
    address = f"/admin/timeline/{model._meta.model_name}/add/"
    mine = filled(desk, address) | values
    theirs = values | {next(iter(values)): "Theirs"}

    with somebody(lambda: model.objects.create(**theirs)):
        answer = desk.post(address, mine)

    form = answer.context["adminform"].form
    (sentence,) = form.errors[field]
    assert "It is “Theirs”, saved while you wrote: choose" in sentence
    assert form[next(iter(values))].value() == next(iter(values.values()))
    assert text(answer).count(sentence) == 1


def test_who_moves_a_feed_to_where_another_was_added_meanwhile_is_told_at_the_address(desk: Client):
    address = f"/admin/timeline/feed/{Feed.objects.create(url='https://courier.example/old.xml').pk}/change/"
    url = "https://courier.example/feed.xml"

    with somebody(lambda: Feed.objects.create(url=url)):
        answer = desk.post(address, filled(desk, address) | {"url": url})

    form = answer.context["adminform"].form
    assert "Somebody saved it while you wrote" in form.errors["url"][0]
    assert form["url"].value() == url


def test_a_row_of_a_part_is_told_at_the_row(desk: Client):
    mine, theirs = OrganizationFactory(), OrganizationFactory(name="Quayside")
    address = f"/admin/timeline/organization/{mine.pk}/change/"
    row = {"scheme": "wikidata", "value": "Q42"}
    sent = {"identifiers-TOTAL_FORMS": 1} | {f"identifiers-0-{name}": value for name, value in row.items()}

    with somebody(lambda: Identifier.objects.create(organization=theirs, **row)):
        answer = desk.post(address, filled(desk, address) | sent)

    page = text(answer)
    assert "Somebody saved it while you wrote" in page
    formset = next(i.formset for i in answer.context["inline_admin_formsets"] if i.formset.prefix == "identifiers")
    assert any("while you wrote" in str(errors) for errors in formset.errors)
    assert Identifier.objects.get().organization == theirs


def test_what_was_picked_and_is_deleted_meanwhile_is_told(desk: Client):
    entry, gone = EntryFactory(title="The letter"), OrganizationFactory(name="Quayside")
    address = f"/admin/timeline/timelineentry/{entry.pk}/change/"
    sent = {"roles-TOTAL_FORMS": 1, "roles-0-organization": gone.pk, "roles-0-part": "actor"}

    with somebody(gone.delete):
        answer = desk.post(address, filled(desk, address) | sent | {"title": "The longer letter"})

    assert answer.status_code == 200
    assert answer.context["adminform"].form["title"].value() == "The longer letter"
    assert "valid choice" in text(answer) or "is there no more" in text(answer)
    assert not Role.objects.exists()


def test_other_doors_are_told_the_same_with_the_field(record: str):
    UserFactory()
    topic = Topic(name="Mine", slug="harbours")

    with (
        somebody(lambda: Topic.objects.create(name="Theirs", slug="harbours")),
        pytest.raises(Refused, match="^slug: .*“Theirs”"),
    ):
        save(topic, topic.save, by=None)


def test_a_check_of_the_database_speaks_in_its_sentence(record: str):
    entry = EntryFactory()

    with pytest.raises(Refused, match="Say in the public note who disputes the claim"):
        save(entry, lambda: TimelineEntry.objects.filter(pk=entry.pk).update(claim_state="disputed"), by=None)


def test_a_form_that_met_another_save_is_saved_with_all_that_was_typed(desk: Client):
    entry = EntryFactory(title="The letter")
    demand = DemandFactory(made_in=[entry], text="Stop it.")
    address = f"/admin/timeline/timelineentry/{entry.pk}/change/"
    sent = filled(desk, address) | {"title": "The longer letter", "Demand_made_in-0-text": "Stop it now."}

    with crossing(held=demand, wanted=entry):
        answer = desk.post(address, sent)

    assert answer.status_code == 302, text(answer)
    assert TimelineEntry.objects.get().title == "The longer letter"
    assert Demand.objects.get().text == "Stop it now."


def test_what_is_deleted_while_it_is_saved_is_deleted_after_all(desk: Client):
    entry = EntryFactory(title="A draft")
    citation, page = entry.citations.get(), f"/admin/timeline/timelineentry/{entry.pk}/delete/"
    asked = sent(desk.get(page))

    with crossing(held=citation, wanted=entry):
        answer = desk.post(page, asked)

    assert answer.status_code == 302
    assert not TimelineEntry.objects.exists()

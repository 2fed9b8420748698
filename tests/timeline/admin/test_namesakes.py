"""Another person of that name: an administrator says so for one record, and it is printed there."""

import pytest
from django.db import IntegrityError, transaction

from tests.factories import EntryFactory, NamesakeFactory, PersonFactory
from tests.timeline.admin.cast import at_the_desk
from tests.timeline.admin.pages import printed, text
from timeline.models import Namesake

pytestmark = pytest.mark.usefixtures("record")
ADD = "/admin/timeline/namesake/add/"


def print_page(entry) -> str:
    return f"/admin/timeline/timelineentry/{entry.pk}/print/publish/"


def test_where_publishing_refuses_an_administrator_finds_the_way_to_the_mark():
    person, entry = PersonFactory(name="Jane Worker"), EntryFactory(summary="Jane Worker, the mayor, spoke.")
    publisher, both = at_the_desk("paul", "publisher"), at_the_desk("ada", "publisher", "administrator")
    way = f"{ADD}?person={person.pk}&amp;record_id={entry.record_id}"

    for page in (both.get(print_page(entry)), both.post(print_page(entry), {"note": ""})):
        assert "private worker: “Jane Worker” in summary" in text(page)
        assert way in page.content.decode()
    assert "namesake" not in publisher.get(print_page(entry)).content.decode()


def test_the_mark_keeps_who_made_it_and_lets_the_one_record_be_printed():
    person, entry = PersonFactory(name="Jane Worker"), EntryFactory(summary="Jane Worker, the mayor, spoke.")
    client = at_the_desk("ada", "publisher", "administrator")
    assert f'value="{entry.record_id}"' in client.get(f"{ADD}?record_id={entry.record_id}").content.decode()

    client.post(ADD, {"person": person.pk, "record_id": entry.record_id, "reason": "The mayor of another town."})
    printed(client, print_page(entry))

    mark = Namesake.objects.get()
    assert (mark.marked_by.username, mark.person, mark.record_id) == ("ada", person, entry.record_id)
    assert client.get(f"/entries/{entry.record_id}/", follow=True).status_code == 200
    assert "The mayor of another town." in text(client.get(f"/admin/timeline/person/{person.pk}/change/"))


@pytest.mark.parametrize("role", ["contributor", "editor", "publisher"])
def test_the_mark_is_for_administrators_alone(role):
    client, person = at_the_desk("eve", role), PersonFactory()

    assert client.get(ADD).status_code == 403
    assert client.post(ADD, {"person": person.pk, "record_id": "E1", "reason": "So."}).status_code == 403
    assert not Namesake.objects.exists()


def test_a_mark_without_a_reason_or_made_twice_is_refused():
    mark = NamesakeFactory(record_id="E1")
    client = at_the_desk("ada", "administrator")

    client.post(ADD, {"person": mark.person.pk, "record_id": "E2", "reason": " "})
    client.post(ADD, {"person": mark.person.pk, "record_id": "E1", "reason": "Again."})

    assert Namesake.objects.count() == 1


@pytest.mark.parametrize("wrong", [{"reason": ""}, {"record_id": "somewhere"}, {}])
def test_the_database_refuses_it_too(wrong):
    mark = NamesakeFactory()

    with pytest.raises(IntegrityError), transaction.atomic():
        NamesakeFactory(**{"person": mark.person, "record_id": "E1" if not wrong else "E2"} | wrong)

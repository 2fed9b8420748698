"""Somebody's draft beside a record never stops the record's publishing; it is judged when it is printed itself."""

import pytest

from tests.factories import DemandFactory, EntryFactory, LinkFactory, PersonFactory, ProtestFactory, UserFactory
from timeline.editorial import Refused, correct, publish, retract
from timeline.models import Response, TimelineEntry
from timeline.printed.models import PublicRecord

pytestmark = pytest.mark.django_db


def edited(entry: TimelineEntry) -> TimelineEntry:
    entry.summary = "Some more words."
    entry.save()
    return entry


def test_a_draft_that_links_back_wrongly_does_not_stop_what_it_links_to():
    printed, draft = EntryFactory(date="2018-06-21"), EntryFactory(title="Draft", date="2018-06-01")
    LinkFactory(earlier=printed, later=draft)

    assert publish(printed, by=UserFactory()).number == 1
    assert correct(edited(printed), by=UserFactory(), note="A word.").number == 2
    with pytest.raises(Refused, match="goes backwards in time"):
        publish(draft, by=UserFactory())


def test_a_draft_whose_date_was_moved_does_not_stop_what_links_to_it():
    draft, printed = EntryFactory(date="2018-06-01"), EntryFactory(date="2018-06-21")
    LinkFactory(earlier=draft, later=printed)
    publish(printed, by=UserFactory())
    draft.date = "2018-06-22"
    draft.save()

    assert correct(edited(printed), by=UserFactory(), note="A word.").number == 2


def test_an_unfinished_demand_does_not_stop_the_entry_it_was_drawn_up_at():
    PersonFactory()
    printed = ProtestFactory()
    publish(printed, by=UserFactory())
    demand = DemandFactory(text="Hear Jane Q. Worker.", made_in=[printed])

    edition = correct(printed, by=UserFactory(), note="A word.")

    assert edition.document["demands"] == []
    assert "name of a private worker" in edition.left_out[0]
    assert not PublicRecord.press.filter(pk=demand.record_id).exists()


def test_nor_where_the_entry_was_retracted_and_is_published_again():
    PersonFactory()
    printed = ProtestFactory()
    publish(printed, by=UserFactory())
    retract(printed, by=UserFactory(), note="In error.")
    DemandFactory(text="Hear Jane Q. Worker.", made_in=[printed])

    assert "name of a private worker" in publish(printed, by=UserFactory()).left_out[0]


def test_a_demand_that_was_answered_before_it_was_made_waits():
    answer, asking = EntryFactory(title="Answer", date="2018-05-01"), ProtestFactory(title="Letter", date="2018-06-01")
    for entry in (answer, asking):
        publish(entry, by=UserFactory())
    demand = DemandFactory(made_in=[asking])
    Response.objects.create(demand=demand, entry=answer, kind="refused")

    assert correct(asking, by=UserFactory(), note="A word.").left_out
    assert publish(edited(answer), by=UserFactory()).number == 2


def test_a_finished_demand_is_printed_with_its_entry_as_before():
    printed = ProtestFactory()
    publish(printed, by=UserFactory())
    demand = DemandFactory(made_in=[printed])

    edition = publish(printed, by=UserFactory())

    assert [d["id"] for d in edition.document["demands"]] == [demand.record_id]
    assert edition.left_out == ()


def test_an_entry_s_own_demand_is_judged_with_its_first_edition():
    PersonFactory()
    entry = ProtestFactory()
    DemandFactory(text="Hear Jane Q. Worker.", made_in=[entry])

    with pytest.raises(Refused, match="private worker"):
        publish(entry, by=UserFactory())


def test_what_is_wrong_with_the_entry_itself_is_refused_as_before():
    PersonFactory()
    printed = ProtestFactory()
    publish(printed, by=UserFactory())
    DemandFactory(text="Hear Jane Q. Worker.", made_in=[printed])
    printed.summary = "Jane Q. Worker wrote it."
    printed.save()

    with pytest.raises(Refused, match="private worker"):
        correct(printed, by=UserFactory(), note="A word.")

"""Somebody's draft beside a record never stops the record's publishing; it is judged when it is printed itself."""

import pytest

from tests.factories import DemandFactory, EntryFactory, LinkFactory, PersonFactory, ProtestFactory, UserFactory
from timeline.editorial import Refused, correct, preview, publish, retract
from timeline.models import Demand, Response, TimelineEntry
from timeline.printed.models import Edition, PublicRecord

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

    edition = correct(edited(printed), by=UserFactory(), note="A word.")

    assert edition.document["demands"] == []
    assert "name of a private worker" in edition.left_out[0]
    assert not PublicRecord.press.filter(pk=demand.record_id).exists()


@pytest.mark.parametrize("act", [publish, correct])
def test_where_nothing_else_is_new_it_is_refused_and_makes_no_empty_edition(act):
    PersonFactory()
    printed, editor = ProtestFactory(), UserFactory()
    publish(printed, by=editor)
    DemandFactory(text="Hear Jane Q. Worker.", made_in=[printed])

    foreseen = preview(printed, by=editor).objections
    with pytest.raises(Refused, match="name of a private worker") as refused:
        act(printed, by=editor, note="A word.")

    assert [error.messages[0] for error in foreseen] == refused.value.messages
    assert Edition.press.of(printed.record_id).count() == 1


def test_a_demand_that_was_edited_is_printed_without_the_unfinished_one_and_the_entry_only_follows():
    PersonFactory()
    printed, editor = ProtestFactory(), UserFactory()
    demand = DemandFactory(made_in=[printed])
    publish(printed, by=editor)
    Demand.objects.filter(pk=demand.pk).update(text="Stop it now.")
    DemandFactory(text="Hear Jane Q. Worker.", made_in=[printed])

    edition = publish(printed, by=editor)

    assert edition.record_id == demand.record_id
    assert "name of a private worker" in edition.left_out[0]
    assert list(Edition.press.of(printed.record_id).values_list("action", flat=True)) == ["refreshed", "published"]


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

    assert correct(edited(asking), by=UserFactory(), note="A word.").left_out
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

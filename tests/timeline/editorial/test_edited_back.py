"""What was edited and is again as it is in print stands as printed: nobody is told to publish what can't be."""

import pytest

from tests.edits import edited
from tests.factories import (
    CitationFactory,
    DemandFactory,
    EntryFactory,
    OrganizationFactory,
    ProtestFactory,
    UserFactory,
)
from timeline.admin.standing import Standing, standing_of
from timeline.editorial import delete, publish, save, save_outlet
from timeline.models import Article, Citation, Demand, Printable, TimelineEntry
from timeline.printed.models import PublicRecord

pytestmark = pytest.mark.django_db


def standing(record: Printable) -> Standing:
    return standing_of(type(record)._default_manager.get(pk=record.pk))


def test_a_title_that_was_changed_and_changed_back():
    entry = EntryFactory(title="The letter")
    publish(entry, by=UserFactory())

    standings = [standing(edited(entry, title=title)) for title in ("Another", "The letter", "A third")]

    assert standings == [Standing.EDITED, Standing.IN_PRINT, Standing.EDITED]
    assert publish(entry, by=UserFactory()).version == 4


def test_a_source_that_was_added_and_taken_out():
    entry, editor = EntryFactory(), UserFactory()
    publish(entry, by=editor)
    save(entry, lambda: CitationFactory(entry=entry, quote_exact="other words"), by=editor)

    save(entry, Citation.objects.get(quote_exact="other words").delete, by=editor)

    assert standing(entry) == Standing.IN_PRINT


def test_a_demand_in_print_that_was_tied_and_untied():
    asked, entry, editor = ProtestFactory(), ProtestFactory(), UserFactory()
    demand = DemandFactory(made_in=[asked])
    for one in (asked, entry):
        publish(one, by=editor)
    save(entry, lambda: demand.made_in.add(entry), by=editor)
    tied = [standing(one) for one in (entry, demand, asked)]

    save(entry, lambda: demand.made_in.remove(entry), by=editor)

    assert tied == [Standing.EDITED, Standing.EDITED, Standing.IN_PRINT]
    assert [standing(one) for one in (entry, demand, asked)] == [Standing.IN_PRINT] * 3


def test_a_draft_or_what_was_retracted_is_no_print_to_stand_as():
    draft = EntryFactory(title="The letter")

    for title in ("Another", "The letter"):
        assert standing(edited(draft, title=title)) == Standing.DRAFT


def test_a_new_demand_at_a_printed_entry_that_is_deleted_before_it_was_printed():
    entry, editor = ProtestFactory(), UserFactory()
    publish(entry, by=editor)
    save(entry, lambda: DemandFactory(made_in=[entry]), by=editor)
    typed = standing(entry)

    delete(Demand.objects.get(), by=editor)

    assert (typed, standing(entry)) == (Standing.EDITED, Standing.IN_PRINT)
    assert not Demand.objects.exists()


def test_a_draft_that_is_deleted_leaves_the_demands_that_were_tied_to_it():
    asked, draft, editor = ProtestFactory(), ProtestFactory(), UserFactory()
    demand = DemandFactory(made_in=[asked])
    publish(asked, by=editor)
    save(draft, lambda: demand.made_in.add(draft), by=editor)
    tied = standing(demand)

    delete(draft, by=editor)

    demand.refresh_from_db()
    assert (tied, standing(demand), demand.version) == (Standing.EDITED, Standing.IN_PRINT, 3)


def test_a_draft_that_nothing_was_tied_to_is_deleted_alone():
    draft, firm = EntryFactory(roles={"amazon": "target"}), OrganizationFactory(slug="amazon")

    delete(draft, by=UserFactory())

    firm.refresh_from_db()
    assert (TimelineEntry.objects.count(), firm.version) == (0, 1)


def test_an_answer_that_is_taken_back_is_printed_with_the_entry_that_showed_it():
    asking, showing, editor = ProtestFactory(), EntryFactory(), UserFactory()
    demand = DemandFactory(made_in=[asking])
    answer = demand.responses.create(entry=showing, kind="refused")
    for one in (asking, showing):
        publish(one, by=editor)
    before = standing(showing)

    save(showing, answer.delete, by=editor)
    edited_since = standing(showing)
    publish(showing, by=editor)

    assert (before, edited_since) == (Standing.IN_PRINT, Standing.EDITED)
    assert PublicRecord.press.get(pk=demand.record_id).document["response"] == "none"
    assert [standing(one) for one in (showing, demand, asking)] == [Standing.IN_PRINT] * 3


@pytest.mark.parametrize("door", ["entry", "demand"])
def test_an_answer_that_is_given_and_taken_back_before_it_was_printed_leaves_all_in_print(door):
    asking, showing, editor = ProtestFactory(), EntryFactory(), UserFactory()
    demand = DemandFactory(made_in=[asking])
    for one in (asking, showing):
        publish(one, by=editor)
    record = showing if door == "entry" else demand

    save(record, lambda: demand.responses.create(entry=showing, kind="refused"), by=editor)
    given = [standing(one) for one in (showing, demand)]
    save(record, demand.responses.get().delete, by=editor)

    assert given == [Standing.EDITED] * 2
    assert [standing(one) for one in (showing, demand)] == [Standing.IN_PRINT] * 2


def test_an_entry_whose_answer_was_printed_at_its_demand_stands_as_printed():
    asking, showing, editor = ProtestFactory(), EntryFactory(), UserFactory()
    demand = DemandFactory(made_in=[asking])
    for one in (asking, showing):
        publish(one, by=editor)
    save(showing, lambda: demand.responses.create(entry=showing, kind="refused"), by=editor)

    publish(demand, by=editor)

    assert [standing(one) for one in (showing, demand)] == [Standing.IN_PRINT] * 2


def test_an_outlet_that_was_named_otherwise_and_back_leaves_its_articles_in_print():
    entry, editor = EntryFactory(), UserFactory()
    publish(entry, by=editor)
    article = Article.objects.get()
    outlet, name = article.outlet, article.outlet.name

    standings = []
    for called in ("Another", name):
        outlet.name = called
        save_outlet(outlet, outlet.save, by=editor)
        standings.append(standing(article))

    assert standings == [Standing.EDITED, Standing.IN_PRINT]


def test_an_entry_stands_as_printed_once_another_save_makes_its_demand_so():
    asked, other, editor = ProtestFactory(), ProtestFactory(), UserFactory()
    demand = DemandFactory(made_in=[asked])
    for one in (asked, other):
        publish(one, by=editor)

    for entries in ([other], [other, asked]):
        save(demand, lambda entries=entries: demand.made_in.set(entries), by=editor)
    before = standing(asked)
    save(other, lambda: demand.made_in.remove(other), by=editor)

    assert before == Standing.EDITED
    assert [standing(one) for one in (asked, other, demand)] == [Standing.IN_PRINT] * 3

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
from timeline.editorial import delete, publish, save
from timeline.models import Citation, Demand, Printable, TimelineEntry

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

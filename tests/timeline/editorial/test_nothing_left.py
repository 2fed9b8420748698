"""What counts as edited is what publishing prints: after it there is nothing left, whatever the entry is tied to."""

from collections.abc import Callable

import pytest

from tests.edits import edited
from tests.factories import DemandFactory, EntryFactory, ProtestFactory, UserFactory
from timeline.admin.standing import Standing, standing_of
from timeline.editorial import Refused, correct, preview, publish, save
from timeline.models import Demand, Response, TimelineEntry
from timeline.printed.models import Edition

pytestmark = pytest.mark.django_db


def answer(demand: Demand, entry: TimelineEntry) -> None:
    save(entry, lambda: Response.objects.create(demand=demand, entry=entry, kind="refused"), by=UserFactory())


def makes(entry: TimelineEntry) -> None:
    save(entry, lambda: DemandFactory(made_in=[entry]), by=UserFactory())


def answers_one_of_a_draft(entry: TimelineEntry) -> None:
    answer(DemandFactory(made_in=[EntryFactory(title="Draft")]), entry)


def answers_one_that_nobody_makes(entry: TimelineEntry) -> None:
    answer(DemandFactory(), entry)


def makes_one_and_answers_another(entry: TimelineEntry) -> None:
    makes(entry)
    answers_one_of_a_draft(entry)


def answers_one_in_print(entry: TimelineEntry) -> None:
    making = ProtestFactory()
    demand = DemandFactory(made_in=[making])
    publish(making, by=UserFactory())
    answer(demand, entry)


TIES = [
    makes,
    answers_one_of_a_draft,
    answers_one_that_nobody_makes,
    makes_one_and_answers_another,
    answers_one_in_print,
]


@pytest.mark.parametrize("tie", TIES)
def test_a_first_edition_leaves_nothing_to_print(tie: Callable[[TimelineEntry], None]):
    entry, editor = EntryFactory(), UserFactory()
    tie(entry)
    publish(entry, by=editor)
    editions = Edition.press.count()

    for act in (publish, correct):
        with pytest.raises(Refused, match="nothing has changed"):
            act(entry, by=editor, note="A word.")

    assert "nothing has changed" in preview(entry, by=editor).objections[0].messages[0]
    assert Edition.press.count() == editions


@pytest.mark.parametrize("tie", TIES)
def test_nor_does_a_later_one_to_which_something_was_tied(tie: Callable[[TimelineEntry], None]):
    entry, editor = EntryFactory(), UserFactory()
    publish(entry, by=editor)
    tie(entry)
    edited(entry, title="Another title")
    publish(entry, by=editor)

    with pytest.raises(Refused, match="nothing has changed"):
        publish(entry, by=editor)

    assert standing_of(TimelineEntry.objects.get(pk=entry.pk)) == Standing.IN_PRINT


def test_an_entry_stands_as_printed_that_answers_a_demand_of_a_draft_and_comes_to_say_so_with_it():
    entry, draft, editor = EntryFactory(), EntryFactory(title="Draft", date="2018-06-20"), UserFactory()
    publish(entry, by=editor)
    demand = DemandFactory(made_in=[draft])
    answer(demand, entry)

    before = standing_of(TimelineEntry.objects.get(pk=entry.pk))
    publish(draft, by=editor)

    assert before == standing_of(TimelineEntry.objects.get(pk=entry.pk)) == Standing.IN_PRINT
    assert Edition.press.of(demand.record_id).get().content["responses"][0]["entry"] == entry.record_id

"""The invented record that benchmarks measure is a record like any other."""

import pytest
from django.test import Client
from django.urls import resolve

from api import urls as api
from bench.filler.plan import RECORDS, Size
from bench.rounds import fill, page_types
from tests.edits import edited
from tests.factories import EntryFactory, UserFactory
from timeline import publishing
from timeline.editorial import publish
from timeline.models import TimelineEntry
from timeline.printed.models import Edition, PublicRecord, Shelf
from timeline.web import urls as web


@pytest.fixture
def filled(record: str) -> None:
    fill.main(Size(75), 0, 1)


def test_nothing_is_wrong_with_what_was_filled_in(filled: None) -> None:
    assert list(publishing.verify()) == []
    assert PublicRecord.press.in_print().of_kind("entry").count() == Shelf.press.filter(facet="all").count() == 75


def test_nothing_of_it_is_due(filled: None) -> None:
    assert (publishing.refresh(), publishing.draw()) == (0, 0)


def test_it_comes_out_the_same_when_the_press_sets_it(filled: None) -> None:
    clock = Edition.press.clock()

    publishing.reprint()

    assert Edition.press.clock() == clock


def test_work_goes_on_from_there(filled: None) -> None:
    entry = edited(TimelineEntry.objects.get(pk=3), title="Workers asked again")

    publish(entry, by=UserFactory())

    assert PublicRecord.press.get(pk="E3").title == "Workers asked again"
    assert EntryFactory().pk > 75
    assert list(publishing.verify()) == []


LEADS_ON = "entry-by-number"


def test_each_address_of_readers_and_clients_is_measured(filled: None, client: Client) -> None:
    paths = page_types.pages("").values()

    assert [path for path in paths if client.get(path).status_code != 200] == []
    asked = {resolve(path.partition("?")[0]).url_name for path in paths}
    assert {pattern.name for pattern in web.urlpatterns} - asked == {LEADS_ON}
    assert {pattern.name for pattern in api.urlpatterns} - asked == {"root", "schema", "docs", None}


def test_batches_hold_each_affair_once_and_name_the_sequences_that_follow() -> None:
    batches = list(fill.batches(Size(1025), 7))

    assert [affair.number for _first, affairs in batches for affair in affairs] == list(range(41))
    assert [first for first, _affairs in batches] == [7, 7 + 20 * RECORDS, 7 + 40 * RECORDS]


@pytest.mark.parametrize("size", [0, 24, 60])
def test_a_size_that_cuts_an_affair_in_two_is_refused(size: int) -> None:
    with pytest.raises(SystemExit, match="multiple of 25"):
        Size(size)

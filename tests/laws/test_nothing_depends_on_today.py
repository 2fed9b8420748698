"""Law 2: what is printed on one day is the same on any other."""

from datetime import datetime

import pytest
import time_machine

from tests.factories import DemandFactory, EntryFactory, OrganizationFactory, ProtestFactory, StoryFactory, UserFactory
from timeline.editorial import publish
from timeline.printed.models import Edition, Fragment, PublicRecord
from timeline.publishing import draw, reprint

pytestmark = pytest.mark.usefixtures("record")


def test_reprinting_eighty_years_on_changes_nothing():
    story, editor = StoryFactory(), UserFactory()
    letter = ProtestFactory(date="2018-05-01", stories=[story])
    DemandFactory(of=OrganizationFactory(slug="amazon"), made_in=[letter])
    for entry in (letter, EntryFactory(date="2018-03/..", stories=[story])):
        publish(entry, by=editor)
    draw()
    fragments = sorted(Fragment.objects.values_list("html", flat=True))

    with time_machine.travel(datetime(2098, 1, 1), tick=True):
        counts = reprint()

    assert (counts["editions"], counts["rows"]) == (0, 0)
    assert sorted(Fragment.objects.values_list("html", flat=True)) == fragments


def test_days_unanswered_end_at_the_record_and_say_so():
    story, editor = StoryFactory(), UserFactory()
    letter = ProtestFactory(date="2018-05", stories=[story])
    DemandFactory(of=OrganizationFactory(slug="amazon"), made_in=[letter])
    publish(EntryFactory(date="2018-06-20", stories=[story]), by=editor)

    demand = publish(letter, by=editor).document["demands"][0]

    assert demand["days_unanswered"] == {"min": 20, "max": 50, "counted_to": "2018-06-20"}


def test_the_end_of_a_span_may_lie_ahead_and_is_no_day_on_record():
    story, editor = StoryFactory(), UserFactory()
    letter = ProtestFactory(date="2018-05-01", stories=[story])
    DemandFactory(of=OrganizationFactory(slug="amazon"), made_in=[letter])
    publish(EntryFactory(date="2018-06/2035-09", stories=[story]), by=editor)

    demand = publish(letter, by=editor).document["demands"][0]

    assert demand["days_unanswered"]["counted_to"] == "2018-06-30"


def test_an_announced_day_is_no_day_on_record():
    story, editor = StoryFactory(), UserFactory()
    letter = ProtestFactory(date="2018-05-01", stories=[story])
    DemandFactory(of=OrganizationFactory(slug="amazon"), made_in=[letter])
    publish(EntryFactory(date="2019-06-20", is_announced=True, stories=[story]), by=editor)

    demand = publish(letter, by=editor).document["demands"][0]

    assert demand["days_unanswered"]["counted_to"] == "2018-05-01"
    assert Edition.objects.clock() == PublicRecord.objects.order_by("-sequence").first().sequence

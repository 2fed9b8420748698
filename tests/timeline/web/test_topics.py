"""Topics: their list, the line of one, its feed, and what a deprecated one says."""

import pytest

from tests.edits import edited
from tests.factories import EntryFactory, UserFactory
from timeline.editorial import correct, publish
from timeline.models import EntryTopic, Topic
from timeline.printed.models import PublicRecord


@pytest.fixture
def policing(put_in_print) -> Topic:
    topic = Topic.objects.create(slug="policing", name="Policing")
    entry = EntryFactory(title="A letter about the police")
    EntryTopic.objects.create(entry=entry, topic=topic)
    put_in_print(entry, EntryFactory(title="About something else"))
    return topic


def test_a_topic_has_its_entries_as_a_line_and_a_feed(policing, read, get):
    html = read("/topics/policing/")

    assert "A letter about the police" in html
    assert "About something else" not in html
    assert '<a href="/topics/policing/">Policing</a> <span class="small"> 1 entry' in read("/topics/")
    assert '<dd><a href="/topics/policing/">Policing</a>' in read("/entries/E1/a-letter-about-the-police/")
    feed = get("/topics/policing/entries.atom").content.decode()
    assert "A letter about the police" in feed and "About something else" not in feed


def test_a_deprecated_topic_says_so_once_that_is_printed(policing, read):
    edited(policing, is_deprecated=True)
    assert "no longer given" not in read("/topics/policing/"), "it is not in print yet"

    correct(policing, by=UserFactory(), note="Surveillance says it better.")

    assert "This topic is no longer given to new entries." in read("/topics/policing/")
    assert "A letter about the police" in read("/topics/policing/")
    assert "no longer given, 1 entry" in read("/topics/")
    first = PublicRecord.press.get(pk="E1").sequence
    assert "no longer given" not in read(f"/topics/policing/?as_of={first}")


def test_a_topic_without_entries_says_so(record, read):
    publish(Topic.objects.create(slug="lone", name="Lone"), by=UserFactory())

    assert "No entry on this topic is in print at present." in read("/topics/lone/")
    assert "1 entry" not in read("/topics/")

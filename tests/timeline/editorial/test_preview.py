"""A preview reads and typesets what publishing would print; it writes nothing and takes no lock."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.edits import edited
from tests.factories import DemandFactory, EntryFactory, PersonFactory, ProtestFactory, StoryFactory, UserFactory
from timeline.editorial import preview, publish
from timeline.printed.models import Edition

pytestmark = pytest.mark.django_db


def said(edition: Edition) -> dict:
    """All that it says but when."""
    document = {key: value for key, value in edition.document.items() if key != "edition"}
    imprint = {key: value for key, value in edition.document["edition"].items() if key != "published_at"}
    return {"record": edition.record_id, "action": edition.action, **document, "edition": imprint}


def test_it_is_what_publishing_prints():
    entry = ProtestFactory(roles={"amazon": "target"}, stories=[StoryFactory()])
    DemandFactory(made_in=[entry])
    editor = UserFactory()

    foreseen = [said(edition) for edition in preview(entry, by=editor).editions]
    publish(entry, by=editor)

    assert len(foreseen) > 3
    assert foreseen == [said(edition) for edition in Edition.press.order_by("sequence")]


def test_so_it_is_of_what_is_in_print_already():
    entry, editor = ProtestFactory(), UserFactory()
    publish(entry, by=editor)
    before = Edition.press.clock()
    edited(entry, title="A better title", date="2018-06-20")

    foreseen = [said(edition) for edition in preview(entry, by=editor).editions]
    publish(entry, by=editor)

    assert foreseen == [said(edition) for edition in Edition.press.since(before)]


def test_it_writes_nothing_and_locks_nothing():
    entry = ProtestFactory(roles={"amazon": "target"})

    with CaptureQueriesContext(connection) as captured:
        preview(entry, by=UserFactory.build())

    asked = " ".join(query["sql"] for query in captured.captured_queries)
    assert not any(word in asked for word in ("INSERT", "UPDATE", "DELETE", "advisory", "SAVEPOINT"))
    assert not Edition.press.exists()


def test_it_says_what_speaks_against_it():
    PersonFactory()
    entry = EntryFactory(summary="Jane Q. Worker wrote it.")

    (objection,) = preview(entry, by=UserFactory()).objections

    assert "private worker" in objection.messages[0]


def test_of_what_is_in_print_as_it_stands_it_says_so():
    entry, editor = EntryFactory(), UserFactory()
    publish(entry, by=editor)

    found = preview(entry, by=editor)

    assert found.editions == []
    assert "nothing has changed since" in found.objections[0].messages[0]


def test_a_draft_beside_it_speaks_against_nothing():
    PersonFactory()
    entry, editor = ProtestFactory(), UserFactory()
    publish(entry, by=editor)
    DemandFactory(text="Hear Jane Q. Worker.", made_in=[edited(entry, title="Another title")])

    assert preview(entry, by=editor).objections == []

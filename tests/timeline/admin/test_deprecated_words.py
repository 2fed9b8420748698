"""A word of the vocabulary that is deprecated is offered no more, and stays where it stands."""

import pytest
from django.test import Client

from tests.factories import EntryFactory, ProtestFactory
from tests.timeline.admin.pages import sent
from timeline.models import ProtestEvent, TimelineEntry
from timeline.vocabulary import ActionType, EntryKind, Part, Relation, Vocabulary

GONE: dict[type[Vocabulary], str] = {
    ActionType: "march",
    EntryKind: "report",
    Part: "subject",
    Relation: "corrects",
}


@pytest.fixture(autouse=True)
def _deprecated(monkeypatch) -> None:
    for vocabulary, word in GONE.items():
        monkeypatch.setattr(vocabulary, "deprecated", lambda word=word: frozenset((word,)))


def page_of(entry: TimelineEntry) -> str:
    return f"/admin/timeline/timelineentry/{entry.pk}/change/"


def test_a_form_does_not_offer_it(desk: Client):
    page = desk.get("/admin/timeline/timelineentry/add/").content.decode()

    assert [word for word in GONE.values() if f'value="{word}"' in page] == []
    assert 'value="rally"' in page


def test_it_stays_where_it_stands_though_something_else_is_saved(desk: Client):
    entry = ProtestFactory(protest__action_types=["open_letter", "march"])
    form = {
        name: value for name, value in sent(desk.get(page_of(entry))).items() if name[:1] != "_" or name == "_whose"
    }

    desk.post(page_of(entry), form | {"title": "Another title"})

    assert TimelineEntry.objects.get().title == "Another title"
    assert ProtestEvent.objects.get().action_types == ["open_letter", "march"]


def test_an_entry_of_a_kind_that_is_gone_stays_of_it(desk: Client):
    entry = EntryFactory(kind="report")

    desk.post(page_of(entry), sent(desk.get(page_of(entry))) | {"title": "Another title"})

    assert (TimelineEntry.objects.get().title, TimelineEntry.objects.get().kind) == ("Another title", "report")

"""Saving leads to publishing in one go, and publishing onward: to the next suggestion, or back to the record."""

import pytest
from django.test import Client

from tests.factories import EntryFactory, UserFactory
from tests.timeline.admin.cast import at_the_desk
from tests.timeline.admin.pages import filled, printed
from tests.timeline.admin.suggestions import suggest
from timeline.editorial import accept, attach, publish
from timeline.models import TimelineEntry
from timeline.printed.models import Edition

ADD = "/admin/timeline/timelineentry/add/"


def address(entry: TimelineEntry, rest: str = "change/") -> str:
    return f"/admin/timeline/timelineentry/{entry.pk}/{rest}"


def published(desk: Client, entry: TimelineEntry, **said: str) -> str:
    """Where it led."""
    return printed(desk, address(entry, "print/publish/"), **said).headers["Location"]


def test_an_addition_to_a_printed_entry_is_saved_and_published_in_one_go(desk: Client):
    entry = EntryFactory(summary="What happened.")
    publish(entry, by=UserFactory())
    page = desk.get(address(entry))
    assert 'name="_publish"' in page.content.decode()

    saved = desk.post(address(entry), filled(desk, address(entry)) | {"summary": "More of it.", "_publish": ""})
    asks = desk.get(saved.headers["Location"])
    assert asks.context["form"]["seen_version"].value() == 2
    printed(desk, saved.headers["Location"])

    edition = Edition.press.of(entry.record_id).get(number=2)
    assert (edition.action, edition.document["summary"]) == (Edition.Action.PUBLISHED, "More of it.")


def test_a_new_entry_too(desk: Client):
    typed = filled(desk, ADD) | {"title": "The letter", "kind": "statement", "date": "2018-05", "_publish": ""}

    answer = desk.post(ADD, typed)

    assert answer.headers["Location"] == address(TimelineEntry.objects.get(), "print/publish/")


def test_whoever_may_not_publish_is_not_offered_it(owner):
    assert 'name="_publish"' not in at_the_desk("ed", "editor").get(ADD).content.decode()


def test_publishing_a_draft_from_the_inbox_leads_to_the_next_suggestion(desk: Client):
    done, following = suggest(score=0.9), suggest(score=0.5)
    entry = accept(done, by=UserFactory())

    assert published(desk, entry) == f"/admin/inbox/{following.pk}/"
    page = desk.get(f"/admin/inbox/{following.pk}/").content.decode()
    assert "See the page" in page


@pytest.mark.parametrize("is_printed", [True, False])
def test_so_does_one_to_which_a_sentence_was_attached_and_only_once(desk: Client, is_printed: bool):
    entry, editor = EntryFactory(), UserFactory()
    if is_printed:
        publish(entry, by=editor)
    done, following = suggest(score=0.9, quote=""), suggest(score=0.5)
    attach(done, entry, by=editor)

    ways = [published(desk, entry)]
    desk.post(address(entry), filled(desk, address(entry)) | {"summary": "More of it."})
    ways.append(published(desk, entry))

    assert ways == [f"/admin/inbox/{following.pk}/", address(entry)]


def test_to_the_record_where_none_waits_or_it_was_in_print_or_typed(desk: Client):
    entry = accept(suggest(), by=UserFactory())
    assert published(desk, entry) == address(entry)

    suggest(score=0.5)
    desk.post(address(entry), filled(desk, address(entry)) | {"summary": "More of it."})
    assert published(desk, entry) == address(entry)
    typed = EntryFactory()
    assert published(desk, typed) == address(typed)

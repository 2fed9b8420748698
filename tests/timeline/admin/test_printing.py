"""Publishing, correcting and retracting from the desk: asked once more, refused in sentences, live at once."""

import threading

import pytest
from django.db import connection, transaction
from django.test import Client

from tests.edits import edited
from tests.factories import EntryFactory, PersonFactory, StoryFactory, UserFactory
from tests.timeline.admin.pages import filled, printed, text
from timeline.editorial import publish
from timeline.models import TimelineEntry, Topic
from timeline.printed.models import Edition, PublicRecord
from timeline.publishing import lock


def door(record: object, verb: str) -> str:
    return f"/admin/timeline/{record._meta.model_name}/{record.pk}/print/{verb}/"


def test_an_editor_sees_what_will_be_printed_before_it_is(desk: Client):
    entry = EntryFactory(title="The answer", date="2018-05", roles={"amazon": "actor"})

    page = text(desk.get(door(entry, "publish")))

    assert "May 2018 (2018-05)" in page
    assert "Amazon: acting" in page
    assert "“the very words”" in page
    assert "Amazon (organization)" in page
    assert not PublicRecord.objects.exists()


def test_a_link_is_shown_as_the_page_will_say_it(desk: Client):
    earlier = EntryFactory(title="The letter", date="2018-05")
    entry = EntryFactory(title="The answer", date="2018-06")
    entry.links_back.create(earlier=earlier, relation="prompted", note="“after the letter”")

    assert "in response to: The letter" in text(desk.get(door(entry, "publish")))


def test_publishing_prints_and_links_to_the_page(desk: Client):
    entry = EntryFactory(title="The answer")

    response = printed(desk, door(entry, "publish"), "first", follow=True)

    edition = Edition.press.get(record_id=entry.record_id)
    assert (edition.note, edition.by) == ("first", "owner")
    assert f'href="{edition.document["url"]}"' in response.content.decode()
    assert response.redirect_chain[-1][0] == f"/admin/timeline/timelineentry/{entry.pk}/change/"


def test_a_topic_links_to_its_page(desk: Client):
    topic = Topic.objects.create(name="Face recognition", slug="face-recognition")
    publish(topic, by=UserFactory())
    page = f"/admin/timeline/topic/{topic.pk}/change/"
    edited(topic, name="Facial recognition")

    done = printed(desk, page.replace("change", "print/publish"), follow=True).content.decode()

    assert Edition.press.of(topic.record_id).count() == 2
    assert 'href="/topics/face-recognition/"' in done
    assert 'href="/topics/face-recognition/"' in desk.get(page).content.decode()


def test_save_and_publish_saves_first(desk: Client):
    entry = EntryFactory()
    address = f"/admin/timeline/timelineentry/{entry.pk}/change/"

    response = desk.post(address, filled(desk, address) | {"title": "Mended", "_publish": ""})

    assert TimelineEntry.objects.get(pk=entry.pk).title == "Mended"
    assert response.url == door(entry, "publish")


def test_what_speaks_against_it_is_said_before_and_after(desk: Client):
    entry = EntryFactory(title="Unsourced", citation=False)

    before, after = desk.get(door(entry, "publish")), desk.post(door(entry, "publish"), {"note": ""})

    for page in (before, after):
        assert "“Unsourced” has no citation. Add the article it rests on." in text(page)
    assert not PublicRecord.objects.exists()


def test_a_private_workers_name_is_refused_without_repeating_it(desk: Client):
    entry = EntryFactory(summary="Jane Q. Worker wrote it.")
    PersonFactory()

    page = text(desk.post(door(entry, "publish"), {"note": ""}))

    assert "would print the name of a private worker" in page
    assert not PublicRecord.objects.exists()


def test_a_correction_needs_a_public_note(desk: Client):
    entry = EntryFactory()
    publish(entry, by=UserFactory())
    edited(entry, date="2018-06-20")

    refused = text(desk.post(door(entry, "correct"), {"note": " "}))
    printed(desk, door(entry, "correct"), "The date was wrong.")

    assert "A correction needs a public note" in refused
    assert list(Edition.objects.of(entry.record_id).values_list("action", "note")) == [
        ("corrected", "The date was wrong."),
        ("published", ""),
    ]


def test_a_retraction_keeps_the_page_and_says_why(desk: Client):
    entry = EntryFactory()
    publish(entry, by=UserFactory())

    printed(desk, door(entry, "retract"), "It never happened.")

    assert PublicRecord.objects.get(pk=entry.record_id).state == "retracted"
    page = text(desk.get(f"/admin/timeline/timelineentry/{entry.pk}/change/"))
    assert "Retracted" in page


def test_a_subject_that_is_in_print_can_be_published_anew_and_corrected(desk: Client):
    story = StoryFactory(lead="Old lead.")
    publish(EntryFactory(stories=[story]), by=UserFactory())
    story.lead = "New lead."
    story.save()

    page = text(desk.get(door(story, "correct")))
    printed(desk, door(story, "correct"), "The lead said too much.")

    assert "Differs from what is in print: lead" in page
    assert PublicRecord.objects.get(pk=story.record_id).document["lead"] == "New lead."


def test_a_subject_that_no_entry_names_waits_for_one(desk: Client):
    story = StoryFactory()

    page = desk.get(f"/admin/timeline/story/{story.pk}/change/").content.decode()

    assert "it comes with the first entry that names it" in page
    assert "_publish" not in page


def test_a_subject_can_not_be_retracted(desk: Client):
    story = StoryFactory()
    publish(EntryFactory(stories=[story]), by=UserFactory())

    assert "Only entries can be retracted" in text(desk.post(door(story, "retract"), {"note": "x"}))


def test_somebody_else_publishing_is_a_sentence(desk: Client, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(lock, "WAIT", "100ms")
    entry = EntryFactory()
    holding, done = threading.Event(), threading.Event()

    def hold() -> None:
        with transaction.atomic():
            lock.take_lock()
            holding.set()
            done.wait(20)
        connection.close()

    other = threading.Thread(target=hold)
    other.start()
    holding.wait(20)
    page = desk.post(door(entry, "publish"), {"note": "kept"})
    done.set()
    other.join()

    assert "Somebody else is publishing just now" in text(page)
    assert "kept" in page.content.decode()
    assert not PublicRecord.objects.exists()


def test_publishing_takes_a_post_with_a_token(owner, desk: Client):
    entry = EntryFactory()
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = desk.cookies

    page = strict.post(door(entry, "publish"), {"note": ""})

    assert page.status_code == 403
    assert "The form was too old, or it came from elsewhere. Nothing was changed." in text(page)
    assert not PublicRecord.objects.exists()

"""Law 1: typesetting reads print, and whom a change concerns is set anew, now or by the tick."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connections, transaction
from django.utils import timezone

from tests import tamper
from tests.factories import EntryFactory, LinkFactory, OrganizationFactory, StoryFactory, UserFactory
from timeline.editorial import correct, publish, retract
from timeline.models import Name
from timeline.printed.models import Edition, Fragment, PublicRecord
from timeline.publishing import PublicationBusy, draw, lock, print_records, refresh, reprint, verify

pytestmark = pytest.mark.usefixtures("record")
CANARY = "canary-in-the-draft"


def document(entry) -> dict:
    return PublicRecord.objects.get(pk=entry.record_id).document


def everything_printed() -> str:
    return "\n".join(
        [
            *(str(row) for row in PublicRecord.objects.values_list("document", "title", "slug")),
            *(str(row) for row in Edition.press.values_list("content", "document")),
            *Fragment.objects.values_list("html", flat=True),
        ]
    )


def test_an_unpublished_edit_appears_nowhere_whatever_is_reprinted():
    entry, editor = EntryFactory(roles={"amazon": "actor"}), UserFactory()
    publish(entry, by=editor)
    entry.title = entry.summary = CANARY
    entry.save()
    amazon = OrganizationFactory(slug="amazon")
    amazon.name = "Amazon.com"
    amazon.save()

    correct(amazon, by=editor, note="The name was short of its ending.")
    reprint()

    assert CANARY not in everything_printed()
    assert document(entry)["organizations"][0]["name"] == "Amazon.com"
    assert document(entry)["edition"]["action"] == "refreshed"
    assert list(verify()) == []


def test_a_renaming_leaves_what_was_printed_with_the_old_name():
    entry, editor = EntryFactory(date="2018-06-21", roles={"facebook": "actor"}), UserFactory()
    publish(entry, by=editor)
    facebook = OrganizationFactory(slug="facebook")
    Name.objects.create(organization=facebook, name="Facebook", during=("2004-02-04", "2021-10-28"))
    facebook.name = "Meta"
    facebook.save()

    publish(facebook, by=editor, note="Renamed on 28 October 2021.")

    assert document(entry)["organizations"][0]["name"] == "Facebook"
    assert document(entry)["edition"]["number"] == 1
    assert PublicRecord.objects.get(pk=facebook.record_id).document["name"] == "Meta"


def test_reprinting_what_has_not_changed_makes_no_edition():
    publish(EntryFactory(roles={"amazon": "actor"}), by=UserFactory())
    draw()
    before = Edition.objects.clock()

    counts = reprint()

    assert (counts["editions"], counts["rows"], Edition.objects.clock()) == (0, 0, before)


def test_a_changed_fragment_is_replaced_without_an_edition():
    entry = EntryFactory()
    publish(entry, by=UserFactory())
    draw()
    Fragment.press.filter(record=entry.record_id, language="en").update(html="an older release's template")
    before = Edition.objects.clock()

    counts = reprint([entry.record_id])

    assert (counts["rows"], Edition.objects.clock()) == (1, before)
    assert entry.title in Fragment.objects.get(record=entry.record_id, language="en").html


def test_retracting_an_entry_takes_its_link_off_the_other_page():
    link, editor = LinkFactory(earlier=EntryFactory(date="2018-06-20")), UserFactory()
    publish(link.earlier, by=editor)
    publish(link.later, by=editor)

    retract(link.later, by=editor, note="It did not happen.")

    assert document(link.earlier)["links"] == []
    assert document(link.later)["state"] == "retracted"
    assert list(verify()) == []


def test_beyond_the_first_hundred_the_tick_finishes_a_hundred_at_a_time():
    editor = UserFactory()
    entries = [EntryFactory(roles={"amazon": "actor"}) for _ in range(230)]
    print_records(entries, by=editor)
    amazon = OrganizationFactory(slug="amazon")
    amazon.name = "Amazon.com"
    amazon.save()

    correct(amazon, by=editor, note="Its name.")
    waiting = PublicRecord.objects.due(timezone.now()).count()
    claimed = [refresh(), refresh(), refresh()]

    assert waiting == 130
    assert claimed == [100, 30, 0]
    names = {
        d["organizations"][0]["name"] for d in PublicRecord.objects.of_kind("entry").values_list("document", flat=True)
    }
    assert names == {"Amazon.com"}
    assert list(verify()) == []


def test_a_refresh_whose_worker_dies_is_done_by_the_next_tick():
    entry, editor = EntryFactory(roles={"amazon": "actor"}), UserFactory()
    publish(entry, by=editor)
    record = PublicRecord.press.get(pk=entry.record_id)
    tamper.content(record.pk, title="New")
    PublicRecord.press.filter(pk=record.pk).update(due_at=timezone.now())
    PublicRecord.press.claim(timezone.now())  # and its worker dies

    still_leased = refresh()
    after_the_lease = refresh(timezone.now() + timedelta(minutes=5))

    assert (still_leased, after_the_lease) == (0, 1)
    assert document(entry)["title"] == "New"


def test_a_publish_that_is_rolled_back_prints_nothing():
    entry, editor = EntryFactory(), UserFactory()

    with pytest.raises(ZeroDivisionError), transaction.atomic():
        publish(entry, by=editor)
        1 / 0  # noqa: B018

    assert Edition.objects.clock() == 0
    assert not PublicRecord.objects.exists()


def test_moving_an_entry_to_another_story_recounts_the_days_in_both():
    editor, old, new = UserFactory(), StoryFactory(), StoryFactory()
    from_2018 = EntryFactory(date="2018-06-01", stories=[old])
    late = EntryFactory(date="2018-06-20", stories=[old])
    for entry in (from_2018, late):
        publish(entry, by=editor)

    late.entry_stories.update(story=new)
    publish(late, by=editor)

    assert list(verify()) == []


def test_a_press_that_is_busy_costs_a_refresh_no_try(monkeypatch):
    entry, editor = EntryFactory(roles={"amazon": "actor"}), UserFactory()
    publish(entry, by=editor)
    PublicRecord.press.filter(pk=entry.record_id).update(due_at=timezone.now())
    monkeypatch.setattr(lock, "WAIT", "50ms")
    held, may_end = threading.Event(), threading.Event()

    def hold() -> None:
        with transaction.atomic():
            lock.take_lock()
            held.set()
            assert may_end.wait(10)
        connections.close_all()

    with ThreadPoolExecutor(1) as pool:
        holding = pool.submit(hold)
        assert held.wait(10)
        with pytest.raises(PublicationBusy):
            refresh()
        may_end.set()
        holding.result()

    assert PublicRecord.press.get(pk=entry.record_id).attempts == 0
    assert refresh() == 1

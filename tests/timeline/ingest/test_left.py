"""What a process that has no parser stores is left due for the one that has it; the lease is the fence."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.utils import timezone
from pytest_django import Settings

from tests.factories import ArticleFactory, OrganizationFactory
from tests.timeline.ingest.pages import LETTER, cast
from timeline.ingest import pipeline, store
from timeline.ingest.pipeline.in_full import in_full
from timeline.ingest.pipeline.reread import glance, read
from timeline.ingest.pipeline.road import walk
from timeline.ingest.store.unread import LEASE
from timeline.ingest.values import Given, Page, Raw
from timeline.models import Article, NamesVersion, Suggestion
from timeline.work import PATIENCE, LeaseLost

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 27, 12, tzinfo=UTC)
TEXT = "Employees of Norvane sent a letter to the management on 3 June 2018."


def due(**values) -> Article:
    return ArticleFactory(**{"text": TEXT, "text_taken_at": NOW, "read_due_at": NOW} | values)


def claimed_times(article: Article, times: int) -> datetime:
    """Each time by a worker that dies of it."""
    at = NOW
    for _ in range(times):
        assert store.claim_unread(at, 5) == [article]
        article.refresh_from_db()
        at = article.read_due_at
    return at


def test_a_page_that_is_stored_by_rules_has_its_proposals_at_once_and_is_left_to_be_read_in_full():
    cast()
    pipeline.ingest(Raw(LETTER.encode(), name="letter.txt"))
    article = Article.objects.get()

    assert article.suggestions.exists() and article.read_due_at <= timezone.now()
    assert pipeline.reread_due() == 1 and pipeline.reread_due() == 0
    assert Article.objects.get().read_due_at is None


def test_what_is_stored_is_due_once_it_is_on_record_who_brought_it():
    """What is proposed of it depends on that."""
    walk(Raw(LETTER.encode(), name="letter.txt"), Given(), NOW.date(), is_kept=False)
    assert Article.objects.get().read_due_at > timezone.now()

    intake = pipeline.submit(body=LETTER.encode(), name="letter.txt", by=None)
    pipeline.take(intake.pk)

    assert Article.objects.get().read_due_at <= timezone.now()


def test_what_a_full_reading_found_stays_until_the_next_one_decides():
    """An editor's save has the article read by rules, in the web process."""
    cast()
    pipeline.ingest(Raw(LETTER.encode(), name="letter.txt"))
    article = Article.objects.get()
    found = article.suggestions.first()
    Suggestion.objects.filter(pk=found.pk).update(claim_key="as frames have it", rule="frames 1")

    pipeline.reread(article)
    assert Suggestion.objects.filter(pk=found.pk).exists()

    pipeline.reread_due()
    assert not Suggestion.objects.filter(pk=found.pk).exists()


def test_what_rules_found_goes_with_the_next_reading_by_rules():
    cast()
    pipeline.ingest(Raw(LETTER.encode(), name="letter.txt"))
    article = Article.objects.get()
    found = article.suggestions.first()
    Suggestion.objects.filter(pk=found.pk).update(claim_key="as other names had it")

    pipeline.reread(article)

    assert not Suggestion.objects.filter(pk=found.pk).exists()


def test_who_reads_in_full_leaves_nothing(settings: Settings):
    settings.READS_IN_FULL = True
    cast()
    pipeline.ingest(Raw(LETTER.encode(), name="letter.txt"))

    assert Article.objects.get().read_due_at is None


def test_what_takes_too_long_to_read_in_full_is_read_by_rules(settings: Settings):
    settings.READS_IN_FULL, settings.TRACKER_READING_SECONDS = True, 0.6
    OrganizationFactory(name="Norvane")
    line = "Norvane would, as the board of the town said on a day in May of that year, sell no cameras to it. "
    page = Page(text=f"{TEXT}\n\n{line * 500}", language="en", published_on=NOW.date())
    assert in_full().parse, "the model is loaded, which is no article's cost"

    found = read(page)

    assert [one.rule for one in found.proposals] == ["letter.sent"]


@pytest.mark.parametrize("page", [Page(text=""), Page(text="Ein Brief an die Leitung.", language="de")])
def test_what_is_read_for_no_events_is_left_to_nobody(page: Page):
    assert not read(page).is_left


def test_a_teaser_is_weighed_alike_by_every_process(settings: Settings):
    OrganizationFactory(name="Norvane")
    page = Page(text=TEXT, language="en")
    by_rules = glance(page)
    settings.READS_IN_FULL = True

    assert glance(page) == by_rules and by_rules.score > 0


def test_what_changed_while_it_was_read_keeps_what_was_read_of_its_new_text():
    due(text=TEXT)
    (held,) = store.claim_unread(NOW, 5)
    Article.objects.update(text=f"{TEXT} More.", read_due_at=NOW + timedelta(seconds=1))

    with pytest.raises(LeaseLost):
        store.rewrite(held, read(store.page_of(held)), is_claimed=True)

    assert Article.objects.get().read_due_at == NOW + timedelta(seconds=1)


def test_a_worker_that_comes_back_after_its_lease_writes_nothing():
    due()
    (slow,) = store.claim_unread(NOW, 5)
    (ours,) = store.claim_unread(NOW + LEASE, 5)

    store.rewrite(ours, replace(read(store.page_of(ours)), gazetteer="ours", is_left=False), is_claimed=True)
    with pytest.raises(LeaseLost):
        store.rewrite(slow, read(store.page_of(slow)), is_claimed=True)
    store.leave(slow)

    held = Article.objects.get()
    assert (held.gazetteer, held.read_due_at, held.read_attempts) == ("ours", None, 0)


def test_the_newest_come_first_and_what_was_begun_before_comes_last_and_alone():
    old = due(text="1", read_due_at=NOW - timedelta(hours=2))
    new = due(text="2", read_due_at=NOW - timedelta(minutes=1))
    bad, worse = due(text="3", read_attempts=1), due(text="4", read_attempts=1)

    assert store.claim_unread(NOW, 5) == [new, old]
    assert store.claim_unread(NOW, 5) == [worse]
    assert store.claim_unread(NOW, 5) == [bad]
    assert store.claim_unread(NOW, 5) == []


def test_what_kills_its_workers_is_tried_once_a_day():
    assert claimed_times(due(), PATIENCE) == NOW + (PATIENCE - 1) * LEASE + timedelta(days=1)


def test_what_has_no_text_any_more_is_due_no_more():
    due(text="")
    with time_machine.travel(NOW, tick=False):
        assert pipeline.reread_due() == 1

    assert Article.objects.get().read_due_at is None


def test_what_waits_for_a_verdict_is_read_again_by_another_version_of_the_pointer():
    names = store.names_version()
    by_rules, in_full = due(text="1", gazetteer=names), due(text="2", gazetteer=f"{names} frames 1")
    Article.objects.update(read_due_at=None)
    store.call_again(NOW)

    assert [store.call_again(NOW, "frames 1"), store.call_again(NOW, "frames 1")] == [1, 0]
    assert Article.objects.get(read_due_at=None) == in_full
    assert store.call_again(NOW, "frames 2") == 2, "what was called a moment ago waits a little longer"
    assert Article.objects.exclude(read_due_at=None).count() == 2 and by_rules.pk


def test_who_reads_by_rules_does_not_call_what_was_read_in_full():
    due(gazetteer=f"{store.names_version()} frames 1", read_due_at=None)
    NamesVersion.objects.filter(id__gte=256).delete()

    assert store.call_again(NOW) == 0


def test_what_is_read_while_a_name_changes_is_read_once_more():
    article = due(gazetteer="another")
    store.call_again(NOW)
    (held,) = store.claim_unread(NOW, 5)
    reading = replace(read(store.page_of(held)), is_left=False)
    OrganizationFactory(name="Norvane")

    store.call_again(NOW)
    with pytest.raises(LeaseLost):
        store.rewrite(held, reading, is_claimed=True)

    assert store.claim_unread(NOW + timedelta(minutes=2), 5) == [article]

"""Drawing is due work: what was drawn of an edition that is no longer in force settles nothing."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories import EntryFactory, UserFactory
from timeline.editorial import publish, retract
from timeline.printed.models import Fragment
from timeline.publishing import draw, reprint, verify
from timeline.publishing.derived.fragments import settle

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _one_language(settings):
    settings.LANGUAGES = settings.LANGUAGES[:1]


@pytest.fixture
def entry():
    entry = EntryFactory(title="A letter")
    publish(entry, by=UserFactory())
    return entry


def test_one_drawing_serves_all_that_are_due(entry, django_assert_num_queries):
    for _another in range(5):
        publish(EntryFactory(), by=UserFactory())

    with django_assert_num_queries(6):
        assert draw() == 6

    assert draw() == 0
    assert not Fragment.press.filter(due_at__isnull=False).exists()


def test_what_was_published_while_it_was_drawn_stays_due(entry):
    claimed = Fragment.press.claim(timezone.now(), limit=10)
    entry.title = "Another letter"
    entry.save()
    publish(entry, by=UserFactory())
    for row in claimed:
        row.html, row.sequence = "the old one", 1

    settle(claimed)

    assert draw() == 1
    assert "Another letter" in Fragment.press.get(record=entry.record_id).html
    assert list(verify()) == []


def test_whose_lease_ran_out_writes_nothing(entry):
    claimed = Fragment.press.claim(timezone.now(), limit=10)
    Fragment.press.update(lease_until=None)
    draw()
    for row in claimed:
        row.html = "late"

    settle(claimed)

    assert "A letter" in Fragment.press.get(record=entry.record_id).html


def test_what_was_retracted_while_it_was_claimed_stops_no_other_drawing(entry):
    due = Fragment.press.get()
    publish(EntryFactory(), by=UserFactory())
    retract(entry, by=UserFactory(), note="In error.")
    Fragment.press.bulk_create([due])  # as the claim still holds it

    assert draw() == 2

    assert Fragment.press.filter(due_at__isnull=True).count() == 1


def test_what_is_put_off_beyond_any_wait_is_not_due(entry):
    draw()
    Fragment.press.update(html="<p>Never said</p>", due_at=timezone.now() + timedelta(days=400))

    assert any("fragments are not what its document gives" in found for found in verify())
    reprint()
    assert list(verify()) == []

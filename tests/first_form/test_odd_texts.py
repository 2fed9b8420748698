"""Texts that the first form took and today's fields don't are cleaned on the way; what can't be stays."""

from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connections, transaction

from tests.databases import drop, point_at
from tests.first_form.database import OWNER, make
from timeline.models import Article, Outlet, TimelineEntry
from timeline.publishing import verify

DIRT = (
    "UPDATE timeline_timelineentry SET title = E'Let\\u000bter \\u202eturned' WHERE id = 1",
    "UPDATE timeline_timelineentry SET summary = E'One\\r\\n\\u0007two' WHERE id = 1",
    "UPDATE timeline_timelineentry SET title = E'\\u200b' WHERE id = 2",
    "UPDATE timeline_timelineentry SET title = E'\\u0001' WHERE id = 3",
    "UPDATE timeline_timelineentry SET summary = repeat('long ', 5000) WHERE id = 4",
    "UPDATE timeline_article SET url = 'javascript:alert(1)', relevance_reasons = '[\"a\\u000bb\"]' WHERE id = 1",
    "UPDATE timeline_citation SET supports = ARRAY[E'da\\u001bte'] WHERE entry_id = 1",
    "INSERT INTO timeline_outlet (name, owner, domain) VALUES ('Twice', '', ''), (E'Twi\\u0002ce', '', '')",
)


@pytest.fixture
def migrated(worker, django_db_setup, django_db_blocker) -> Iterator[None]:
    before = connections["default"].settings_dict["NAME"]
    with django_db_blocker.unblock():
        name = make(f"odd_texts_{worker}")
        with transaction.atomic(using=OWNER), connections[OWNER].cursor() as cursor:
            for statement in DIRT:
                cursor.execute(statement)
        call_command("migrate", database=OWNER, verbosity=0, skip_checks=True)
        yield
    point_at(before)
    drop(name)


def test_odd_texts_are_cleaned_and_stop_no_migration(migrated):
    entries = dict(TimelineEntry.objects.values_list("pk", "title"))

    assert (entries[1], entries[2], entries[3]) == ("Let ter turned", "\u200b", "\ufffd")
    assert TimelineEntry.objects.get(pk=1).summary == "One\ntwo"
    assert Article.objects.get(pk=1).relevance_reasons == ["a\nb"]
    assert set(Outlet.objects.filter(name__startswith="Twi").values_list("name", flat=True)) == {"Twice", "Twi\ufffdce"}
    assert not [finding for finding in verify() if "column" in finding]


def test_what_can_not_be_cleaned_stays_and_is_refused_anew(migrated):
    entry, article = TimelineEntry.objects.get(pk=4), Article.objects.get(pk=1)

    assert len(entry.summary) > 10_000
    assert article.url == "javascript:alert(1)"
    with pytest.raises(IntegrityError):
        article.save()

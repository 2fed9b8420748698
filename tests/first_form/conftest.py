"""A record of the first form that had odd texts in it before it was carried over: made once, then only read."""

from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.db import connections, transaction

from tests.databases import drop, point_at
from tests.first_form.database import OWNER, make

DIRT = (
    "UPDATE timeline_timelineentry SET title = E'Let\\u000bter \\u202eturned' WHERE id = 1",
    "UPDATE timeline_timelineentry SET summary = E'One\\r\\n\\u0007two' WHERE id = 1",
    "UPDATE timeline_timelineentry SET title = E'\\u200b' WHERE id = 2",
    "UPDATE timeline_timelineentry SET title = E'\\u0001' WHERE id = 3",
    "UPDATE timeline_timelineentry SET summary = repeat('long ', 5000) WHERE id = 4",
    "UPDATE timeline_article SET url = 'javascript:alert(1)', relevance_reasons = '[\"a\\u000bb\"]' WHERE id = 1",
    "UPDATE timeline_citation SET supports = ARRAY[E'da\\u001bte'] WHERE entry_id = 1",
    "INSERT INTO timeline_outlet (name, owner, domain) VALUES ('Twice', '', ''), (E'Twi\\u0002ce', '', '')",
    "UPDATE timeline_article SET language = 'PT_br' WHERE id = 2",
    "UPDATE timeline_article SET language = E'A\\u001b[31mb' WHERE id = 3",
    "INSERT INTO timeline_outlet (name, owner, domain) VALUES ('Gulls', '', 'WWW.xn--mwen-blatt-ecb.example'),"
    " ('Path', '', 'https://Courier.example/news'), ('None', '', E'A\\u001b[31mb'), ('Words', '', 'the paper')",
)
TAKEN = """
    INSERT INTO timeline_intake (url, name, body, given_outlet, skipped_reason, skipped_detail, created_at, article_id,
        fence, attempts, last_error)
    SELECT '', name, name::bytea, '', '', '', now(), 48, 0, 0, '' FROM unnest(ARRAY['first.html', 'last.html']) AS name
"""
LONG_QUOTE = "UPDATE timeline_suggestion SET quote = repeat('long ', 2000) WHERE id = 1"


@pytest.fixture(scope="session")
def carried_over(worker, django_db_setup, django_db_blocker) -> Iterator[str]:
    before = connections["default"].settings_dict["NAME"]
    with django_db_blocker.unblock():
        name = make(f"first_form_{worker}")
        with transaction.atomic(using=OWNER), connections[OWNER].cursor() as cursor:
            for statement in (*DIRT, LONG_QUOTE, TAKEN):
                cursor.execute(statement)
        call_command("migrate", database=OWNER, verbosity=0, skip_checks=True)
        point_at(before)
        yield name
        drop(name)


@pytest.fixture
def migrated(carried_over, django_db_blocker) -> Iterator[None]:
    before = connections["default"].settings_dict["NAME"]
    with django_db_blocker.unblock():
        point_at(carried_over)
        yield
        point_at(before)

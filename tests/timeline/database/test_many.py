"""Many rows by one statement: each gets its own values, none that others have, and nothing is cut."""

from datetime import timedelta

import pytest
from django.db import DataError, connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from timeline.database.many import insert_all, update_all
from timeline.models import Feed, Intake

pytestmark = pytest.mark.usefixtures("record")
HERE = {"using": "default"}


def feeds(count: int) -> list[Feed]:
    return [Feed.objects.create(url=f"https://a.example/{number}") for number in range(count)]


def test_each_row_gets_its_own_values_of_every_kind():
    one, other = feeds(2)
    now = timezone.now()
    rows = [
        {"pk": one.pk, "fence": 0, "etag": b'"\xff\\x"', "interval": timedelta(hours=1), "due_at": now, "failures": 3},
        {"pk": other.pk, "fence": 0, "etag": b"", "interval": None, "due_at": None, "failures": 70_000},
    ]

    with CaptureQueriesContext(connection) as asked:
        assert update_all(Feed, rows, by=("pk", "fence"), **HERE) == {one.pk, other.pk}

    assert len(asked) == 1
    kept = [(bytes(row.etag), row.interval, row.due_at, row.failures) for row in Feed.objects.order_by("pk")]
    assert kept == [(b'"\xff\\x"', timedelta(hours=1), now, 3), (b"", None, None, 70_000)]


def test_a_row_of_which_the_marks_are_others_stays_as_it_is():
    one, other = feeds(2)
    Feed.objects.filter(pk=other.pk).update(fence=7)
    rows = [{"pk": feed.pk, "fence": 0, "failures": 5} for feed in (one, other)]

    assert update_all(Feed, rows, by=("pk", "fence"), **HERE) == {one.pk}

    assert list(Feed.objects.order_by("pk").values_list("failures", flat=True)) == [5, 0]


def test_what_is_there_already_is_not_added_and_the_rest_is_as_fields_have_it():
    (feed,) = feeds(1)
    rows = [{"feed": feed.pk, "item_key": key, "body": b"\x00\\", "created_at": timezone.now()} for key in "aba"]

    added = insert_all(Intake, rows, **HERE)

    assert added == list(Intake.objects.order_by("pk").values_list("pk", flat=True))
    assert [(row.item_key, bytes(row.body), row.turn, row.fence) for row in Intake.objects.order_by("pk")] == [
        ("a", b"\x00\\", 0, 0),
        ("b", b"\x00\\", 0, 0),
    ]


def test_texts_are_cleaned_as_at_every_door_and_one_that_is_too_long_is_refused():
    (feed,) = feeds(1)
    update_all(Feed, [{"pk": feed.pk, "title": "One\x00\nline"}], by=("pk",), **HERE)
    assert Feed.objects.get().title == "One line"

    with pytest.raises(DataError):
        update_all(Feed, [{"pk": feed.pk, "title": "x" * 201}], by=("pk",), **HERE)


def test_nothing_is_asked_where_there_is_nothing():
    with CaptureQueriesContext(connection) as asked:
        assert update_all(Feed, [], by=("pk",), **HERE) == set()
        assert insert_all(Intake, [], **HERE) == []

    assert len(asked) == 0

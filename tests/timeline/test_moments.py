"""Lists of moments come back as they were stored, to the microsecond and in their order."""

from datetime import UTC, datetime, timedelta

import pytest

from timeline.models import Feed

NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)
LISTS = [
    [],
    [NOON],
    [NOON + timedelta(microseconds=1), NOON, NOON - timedelta(days=1, microseconds=1)],
    [NOON - timedelta(days=each, microseconds=each) for each in (7, 3, 5, 60)],
    [datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, 59, 59, 999999, tzinfo=UTC)],
]


@pytest.mark.django_db
@pytest.mark.parametrize("moments", LISTS, ids=len)
def test_they_come_back_as_they_were_stored(moments: list[datetime]):
    Feed.objects.create(url="https://a.example/feed", times=moments)

    feed = Feed.objects.get()

    assert feed.times == Feed.objects.values_list("times", flat=True).get() == moments
    assert all(moment.tzinfo is UTC for moment in feed.times)

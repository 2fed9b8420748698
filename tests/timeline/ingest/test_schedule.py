"""When feeds are asked: within bounds whatever they say, as often as they have news, and politely when they fail."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.ingest import schedule
from timeline.ingest.schedule import LONGEST, SHORTEST

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)

moments = st.datetimes(datetime(1, 1, 1), datetime(9999, 12, 31), timezones=st.just(UTC))
chances = st.floats(0, 1)
intervals = st.timedeltas(SHORTEST, LONGEST)
waits = st.none() | st.timedeltas(timedelta(0), 400 * DAY)


def every(distance: timedelta, *, last: timedelta = timedelta(0), items: int = 30) -> list[datetime]:
    return [NOON - last - distance * number for number in range(items)]


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (every(MINUTE), SHORTEST),
        (every(2 * HOUR), HOUR),
        (every(DAY), 12 * HOUR),
        (every(30 * DAY), LONGEST),
        (every(10 * MINUTE, last=12 * HOUR), HOUR),  # at night
        (every(10 * MINUTE, last=60 * HOUR), 5 * HOUR),  # on a Sunday evening
        (every(10 * MINUTE, last=60 * DAY), LONGEST),  # given up
        (every(DAY, items=1), SHORTEST),
        (every(DAY, items=1, last=6 * HOUR), HOUR / 2),
        ([NOON - HOUR] * 20, SHORTEST),  # all at once
        ([], HOUR),
        ([NOON + DAY], HOUR),  # the future says nothing
    ],
)
def test_a_feed_is_asked_as_often_as_it_has_news(published: list[datetime], expected: timedelta):
    assert schedule.interval(published, NOON) == expected


@pytest.mark.parametrize(
    ("hint", "expected"), [(MINUTE, HOUR), (3 * HOUR, 3 * HOUR), (400 * DAY, LONGEST), (-DAY, HOUR), (None, HOUR)]
)
def test_what_a_feed_asks_for_only_makes_it_rarer(hint: timedelta | None, expected: timedelta):
    assert schedule.interval(every(2 * HOUR), NOON, hint=hint) == expected


def test_the_rhythm_is_that_of_late():
    assert schedule.rhythm(every(HOUR) + every(DAY), NOON) == HOUR
    assert schedule.rhythm([NOON], NOON) is None


@given(st.lists(moments, max_size=40), moments, waits)
def test_whatever_a_feed_says_it_is_asked_once_a_day_and_never_more_than_four_times_an_hour(published, now, hint):
    assert SHORTEST <= schedule.interval(published, now, hint=hint) <= LONGEST


@given(st.lists(moments, max_size=40), st.randoms())
def test_the_order_of_items_does_not_matter(published, random):
    mixed = random.sample(published, len(published))

    assert schedule.interval(mixed, NOON) == schedule.interval(published, NOON)


@given(intervals, chances)
def test_after_an_answer_chance_moves_the_next_question_by_a_tenth_at_most(interval, chance):
    waited = schedule.after_news(NOON, interval, chance=chance) - NOON

    assert interval * 0.899 <= waited <= interval * 1.101


@given(intervals, st.integers(1, 10**6), chances)
def test_each_failure_doubles_the_wait_up_to_a_day(interval, failures, chance):
    waited = schedule.after_failure(NOON, interval, failures, chance=chance) - NOON
    one_more = schedule.after_failure(NOON, interval, failures + 1, chance=chance) - NOON

    assert interval <= waited * 1.12 and waited <= LONGEST * 1.101
    assert waited <= one_more


@given(intervals, st.integers(1, 20), chances, waits)
def test_what_a_server_asks_for_is_granted_up_to_a_day(interval, failures, chance, retry_after):
    waited = schedule.after_failure(NOON, interval, failures, chance=chance, retry_after=retry_after) - NOON

    assert min(retry_after or timedelta(0), LONGEST) <= waited <= LONGEST * 1.101

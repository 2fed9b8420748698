"""Many feeds are polled at once: what one costs is the question, and what befalls one befalls no other."""

import threading
import time
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

import pytest
from celery import current_app
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import Settings
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from tests.at_once import meanwhile
from tests.timeline.ingest.rss import item, rss, serve
from tests.timeline.ingest.servers import HERE
from timeline import tasks
from timeline.ingest import child, pipeline
from timeline.ingest.fetch import Way
from timeline.ingest.pipeline import hosts, polls
from timeline.models import Feed, Host, Intake
from timeline.models.host import LEASE

pytestmark = pytest.mark.usefixtures("record")
NAMES = ("127.0.0.1", "localhost", "127.1", "127.0.1", "2130706433")
"""So many hosts are on this machine, which is one server all the same."""


@pytest.fixture
def web(settings: Settings) -> Iterator[HTTPServer]:
    settings.TRACKER_FETCH_ALLOW = HERE
    settings.TRACKER_HOST_PAUSE_MS = 300
    with HTTPServer(host="127.0.0.1", threaded=True) as server:
        yield server


def added(web: HTTPServer, count: int = len(NAMES), path: str = "/feed") -> list[Feed]:
    """A feed of each host, whose robots.txt was read."""
    known = {"robots_status": 404, "robots_until": timezone.now() + timedelta(days=1)}
    Host.objects.bulk_create([Host(name=name, **known) for name in NAMES], ignore_conflicts=True)
    return [pipeline.add_feed(f"http://{name}:{web.port}{path}")[0] for name in NAMES[:count]]


def due_again() -> list[int]:
    now = timezone.now()
    Feed.objects.update(due_at=now, lease_until=None, hinted_until=None)
    Host.objects.update(free_at=now)
    return list(Feed.objects.values_list("pk", flat=True))


def polled(feeds: list[Feed]) -> Counter[str]:
    return Counter(one.action for one in pipeline.poll_all([feed.pk for feed in feeds]))


def unmodified(web: HTTPServer) -> None:
    """From now on, at all hosts."""
    web.clear()
    web.expect_request("/feed").respond_with_data("", status=304)


def statements(keys: list[int]) -> int:
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert {one.action for one in pipeline.poll_all(keys)} == {"unmodified"}
    return len(asked)


def test_what_says_nothing_new_costs_no_statement_of_its_own(web: HTTPServer):
    serve(web, item("1", "https://a.example/1"), ETag='"1"')
    assert polled(added(web)) == {"read": len(NAMES)}
    unmodified(web)
    keys = due_again()

    few, many = statements(keys[:2]), statements(keys[2:])

    assert few == many
    assert not Feed.objects.filter(lease_until__isnull=False).exists()
    assert all(timedelta(minutes=10) < due - timezone.now() for due in Feed.objects.values_list("due_at", flat=True))


def test_each_is_asked_once_and_each_host_rests_after_its_request(web: HTTPServer):
    serve(web, item("1", "https://a.example/1"))

    assert polled(added(web)) == {"read": len(NAMES)}

    assert len(web.log) == len(NAMES)
    assert Host.objects.busy(timezone.now() - timedelta(seconds=5)).count() == len(NAMES), "each was left"
    assert not Host.objects.busy(timezone.now() + timedelta(seconds=1)).exists()


def test_of_one_host_one_is_asked_at_a_time_and_the_next_is_hinted_at_for_when_it_has_rested(
    web: HTTPServer, settings: Settings
):
    times: list[float] = []

    def answer(_request: Request) -> Response:
        times.append(time.monotonic())
        return Response(rss([item("1", "https://a.example/1")]), content_type="application/rss+xml")

    for path in ("/a", "/b", "/c"):
        web.expect_request(path).respond_with_handler(answer)
    feeds = [feed for path in ("/a", "/b", "/c") for feed in added(web, 1, path)]
    keys = [feed.pk for feed in feeds]

    settings.TRACKER_HOST_PAUSE_MS = 20_000
    assert polled(feeds) == {"read": 1}
    (done,) = Feed.objects.filter(good_at__isnull=False)
    ((_key, rest),) = Feed.objects.next_of_hosts([done], timezone.now())
    assert timedelta(seconds=1) < rest <= timedelta(seconds=20)

    settings.TRACKER_HOST_PAUSE_MS = 300
    Host.objects.update(free_at=timezone.now())
    while len(times) < len(feeds):
        list(pipeline.poll_all(keys))

    assert min(after - before for before, after in pairwise(times[1:])) >= 0.3


def test_who_lost_one_feed_meanwhile_writes_nothing_of_it_and_all_of_the_others(web: HTTPServer):
    serve(web, item("1", "https://a.example/1"), ETag='"1"')
    lost, *others = added(web)
    polled([lost, *others])
    due_again()

    def taken_over(request: Request) -> Response:
        if request.host.startswith(NAMES[0]):
            Feed.objects.filter(pk=lost.pk).update(fence=77)
        return Response(status=304)

    web.clear()
    web.expect_request("/feed").respond_with_handler(meanwhile(taken_over))
    before = Feed.objects.get(pk=lost.pk).asked_at

    assert polled([lost, *others]) == {"unmodified": len(others)}
    assert Feed.objects.get(pk=lost.pk).asked_at == before


def test_one_that_nobody_foresaw_costs_the_others_nothing(web: HTTPServer, monkeypatch: pytest.MonkeyPatch):
    serve(web, item("1", "https://a.example/1"))
    odd, *others = added(web)
    ask = hosts.ask

    def broken(way: Way, **more: object) -> object:
        return {}["boom"] if way.url == odd.url else ask(way, **more)

    monkeypatch.setattr(hosts, "ask", broken)
    keys = [odd.pk, *(feed.pk for feed in others)]

    with pytest.raises(KeyError, match="boom") as raised:
        tasks.poll_feeds(keys)
    tasks.poll_feeds.on_failure(raised.value, "id", (keys,), {}, None)

    assert Feed.objects.filter(good_at__isnull=False).count() == len(others)
    odd.refresh_from_db()
    assert odd.due_at and odd.lease_until > timezone.now(), "it is leased still, and tried again when that is over"
    assert odd.last_error == "KeyError: 'boom'"
    assert not Feed.objects.exclude(pk=odd.pk).exclude(last_error="").exists()


def test_those_that_were_tried_before_are_asked_one_by_one(web: HTTPServer):
    leased: list[int] = []

    def answer(_request: Request) -> Response:
        leased.append(Feed.objects.filter(lease_until__isnull=False).count())
        return Response(status=404)

    web.expect_request("/feed").respond_with_handler(meanwhile(answer))
    feeds = added(web)
    Feed.objects.update(attempts=1)

    assert polled(feeds) == {"failed": len(NAMES)}
    assert leased == [1] * len(NAMES)


def test_what_there_was_no_time_for_is_as_if_it_had_never_been_claimed(
    web: HTTPServer, monkeypatch: pytest.MonkeyPatch
):
    feeds = added(web)
    monkeypatch.setattr("timeline.ingest.pipeline.polls.time", _Late())

    assert polled(feeds) == {}

    assert web.log == []
    assert set(Feed.objects.values_list("attempts", "lease_until")) == {(0, None)}
    assert not Host.objects.busy(timezone.now()).exists()
    assert Feed.objects.due(timezone.now()).count() == len(feeds)


def test_who_ends_it_by_ctrl_c_gives_back_all_that_nothing_became_of(web: HTTPServer, monkeypatch: pytest.MonkeyPatch):
    def pressed(*_: object, **_as: object) -> None:
        raise KeyboardInterrupt

    serve(web, item("1"))
    feeds = added(web)
    monkeypatch.setattr(polls, "_next", pressed)

    with pytest.raises(KeyboardInterrupt):
        polled(feeds)

    assert len(web.log) == polls.THREADS, "those that were being asked are waited for"
    assert set(Feed.objects.values_list("attempts", "lease_until")) == {(0, None)}
    assert Feed.objects.due(timezone.now()).count() == len(feeds)
    assert not Host.objects.busy(timezone.now() + timedelta(seconds=1)).exists(), "and rest as ever"


def test_progress_counts_those_that_are_being_asked(web: HTTPServer):
    serve(web)
    added(web)

    assert [step.left for step in pipeline.work_off(Feed.objects.all())] == [4, 3, 2, 1, 0]


def test_who_wants_no_more_of_them_gives_back_the_others(web: HTTPServer):
    first = threading.Lock()

    def answer(_request: Request) -> Response:
        if not first.acquire(blocking=False):
            time.sleep(1)
        return Response(rss([item("1")]), content_type="application/rss+xml")

    web.expect_request("/feed").respond_with_handler(answer)
    feeds = added(web)
    asking = pipeline.poll_all([feed.pk for feed in feeds])

    assert next(asking).action == "read"
    asking.close()

    assert set(Feed.objects.values_list("attempts", "lease_until")) == {(0, None)}
    assert Feed.objects.due(timezone.now()).count() == len(feeds) - 1


def test_news_are_hinted_at_for_when_their_host_has_rested_from_the_feed(web: HTTPServer):
    (feed,) = added(web, 1)
    serve(web, item("1", f"http://{feed.host}:{web.port}/letter"))

    tasks.poll_feeds([feed.pk])

    assert Intake.objects.get().host == feed.host
    assert Intake.objects.filter(hinted_until__gt=timezone.now()).exists()


def test_without_redis_what_feeds_brought_is_written_down_and_waits_for_the_tick(
    web: HTTPServer, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(current_app.conf, "broker_url", "redis+socket:///nowhere/redis.sock")
    monkeypatch.setattr(current_app.amqp, "_producer_pool", None)
    serve(web, item("1", web.url_for("/letter")))
    feeds = added(web)

    tasks.poll_feeds([feed.pk for feed in feeds])
    tasks.tick()

    assert Feed.objects.filter(good_at__isnull=False, last_error="", lease_until=None).count() == len(feeds)
    assert Intake.objects.waiting().exists()


class _Late:
    """A clock by which a minute goes by after the claim."""

    def __init__(self) -> None:
        self._looks = iter([0.0, 0.0])

    def monotonic(self) -> float:
        return next(self._looks, 60.0)


def test_who_is_killed_while_asking_holds_feeds_and_hosts_no_longer_than_their_leases(web: HTTPServer):
    feeds = added(web)
    now = timezone.now()
    assert len(Feed.objects.claim_each(now, limit=9)) == len(feeds)

    assert Feed.objects.claim_each(now, limit=9) == []
    assert not Host.objects.exclude(free_at=now + LEASE).filter(name__in=NAMES).exists()
    later = now + timedelta(seconds=91)
    again = [Feed.objects.claim_each(later, limit=9) for _ in feeds]

    assert [len(claimed) for claimed in again] == [1] * len(feeds), "each alone: one of them may have killed it"


def test_a_host_that_is_met_first_by_many_at_once_is_asked_by_one(web: HTTPServer):
    serve(web, item("1", "https://a.example/1"))
    pipeline.add_feed(web.url_for("/feed"))
    Host.objects.all().delete()

    assert len(Feed.objects.claim_each(timezone.now(), limit=9)) == 1
    assert Host.objects.get().fence == 1


def test_children_and_threads_do_not_stand_in_each_others_way(web: HTTPServer):
    """The child is forked while threads ask, and again after it was ended."""
    web.expect_request("/feed").respond_with_data(rss([item("1")]), content_type="application/rss+xml")
    feeds = added(web)
    child.run(_end, seconds=1)

    assert polled(feeds) == {"read": len(NAMES)}
    assert Intake.objects.count() == len(NAMES)


def _end() -> None:
    raise SystemExit

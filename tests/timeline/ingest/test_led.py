"""Where a redirect leads to another host, that one is asked in its own turn: one request at a time, and its pause."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial

import pytest
from django.db import connections
from django.db.models import F
from django.utils import timezone
from pytest_django import Settings

from tests.at_once import somebody
from tests.timeline.ingest.pages import LETTER, cast, html
from tests.timeline.ingest.rss import due_again, item, rss
from tests.timeline.ingest.servers import HERE
from tests.timeline.ingest.sites import HUB, OUTLETS, Sites, opened
from timeline.ingest import pipeline
from timeline.ingest.pipeline import Polled
from timeline.models import Article, Feed, Host, Intake
from timeline.models.host import LEASE as OF_HOST
from timeline.models.intake import Turn
from timeline.work import LEASE

pytestmark = pytest.mark.usefixtures("record")
PAUSE = 0.2
A, B = OUTLETS[:2]
KNOWN = timedelta(days=1)


@pytest.fixture
def sites(settings: Settings) -> Iterator[Sites]:
    settings.TRACKER_FETCH_ALLOW = HERE
    settings.TRACKER_HOST_PAUSE_MS = int(PAUSE * 1000)
    with opened() as found:
        yield found


def known(*hosts: str) -> None:
    """Their robots.txt was read."""
    until = timezone.now() + KNOWN
    Host.objects.bulk_create([Host(name=name, robots_status=404, robots_until=until) for name in hosts])


def polled(feed: Feed) -> Polled | None:
    found = pipeline.poll(due_again(feed))
    feed.refresh_from_db()
    return found


def polled_to_the_end(feed: Feed) -> list[str]:
    """What each claim of it came to, until something became of it."""
    actions = []
    while not actions or actions[-1] in ("led", "robots"):
        actions.append(polled(feed).action)
    return actions


def taken(intake: Intake) -> Intake:
    """After one claim, whatever that came to."""
    now = timezone.now()
    Intake.objects.filter(pk=intake.pk).update(due_at=now, lease_until=None)
    Host.objects.update(free_at=now)
    assert pipeline.take(intake.pk)
    intake.refresh_from_db()
    return intake


def work(until: float) -> None:
    """A worker: what is due and free, feeds and pages, until nothing is left."""
    try:
        while time.monotonic() < until and (_left(Feed) or _left(Intake)):
            list(pipeline.poll_all(list(Feed.objects.values_list("pk", flat=True))))
            for pk in Intake.objects.ready(timezone.now()).values_list("pk", flat=True):
                pipeline.take(pk)
            time.sleep(0.02)
    finally:
        connections.close_all()


def _left(model: type[Feed] | type[Intake]) -> bool:
    return model.objects.filter(due_at__lte=timezone.now()).exists()


def test_of_all_that_leads_to_one_host_it_is_asked_one_thing_at_a_time_with_its_pause(sites: Sites):
    known(HUB, *OUTLETS)
    for number, outlet in enumerate(OUTLETS):
        there = sites.serve(HUB, f"/of/{number}", rss([item(str(number), f"https://a.example/{number}")]))
        pipeline.add_feed(sites.lead(outlet, "/feed", there))
        page = sites.serve(HUB, f"/page/{number}", html(f"{LETTER}\n\nThis is copy {number} of it."))
        pipeline.submit(by=None, url=sites.lead(outlet, "/page", page))

    with ThreadPoolExecutor(3) as workers:
        list(workers.map(work, [time.monotonic() + 60] * 3))

    wanted = {f"/{kind}/{number}" for kind in ("of", "page") for number in range(len(OUTLETS))}
    assert sorted(sites.asked(HUB)) == sorted(wanted), "each once"
    assert sites.shortest_pause(HUB) >= PAUSE
    assert all(sites.shortest_pause(outlet) >= PAUSE for outlet in OUTLETS)
    assert Feed.objects.filter(good_at__isnull=False).count() == len(OUTLETS)
    assert not Intake.objects.filter(due_at__isnull=False, feed=None).exists()


def test_a_feed_waits_for_the_host_that_it_was_led_to_and_is_its_own_again_after_the_answer(sites: Sites):
    known(A, HUB)
    there = sites.serve(HUB, "/feed", rss([item("1", "https://a.example/1")]))
    feed, _is_new = pipeline.add_feed(sites.lead(A, "/feed", there))

    assert (polled(feed).action, feed.host, feed.attempts, feed.failures) == ("led", HUB, 0, 0)
    assert feed.due_at <= timezone.now()
    Host.objects.filter(name=HUB).update(free_at=timezone.now() + timedelta(hours=1))
    assert pipeline.poll(feed.pk) is None
    assert Feed.objects.hand_out(timezone.now()) == []

    assert (polled(feed).action, feed.host, feed.led_to) == ("read", A, "")
    assert (sites.asked(A), sites.asked(HUB)) == (["/feed"], ["/feed"])
    assert feed.url == sites.url(A, "/feed")


def test_then_it_is_hinted_at_for_when_that_host_has_rested_and_so_is_the_next_of_its_own(sites: Sites):
    known(A, HUB)
    feeds = [pipeline.add_feed(sites.lead(A, path, sites.url(HUB, path)))[0] for path in ("/1", "/2")]
    Feed.objects.filter(pk=feeds[0].pk).update(due_at=timezone.now() - timedelta(hours=1))
    Feed.objects.hand_out(timezone.now(), limit=9)

    (led,) = pipeline.poll_all([feeds[0].pk])
    turns = dict(Feed.objects.next_of_hosts([led.feed], timezone.now()))

    assert turns == {feeds[0].pk: timedelta(0), feeds[1].pk: turns[feeds[1].pk]}
    assert timedelta(0) < turns[feeds[1].pk] <= timedelta(seconds=PAUSE)


def test_a_host_that_is_led_to_is_asked_for_its_robots_txt_first_and_named_where_that_forbids(sites: Sites):
    known(A)
    sites.serve(HUB, "/robots.txt", "User-agent: *\nDisallow: /")
    feed, _is_new = pipeline.add_feed(sites.lead(A, "/feed", sites.serve(HUB, "/feed", rss([]))))

    assert polled_to_the_end(feed) == ["led", "robots", "failed"]

    assert sites.asked(HUB) == ["/robots.txt"]
    assert feed.last_error == f"The robots.txt of {HUB} asks programs not to fetch this address."
    assert (feed.host, feed.failures) == (A, 1)


def test_a_page_that_a_feed_announced_keeps_to_the_robots_txt_of_where_it_leads(sites: Sites):
    cast()
    known(A)
    sites.serve(HUB, "/robots.txt", "User-agent: *\nDisallow: /letter")
    feed, _is_new = pipeline.add_feed("https://a.example/feed")
    url = sites.lead(A, "/1", sites.serve(HUB, "/letter", html()))
    intake = Intake.objects.create(url=url, feed=feed, turn=Turn.NEWS, due_at=timezone.now())

    taken(taken(taken(intake)))

    assert sites.asked(HUB) == ["/robots.txt"]
    assert (intake.skipped_reason, intake.host, intake.due_at) == ("robots", A, None)
    assert HUB in intake.skipped_detail


def test_a_loop_over_hosts_ends(sites: Sites):
    known(A, B)
    sites.lead(B, "/feed", sites.lead(A, "/feed", sites.url(B, "/feed")))
    feed, _is_new = pipeline.add_feed(sites.url(A, "/feed"))

    assert polled_to_the_end(feed) == ["led"] * 5 + ["failed"]

    assert "leads on and on" in feed.last_error
    assert (feed.failures, feed.led_to, feed.led_times, feed.host) == (1, "", 0, A)
    assert len(sites.log) == 6


def test_a_page_that_leads_in_a_loop_is_not_taken(sites: Sites):
    sites.lead(B, "/1", sites.lead(A, "/1", sites.url(B, "/1")))
    intake = pipeline.submit(by=None, url=sites.url(A, "/1"))
    while intake.due_at:
        taken(intake)

    assert (intake.skipped_reason, len(sites.log)) == ("too_many_redirects", 6)


@pytest.mark.parametrize(("second", "is_moved"), [(308, True), (302, False)])
def test_a_permanent_move_through_several_hosts_counts_once_it_repeats(sites: Sites, second: int, is_moved: bool):
    known(A, B, HUB)
    there = sites.serve(HUB, "/feed", rss([item("1", "https://a.example/1")]))
    sites.lead(B, "/feed", there, status=second)
    feed, _is_new = pipeline.add_feed(sites.lead(A, "/feed", sites.url(B, "/feed"), status=301))

    for _ in range(3):
        assert polled_to_the_end(feed)[:2] == ["led", "led"]

    assert feed.url == (there if is_moved else sites.url(A, "/feed"))
    assert Intake.objects.count() == 1
    assert polled_to_the_end(feed) == (["unmodified"] if is_moved else ["led", "led", "unmodified"])


def test_what_is_held_is_asked_for_conditionally_where_it_has_been_led_to(sites: Sites):
    known(A, HUB)
    there = sites.serve(HUB, "/feed", rss([item("1", "https://a.example/1")]), ETag='"7"')
    feed, _is_new = pipeline.add_feed(sites.lead(A, "/feed", there))
    polled_to_the_end(feed)
    asked: list[str | None] = []
    unchanged = sites.answers[HUB, "/feed"]

    def answer(request):
        asked.append(request.headers.get("If-None-Match"))
        found = unchanged(request)
        found.status_code = 304
        return found

    sites.answers[HUB, "/feed"] = answer

    assert polled_to_the_end(feed) == ["led", "unmodified"]
    assert asked == ['"7"']
    assert (feed.failures, feed.led_to, feed.host) == (0, "", A)


def test_the_wait_that_the_last_host_asks_for_is_that_hosts(sites: Sites):
    known(A, HUB)
    feed, _is_new = pipeline.add_feed(sites.lead(A, "/feed", sites.serve(HUB, "/feed", status=429, Retry_After="7200")))
    page = pipeline.submit(by=None, url=sites.lead(A, "/1", sites.serve(HUB, "/1", status=503, Retry_After="7200")))

    for ask in (partial(polled_to_the_end, feed), lambda: taken(taken(page))):
        ask()
        rests = {host.name: host.free_at - timezone.now() for host in Host.objects.all()}
        assert rests[HUB] > timedelta(hours=1, minutes=59)
        assert rests[A] < timedelta(seconds=1)

    assert feed.due_at > timezone.now() + timedelta(hours=1)
    assert (page.host, page.led_to) == (A, "")


def test_who_is_killed_between_two_hosts_leaves_a_row_that_goes_on_from_there(sites: Sites):
    known(A, HUB)
    there = sites.serve(HUB, "/feed", rss([item("1", "https://a.example/1")]))
    feed, _is_new = pipeline.add_feed(sites.lead(A, "/feed", there))
    polled(feed)
    now = timezone.now()
    assert len(Feed.objects.claim_each(now, limit=9)) == 1  # and then its worker is killed

    assert pipeline.poll(feed.pk) is None
    Feed.objects.update(lease_until=now)
    Host.objects.update(free_at=now)
    assert pipeline.poll(feed.pk).action == "read"

    assert (sites.asked(A), sites.asked(HUB)) == (["/feed"], ["/feed"])
    assert LEASE > OF_HOST


def test_who_lost_the_row_meanwhile_leads_it_nowhere(sites: Sites):
    page = pipeline.submit(by=None, url=sites.lead(A, "/1", sites.url(HUB, "/1")))
    leads = sites.answers[A, "/1"]

    def taken_over(request):
        Intake.objects.update(fence=77)
        connections.close_all()
        return leads(request)

    sites.answers[A, "/1"] = taken_over
    taken(page)

    assert (page.fence, page.led_to, page.host) == (77, "", A)


def test_a_row_that_was_led_on_while_somebody_took_its_host_is_not_asked_for_there(sites: Sites):
    page = pipeline.submit(by=None, url=sites.lead(A, "/1", sites.url(HUB, "/1")))
    known(A)

    def lead_on() -> None:
        Host.objects.update(fence=F("fence") + 1)
        Intake.objects.update(led_from=page.url, led_to=sites.url(HUB, "/1"), led_times=1)

    with somebody(lead_on):
        assert not pipeline.take(page.pk)

    assert Host.objects.get().fence == 2, "it waited for the row of the host, and got it"
    assert sites.log == []


def test_an_address_that_was_changed_meanwhile_is_asked_for_itself(sites: Sites):
    known(A, B, HUB)
    feed, _is_new = pipeline.add_feed(sites.lead(A, "/feed", sites.url(HUB, "/feed")))
    polled(feed)
    assert feed.host == HUB

    Feed.objects.update(url=sites.serve(B, "/feed", rss([item("1", "https://a.example/1")])))

    assert polled(feed).action == "read"
    assert (feed.host, feed.led_to, sites.asked(HUB)) == (B, "", [])


def test_a_feed_that_is_on_its_way_is_known_when_it_is_added_again(sites: Sites):
    feed, _is_new = pipeline.add_feed("https://a.example/feed")
    Feed.objects.update(led_from=feed.url, led_to="https://b.example/feed", led_times=1)

    assert pipeline.add_feed("http://www.a.example/feed/") == (feed, False)


def test_a_person_who_waits_waits_for_each_host_that_is_led_to(sites: Sites):
    there = sites.serve(HUB, "/letter", html())
    url = sites.lead(A, "/letter", there)

    told = [pipeline.ingest(url)["article"]["action"] for _ in range(2)]

    assert told == ["new", "same"]
    assert Article.objects.get().url == there
    assert min(sites.shortest_pause(host) for host in (A, HUB)) >= PAUSE


def test_who_looks_for_feeds_is_led_to_another_host_too(sites: Sites):
    url = sites.lead(A, "/", sites.serve(HUB, "/feed", rss([item("1", "https://a.example/1")])))
    with ThreadPoolExecutor(1) as pool:
        held = Host.objects.take(HUB, timezone.now())
        found = pool.submit(_found, url)
        time.sleep(0.5)
        assert sites.asked(HUB) == []
        held.leave(timezone.now())

        assert [one.url for one in found.result()] == [sites.url(HUB, "/feed")]


def _found(url: str):
    try:
        return pipeline.find_feeds(url)
    finally:
        connections.close_all()

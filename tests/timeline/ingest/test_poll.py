"""A feed is asked when its time has come; what is new becomes intakes, all or nothing, and the next time is set."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django import Settings
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from tests.at_once import meanwhile
from tests.timeline.ingest.pages import LETTER, cast, html
from tests.timeline.ingest.rss import TEASER, days_ago, due_again, item, rss, serve, titles
from tests.timeline.ingest.servers import HERE
from timeline.ingest import pipeline
from timeline.ingest.pipeline import Polled
from timeline.models import Article, Feed, Host, Intake
from timeline.models.intake import Turn

pytestmark = pytest.mark.usefixtures("record")
LONG = "".join(f"<p>{paragraph}</p>" for paragraph in LETTER.split("\n\n")[2:])


@pytest.fixture
def web(httpserver: HTTPServer, settings: Settings) -> Iterator[HTTPServer]:
    settings.TRACKER_FETCH_ALLOW = HERE
    yield httpserver


def added(address: str) -> Feed:
    """A feed whose site's robots.txt was read."""
    feed, _is_new = pipeline.add_feed(address)
    Host.objects.create(name="localhost", robots_status=404, robots_until=timezone.now() + timedelta(days=1))
    return feed


def polled(feed: Feed) -> Polled:
    found = pipeline.poll(due_again(feed))
    feed.refresh_from_db()
    assert found
    return found


def test_what_a_feed_announces_waits_to_be_read(web: HTTPServer):
    feed = added(serve(web, item("1", "https://a.example/1"), item("2", "https://a.example/2", at=days_ago(1))))

    told = polled(feed)

    assert (told.action, len(told.new)) == ("read", 2)
    first = Intake.objects.get(title="Norvane report 1")
    assert (first.url, first.teaser, first.feed, first.turn) == ("https://a.example/1", TEASER, feed, Turn.STOCK)
    assert first.due_at
    assert (feed.title, feed.failures) == ("The Harbour Courier", 0)
    assert feed.due_at > timezone.now() + timedelta(minutes=10)


def test_the_second_time_brings_what_is_new_alone_and_before_all_that_waits(web: HTTPServer):
    feed = added(serve(web, item("1", "https://a.example/1")))
    polled(feed)
    serve(web, item("2", "https://a.example/2"), item("1", "https://a.example/1"))

    told = polled(feed)

    assert list(told.new) == [Intake.objects.get(title="Norvane report 2").pk]
    assert Intake.objects.get(pk=told.new[0]).turn == Turn.NEWS
    assert Intake.objects.hand_out(timezone.now(), limit=5)[0] == told.new[0]


def test_the_same_bytes_end_before_any_reading(web: HTTPServer):
    feed = added(serve(web, item("1", "https://a.example/1")))
    polled(feed)
    Intake.objects.all().delete()

    assert polled(feed).action == "unmodified"
    assert not Intake.objects.exists()


def test_what_is_held_is_asked_for_conditionally(web: HTTPServer):
    feed = added(serve(web, item("1", "https://a.example/1"), ETag='W/"Ä1"', **{"Last-Modified": "yesterday"}))
    polled(feed)
    asked: list[Request] = []

    def unmodified(request: Request) -> Response:
        asked.append(request)
        return Response(status=304)

    web.clear()
    web.expect_request("/feed").respond_with_handler(unmodified)

    assert polled(feed).action == "unmodified"
    assert asked[0].headers["If-None-Match"].encode("latin-1") == bytes(feed.etag)
    assert asked[0].headers["If-Modified-Since"] == "yesterday"
    assert feed.good_at


def test_robots_txt_is_asked_first_and_alone(web: HTTPServer):
    feed, _is_new = pipeline.add_feed(serve(web, item("1"), robots="User-agent: *\nDisallow: /private\nCrawl-delay: 7"))

    assert pipeline.poll(feed.pk).action == "robots"
    assert [request.path for request, _ in web.log] == ["/robots.txt"]
    host = Host.objects.get()
    assert timedelta(seconds=5) < host.free_at - timezone.now() < timedelta(seconds=8), "the pause that it wants"
    assert pipeline.poll(feed.pk) is None, "the host rests"
    assert polled(feed).action == "read"


def test_what_robots_txt_forbids_is_not_asked_for(web: HTTPServer):
    feed, _is_new = pipeline.add_feed(serve(web, item("1"), robots="User-agent: *\nDisallow: /feed"))
    pipeline.poll(feed.pk)

    told = polled(feed)

    assert told.action == "failed"
    assert "robots.txt" in feed.last_error
    assert "/feed" not in {request.path for request, _ in web.log}


def test_a_failure_costs_nothing_and_it_is_asked_more_rarely(web: HTTPServer):
    feed = added(serve(web, item("1", "https://a.example/1")))
    polled(feed)
    web.clear()
    web.expect_request("/feed").respond_with_data("no", status=500)
    waits = []
    for _ in range(3):
        assert polled(feed).action == "failed"
        waits.append(feed.due_at - timezone.now())

    assert waits == sorted(waits)
    assert waits[2] > 2 * waits[0]
    assert (feed.failures, titles()) == (3, ["Norvane report 1"])
    serve(web, item("1", "https://a.example/1"))
    assert polled(feed).action == "unmodified"
    assert (feed.failures, feed.last_error) == (0, "")


def test_a_page_that_is_no_feed_is_a_failure_with_a_reason(web: HTTPServer):
    feed = added(web.url_for("/feed"))
    web.expect_request("/feed").respond_with_data(html(), content_type="text/html")

    assert polled(feed).action == "failed"
    assert feed.last_error


def test_a_server_that_asks_for_a_pause_gets_it_for_all_of_its_host(web: HTTPServer):
    feed = added(web.url_for("/feed"))
    web.expect_request("/feed").respond_with_data("", status=429, headers={"Retry-After": "7200"})

    polled(feed)

    assert feed.due_at >= timezone.now() + timedelta(hours=1, minutes=59)
    assert Host.objects.get().free_at >= timezone.now() + timedelta(hours=1, minutes=59)


def test_what_is_gone_is_asked_no_more(web: HTTPServer):
    feed = added(web.url_for("/feed"))
    web.expect_request("/feed").respond_with_data("", status=410)

    assert polled(feed).action == "retired"
    assert feed.due_at is None
    assert not Feed.objects.due(timezone.now() + timedelta(days=9)).exists()


def moved(web: HTTPServer, status: int) -> Feed:
    feed = added(web.url_for("/old"))
    serve(web, item("1", "https://a.example/1"), path="/new")
    web.expect_request("/old").respond_with_data("", status=status, headers={"Location": web.url_for("/new")})
    return feed


def test_a_permanent_move_counts_once_it_repeats(web: HTTPServer):
    feed = moved(web, 301)
    addresses = []
    for _ in range(3):
        polled(feed)
        addresses.append(feed.url)

    assert addresses == [web.url_for("/old"), web.url_for("/old"), web.url_for("/new")]
    assert titles() == ["Norvane report 1"]


def test_a_passing_redirect_never_counts(web: HTTPServer):
    feed = moved(web, 302)
    for _ in range(4):
        polled(feed)

    assert feed.url == web.url_for("/old")


def test_a_move_to_where_another_feed_is_ends_it(web: HTTPServer):
    feed = moved(web, 301)
    pipeline.add_feed(web.url_for("/new"))
    for _ in range(3):
        told = polled(feed)

    assert told.action == "retired"
    assert "polled already" in feed.retired_because


def test_a_feed_that_is_paused_is_not_asked(web: HTTPServer):
    feed = added(serve(web, item("1")))
    Feed.objects.update(is_active=False)

    assert pipeline.poll(due_again(feed)) is None


def test_whoever_lost_the_feed_meanwhile_stores_nothing(web: HTTPServer):
    feed = added(web.url_for("/feed"))

    def taken_over(_request: Request) -> Response:
        Feed.objects.update(fence=77)
        return Response(rss([item("1")]), content_type="application/rss+xml")

    web.expect_request("/feed").respond_with_handler(meanwhile(taken_over))

    assert pipeline.poll(due_again(feed)) is None
    assert not Intake.objects.exists()


def test_an_article_that_waits_under_two_feeds_is_one(web: HTTPServer):
    one = added(serve(web, item("1", "https://a.example/1"), path="/one"))
    polled(one)
    other, _is_new = pipeline.add_feed(serve(web, item("x", "http://www.a.example/1?utm_source=rss"), path="/two"))

    assert polled(other).new == ()
    assert Intake.objects.count() == 1


def test_a_changed_item_is_due_again_also_while_somebody_reads_what_it_was(web: HTTPServer):
    feed = added(serve(web, item("1", "https://a.example/1", text=LONG)))
    polled(feed)
    (reading,) = Intake.objects.claim(timezone.now())
    serve(web, item("1", "https://a.example/1", text=LONG + "<p>Correction.</p>"))

    assert polled(feed).changed == 1
    assert not reading.finish()
    assert b"Correction" in bytes(Intake.objects.get(due_at__isnull=False).body)


def test_a_text_that_stands_in_the_feed_is_read_without_a_request(web: HTTPServer):
    cast()
    feed = added(serve(web, item("1", "https://a.example/1", title="Norvane staff speak", text=LONG, at=days_ago(3))))
    (pk,) = polled(feed).new

    assert pipeline.take(pk)

    article = Article.objects.get()
    assert (article.title, article.url) == ("Norvane staff speak", "https://a.example/1")
    assert article.published_on == days_ago(3).date()
    assert "that track people" in article.text


def test_a_short_one_that_concerns_the_record_is_fetched_as_a_page(web: HTTPServer):
    cast()
    feed = added(serve(web, item("1", web.url_for("/letter"))))
    (pk,) = polled(feed).new
    web.expect_request("/letter").respond_with_data(html(), content_type="text/html")
    due_again(feed)

    assert pipeline.take(pk)

    article = Article.objects.get()
    assert article.suggestions.exists()
    assert Intake.objects.get().article == article


def test_what_names_nobody_is_held_and_not_fetched(web: HTTPServer):
    cast()
    feed = added(serve(web, item("1", web.url_for("/x"), title="Cup final", teaser="A late goal decided the match.")))
    (pk,) = polled(feed).new
    due_again(feed)

    assert pipeline.take(pk)

    intake = Intake.objects.get()
    assert (intake.skipped_reason, intake.due_at, intake.title) == ("not_relevant", None, "Cup final")
    assert "/x" not in {request.path for request, _ in web.log}


def test_a_site_that_can_not_say_what_it_allows_is_asked_again_later(web: HTTPServer):
    feed = added(serve(web, item("1", "http://127.0.0.1:9/letter")))
    Host.objects.create(name="127.0.0.1", robots_status=0, robots_until=timezone.now() + timedelta(hours=1))
    cast()
    (key,) = polled(feed).new

    pipeline.take(key)

    intake = Intake.objects.get()
    assert intake.due_at > timezone.now() + timedelta(minutes=59)
    assert "did not say what programs may fetch" in intake.last_error


def test_a_page_that_robots_txt_forbids_is_not_fetched(web: HTTPServer):
    cast()
    robots = "User-agent: *\nDisallow: /letter"
    feed, _is_new = pipeline.add_feed(serve(web, item("1", web.url_for("/letter")), robots=robots))
    pipeline.poll(feed.pk)
    (pk,) = polled(feed).new
    due_again(feed)

    assert pipeline.take(pk)

    assert Intake.objects.get().skipped_reason == "robots"

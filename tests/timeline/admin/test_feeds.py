"""Feeds at the desk: added by the address of a site, seen to do well or badly, asked, paused and taken up again."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import models
from django.test import Client
from django.utils import timezone
from lxml import html
from pytest_django import Settings
from pytest_httpserver import HTTPServer

from tests.timeline.admin.pages import text
from tests.timeline.ingest.rss import item, serve
from tests.timeline.ingest.servers import HERE
from timeline.addresses.web import is_web_address
from timeline.ingest import pipeline
from timeline.models import Feed, Host, Intake
from timeline.models.feed import Health

ADD = "/admin/timeline/feed/add/"
HOME = """<html><head><title>The Harbour Courier</title>
<link rel="alternate" type="application/rss+xml" title="All news" href="/feed">
<link rel="alternate" type="application/rss+xml" title="Sport" href="/sport"></head><body>…</body></html>"""


@pytest.fixture
def web(httpserver: HTTPServer, settings: Settings) -> Iterator[HTTPServer]:
    settings.TRACKER_FETCH_ALLOW, settings.TRACKER_HOST_PAUSE_MS = HERE, 1
    yield httpserver


def test_a_home_page_shows_its_feeds_and_the_chosen_are_asked(desk: Client, web: HTTPServer):
    web.expect_request("/").respond_with_data(HOME, content_type="text/html")

    shown = desk.post(ADD, {"url": web.url_for("/")})
    assert "All news" in text(shown)
    assert not Feed.objects.exists()
    told = desk.post(ADD, {"feed": [web.url_for("/feed"), web.url_for("/sport"), "javascript:alert(1)"]}, follow=True)

    assert "2 feeds are asked from now on" in text(told)
    assert {feed.url for feed in Feed.objects.due(timezone.now())} == {web.url_for("/feed"), web.url_for("/sport")}


def test_sites_that_cover_the_field_are_offered_and_none_is_asked_for_that(desk: Client):
    page = desk.get(ADD)

    offered = html.fromstring(page.content).xpath("//form[@class='starters']//button[@name='url']/@value")
    assert len(offered) == len(set(offered)) > 40
    assert all(is_web_address(url) and url.startswith("https://") for url in offered)
    assert not Feed.objects.exists()
    assert not Host.objects.exists()


def test_a_feed_itself_needs_no_choice(desk: Client, web: HTTPServer):
    address = serve(web, item("1"))

    told = desk.post(ADD, {"url": address}, follow=True)

    assert "1 feed is asked from now on" in text(told)
    assert "not asked yet" in text(told)
    assert "It is asked already." in text(desk.post(ADD, {"url": address}, follow=True))


def test_a_list_of_feeds_is_shown_and_the_chosen_of_it_are_asked(desk: Client):
    outlines = "".join(f'<outline text="Feed {n}" xmlUrl="https://courier.example/{n}"/>' for n in range(60))
    opml = SimpleUploadedFile("feeds.opml", f"<opml version='2.0'><body>{outlines}</body></opml>".encode())

    shown = html.fromstring(desk.post(ADD, {"listed": opml}).content)
    chosen = shown.xpath("//input[@name='feed'][@checked]/@value")
    desk.post(ADD, {"feed": chosen[1:]})

    assert len(chosen) == 60
    assert Feed.objects.count() == 59


def test_a_file_that_is_no_list_of_feeds_is_refused(desk: Client):
    page = SimpleUploadedFile("feeds.opml", b"<p>no list")

    assert "It is no list of feeds: OPML was expected." in text(desk.post(ADD, {"listed": page}))


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "Give an address or a list of feeds."),
        ("not an address", "That is no web address"),
        ("http://10.0.0.1/", "no public"),
    ],
)
def test_what_leads_nowhere_is_a_sentence_at_the_field(desk: Client, typed: str, told: str):
    assert told in text(desk.post(ADD, {"url": typed}))


def test_a_feed_shows_how_it_does_and_what_it_brought(desk: Client):
    feed = Feed.objects.create(url="https://courier.example/feed", failures=4, last_error="No answer.")
    Intake.objects.create(url="https://courier.example/1", title="A report", feed=feed, skipped_reason="not_relevant")

    page = text(desk.get(f"/admin/timeline/feed/{feed.pk}/change/"))

    for words in ("failing", "No answer.", "A report", "held, not fetched"):
        assert words in page


def test_it_is_paused_and_asked_again(desk: Client):
    feed = Feed.objects.create(url="https://courier.example/feed", attempts=9, retired_because="Gone.")

    desk.post(f"/admin/timeline/feed/{feed.pk}/poll/")
    assert [each.pk for each in Feed.objects.due(timezone.now())] == [feed.pk]
    desk.post(f"/admin/timeline/feed/{feed.pk}/pause/")

    assert not Feed.objects.due(timezone.now()).exists()
    assert "paused" in text(desk.get("/admin/timeline/feed/?health=paused"))


def test_what_fails_again_and_again_or_has_fallen_silent_is_a_task(desk: Client):
    now = timezone.now()
    Feed.objects.create(url="https://a.example/failing", failures=3)
    Feed.objects.create(url="https://a.example/silent", stale_at=now, times=[now - timedelta(days=9)])
    Feed.objects.create(url="https://a.example/once", failures=1)
    Feed.objects.create(url="https://a.example/paused", failures=9, is_active=False)

    assert "2 feeds fail or have fallen silent" in text(desk.get("/admin/"))
    listed = text(desk.get("/admin/timeline/feed/?health=trouble"))
    assert "failing" in listed
    assert "silent for long" in listed
    assert "/once" not in listed


def test_what_was_held_is_fetched_when_an_editor_wants_it(desk: Client, web: HTTPServer):
    web.expect_request("/x").respond_with_data("<p>short</p>", content_type="text/html")
    intake = Intake.objects.create(
        url=web.url_for("/x"), title="Cup final", item_key="1", skipped_reason="not_relevant", skipped_detail="Nobody.",
    )  # fmt: skip
    intake.feed = Feed.objects.create(url=web.url_for("/feed"))
    intake.save()

    assert "Cup final" in text(desk.get("/admin/timeline/intake/?state=held"))
    assert "Cup final" not in text(desk.get("/admin/timeline/intake/?state=not_taken"))
    desk.post(f"/admin/timeline/intake/{intake.pk}/again/")
    pipeline.take(intake.pk)

    assert [request.path for request, _ in web.log] == ["/x"]


@pytest.mark.parametrize(
    ("fields", "health"),
    [
        ({}, Health.NEW),
        ({"asked_at": timezone.now()}, Health.FINE),
        ({"failures": 1}, Health.FAILING),
        ({"failures": 1, "attempts": 6}, Health.GIVEN_UP),
        ({"asked_at": timezone.now(), "stale_at": timezone.now()}, Health.STALE),
        ({"is_active": False, "failures": 3}, Health.PAUSED),
        ({"is_active": False, "retired_because": "Gone."}, Health.RETIRED),
    ],
)
def test_the_worst_is_said_first(fields: dict[str, object], health: Health):
    assert Feed(url="https://a.example/feed", **fields).health(timezone.now()) == health


def chosen(desk: Client, address: str, action: str, *rows: models.Model) -> str:
    sent = {"action": action, "_selected_action": [row.pk for row in rows]}
    return text(desk.post(address, sent, follow=True))


def test_what_was_given_up_is_tried_again_all_at_once(desk: Client):
    now = timezone.now()
    feeds = [Feed.objects.create(url=f"https://a{n}.example/feed", attempts=9, due_at=now) for n in range(2)]
    given_up = [Intake.objects.create(url=f"https://a{n}.example/", attempts=9, due_at=now) for n in range(2)]
    lost = Intake.objects.create(name="letter.html", skipped_reason="not_an_article")

    assert "2 feeds are asked now." in chosen(desk, "/admin/timeline/feed/", "ask_now", *feeds)
    assert "2 sources are tried again." in chosen(desk, "/admin/timeline/intake/", "try_again", *given_up, lost)

    assert set(Feed.objects.due(now + timedelta(minutes=1))) == set(feeds)
    assert set(Intake.objects.due(now + timedelta(minutes=1))) == set(given_up)


def test_the_list_tells_first_how_each_does(desk: Client):
    """On a narrow screen what comes later has to be looked for."""
    Feed.objects.create(url="https://courier.example/feed")

    page = desk.get("/admin/timeline/feed/").content.decode()

    assert page.index("column-how_it_does") < page.index("column-week") < page.index("column-outlet")


def test_days_and_times_are_written_as_in_all_sentences(desk: Client):
    at = datetime(2026, 11, 12, 15, 5, tzinfo=UTC)
    feed = Feed.objects.create(url="https://courier.example/feed", good_at=at, asked_at=at)

    for address in ("", f"{feed.pk}/change/"):
        assert "12 November 2026, 15:05" in text(desk.get(f"/admin/timeline/feed/{address}"))

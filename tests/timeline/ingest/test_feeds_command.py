"""`manage.py feeds`: add, list, poll, import, export."""

import json
from collections.abc import Iterator
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from pytest_django import Settings
from pytest_httpserver import HTTPServer

from tests.timeline.ingest.pages import cast, html
from tests.timeline.ingest.rss import item, serve
from tests.timeline.ingest.servers import HERE
from timeline.addresses.web import LONGEST
from timeline.ingest import pipeline
from timeline.models import Article, Feed, Host, Intake

pytestmark = pytest.mark.usefixtures("record")
HOME = """<html><head><title>The Harbour Courier</title>
<link rel="alternate" type="application/rss+xml" title="All news" href="/feed">
<link rel="alternate" type="application/rss+xml" title="Sport" href="/sport"></head><body>…</body></html>"""


@pytest.fixture
def web(httpserver: HTTPServer, settings: Settings) -> Iterator[HTTPServer]:
    settings.TRACKER_FETCH_ALLOW, settings.TRACKER_HOST_PAUSE_MS = HERE, 1
    yield httpserver


def feeds(*words: str) -> tuple[str, str]:
    out, err = StringIO(), StringIO()
    call_command("feeds", *words, stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


def test_a_home_page_is_enough_its_first_feed_is_taken_and_named(web: HTTPServer):
    web.expect_request("/").respond_with_data(HOME, content_type="text/html")

    out, err = feeds("add", web.url_for("/"))

    feed = Feed.objects.get()
    assert (feed.url, feed.title) == (web.url_for("/feed"), "All news")
    assert feed.due_at <= timezone.now()
    assert out == f"{feed.url} (All news) is polled from now on.\n"
    assert "The site names several feeds; this takes its first." in err
    assert web.url_for("/sport") in err


def test_an_index_offers_the_sitemaps_that_it_lists_those_of_news_first(web: HTTPServer):
    parts = "".join(f"<sitemap><loc>{web.url_for(path)}</loc></sitemap>" for path in ("/pages.xml", "/News.xml"))
    index = f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{parts}</sitemapindex>'
    web.expect_request("/index.xml").respond_with_data(index, content_type="text/xml")

    _out, err = feeds("add", web.url_for("/index.xml"))

    assert Feed.objects.get().url == web.url_for("/News.xml")
    assert web.url_for("/pages.xml") in err


def test_a_site_that_names_no_feed_is_followed_by_the_sitemap_that_it_names_to_robots(web: HTTPServer):
    web.expect_request("/").respond_with_data("<p>None.</p>", content_type="text/html")
    web.expect_request("/robots.txt").respond_with_data(f"Sitemap: {web.url_for('/news.xml')}\nSitemap: /other.xml")

    feeds("add", web.url_for("/"))

    assert Feed.objects.get().url == web.url_for("/news.xml")


def test_a_feed_itself_is_added_once(web: HTTPServer):
    address = serve(web, item("1"))

    feeds("add", address)
    out, _err = feeds("add", address)

    assert "was there already" in out
    assert Feed.objects.get().title == "The Harbour Courier"


@pytest.mark.parametrize(("page", "reason"), [(html(), "no_feed"), (None, "not_found")])
def test_what_has_no_feed_is_a_sentence(web: HTTPServer, page: str | None, reason: str):
    web.expect_request("/").respond_with_data(page or "", status=200 if page else 404, content_type="text/html")

    with pytest.raises(CommandError, match=reason):
        feeds("add", web.url_for("/"))
    assert not Feed.objects.exists()


def test_poll_walks_all_that_is_due_pages_included_with_progress(web: HTTPServer):
    cast()
    pages = [item("1", web.url_for("/letter")), item("2", web.url_for("/x"), title="Cup final", teaser="A late goal.")]
    feeds("add", serve(web, *pages))
    web.expect_request("/letter").respond_with_data(html(), content_type="text/html")

    _out, err = feeds("poll")

    assert Article.objects.get().suggestions.exists()
    said = [line.rpartition(": ")[2] for line in err.splitlines()]
    assert said[:2] == ["asked its site’s robots.txt first", "2 new, 0 changed"]
    assert sorted(said[2:]) == [Article.objects.get().record_id, "not_relevant"]
    assert err.splitlines()[-1].startswith("4 of 4 ")
    assert feeds("poll")[0] == "Nothing is due.\n"


def test_a_feed_that_is_named_is_polled_whether_it_is_due_or_not(web: HTTPServer):
    address = serve(web, item("1"))
    feeds("add", address)
    feeds("poll")

    _out, err = feeds("poll", address)

    assert "nothing new" in err
    with pytest.raises(CommandError, match="add it first"):
        feeds("poll", "https://elsewhere.example/feed")


def test_what_fails_is_said_and_the_rest_goes_on(web: HTTPServer):
    feeds("add", serve(web, item("1", "https://a.invalid/1", title="Cup", teaser="A goal.")))
    pipeline.add_feed(web.url_for("/broken"))

    with pytest.raises(SystemExit) as ended:
        feeds("poll")

    assert ended.value.code == 1
    assert Intake.objects.count() == 1
    listed = [json.loads(line) for line in feeds("list", "--json")[0].splitlines()]
    assert [(feed["health"], feed["failures"]) for feed in listed] == [("failing", 1), ("fine", 0)]
    assert "failing  " + web.url_for("/broken") in feeds("list")[0]


def test_a_host_that_rests_for_long_is_not_waited_for(web: HTTPServer):
    address = serve(web, item("1"))
    feeds("add", address)
    Host.objects.update(free_at=timezone.now() + timezone.timedelta(hours=2))

    assert feeds("poll")[0] == "Nothing is due.\n"


def test_what_a_call_that_was_ended_held_is_waited_for_and_polled(web: HTTPServer):
    feeds("add", serve(web, item("1")))
    Feed.objects.update(lease_until=timezone.now() + timedelta(seconds=1.5), fence=1, attempts=1)

    _out, err = feeds("poll")

    assert "1 is in other hands" in err
    assert "1 new" in err


def test_a_feed_is_one_however_its_address_is_spelt():
    feed, _is_new = pipeline.add_feed("https://a.example/feed?tag=labour")

    assert pipeline.add_feed("HTTPS://A.example:443/./feed?utm_source=list&tag=labour") == (feed, False)
    assert pipeline.add_feed("https://a.example/feed?tag=law")[1]


def test_lists_come_and_go_as_opml(tmp_path: Path):
    pipeline.add_feed("https://b.example/feed", title="B & sons")
    pipeline.add_feed("https://a.example/feed")
    exported = tmp_path / "feeds.opml"
    exported.write_text(feeds("export")[0])
    Feed.objects.filter(url__contains="a.example").delete()

    out, _err = feeds("import", str(exported))

    assert out == "1 feeds are polled from now on, 1 were there already.\n"
    assert list(Feed.objects.values_list("url", "title")) == [
        ("https://a.example/feed", "https://a.example/feed"),
        ("https://b.example/feed", "B & sons"),
    ]


def test_what_is_no_list_is_a_sentence(tmp_path: Path):
    (tmp_path / "x").write_text("no list")

    with pytest.raises(CommandError, match="not_a_list"):
        feeds("import", str(tmp_path / "x"))


@pytest.mark.parametrize(
    ("name", "reason"),
    [("missing", "not_found"), (".", "not_a_file"), ("/dev/zero", "not_a_file"), ("https://a.example/", "not_found")],
)
def test_what_is_no_file_is_a_sentence_and_nothing_is_waited_for(tmp_path: Path, name: str, reason: str):
    where = name if "://" in name else str(tmp_path / name)

    with pytest.raises(CommandError, match=reason):
        feeds("import", where)


def test_whoever_is_asked_which_feed_and_does_not_say_adds_none(web: HTTPServer, monkeypatch: pytest.MonkeyPatch):
    web.expect_request("/").respond_with_data(HOME, content_type="text/html")
    monkeypatch.setattr("sys.stdin", _Terminal())

    with pytest.raises(CommandError, match="nothing was added"):
        feeds("add", web.url_for("/"))
    assert not Feed.objects.exists()


class _Terminal(StringIO):
    """At which Ctrl-D is pressed."""

    def isatty(self) -> bool:
        return True


def test_a_feed_that_leads_to_an_address_too_long_to_keep_keeps_its_own(web: HTTPServer):
    long = "/feed?from=" + "x" * LONGEST
    serve(web, item("1"))
    web.expect_request("/news").respond_with_data("", status=301, headers={"Location": long})

    feeds("add", web.url_for("/news"))

    assert Feed.objects.get().url == web.url_for("/news")


def test_a_feed_is_polled_however_its_address_is_spelt_and_one_that_is_retired_says_so(web: HTTPServer):
    address = serve(web, item("1"))
    feeds("add", address)
    Feed.objects.update(retired_because="It is gone.")

    out, _err = feeds("add", address)
    _out, err = feeds("poll", f"{address}?utm_source=list")

    assert "It is gone. (feeds poll" in out
    assert "1 new" in err

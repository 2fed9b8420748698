"""Cited pages on a real local server are looked at again; what was found is written down, and the article stays."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from pytest_django import Settings
from pytest_httpserver import HTTPServer

from tests.factories import ArticleFactory, CitationFactory
from tests.timeline.ingest.pages import LETTER, html
from tests.timeline.ingest.servers import HERE
from timeline import evidence
from timeline.models import Article, Host, SourceCheck
from timeline.vocabulary import SourceStanding

pytestmark = pytest.mark.django_db
QUOTE = "they did not join the company to build tools that track people"
ELSEWHERE = "Norvane said it would not renew its contract"


@pytest.fixture
def web(httpserver: HTTPServer, settings: Settings) -> HTTPServer:
    settings.TRACKER_FETCH_ALLOW = HERE
    return httpserver


def cited(web: HTTPServer, path: str = "/letter") -> SourceCheck:
    """An article held with its text, of which an entry quotes two passages; the site's robots.txt was read."""
    article = ArticleFactory(url=web.url_for(path), text=LETTER.partition("\n\n")[2])
    entry = CitationFactory(article=article, quote_exact=QUOTE).entry
    CitationFactory(article=article, entry=entry, quote_exact=ELSEWHERE)
    Host.objects.create(name="localhost", robots_status=404, robots_until=timezone.now() + timedelta(days=1))
    evidence.watch()
    return SourceCheck.objects.get()


def looked_at(check: SourceCheck) -> SourceCheck:
    now = timezone.now()
    SourceCheck.objects.filter(pk=check.pk).update(due_at=now, lease_until=None)
    Host.objects.update(free_at=now)
    assert evidence.look(check.pk)
    check.refresh_from_db()
    return check


def serve(web: HTTPServer, text: str = LETTER, path: str = "/letter", **answer: Any) -> None:
    web.clear()
    web.expect_request(path).respond_with_data(html(text), content_type="text/html", **answer)


def test_each_cited_article_is_watched_once_and_spread_over_a_day():
    CitationFactory.create_batch(3)
    ArticleFactory()
    CitationFactory(article__url=None)

    assert (evidence.watch(), evidence.watch()) == (3, 0)
    assert len({check.due_at for check in SourceCheck.objects.all()}) == 3
    assert not SourceCheck.objects.due(timezone.now()).exists()


def test_nothing_is_watched_where_the_setting_says_never(settings: Settings):
    settings.TRACKER_RECHECK_DAYS = 0
    CitationFactory()

    assert evidence.watch() == 0


def test_a_page_that_is_as_it_was_is_looked_at_again_in_about_a_month(web: HTTPServer):
    serve(web)

    check = looked_at(cited(web))

    assert (check.standing, check.checked_on, check.lost) == (SourceStanding.ALIVE, timezone.localdate(), [])
    assert timedelta(days=23) < check.due_at - timezone.now() < timedelta(days=37)
    assert not SourceCheck.objects.to_look_at().exists()


def test_quoted_words_that_were_taken_out_are_told_and_the_held_text_stays(web: HTTPServer):
    check = cited(web)
    held = Article.objects.get()
    serve(web, LETTER.replace(QUOTE, "they like their work"))

    looked_at(check)

    assert check.standing == SourceStanding.ALTERED
    assert check.lost == [held.citations.get(quote_exact=QUOTE).pk]
    assert SourceCheck.objects.to_look_at().get() == check
    now = Article.objects.get()
    assert (now.text, now.url, now.version, now.versions.count()) == (held.text, held.url, held.version, 0)


def test_a_teaser_before_a_log_in_accuses_nobody(web: HTTPServer):
    serve(web, "\n\n".join(LETTER.split("\n\n")[:3]))

    check = looked_at(cited(web))

    assert (check.standing, check.lost) == (SourceStanding.ALIVE, [])
    assert "shows less" in check.detail


def test_a_page_that_is_missing_twice_is_gone_and_one_that_comes_back_is_there(web: HTTPServer):
    serve(web, status=404)

    check = looked_at(cited(web))
    assert (check.standing, check.checked_on, check.failures) == ("", None, 1)
    assert looked_at(check).standing == SourceStanding.GONE
    SourceCheck.objects.update(seen_at=timezone.now())
    assert looked_at(check).seen_at, "it was missing again, which an editor knows"
    serve(web)
    assert (looked_at(check).standing, check.failures) == (SourceStanding.ALIVE, 0)


def test_a_page_that_has_moved_for_good_says_where(web: HTTPServer):
    check = cited(web)
    serve(web, path="/new")
    web.expect_request("/letter").respond_with_data("", status=301, headers={"Location": "/new"})

    looked_at(check)

    assert (check.standing, check.moved_to) == (SourceStanding.MOVED, web.url_for("/new"))


def test_a_site_that_does_not_let_us_look_says_nothing_of_the_page(web: HTTPServer):
    check = cited(web)
    Host.objects.update(robots_status=200, robots_body=b"User-agent: *\nDisallow: /")

    looked_at(check)

    assert (check.standing, check.failures) == ("", 0)
    assert "robots.txt" in check.detail
    assert not web.log


def test_a_page_that_leads_to_another_host_is_judged_by_what_stands_there(web: HTTPServer):
    check = cited(web)
    there = f"http://127.0.0.1:{web.port}/new"
    serve(web, path="/new")
    web.expect_request("/letter").respond_with_data("", status=301, headers={"Location": there})
    web.expect_request("/robots.txt").respond_with_data("", status=404)

    led = looked_at(check)
    assert (led.host, led.standing, led.due_at <= timezone.now()) == ("127.0.0.1", "", True)
    looked_at(check)
    looked_at(check)

    assert [request.path for request, _ in web.log] == ["/letter", "/robots.txt", "/new"]
    assert (check.standing, check.moved_to, check.host) == (SourceStanding.MOVED, there, "localhost")


def test_a_row_follows_its_article_to_another_address_and_goes_with_its_last_citation(web: HTTPServer):
    check = cited(web)
    Article.objects.update(url="https://elsewhere.example/letter")
    assert looked_at(check).host == "elsewhere.example"
    assert check.due_at <= timezone.now()

    check.article.citations.all().delete()
    assert evidence.look(check.pk)
    assert not SourceCheck.objects.exists()
